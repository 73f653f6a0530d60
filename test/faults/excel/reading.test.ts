import { UNATTENDED } from "../../../src/actions/types";
/** Verbs that change nothing in the cells: reading, going to a cell, opening the sample. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkAndMark } from "../../../src/actions/check-and-mark";
import { goTo } from "../../../src/actions/go-to";
import { openSample } from "../../../src/actions/open-sample";
import { placeOf, typed } from "./hers";
import { herPlan } from "./her-plan";
import { testVerb } from "./tried";
import { paneHost, verbIn, type Workbook } from "./verb";

let made: Promise<Workbook> | undefined;
const plan = (): Promise<Workbook> => (made ??= herPlan());

const typings = [typed("考评人员!K7", "补写在自己的列"), typed("认定职业!D4", "补写的工种")];

testVerb(
  verbIn(plan, {
    name: "读取",
    typings,
    start: () => {
      const host = paneHost();
      return Promise.resolve(() => checkAndMark.perform(host, { marks: "leave" }, UNATTENDED));
    },
  }),
);

testVerb(
  verbIn(plan, {
    name: "转到隐藏的表",
    typings,
    start: ({ engine }) => {
      const host = paneHost();
      engine.sheets.setVisibility(placeOf(engine, "考评人员!A1").sheet, "Hidden");
      const target = { sheet: "考评人员", cell: { row: 5, column: 2 }, reveal: true };
      return Promise.resolve(() => goTo.perform(host, target, UNATTENDED));
    },
  }),
);

describe("先看示例", () => {
  const sample = new Uint8Array(readFileSync(join(__dirname, "../../../assets/sample/clean.xlsx")));
  beforeAll(() => {
    globalThis.fetch = () => Promise.resolve(new Response(sample));
  });
  testVerb(
    verbIn(plan, {
      name: "先看示例",
      typings,
      start: () => {
        const host = paneHost();
        return Promise.resolve(() => openSample.perform(host, {}, UNATTENDED));
      },
    }),
  );
});
