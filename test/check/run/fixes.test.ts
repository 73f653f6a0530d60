import { readFileSync } from "node:fs";
import { cellAddress, check, snapshotOf, type Edit, type Finding, type SheetGrid } from "../../../src/check";
import { readWorkbook } from "../../../src/files";
import { edited } from "../../support/edits";
import { STRICTLY } from "../../support/plan";

/** Findings whose fix reaches beyond their own cell: rows to remove, areas to divide, a column to number anew. */
const WIDER_RULES = ["GEN-04", "GEN-05", "GEN-06"];

const findingsIn = (sheets: readonly SheetGrid[]): readonly Finding[] => check(snapshotOf(sheets), STRICTLY).findings;

const safeEdits = ({ fix }: Finding): readonly Edit[] => (fix?.kind === "safe" ? fix.edits : []);

/** All safe fixes at once: contents first, in the order of the findings or the reverse, then rows from the bottom up. */
function withAllFixes(sheets: readonly SheetGrid[], reversed: boolean): readonly SheetGrid[] {
  const edits = findingsIn(sheets).flatMap(safeEdits);
  const contents = edits.filter((edit) => edit.kind !== "deleteRow");
  const rows = edits.filter((edit) => edit.kind === "deleteRow").sort((a, b) => b.row - a.row);
  return edited(sheets, [...(reversed ? contents.reverse() : contents), ...rows]);
}

const errorsIn = (sheets: readonly SheetGrid[]): readonly string[] =>
  findingsIn(sheets)
    .filter(({ severity }) => severity === "error")
    .map(({ rule, table, field, facts }) => [rule, table, field, JSON.stringify(facts)].join(" "));

describe.each([
  ...["clean", "faults", "table-faults"].map((name) => `assets/sample/${name}.xlsx`),
  ...["group-roster", "printed-forms", "controllers", "sites"].map((name) => `test/fixtures/rosters/${name}.xlsx`),
])("the safe fixes of %s", (file) => {
  const sheets = readWorkbook(readFileSync(file));

  test("change no cell but that of their finding, save where rows, merged cells or numbers are at stake", () => {
    for (const finding of findingsIn(sheets)) {
      if (WIDER_RULES.includes(finding.rule)) continue;
      const cells = safeEdits(finding).flatMap((edit) =>
        edit.kind === "set" ? [cellAddress(edit.cell)] : [edit.kind],
      );
      expect([finding.rule, cells]).toEqual([
        finding.rule,
        cells.length && finding.cell ? [cellAddress(finding.cell)] : cells,
      ]);
    }
  });

  test.each([false, true])("settle everything within two rounds and make no new error (reversed: %s)", (reversed) => {
    const once = withAllFixes(sheets, reversed);
    const twice = withAllFixes(once, reversed);
    expect(findingsIn(twice).flatMap(safeEdits)).toEqual([]);
    const before = errorsIn(sheets);
    expect(errorsIn(twice).filter((error) => !before.includes(error))).toEqual([]);
  });
});
