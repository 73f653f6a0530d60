import { KINDS, type Column, type Field, type Kind, type ListTable } from "../guide";
import { codeText, isBlank, nameKey } from "../check/cells/normalise";
import { isPlainNumber } from "../check/cells/numbers";
import { looksLikeName, nameAlone } from "../check/cells/person-name";
import { Merges } from "../check/snapshot/merges";
import type { Steps } from "../check/run/steps";
import type { CellValue, RecordCells } from "../check/snapshot";
import type { Block } from "./blocks";
import type { LeftLine, LeftReason } from "./body";
import { broughtIn, type Layout } from "./layouts";
import { hasLostDigits } from "./lost-digits";
import { occupationAndLevels } from "./occupation-level";
import { holdsPeople, splitPeople } from "./several-people";

/** A line of the list it was brought from. */
export interface SourceRecord {
  readonly sheet: string;
  /** Row of the sheet. */
  readonly row: number;
  readonly cells: RecordCells;
  /** Cells that come to hold something else than what stands in their place there. */
  readonly notes: readonly CellNote[];
}

/**
 * Why a cell holds something else than its place in the list: what a `caption` or the tab says; what stands above it, `filled` down
 * from a merged cell or from the first row of a group; what a person `said` of all records; an occupation and its levels
 * in one cell, `split`; levels of rows of the same occupation, `joined`; `lost` digits, so that it stays empty; `mended` by a safe fix of the check.
 */
export interface CellNote {
  readonly field: Field;
  readonly why: "caption" | "filled" | "split" | "said" | "joined" | "lost" | "mended";
  readonly from: CellValue;
  readonly to: CellValue;
}

export interface RecordOptions {
  /** Columns that a person has yet to look at are brought in as what they most likely are. */
  readonly takesLikely: boolean;
  /** A row with several people, one a line of its cells, is as many records. */
  readonly splitsLines: boolean;
}

export interface Records {
  readonly records: readonly SourceRecord[];
  readonly left: readonly LeftLine[];
}

const ROWS_PER_STEP = 500;

