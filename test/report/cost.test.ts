import { check, type Snapshot } from "../../src/check";
import * as attachments from "../../src/check/plan/attachments";
import { TableSnapshot } from "../../src/check/snapshot";
import { tableOf } from "../../src/guide";
import { volumesOf, type Volume } from "../../src/report";
import * as cells from "../../src/report/cell-text";
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
const required = jest.spyOn(attachments, "requiredAttachments");
const read = jest.spyOn(TableSnapshot.prototype, "text");
beforeEach(() => jest.clearAllMocks());
afterAll(() => jest.restoreAllMocks());

/** What the built-in template of 职业部分 asks of a volume. */
function print({ contents }: Volume): void {
  for (const table of ["occupations", "methods", "examiners", "attachments"]) contents.lists.get(`list:${table}`);
  contents.forms.get("block:venues");
}

test("listing the volumes prints nothing", () => {
  const plan = planWith(20);
  const { findings } = check(plan, { today: TODAY });
  jest.clearAllMocks();
  expect(volumesOf(plan, findings, { today: TODAY }).every(({ readiness }) => readiness.errors.length > 0)).toBe(true);
  expect([printed.mock.calls.length, required.mock.calls.length]).toEqual([0, 0]);
});

test("a volume prints its own rows and no others, however many occupations there are", () => {
  const cellsOf = (occupations: number): number => {
    const [, , second] = volumesOf(planWith(occupations), [], { today: TODAY });
    jest.clearAllMocks();
    second.contents.lists.get("list:examiners");
    return printed.mock.calls.length;
  };
  const withoutSerial = tableOf("examiners").columns.length - 1;
  expect([cellsOf(3), cellsOf(60)]).toEqual([2 * withoutSerial, 2 * withoutSerial]);
});

test("all volumes of twice as many occupations read twice as many cells", () => {
  const readBy = (occupations: number): number => {
    const plan = planWith(occupations);
    jest.clearAllMocks();
    for (const volume of volumesOf(plan, [], { today: TODAY })) print(volume);
    return read.mock.calls.length;
  };
  const [few, many] = [readBy(50), readBy(100)];
  expect(many / few).toBeLessThan(2.1);
});

test("what the guide wants attached is gathered once for all volumes", () => {
  for (const volume of volumesOf(planWith(30), [], { today: TODAY })) print(volume);
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
