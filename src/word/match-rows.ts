/** A row under the head, as it was read. */
export interface StandingRow {
  /** Breaks within as "\n". */
  readonly texts: readonly string[];
  /** What stands in the user's own columns, as one text; "" for nothing. Two rows with the same say the same there. */
  readonly own: string;
}

/** By what a row and a record of the volume know each other: columns of the table, by their numbers. */
export interface MatchColumns {
  /** Columns of the guide but the serial number, which belongs to a place and not to a record. */
  readonly compared: readonly number[];
  readonly key: number;
  /** Such as the citizen id: by it a record whose name was corrected is still known. */
  readonly identity: number;
}

export interface Matching {
  /** For each record the rows that are its, whichever of them is kept: none for a new one; several where a write broke off. */
  readonly rows: readonly (readonly number[])[];
  /** Records told from others of the same key by the rest of their row, which must not be half changed therefore. */
  readonly told: ReadonlySet<number>;
  /** Records that nothing tells apart, with different texts of the user's: each must keep its row, for moving would mix them. */
  readonly fixed: ReadonlySet<number>;
}

/** Rows with the same key and different texts of the user's, and nothing tells whose is whose. */
export interface Ambiguity {
  readonly ambiguous: string;
}

/**
 * Which rows are whose, so that what the user wrote in columns of her own goes along with its record: by the whole row, then by
 * the key, among several of the same key by what else they have in common, then by the identity.
 * @param records texts of the volume, in the table's columns
 */
export function matchRows(
  rows: readonly StandingRow[],
  records: readonly (readonly string[])[],
  columns: MatchColumns,
): Matching | Ambiguity {
  const state = new State(rows, records, columns);
  const ambiguous = state.matchWhole() ?? state.matchKeys();
  if (ambiguous !== undefined) return { ambiguous };
  state.matchIdentities();
  return { rows: state.taken, told: state.told, fixed: state.fixed };
}

/** Above so many, equal rows are not weighed against each other. */
const MOST_ALIKE = 8;

class State {
  readonly taken: (readonly number[])[];
  readonly told = new Set<number>();
  readonly fixed = new Set<number>();
  private readonly freeRows: Set<number>;
  /** How many records say the same. */
  private readonly counts = new Map<string, number>();
  private readonly openRecords: Set<number>;

  constructor(
    private readonly rows: readonly StandingRow[],
    private readonly records: readonly (readonly string[])[],
    private readonly columns: MatchColumns,
  ) {
    this.taken = records.map(() => []);
    this.freeRows = new Set(rows.keys());
    this.openRecords = new Set(records.keys());
    for (const record of records) this.counts.set(this.whole(record), (this.counts.get(this.whole(record)) ?? 0) + 1);
  }

  /** @returns the key of records that nothing tells apart although the user wrote beside some of them, if there are any */
  matchWhole(): string | undefined {
    const { compared, key } = this.columns;
    for (const { rows, records } of this.groups((texts) => this.whole(texts))) {
      if (!this.shareOut(rows, records)) return this.records[records[0]][key];
    }
    // A row without any entry of ours that is nobody's is the user's, if she wrote in it.
    for (const row of this.freeRows)
      if (this.isWritten(row) && isHers(this.rows[row], compared)) this.freeRows.delete(row);
    return undefined;
  }

  /** @returns the key whose rows cannot be told apart, if there is one */
  matchKeys(): string | undefined {
    const { key } = this.columns;
    for (const { name, rows, records } of this.groups((texts) => texts[key])) {
      const groups = this.alike(rows);
      const isWritten = groups.some(([row]) => this.isWritten(row));
      if (isWritten && records.some((record) => this.isTwin(record))) return name;
      const open = [...records];
      if (groups.length === 1 && open.length === 1) {
        this.take(open[0], groups[0]);
        continue;
      }
      while (open.length > 0 && groups.length > 0) {
        const best = this.mostAlike(groups, open);
        if (!best) return name;
        if (isWritten) this.told.add(best.record);
        this.take(best.record, groups.splice(best.group, 1)[0]);
        open.splice(open.indexOf(best.record), 1);
      }
    }
    return undefined;
  }

  matchIdentities(): void {
    const { identity } = this.columns;
    if (identity < 0) return;
    const agreeing = (record: number, rows: Iterable<number>): number[] =>
      [...rows].filter((row) => agree(this.rows[row].texts[identity], this.records[record][identity]));
    const open = [...this.openRecords];
    for (const record of open) {
      const found = agreeing(record, this.freeRows);
      if (found.length !== 1) continue;
      const rivals = open.filter((other) => agreeing(other, found).length > 0);
      if (rivals.length > 1) continue;
      this.told.add(record);
      this.take(record, found);
    }
  }

