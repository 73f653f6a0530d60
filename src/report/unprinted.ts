import type { Snapshot, Steps, TableSnapshot } from "../check";
import { finish } from "../check/run/steps";
import { LIST_TABLES, type Field, type Table, type TableId } from "../guide";
import { Placement } from "./placement";
import { occupationsIn } from "./volumes";

/** Why rows are in no volume. */
export type UnprintedReason =
  /** The plan has no occupation, hence no volume for one: 认定职业 is missing, empty, or without its titles. */
  | "noOccupations"
  /** The column that says for what a row is was not found. */
  | "noColumn"
  /** The cell that says so is empty. */
  | "blank"
  /** It names nothing of the plan. */
  | "unknown"
  /** No venue of 认定场地 has that name and that occupation. */
  | "noVenue"
  /** The volume has no room for so many forms (MOST_FORMS). */
  | "tooMany"
  /** The sheet bears the table's name, and none of its titles. */
  | "noTitles"
  /** The sheet carries the titles of a table that stands on another, and is not read. */
  | "secondSheet";

/** Rows of the user's that no volume prints. */
export interface Unprinted {
  readonly table: TableId;
  readonly sheet: string;
  readonly why: UnprintedReason;
  /** Sheet rows counted from 1, ascending; none where it is the sheet as a whole. */
  readonly rows: readonly number[];
  /** The column that decides; absent where it is the sheet as a whole. */
  readonly field?: Field;
}

/** The column that says into which volume, or which part of it, a row belongs. */
const decidingField = ({ partField, occupationField }: Table): Field | undefined => partField ?? occupationField;

/**
 * Every data row of the plan's tables that none of its volumes prints in the guide's layout, or not the volume of each
 * occupation it names, by table and reason. Where there is nothing of the kind, every row the user entered is in a volume.
 */
export const unprintedIn = (snapshot: Snapshot): readonly Unprinted[] => finish(unprintedSteps(snapshot));

/** `unprintedIn` in steps, of a table each. */
export function* unprintedSteps(snapshot: Snapshot): Steps<readonly Unprinted[], undefined> {
  const occupations = occupationsIn(snapshot);
  const placement = new Placement(snapshot, occupations);
  const unprinted: Unprinted[] = [];
  for (const { id } of LIST_TABLES) {
    yield;
    const table = snapshot.tables.get(id);
    if (!table) continue;
    const groups = new Map<UnprintedReason, number[]>();
    for (const row of placement.nowhere(id)) {
      const why =
        table.table.occupationField !== undefined && occupations.size === 0
          ? "noOccupations"
          : reasonOf(table, row, placement);
      const rows = groups.get(why) ?? [];
      rows.push(table.rowNumber(row) + 1);
      groups.set(why, rows);
    }
    const beyond = placement.beyond(id);
    if (beyond.length > 0)
      groups.set(
        "tooMany",
        beyond.map((row) => table.rowNumber(row) + 1),
      );
    const field = decidingField(table.table);
    const ofRows = [...groups].map(([why, rows]) => ({ table: id, sheet: table.sheet, why, rows, field }));
    unprinted.push(...wholeSheets(table), ...ofRows);
  }
  return unprinted;
}

function wholeSheets({ table, sheet, location }: TableSnapshot): readonly Unprinted[] {
  const whole = (name: string, why: UnprintedReason): Unprinted => ({ table: table.id, sheet: name, why, rows: [] });
  return [
    ...(location.positions.every((position) => position < 0) ? [whole(sheet, "noTitles")] : []),
    ...location.otherSheets.map((name) => whole(name, "secondSheet")),
  ];
}

function reasonOf(table: TableSnapshot, row: number, placement: Placement): UnprintedReason {
  const field = decidingField(table.table);
  if (field === undefined || table.columnOf(field) < 0) return "noColumn";
  const text = table.text(row, field);
  if (table.table.partField !== undefined) return text === "" ? "blank" : "unknown";
  // A device without an occupation is printed wherever its venue is.
  if (placement.isOfPlan(text) || (table.table.id === "equipment" && placement.isBlank(text))) return "noVenue";
  return placement.isBlank(text) ? "blank" : "unknown";
}
