import { cellToFill } from "../../../src/check/plan/cell-to-fill";
import { columnOf, tableOf, type Field, type TableId } from "../../../src/guide";
import { planOf, type Record_ } from "../../support/plan";

const toFill = (id: TableId, records: readonly Record_[]) => cellToFill(planOf({ [id]: records }).tables.get(id)!);
const columnIndex = (id: TableId, field: Field): number => tableOf(id).columns.indexOf(columnOf(id, field));

describe("of a form", () => {
  const { columns } = tableOf("enterprise");
  const rowOf = (i: number): number => i + 3;

  test("it is the first value, not the title of the sheet", () => {
    expect(toFill("enterprise", [])).toEqual({ row: rowOf(0), column: 1 });
  });

  test("it is the first required field that is empty, then any that is", () => {
    const required = columns.filter((column) => column.required);
    const all = Object.fromEntries(required.map(({ field }) => [field, "某某"]));
    expect(toFill("enterprise", [{ ...all, [required[2].field]: "" }])).toEqual({
      row: rowOf(columns.indexOf(required[2])),
      column: 1,
    });
    const optional = columns.findIndex((column) => !column.required);
    expect(toFill("enterprise", [all])).toEqual(optional < 0 ? undefined : { row: rowOf(optional), column: 1 });
  });

  test("there is none once all of it is filled", () => {
    expect(toFill("enterprise", [Object.fromEntries(columns.map(({ field }) => [field, "某某"]))])).toBeUndefined();
  });
});

describe("of a list", () => {
  const first = columnIndex("examiners", "occupationName");

  test("it is the first cell under the titles, the number aside", () => {
    expect(toFill("examiners", [])).toEqual({ row: 3, column: first });
  });

  test("it is the row after the last record, over a row that holds a number only", () => {
    const records = [{ serial: 1, occupationName: "焊工", personName: "李建国" }, { serial: 2 }];
    expect(toFill("examiners", records)).toEqual({ row: 4, column: first });
  });

  test("it is not a total, nor what stands below it", () => {
    const records = [{ occupationName: "焊工", personName: "李建国" }, { occupationName: "合计" }];
    expect(toFill("examiners", records)).toEqual({ row: 5, column: first });
  });

  test("gaps between records are not where the list goes on", () => {
    const records = [{ personName: "李建国" }, {}, { personName: "王芳" }];
    expect(toFill("examiners", records)?.row).toBe(6);
  });
});
