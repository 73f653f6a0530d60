import type { CellPosition, CellValue, Edit, Finding, RecordCells, Snapshot } from "../../src/check";
import { describe } from "../../src/text/describe";
import { findingTexts as englishTexts } from "../../src/text/en-US/findings";
import { findingTexts as chineseTexts } from "../../src/text/zh-CN/findings";

/** The workbook after the edits of a fix to cells of list tables. */
export function mended(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  const tables = [...snapshot.tables].map(([id, table]) => {
    const rows = new Map<number, (string | number | boolean)[]>();
    for (const edit of edits) {
      if (edit.sheet !== table.sheet) continue;
      for (const { cell, to } of setsOf(edit)) {
        const index = cell.row - table.rowNumber(0);
        const row = rows.get(index) ?? [...table.values[index]];
        row[cell.column - table.firstColumn] = to;
        rows.set(index, row);
      }
    }
    return [id, table.withRows(rows)] as const;
  });
  return { tables: new Map(tables) };
}

/** The cells an edit sets, one by one. */
export function setsOf(edit: Edit): readonly { readonly cell: CellPosition; readonly to: CellValue }[] {
  if (edit.kind === "set") return [edit];
  if (edit.kind !== "number") throw new Error(`${edit.kind} sets no cells one by one`);
  return edit.rows.map((row, i) => ({ cell: { row, column: edit.column }, to: edit.numbers[i] }));
}

/** The edits of a finding's fix: the safe ones, or those of one of the options offered. */
export function editsOf({ rule, fix }: Finding, option = 0): readonly Edit[] {
  if (!fix) throw new Error(`${rule} offers no fix here.`);
  const { edits } = fix.kind === "safe" ? fix : fix.options[option];
  return edits.flatMap((edit) => (edit.kind === "append" ? [] : [edit]));
}

/** The records a finding's fix begins. */
export const begunBy = ({ fix }: Finding): readonly RecordCells[] =>
  fix?.kind === "choose"
    ? fix.options.flatMap(({ edits }) => edits.flatMap((edit) => (edit.kind === "append" ? edit.records : [])))
    : [];

/** What the options of a finding would make of the cells, as their buttons say. */
export const optionsOf = ({ fix }: Finding): readonly string[] =>
  fix?.kind === "choose" ? fix.options.map((option) => option.label) : [];

/** Proves that a finding can be said in both languages, its button included where it has a safe fix. */
export function expectSayable(finding: Finding): void {
  for (const said of [describe(finding, chineseTexts, "zh-CN"), describe(finding, englishTexts, "en-US")]) {
    expect(said.title).not.toBe("");
    expect(said.why).toMatch(/[。.]$/);
    expect(said.todo).toMatch(/[。.]$/);
    if (finding.fix?.kind === "safe") expect(said.button).toBeTruthy();
  }
  expect(
    [...describe(finding, chineseTexts, "zh-CN").title].filter((c) => /\p{Script=Han}/u.test(c)).length,
  ).toBeLessThanOrEqual(16);
}