/** The records of some layouts, in the order of their parts. */
export function* recordSteps(
  table: ListTable,
  layouts: readonly Layout[],
  options: RecordOptions,
): Steps<Records, undefined> {
  const records: SourceRecord[] = [];
  const left: LeftLine[] = [];
  for (const layout of layouts) {
    const fields = broughtIn(layout, options.takesLikely);
    const isNamed = [table.nameField, table.keyField].some((field) => fields.has(field));
    for (const block of layout.blocks) {
      if (!isNamed) {
        left.push(...unsure(block), ...block.left);
        continue;
      }
      left.push(...block.left);
      const reader = new RecordReader(table, block, fields);
      yield* reader.groupSteps();
      for (const [i, row] of block.rows.entries()) {
        if (i % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
        const record = reader.read(i, row);
        const people = "reason" in record || !options.splitsLines ? undefined : splitPeople(table, record);
        const reason: LeftReason | undefined =
          "reason" in record ? record.reason : !people && holdsPeople(record) ? "several" : undefined;
        if ("reason" in record || reason)
          left.push({
            sheet: block.grid.name,
            row: block.grid.firstRow + row,
            rows: 1,
            reason: reason ?? "noName",
            text: reader.textAt(row),
          });
        else records.push(...(people ?? [record]));
      }
    }
  }
  return { records, left };
}

/** Rows of which it is not known what they name. */
function unsure({ grid, head, rows }: Block): readonly LeftLine[] {
  if (rows.length === 0) return [];
  const text = head.headings
    .filter((heading) => heading !== "")
    .slice(0, 4)
    .join(" ");
  return [{ sheet: grid.name, row: grid.firstRow + rows[0], rows: rows.length, reason: "unsure", text }];
}

/** Kinds that two records never have in common: a merged cell of these is not filled down. */
const OF_ONE: ReadonlySet<Kind> = new Set<Kind>([
  "personName",
  "citizenId",
  "creditCode",
  "phone",
  "count",
  "amount",
  "tickOrCount",
]);

/** So few cells are a record only where one of them names it: 男 and 5 are a sum. */
const FEW = 2;

class RecordReader {
  private readonly merges: Merges;
  private readonly columns: readonly { readonly column: Column; readonly at: number }[];
  private groups: ReadonlyMap<number, CellValue> = new Map();

  constructor(
    private readonly table: ListTable,
    private readonly block: Block,
    fields: ReadonlyMap<Field, number>,
  ) {
    const { grid, head } = block;
    this.columns = table.columns.flatMap((column) => {
      const i = fields.get(column.field);
      return i === undefined || column.kind === "serial" ? [] : [{ column, at: head.column + i }];
    });
    const areas = grid.merges.map((area) => ({
      ...area,
      row: area.row - grid.firstRow,
      column: area.column - grid.firstColumn,
    }));
    const below = areas.filter(({ row }) => row > head.last);
    this.merges = new Merges(
      below,
      this.columns.map(({ at }) => at),
      grid.values.length,
    );
  }

  private value(row: number, at: number): CellValue {
    return this.block.grid.values[row]?.[at] ?? "";
  }

  textAt(row: number): string {
    const { column, headings } = this.block.head;
    const cells = (this.block.grid.values[row] ?? []).slice(column, column + headings.length);
    return cells
      .filter((value) => !isBlank(value))
      .slice(0, 4)
      .map(String)
      .join(" ")
      .slice(0, 60);
  }

  read(i: number, row: number): SourceRecord | { readonly reason: LeftReason } {
    const { table, block } = this;
    const name = this.columns.find(({ column }) => column.field === table.nameField);
    const person = name && this.merges.anchorRow(row, name.at);
    const isAgain = person !== undefined && this.isOfAnotherOccupation(row);
    if (person !== undefined && !isAgain) return { reason: "continued" };
    const cells: Partial<Record<Field, CellValue>> = {};
    const notes: CellNote[] = [];
    let own = 0;
    let occupations = 0;
    for (const { column, at } of this.columns) {
      const { field, kind } = column;
      const stands = this.value(row, at);
      const anchor = this.merges.anchorRow(row, at);
      let value = isBlank(stands) ? "" : stands;
      if (anchor !== undefined && (isAgain || !OF_ONE.has(kind))) {
        value = this.value(anchor, at);
        if (value !== "") notes.push({ field, why: "filled", from: stands, to: value });
      } else if (value !== "") {
        if (field === table.occupationField) occupations++;
        else own++;
      }
      if (value === "" && field === table.occupationField) {
        const group = this.groups.get(row);
        if (group !== undefined) {
          value = group;
          notes.push({ field, why: "filled", from: stands, to: group });
        }
      }
      if (hasLostDigits(kind, value)) {
        notes.push({ field, why: "lost", from: value, to: "" });
        value = "";
      }
      if (value !== "") cells[field] = asKept(kind, value);
    }
    const split = occupationAndLevels(table, cells.occupationName ?? "", cells.skillLevels ?? "");
    if (split) {
      notes.push({ field: "occupationName", why: "split", from: cells.occupationName ?? "", to: split.name });
      if (cells.skillLevels === undefined)
        notes.push({ field: "skillLevels", why: "split", from: "", to: split.levels });
      Object.assign(cells, { occupationName: split.name, skillLevels: split.levels });
    }
    const { toldField, told } = block;
    if (toldField && told[i] !== "" && (cells[toldField] ?? "") === "") {
      cells[toldField] = told[i];
      notes.push({ field: toldField, why: "caption", from: "", to: told[i] });
    }
    if (!isAgain && !this.isRecord(cells, own)) return { reason: own + occupations === 0 ? "prepared" : "noName" };
    return { sheet: block.grid.name, row: block.grid.firstRow + row, cells, notes };
  }

  /** A person's name is merged over several rows, each of another occupation. */
  private isOfAnotherOccupation(row: number): boolean {
    const occupation = this.columns.find(({ column }) => column.field === this.table.occupationField);
    if (!occupation || occupation.column.field === this.table.nameField) return false;
    return this.merges.anchorRow(row, occupation.at) === undefined && !isBlank(this.value(row, occupation.at));
  }

  /** What names the record, or a code that does: without either it is a record only where it holds more than one thing. */
  private isRecord(cells: RecordCells, own: number): boolean {
    const { nameField, keyField, columns } = this.table;
    const isPeople = columns.some(({ kind }) => kind === "citizenId");
    const isNaming = (value: CellValue = ""): boolean =>
      value !== "" &&
      (!isPeople || own > FEW || (typeof value === "string" && looksLikeName(nameKey(nameAlone(value)))));
    if ([nameField, keyField].some((field) => isNaming(cells[field]))) return true;
    const isCoded = columns.some(
      ({ field, kind }) =>
        (kind === "citizenId" || kind === "creditCode" || kind === "occupationCode") && (cells[field] ?? "") !== "",
    );
    return isCoded || own > FEW;
  }

  /**
   * To be taken before records are read: the occupation of rows that leave it empty because it stands in the first row of their group, as where merged cells were lost
   * on the way: most cells are empty, and none of the values comes again further down.
   */
  *groupSteps(): Steps<void, undefined> {
    const groups = new Map<number, CellValue>();
    const { occupationField, nameField } = this.table;
    const place = this.columns.find(({ column }) => column.field === occupationField);
    const { rows } = this.block;
    if (!place || occupationField === nameField || rows.length === 0 || isBlank(this.value(rows[0], place.at))) return;
    const seen = new Set<string>();
    let current: CellValue = "";
    let filled = 0;
    for (const [i, row] of rows.entries()) {
      if (i % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
      const value = this.value(row, place.at);
      if (isBlank(value)) {
        if (this.merges.anchorRow(row, place.at) === undefined) groups.set(row, current);
        continue;
      }
      const key = nameKey(String(value));
      if (seen.has(key)) return;
      seen.add(key);
      filled++;
      current = value;
    }
    if (groups.size > filled) this.groups = groups;
  }
}

/** Codes and telephone numbers are texts, whatever they were kept as; years are numbers. */
export function asKept(kind: Kind, value: CellValue): CellValue {
  const isText = KINDS[kind].numberFormat === "@";
  if (typeof value === "number") return isText && Number.isSafeInteger(value) ? String(value) : value;
  // A text file has no numbers; years that are digits alone are one, and no rule mends them.
  const isYears = kind === "years" && typeof value === "string" && isPlainNumber(codeText(value));
  return isYears ? Number(codeText(value)) : value;
}
