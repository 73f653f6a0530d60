import { cellAddress, type Finding, type Snapshot, type TableSnapshot } from "../../../../check";
import { isBlank } from "../../../../check/cells/normalise";
import type { Change } from "../../../../check/mend/change";
import type { CellPosition, CellValue } from "../../../../check";
import { columnOf, type Field } from "../../../../guide";
import type { OccupationHit } from "../../../../occupations";
import type { Selection } from "../../state/model";

/** Where an occupation that was looked up goes. */
export type Target =
  /** A row of 认定职业 that stands, the one the person is on. */
  | { readonly kind: "row"; readonly table: TableSnapshot; readonly row: number }
  /** Below the last record of 认定职业. */
  | { readonly kind: "new"; readonly table: TableSnapshot; readonly row: number }
  /** A cell of another table that names an occupation the plan does not have, in the row the person is on. */
  | { readonly kind: "cell"; readonly table: TableSnapshot; readonly row: number; readonly cell: CellPosition }
  | { readonly kind: "none"; readonly why: "noTable" | "unreadable" };

/** What a row of 认定职业 says, its number aside. */
const SAYING: readonly Field[] = ["occupationCode", "occupationName", "workType", "skillLevels"];

/** @param selection where the person is; undefined where that is not known, or was written to last */
export function targetOf(snapshot: Snapshot, findings: readonly Finding[], selection: Selection | undefined): Target {
  const table = snapshot.tables.get("occupations");
  const unknown = selection && unknownNameAt(snapshot, findings, selection);
  if (unknown) return unknown;
  if (!table) return { kind: "none", why: "noTable" };
  if (!table.isReadable) return { kind: "none", why: "unreadable" };
  const last = table.dataRows.at(-1) ?? -1;
  const row = selection?.sheet === table.sheet ? selection.cell.row - table.rowNumber(0) : -1;
  if (row >= 0 && row < table.values.length && mayHold(table, row)) {
    const isFilled = SAYING.some((field) => !isBlank(table.value(row, field)));
    if (isFilled || row < last) return { kind: "row", table, row };
  }
  return { kind: "new", table, row: last + 1 };
}

/** A row of a record, or one in which one may stand; a total or a note is none. */
const mayHold = ({ rowClasses }: TableSnapshot, row: number): boolean =>
  rowClasses[row] === "data" || rowClasses[row] === "blank" || rowClasses[row] === "placeholder";

function unknownNameAt(
  { tables }: Snapshot,
  findings: readonly Finding[],
  { sheet, cell }: Selection,
): Target | undefined {
  const finding = findings.find(
    (one) =>
      one.sheet === sheet &&
      one.cell?.row === cell.row &&
      one.field === "occupationName" &&
      one.message.endsWith(".notInPlan"),
  );
  const table = finding && tables.get(finding.table);
  if (!finding?.cell || !table) return undefined;
  return { kind: "cell", table, row: finding.cell.row - table.rowNumber(0), cell: finding.cell };
}

/** What writing the occupation changes; nothing where all of it stands there. */
export function changesFor(
  target: Target,
  { occupation, levels }: OccupationHit,
  withLevels: boolean,
): readonly Change[] {
  if (target.kind === "none") return [];
  const { table, row } = target;
  const { code, name } = occupation;
  const written = withLevels && levels ? levels.levels.join("、") : undefined;
  const place = { table: table.table.id, sheet: table.sheet };
  if (target.kind === "new") {
    const record = {
      occupationCode: code,
      occupationName: name,
      ...(written !== undefined && { skillLevels: written }),
    };
    return [{ kind: "append", ...place, records: [record] }];
  }
  const wanted: readonly (readonly [Field, string])[] =
    target.kind === "cell"
      ? [["occupationName", name]]
      : [
          ["occupationCode", code],
          ["occupationName", name],
          ...(written === undefined ? [] : [["skillLevels", written] as const]),
        ];
  return wanted.flatMap(([field, to]): Change[] => {
    const cell = table.cellOf(row, field);
    const from = cell && table.standingAt(cell)?.value;
    return cell === undefined || from === undefined || String(from) === to
      ? []
      : [{ kind: "cell", ...place, cell, field, from, to }];
  });
}

/** What a person filled in and writing replaces. */
export interface Replaced {
  /** The title of its column. */
  readonly column: string;
  readonly from: CellValue;
  readonly to: CellValue;
}

export const replacedBy = (changes: readonly Change[]): readonly Replaced[] =>
  changes.flatMap((change) =>
    change.kind === "cell" && !isBlank(change.from)
      ? [{ column: columnOf(change.table, change.field).title, from: change.from, to: change.to }]
      : [],
  );

/** The row as the sheet counts it from 1, or the address of the cell. */
export const placeOf = (
  target: Exclude<Target, { readonly kind: "none" }>,
): { readonly row: number; readonly cell: string } => ({
  row: target.table.rowNumber(target.row) + 1,
  cell: target.kind === "cell" ? cellAddress(target.cell) : "",
});
