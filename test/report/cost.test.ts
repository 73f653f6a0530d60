import { readFileSync } from "node:fs";
import path from "node:path";
import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import { check, type Snapshot } from "../../src/check";
import * as attachments from "../../src/check/plan/attachments";
import { TableSnapshot } from "../../src/check/snapshot";
import { tableOf, type TableId } from "../../src/guide";
import { MOST_FORMS, MOST_OCCUPATIONS } from "../../src/check/limits";
import { unmadeIn, unprintedIn, volumesOf, volumesSteps, type Volume } from "../../src/report";
import { unmadeLine } from "../../src/text/unmade";
import { unprintedLine } from "../../src/text/unprinted";
import { reportTexts } from "../../src/text/zh-CN/report";
import * as cells from "../../src/report/cell-text";
import * as tokens from "../../src/report/pages/markup-tokens";
import { planOf, TODAY, type Record_ } from "../support/plan";

/** A plan of so many occupations, each with two examiners, a venue and a device. */
function planWith(occupations: number): Snapshot {
  const rows = <T>(perOccupation: number, make: (name: string) => T): T[] =>
    Array.from({ length: occupations * perOccupation }, (_, i) => make(`职业${Math.floor(i / perOccupation)}号`));
  return planOf({
    occupations: rows(1, (occupationName): Record_ => ({
      occupationName,
      occupationCode: "6-31-01-03",
      skillLevels: "4",
    })),
    examiners: rows(2, (occupationName): Record_ => ({ occupationName, personName: "张三" })),
    venues: rows(1, (occupationName): Record_ => ({ occupationName, venueName: "一号车间" })),
    equipment: rows(1, (occupationName): Record_ => ({ occupationName, venueName: "一号车间", deviceName: "万用表" })),
  });
}

const printed = jest.spyOn(cells, "cellText");
const required = jest.spyOn(attachments, "requirementsOf");
const markup = jest.spyOn(tokens, "tokensIn");
const read = jest.spyOn(TableSnapshot.prototype, "text");
beforeEach(() => jest.clearAllMocks());
afterAll(() => jest.restoreAllMocks());

const TABLES = ["occupations", "methods", "examiners", "attachments"];

/** What the built-in template of 职业部分 asks of a volume; @returns how many rows that is. */
function print({ contents }: Volume): number {
  const lists = TABLES.map((table) => [...(contents.lists.get(`list:${table}`) ?? [])]);
  const forms = [...(contents.forms.get("block:venues") ?? [])].map(({ rows }) => [...rows]);
  return [...lists, ...forms].flat().length;
}

test("listing a thousand volumes prints nothing", () => {
  const plan = planWith(999);
  const { findings, unlisted } = check(plan, { today: TODAY });
  jest.clearAllMocks();
  const volumes = volumesOf(plan, findings, { today: TODAY, unlisted });
  expect(volumes).toHaveLength(1000);
  for (const { id, kind, fileName, readiness, isMasked } of volumes) {
    expect([id, kind, fileName, isMasked]).not.toContain("");
    expect(readiness).toMatchObject({ state: "draft" });
  }
  expect([printed.mock.calls.length, required.mock.calls.length]).toEqual([0, 0]);
});

test("of more occupations than have volumes the others are told: how many, and from where on", () => {
  expect(unmadeIn(planWith(MOST_OCCUPATIONS))).toBeUndefined();
  const plan = planWith(MOST_OCCUPATIONS + 2);
  expect(volumesOf(plan, [], { today: TODAY })).toHaveLength(1 + MOST_OCCUPATIONS);
  const line = unmadeLine(unmadeIn(plan)!, reportTexts);
  expect(line).toMatch(/^工作表“认定职业”共有 2002 个职业，只为前 2000 个生成职业部分；自第 \d+ 行“职业2000号”起/);
  expect(unprintedIn(plan)).toEqual([]);
});

test("of more venues than a volume prints as forms the others are told by their rows, those of another occupation are not", () => {
  const venues = (count: number, occupationName: string): Record_[] =>
    Array<Record_>(count).fill({ occupationName, venueName: "一号车间", skillLevels: "4" });
  const planned = (electricians: number): Snapshot =>
    planOf({
      occupations: [{ occupationName: "电工" }, { occupationName: "车工" }],
      venues: [...venues(electricians, "电工"), ...venues(2, "电工、车工")],
    });
  const formsOf = (plan: Snapshot): readonly number[] =>
    volumesOf(plan, [], { today: TODAY }).map(({ contents }) => contents.forms.get("block:venues")?.length ?? 0);
  expect(formsOf(planned(MOST_FORMS - 2)).slice(1)).toEqual([MOST_FORMS, 2]);
  expect(unprintedIn(planned(MOST_FORMS - 2))).toEqual([]);
  const plan = planned(MOST_FORMS - 1);
  expect(formsOf(plan).slice(1)).toEqual([MOST_FORMS, 2]);
  const [told] = unprintedIn(plan);
  expect(unprintedLine(told, reportTexts)).toBe(
    "工作表“认定场地”第 20004 行：一个职业最多印 20000 个场地，这些没有印进该职业的分册。请删去多余的场地，或分成几个工作簿。",
  );
});

