import { finish, type CellValue, type SheetGrid, type Snapshot } from "../../src/check";
import { importedTable, importSteps, type ImportChoices, type ImportPlan, type ImportRecord } from "../../src/import";
import type { Field, ListTable, TableId } from "../../src/guide";
import { planOf, TODAY, type Record_ } from "../support/plan";

export function listTable(id: TableId): ListTable {
  const table = importedTable(id);
  if (!table) throw new Error(`${id} takes no lists.`);
  return table;
}

export const sheetOf = (values: readonly (readonly CellValue[])[], name = "Sheet1"): SheetGrid => ({
  name,
  firstRow: 0,
  firstColumn: 0,
  values,
  merges: [],
});

/** A plan whose table is there and holds some records. */
export const planWith = (id: TableId, records: readonly Record_[] = []): Snapshot =>
  planOf({
    occupations: [
      { serial: 1, occupationCode: "6-18-01-01", occupationName: "车工", skillLevels: "5、4、3" },
      { serial: 2, occupationCode: "6-18-01-04", occupationName: "磨工", skillLevels: "5、4、3" },
    ],
    [id]: records,
  });

export const imported = (
  id: TableId,
  sheet: SheetGrid,
  snapshot: Snapshot = planWith(id),
  choices: ImportChoices = {},
): ImportPlan =>
  finish(
    importSteps({
      table: listTable(id),
      sheets: [sheet],
      snapshot,
      today: TODAY,
      choices,
    }),
  );

/** What the records hold of some fields. */
export const held = ({ records }: ImportPlan, ...fields: readonly Field[]): readonly (readonly unknown[])[] =>
  records.map(({ cells }) => fields.map((field) => cells[field]));

export const standingsOf = ({ records }: ImportPlan): readonly string[] => records.map(({ standing }) => standing.kind);

/** What became of every column: heading, state, reason and field. */
export const columnsOf = ({ layouts }: ImportPlan): readonly unknown[] =>
  layouts.flatMap(({ columns }) => columns.map(({ heading, state, reason, field }) => [heading, state, reason, field]));

export const leftOf = ({ left }: ImportPlan): readonly unknown[] => left.map(({ row, reason }) => [row + 1, reason]);

export const recordOf = ({ records }: ImportPlan, name: string): ImportRecord => {
  const record = records.find(({ cells }) => cells.personName === name);
  if (!record) throw new Error(`${name} was not brought in.`);
  return record;
};