  private take(record: number, rows: readonly number[]): void {
    this.taken[record] = rows;
    this.openRecords.delete(record);
    for (const row of rows) this.freeRows.delete(row);
  }

  /** Rows and records not matched yet that say the same, in their order. */
  private groups(name: (texts: readonly string[]) => string) {
    const groups = new Map<string, { readonly name: string; readonly rows: number[]; readonly records: number[] }>();
    for (const record of this.openRecords) {
      const text = name(this.records[record]);
      const group = groups.get(text) ?? { name: text, rows: [], records: [] };
      groups.set(text, group);
      group.records.push(record);
    }
    for (const row of this.freeRows) groups.get(name(this.rows[row].texts))?.rows.push(row);
    return [...groups.values()];
  }

  private whole(texts: readonly string[]): string {
    return this.columns.compared.map((column) => texts[column]).join("\0");
  }

  /** Rows with the same texts in every column: such as a write leaves that broke off before the old row went. */
  private alike(rows: readonly number[]): number[][] {
    const groups = new Map<string, number[]>();
    for (const row of rows) {
      const { texts, own } = this.rows[row];
      const name = own === "" ? String(row) : `${this.whole(texts)}\0${own}`;
      groups.set(name, [...(groups.get(name) ?? []), row]);
    }
    return [...groups.values()];
  }

  /** Whether another record says the same. */
  private isTwin(record: number): boolean {
    return this.counts.get(this.whole(this.records[record]))! > 1;
  }

  private isWritten(row: number): boolean {
    return this.rows[row].own !== "";
  }

  /** Rows and records that say the same. @returns whether it is clear whose the user's texts are */
  private shareOut(rows: readonly number[], records: readonly number[]): boolean {
    const written = rows.filter((row) => this.isWritten(row));
    const texts = new Set(written.map((row) => this.rows[row].own));
    if (rows.length === 0) return true;
    if (texts.size === 0 || (texts.size === 1 && (records.length === 1 || written.length === rows.length))) {
      if (texts.size > 0 && records.length > rows.length) return false;
      const own = texts.size > 0 ? written : rows;
      const choice = Math.min(Math.max(1, own.length - records.length + 1), MOST_ALIKE);
      records.slice(0, own.length).forEach((record, i) => this.take(record, own.slice(i, i + choice)));
      for (const row of own) this.freeRows.delete(row);
      return true;
    }
    if (written.length > records.length || records.length > rows.length) return false;
    const blank = rows.filter((row) => !this.isWritten(row)).slice(0, records.length - written.length);
    [...written, ...blank]
      .sort((a, b) => a - b)
      .forEach((row, i) => {
        this.fixed.add(records[i]);
        this.take(records[i], [row]);
      });
    return true;
  }

  /** The record that has most in common with a group of rows, if no other has as much. */
  private mostAlike(groups: readonly (readonly number[])[], records: readonly number[]) {
    const pairs = groups.flatMap((rows, group) =>
      records.map((record) => ({ group, record, score: Math.max(...rows.map((row) => this.score(row, record))) })),
    );
    const most = Math.max(...pairs.map(({ score }) => score));
    const [best, ...others] = pairs.filter(({ score }) => score === most);
    if (groups.every(([row]) => !this.isWritten(row))) return best;
    const ownOf = ({ group }: typeof best): string => this.rows[groups[group][0]].own;
    const isRival = (other: typeof best): boolean =>
      other.group === best.group || (other.record === best.record && ownOf(other) !== ownOf(best));
    return others.some(isRival) ? undefined : best;
  }

  private score(row: number, record: number): number {
    const { compared, identity } = this.columns;
    const agreeing = compared.filter((column) => agree(this.rows[row].texts[column], this.records[record][column]));
    return agreeing.length + (agreeing.includes(identity) ? compared.length : 0);
  }
}

/** Whether no column of the guide says anything in a row. */
export const isHers = ({ texts }: StandingRow, compared: readonly number[]): boolean =>
  compared.every((column) => texts[column].trim() === "");

/** Texts that say the same where both can be read: either may be masked with asterisks. */
const agree = (one: string, other: string): boolean =>
  one !== "" && (one === other || (one.length === other.length && agreeUnmasked([...one], [...other])));

const agreeUnmasked = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((char, i) => char === "*" || other[i] === "*" || char === other[i]);
