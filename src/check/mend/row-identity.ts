import type { Field, Kind, Table } from "../../guide";
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

/** The columns by which a row is known again after rows were inserted, sorted or moved; none of a form, which is one record. */
export function identityFields({ layout, columns, nameField, keyField }: Table): readonly Field[] {
  if (layout === "form") return [];
  return columns
    .filter(({ field, kind }) => field === nameField || field === keyField || TELLING.has(kind))
    .map(({ field }) => field);
}

/** What stands in the columns by which a row is known, as far as it is filled. */
export type RowIdentity = Partial<Readonly<Record<Field, CellValue>>>;

export function identityOf(table: TableSnapshot, row: number): RowIdentity {
  const identity: Partial<Record<Field, CellValue>> = {};
  for (const field of identityFields(table.table)) {
    const value = table.value(row, field);
    if (value !== "") identity[field] = value;
  }
  return identity;
}

/** What a cell of the identity may hold instead: it was changed, or may have been. */
export type Alternatives = ReadonlyMap<Field, readonly CellValue[]>;

const NONE: Alternatives = new Map();

/** Finds rows of a table again. */
export class RowFinder {
  private readonly fields: readonly Field[];
  private byIdentity: Map<string, number[]> | undefined;

  constructor(private readonly table: TableSnapshot) {
    this.fields = identityFields(table.table);
  }

  /**
   * The row of the body that is the one known by its identity: where it was, else where a single other row has that identity,
   * else where it was if part of the identity still stands there.
   * @param row where it was, counted in the body
   */
  find(row: number, identity: RowIdentity, alternatives: Alternatives = NONE): number | undefined {
    const { table } = this;
    if (table.table.layout === "form") return 0;
    const isThere = row >= 0 && row < table.values.length;
    if (isThere && this.matching(row, identity, alternatives) === this.fields.length) return row;
    const known = this.fields.filter((field) => identity[field] !== undefined);
    if (known.length === 0) return isThere ? row : undefined;
    const elsewhere = new Set(
      this.writings(identity, alternatives).flatMap((writing) => this.index().get(writing) ?? []),
    );
    const [found] = elsewhere;
    if (elsewhere.size === 1) return found;
    return elsewhere.size === 0 && isThere && this.isPartlyThere(row, identity, alternatives) ? row : undefined;
  }

  /** How many of the columns hold what they held, empty ones among them. */
  private matching(row: number, identity: RowIdentity, alternatives: Alternatives): number {
    return this.fields.filter((field) => this.holds(row, field, identity, alternatives)).length;
  }

  private isPartlyThere(row: number, identity: RowIdentity, alternatives: Alternatives): boolean {
    return this.fields.some((field) => identity[field] !== undefined && this.holds(row, field, identity, alternatives));
  }

  private holds(row: number, field: Field, identity: RowIdentity, alternatives: Alternatives): boolean {
    const value = String(this.table.value(row, field));
    return [identity[field] ?? "", ...(alternatives.get(field) ?? [])].some((one) => String(one) === value);
  }

  private index(): Map<string, number[]> {
    if (this.byIdentity) return this.byIdentity;
    const index = new Map<string, number[]>();
    for (const row of this.table.values.keys()) {
      const writing = written(this.fields.map((field) => this.table.value(row, field)));
      const rows = index.get(writing);
      if (rows) rows.push(row);
      else index.set(writing, [row]);
    }
    return (this.byIdentity = index);
  }

  /** Every way in which the identity may stand, with one or the other of its alternatives. */
  private writings(identity: RowIdentity, alternatives: Alternatives): readonly string[] {
    let ways: readonly (readonly CellValue[])[] = [[]];
    for (const field of this.fields) {
      const values = [...new Set([identity[field] ?? "", ...(alternatives.get(field) ?? [])])];
      ways = ways.flatMap((way) => values.map((value) => [...way, value]));
    }
    return ways.map(written);
  }
}

const written = (values: readonly CellValue[]): string => JSON.stringify(values.map(String));
