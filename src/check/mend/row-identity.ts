import type { Column, Field, Kind, Table } from "../../guide";
import type { CellValue, TableSnapshot } from "../snapshot";

/** Kinds whose columns tell who or what a record is about. */
const TELLING: ReadonlySet<Kind> = new Set<Kind>([
  "personName",
  "citizenId",
  "creditCode",
  "occupationCode",
  "occupationName",
  "workType",
]);
/** Of these no two things have the same. */
const UNIQUE: ReadonlySet<Kind> = new Set<Kind>(["citizenId", "creditCode", "occupationCode"]);

/** The columns by which a row is known again after rows were inserted, sorted or moved; none of a form, which is one record. */
export function identityFields({ layout, columns, nameField, keyField }: Table): readonly Field[] {
  if (layout === "form") return [];
  return columns
    .filter(({ field, kind }) => field === nameField || field === keyField || TELLING.has(kind))
    .map(({ field }) => field);
}

/** What cells of a row hold: one value, or more where they are mended: before, after, and anything between. */
export type Holding = Partial<Readonly<Record<Field, readonly CellValue[]>>>;

/** By what a row of a table's body is known again. Places tell nothing once rows were moved: what stands in it does. */
export interface RowMark {
  /** The columns that tell who or what it is about, empty ones among them. */
  readonly identity: Holding;
  /** All other columns that are known, where another row has the same identity. */
  readonly rest?: Holding;
  /** How many rows, it among them, have that identity. */
  readonly of?: number;
  /** The how-manieth of those that are the same in all of that. */
  readonly nth: number;
}

/** Other values that cells of a row may come to hold, by the row of the body. */
export type Changes = ReadonlyMap<number, Partial<Readonly<Record<Field, readonly CellValue[]>>>>;

/** Marks rows of a table, so that they are found again. */
export class RowMarker {
  private readonly fields: readonly Field[];
  private readonly others: readonly Field[];
  private readonly alike: ReadonlyMap<string, readonly number[]>;

  constructor(
    private readonly table: TableSnapshot,
    private readonly changes: Changes,
  ) {
    this.fields = identityFields(table.table);
    this.others = otherFields(table.table, this.fields);
    this.alike = this.byWriting();
  }

  markOf(row: number): RowMark {
    const identity = this.holding(row, this.fields);
    const alike = new Set(writingsOf(this.fields, identity).flatMap((writing) => this.alike.get(writing) ?? []));
    if (alike.size <= 1) return { identity, nth: 0 };
    const rest = this.holding(row, this.others);
    const same = [...alike].filter((one) => holdsAll(this.table, one, rest)).sort((a, b) => a - b);
    return { identity, rest, of: alike.size, nth: Math.max(0, same.indexOf(row)) };
  }

  private holding(row: number, fields: readonly Field[]): Holding {
    const holding: Partial<Record<Field, readonly CellValue[]>> = {};
    for (const field of fields) {
      const stands = this.table.value(row, field);
      holding[field] = [...new Set([stands, ...(this.changes.get(row)?.[field] ?? [])])];
    }
    return holding;
  }

  /** Rows by what their identity is, before and after. */
  private byWriting(): ReadonlyMap<string, readonly number[]> {
    const index = new Map<string, number[]>();
    for (const row of this.table.values.keys())
      for (const writing of writingsOf(this.fields, this.holding(row, this.fields))) append(index, writing, row);
    return index;
  }
}

/** Finds rows of a table again. */
export class RowFinder {
  private readonly fields: readonly Field[];
  private byIdentity: Map<string, number[]> | undefined;

  constructor(private readonly table: TableSnapshot) {
    this.fields = identityFields(table.table).filter((field) => table.columnOf(field) >= 0);
  }

  /**
   * The row of the body that is the one that was marked, wherever it stands: the only one of its identity, or the one of them that
   * is the same in every other column too, or in most of them; else the only one with the same number or code, of which no two are alike.
   * @returns undefined where it is not there, or not to be told from another
   */
  find({ identity, rest, of, nth }: RowMark): number | undefined {
    if (this.table.table.layout === "form") return 0;
    const alike = [
      ...new Set(writingsOf(this.fields, identity).flatMap((writing) => this.index().get(writing) ?? [])),
    ].sort((a, b) => a - b);
    if (rest) {
      const same = alike.filter((row) => holdsAll(this.table, row, rest));
      if (same.length > 0) return same[Math.min(nth, same.length - 1)];
      // Where none of them is gone it is the one that changed least: a formula comes to something else with what it is made of.
      return alike.length === of ? leastChanged(this.table, alike, rest) : undefined;
    }
    if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
    return this.byCode(identity);
  }

  /** Her correcting a name does not make another of a person. */
  private byCode(identity: Holding): number | undefined {
    for (const { field, kind } of this.table.table.columns) {
      const known = identity[field]?.filter((value) => value !== "") ?? [];
      if (!UNIQUE.has(kind) || known.length === 0) continue;
      const rows = [...this.table.values.keys()].filter((row) => isAmong(known, this.table.value(row, field)));
      return rows.length === 1 ? rows[0] : undefined;
    }
    return undefined;
  }

  private index(): ReadonlyMap<string, readonly number[]> {
    if (this.byIdentity) return this.byIdentity;
    const index = new Map<string, number[]>();
    for (const row of this.table.values.keys())
      append(index, written(this.fields.map((field) => this.table.value(row, field))), row);
    return (this.byIdentity = index);
  }
}

/** A number is a row's place, not what the row is about. */
const otherFields = ({ columns }: Table, identity: readonly Field[]): readonly Field[] =>
  columns.filter(({ field, kind }) => kind !== "serial" && !identity.includes(field)).map(({ field }) => field);

const holdsAll = (table: TableSnapshot, row: number, holding: Holding): boolean => changedIn(table, row, holding) === 0;

/** The row that differs in fewer columns than any other; undefined where there are several. */
function leastChanged(table: TableSnapshot, rows: readonly number[], holding: Holding): number | undefined {
  const changes = rows.map((row) => ({ row, count: changedIn(table, row, holding) }));
  const [first, second] = changes.sort((a, b) => a.count - b.count);
  return second === undefined || first.count < second.count ? first?.row : undefined;
}

function changedIn(table: TableSnapshot, row: number, holding: Holding): number {
  const isChanged = ({ field }: Column): boolean => {
    const values = holding[field];
    return values !== undefined && table.columnOf(field) >= 0 && !isAmong(values, table.value(row, field));
  };
  return table.table.columns.filter(isChanged).length;
}

const isAmong = (values: readonly CellValue[], value: CellValue): boolean =>
  values.some((one) => String(one) === String(value));

function append(index: Map<string, number[]>, writing: string, row: number): void {
  const rows = index.get(writing);
  if (rows) rows.push(row);
  else index.set(writing, [row]);
}

/** Every way in which the identity may stand. */
function writingsOf(fields: readonly Field[], identity: Holding): readonly string[] {
  let ways: readonly (readonly CellValue[])[] = [[]];
  for (const field of fields)
    ways = ways.flatMap((way) => (identity[field] ?? [""]).map((value): readonly CellValue[] => [...way, value]));
  return [...new Set(ways.map(written))];
}

const written = (values: readonly CellValue[]): string => JSON.stringify(values.map(String));