test("the listing rests at every row and every error", () => {
  const { findings, unlisted } = check(planWith(50), { today: TODAY });
  // One of whose occupations nothing is known yet.
  const plan = planWith(50);
  const steps = [...volumesSteps(plan, findings, { today: TODAY, unlisted })].length;
  expect(steps).toBeGreaterThanOrEqual(50 + findings.length);
});

test("what a volume says is printed row by row as it is taken, and never ahead", () => {
  const [, first] = volumesOf(planWith(999), [], { today: TODAY });
  const examiners = first.contents.lists.get("list:examiners")!;
  const venues = first.contents.forms.get("block:venues")!;
  expect([examiners.length, venues.length, printed.mock.calls.length]).toEqual([2, 1, 0]);
  const cellsOf = (id: TableId): number => tableOf(id).columns.filter(({ kind }) => kind !== "serial").length;
  examiners[Symbol.iterator]().next();
  expect(printed).toHaveBeenCalledTimes(cellsOf("examiners"));
  jest.clearAllMocks();
  const [{ rows }] = [...venues];
  expect([rows.length, printed.mock.calls.length]).toEqual([1, cellsOf("venues")]);
  expect([...rows]).toHaveLength(1);
  expect(printed).toHaveBeenCalledTimes(cellsOf("venues") + cellsOf("equipment"));
});

test("filling one of a thousand volumes prints that one's cells, once for its pages and once for itself", async () => {
  const [, first] = volumesOf(planWith(999), [], { today: TODAY });
  const template = readTemplate(readFileSync(path.join(__dirname, "../../assets/templates/职业部分.docx")));
  await fillTemplate(template, first.contents);
  const cells = printed.mock.calls.map(([{ table }, row, { field }]) => `${table.id} ${row} ${field}`);
  expect(2 * new Set(cells).size).toBe(cells.length);
  const rows = new Set(cells.map((cell) => cell.split(" ").slice(0, 2).join(" ")));
  expect([...rows].sort()).toEqual(["equipment 0", "examiners 0", "examiners 1", "occupations 0", "venues 0"]);
});

test("the markup of rows and forms is read once for the pages, however many of them there are", async () => {
  const template = readTemplate(readFileSync(path.join(__dirname, "../../assets/templates/职业部分.docx")));
  const readFor = async (records: number): Promise<number> => {
    const own = (record: Record_): Record_[] => Array<Record_>(records).fill({ occupationName: "电工", ...record });
    const venues = own({ venueName: "一号车间" });
    const plan = planOf({ occupations: [{ occupationName: "电工" }], examiners: own({ personName: "张三" }), venues });
    const [, volume] = volumesOf(plan, [], { today: TODAY });
    jest.clearAllMocks();
    await fillTemplate(template, volume.contents);
    return markup.mock.calls.reduce((sum, [{ length }]) => sum + length, 0);
  };
  expect(await readFor(60)).toBe(await readFor(30));
});

test("a volume prints its own rows and no others, however many occupations there are", () => {
  const cellsOf = (occupations: number): number => {
    const [, , second] = volumesOf(planWith(occupations), [], { today: TODAY });
    jest.clearAllMocks();
    expect([...second.contents.lists.get("list:examiners")!]).toHaveLength(2);
    return printed.mock.calls.length;
  };
  const withoutSerial = tableOf("examiners").columns.length - 1;
  expect([cellsOf(3), cellsOf(60)]).toEqual([2 * withoutSerial, 2 * withoutSerial]);
});

test("all volumes of twice as many occupations read twice as many cells", () => {
  const readBy = (occupations: number): number => {
    const plan = planWith(occupations);
    jest.clearAllMocks();
    for (const volume of volumesOf(plan, [], { today: TODAY })) expect(print(volume)).toBeGreaterThan(0);
    return read.mock.calls.length;
  };
  const [few, many] = [readBy(50), readBy(100)];
  expect(many / few).toBeLessThan(2.1);
});

test("what the guide wants attached is gathered once for all volumes", () => {
  for (const volume of volumesOf(planWith(30), [], { today: TODAY })) expect(print(volume)).toBeGreaterThan(0);
  expect(required).toHaveBeenCalledTimes(1);
});

test("errors about a roster as a whole keep every occupation, and no other volume, a draft", () => {
  const plan = planWith(30);
  const table = plan.tables.get("examiners")!;
  const { findings } = check(plan, { today: TODAY });
  const error = {
    ...findings[0],
    severity: "error",
    table: "examiners",
    sheet: table.sheet,
    facts: {},
    cell: undefined,
  } as const;
  const volumes = volumesOf(plan, Array(1000).fill(error), { today: TODAY });
  expect(volumes.map(({ readiness }) => readiness.state)).toEqual(["final", ...Array(30).fill("draft")]);
  expect(volumes[1].readiness.errors).toHaveLength(1000);
});
