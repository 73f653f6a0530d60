import { finish, type CellValue, type SheetGrid, type Steps } from "../../src/check";
import { importedTable, recognisedSteps } from "../../src/import";
import { blockSteps } from "../../src/import/blocks";
import { comparisonSteps } from "../../src/import/compare";
import { layoutSteps } from "../../src/import/layouts";
import { recordSteps, type Records } from "../../src/import/records";
import { makePeople } from "../support/people";
import { planOf, TODAY } from "../support/plan";

const HEADS = ["姓名", "性别", "身份证号", "学历", "专业", "工作年限", "职称", "手机"];
const SOME = makePeople(200, 5);
const rowsOf = (count: number): readonly (readonly CellValue[])[] =>
  Array.from({ length: count }, (_, i) => {
    const p = SOME[i % SOME.length];
    const name = `${String(p.personName)}${String.fromCharCode(0x4e00 + Math.floor(i / SOME.length))}`;
    const phone = `+86 138${String(i).padStart(8, "0")}`;
    return [name, p.sex, "", p.education, p.specialty, p.years, p.professionalTitle, phone];
  });

/** What is done to arrays, maps and sets is counted: the elements that each call goes through. */
class WorkCount {
  units = 0;
  private readonly undo: (() => void)[] = [];

  constructor() {
    const through = ["map", "filter", "flatMap", "forEach", "some", "every", "reduce", "find", "findIndex"] as const;
    for (const name of through) this.count(Array.prototype, name);
    for (const name of ["get", "set", "has"] as const) this.count(Map.prototype, name);
    for (const name of ["add", "has"] as const) this.count(Set.prototype, name);
  }

  private count(prototype: object, name: string): void {
    const own: unknown = Reflect.get(prototype, name);
    if (typeof own !== "function") throw new Error(`There is no ${name}.`);
    const add = (units: number): void => void (this.units += units);
    Reflect.set(prototype, name, function (this: { readonly length?: number }, ...given: readonly unknown[]): unknown {
      add(this.length ?? 1);
      return Reflect.apply(own, this, given);
    });
    this.undo.push(() => void Reflect.set(prototype, name, own));
  }

  end(): void {
    for (const undo of this.undo) undo();
  }
}

/** The most that is done in one step. */
function mostIn<T>(steps: Generator<unknown, T, void>): { readonly most: number; readonly value: T } {
  const work = new WorkCount();
  let most = 0;
  try {
    for (;;) {
      work.units = 0;
      const { done, value } = steps.next();
      most = Math.max(most, work.units);
      if (done) return { most, value };
    }
  } finally {
    work.end();
  }
}

const sheetsOf = (count: number): readonly SheetGrid[] => [
  { name: "名册", firstRow: 0, firstColumn: 0, merges: [], values: [HEADS, ...rowsOf(count)] },
];

const table = importedTable("qualityControllers");
if (!table) throw new Error("There is no such table.");

/** What a list is, up to its records: its heads, its columns, its rows. */
function* readingSteps(sheets: readonly SheetGrid[]): Steps<Records, undefined> {
  if (!table) throw new Error("There is no such table.");
  const { blocks } = yield* blockSteps(table, sheets, { isPlanned: () => false });
  const layouts = yield* layoutSteps(table, blocks, { today: TODAY, chosen: () => undefined });
  return yield* recordSteps(table, layouts, { takesLikely: false, splitsLines: false });
}

/** A step may do a little more of a longer list: each part is begun with a look at how long it is. */
const ALIKE = 1.3;

describe("of a list three times as long no step does more", () => {
  const [short, long] = [sheetsOf(2_500), sheetsOf(7_500)];

  test("while it is looked whose it is", () => {
    const most = mostIn(recognisedSteps(short, "qualityControllers")).most;
    expect(mostIn(recognisedSteps(long, "qualityControllers")).most).toBeLessThan(ALIKE * most);
  });

  test("while its columns are matched and its records are read", () => {
    const { most, value } = mostIn(readingSteps(short));
    const { most: mostOfLong, value: ofLong } = mostIn(readingSteps(long));
    expect([value.records.length, ofLong.records.length]).toEqual([2_500, 7_500]);
    expect(mostOfLong).toBeLessThan(ALIKE * most);
  });

  test("while its records are held against those that stand, and each other", () => {
    const target = planOf({ qualityControllers: [] }).tables.get("qualityControllers");
    const comparedIn = (sheets: readonly SheetGrid[]) => {
      if (!table || !target) throw new Error("There is no such table.");
      const { records } = finish(readingSteps(sheets));
      return mostIn(comparisonSteps(table, target, records));
    };
    const { most, value } = comparedIn(short);
    expect(value.records).toHaveLength(2_500);
    expect(comparedIn(long).most).toBeLessThan(ALIKE * most);
  });
});
