import { FORM_TITLES, FORM_VALUE_TITLE } from "../guide";
import { cleanText, isBlank, nameKey } from "../check/cells/normalise";
import { pairAt, type CellValue, type SheetGrid, type TableLocation } from "../check/snapshot";

/** A label of a form and what stands beside it. */
export interface FormEntry {
  readonly label: string;
  readonly value: CellValue;
}

const [LABELS_TITLE] = FORM_TITLES;
/** Longer texts are no labels. */
const LONGEST = 30;

/**
 * Entries among those of a form, or directly above or below them, that are none of the guide's: 注册地址, 职工人数. A label without
 * anything beside it is none: a caption, a note.
 */
export function entriesBeside(
  { values, firstRow, firstColumn }: SheetGrid,
  location: TableLocation,
): readonly FormEntry[] {
  const { positions } = location;
  const known = new Set<string>();
  const labelColumns = new Set<number>();
  positions.forEach((row, i) => {
    if (row < 0) return;
    const { labelColumn } = pairAt(location, i);
    labelColumns.add(labelColumn);
    known.add(`${row} ${labelColumn}`);
  });
  const columns = [...labelColumns].sort((a, b) => a - b);
  const rows = positions.filter((row) => row >= 0);
  const entryAt = (row: number, nth: number): FormEntry | undefined => {
    const line = values[row - firstRow] ?? [];
    const column = columns[nth];
    const label = cleanText(String(line[column - firstColumn] ?? "")).replace(/[:：]$/, "");
    if (label === "" || label.length > LONGEST || known.has(`${row} ${column}`)) return undefined;
    const beside = line.slice(
      column - firstColumn + 1,
      nth + 1 < columns.length ? columns[nth + 1] - firstColumn : undefined,
    );
    const value = beside.find((one) => !isBlank(one));
    const isHeading = label === LABELS_TITLE || nameKey(String(value ?? "")) === FORM_VALUE_TITLE;
    return value === undefined || isHeading ? undefined : { label, value };
  };
  const entriesIn = (row: number): readonly FormEntry[] => columns.flatMap((_, nth) => entryAt(row, nth) ?? []);
  let top = Math.min(...rows);
  let bottom = Math.max(...rows);
  while (top > firstRow && entriesIn(top - 1).length > 0) top--;
  while (entriesIn(bottom + 1).length > 0) bottom++;
  return Array.from({ length: bottom - top + 1 }, (_, i) => entriesIn(top + i)).flat();
}
