/** 修复 and 恢复原值 in a workbook full of the user's own things: pressed, failed, pressed again, and put back. */
import { settleRepair, applyChanges } from "../../../src/actions/repair";
import { planRepairs } from "../../../src/actions/plan-repairs";
import { UNATTENDED, type Host } from "../../../src/actions/types";
import { check } from "../../../src/check";
import type { HeadlessExcel } from "../../support/office";
import { TODAY } from "../../support/plan";
import { actionsToTry, countFaults, TIMEOUT } from "../sample";
import { differences, wholeContentOf } from "./content";
import { herFaultyPlan } from "./her-plan";
import { harmed, standingOf, typed } from "./hers";
import { pointsOf } from "./states";
import { testVerb } from "./tried";
import { paneHost, protectedTab, verbIn, type Workbook } from "./verb";

const NOW = new Date("2026-11-28T08:00:00Z");

let made: Promise<Workbook> | undefined;
const plan = (): Promise<Workbook> => (made ??= herFaultyPlan());

const typings = [
  typed("考评人员!N7", "补写在自己的列"),
  typed("考评人员!I9", "补写的话"),
  typed("认定职业!D4", "补写的工种"),
  typed("一线技能人员!B20", "补写的岗位"),
];
const mishaps = [protectedTab("考评人员")];

/** Without how far lists and validations reach: in the stand-in they do not shrink with every row that goes, in Excel they do. */
function standsIn(engine: HeadlessExcel["engine"]) {
  const { tabs, ...rest } = wholeContentOf(engine);
  const without = Object.values(tabs).map((tab) => ({ ...tab, tables: [], validations: [] }));
  return { ...rest, tabs: Object.fromEntries(without.map((tab) => [tab.name, tab])) };
}

/** 修复 as the pane does it: what was half done is carried on with. */
async function mending(host: Host): Promise<() => Promise<unknown>> {
  const { snapshot } = await host.workbook.read();
  const result = check(snapshot, { today: TODAY });
  const repairs = await planRepairs.perform(host, { snapshot, result, scope: { kind: "all" } }, UNATTENDED);
  const kinds = new Set(repairs.map(({ kind }) => kind));
  if (kinds.size < 5) throw new Error(`Only ${[...kinds].join(", ")} are to be mended.`);
  return async () => {
    const settled = await settleRepair.perform(host, { side: "to" }, UNATTENDED);
    return settled.kind === "nothing"
      ? applyChanges.perform(host, { changes: repairs, snapshot, now: NOW }, UNATTENDED)
      : settled;
  };
}

testVerb(verbIn(plan, { name: "修复", typings, mishaps, start: () => mending(paneHost()) }));

testVerb(
  verbIn(plan, {
    name: "恢复原值",
    typings,
    mishaps,
    async start() {
      const host = paneHost();
      await (
        await mending(host)
      )();
      return () => settleRepair.perform(host, { side: "from" }, UNATTENDED);
    },
  }),
);

describe("恢复原值 after 修复", () => {
  const opened = async (): Promise<{ excel: HeadlessExcel; host: Host; press: () => Promise<unknown> }> => {
    const excel = await (await plan()).open();
    const host = paneHost();
    return { excel, host, press: await mending(host) };
  };

  test(
    "wherever 修复 failed, gives the workbook before",
    async () => {
      const first = await opened();
      const points = await pointsOf(first.excel, first.press);
      const { things } = await plan();
      const lines: string[] = [];
      let differing = 0;
      let harms = 0;
      const tried = actionsToTry(points.length);
      for (const number of tried) {
        const { excel, host, press } = await opened();
        const before = standsIn(excel.engine);
        const stood = standingOf(excel.engine, things);
        excel.host.faults.inject({ ...points[number - 1], code: "GeneralException" });
        await press().catch(() => undefined);
        excel.host.faults.clear();
        await settleRepair.perform(host, { side: "from" }, UNATTENDED);
        const differ = differences(standsIn(excel.engine), before);
        const harm = [...harmed(stood, standingOf(excel.engine, things)).values()];
        if (differ.length > 0) differing++;
        harms += harm.length;
        lines.push(
          ...[...harm, ...differ].map((line) => `${JSON.stringify(points[number - 1])}: ${line}`.slice(0, 300)),
        );
      }
      countFaults("修复, then 恢复原值", tried.length, harms, differing);
      expect(lines.slice(0, 12)).toEqual([]);
    },
    TIMEOUT,
  );
});
