/**
 * The rows that can stay where they stand: of all choices in the records' order the weightiest.
 * @param choices for each record the rows that are its
 * @param weight what keeping a row is worth, above 0
 * @returns for each record the row it keeps, or -1
 */
export function rowsToKeep(
  choices: readonly (readonly number[])[],
  rowCount: number,
  weight: (row: number) => number,
): readonly number[] {
  const best = new PrefixMaximum(rowCount);
  for (const [record, rows] of choices.entries()) {
    const ends = rows.map((row): Chain => {
      const before = best.below(row);
      return { record, row, before, weight: (before?.weight ?? 0) + weight(row) };
    });
    // One record keeps one row: its choices do not follow on each other.
    for (const end of ends) best.add(end);
  }
  const kept: number[] = choices.map(() => -1);
  for (let chain = best.below(rowCount); chain; chain = chain.before) kept[chain.record] = chain.row;
  return kept;
}

/** Rows kept one below the other, the last of them first. */
interface Chain {
  readonly record: number;
  readonly row: number;
  readonly before: Chain | undefined;
  readonly weight: number;
}

/** The weightiest chain that ends above a row, in log n (a Fenwick tree). */
class PrefixMaximum {
  private readonly tree: (Chain | undefined)[];

  constructor(size: number) {
    this.tree = new Array<undefined>(size + 1).fill(undefined);
  }
  add(chain: Chain): void {
    for (let i = chain.row + 1; i < this.tree.length; i += i & -i)
      if (chain.weight > (this.tree[i]?.weight ?? 0)) this.tree[i] = chain;
  }
  below(row: number): Chain | undefined {
    let found: Chain | undefined;
    for (let i = row; i > 0; i -= i & -i) if ((this.tree[i]?.weight ?? 0) > (found?.weight ?? 0)) found = this.tree[i];
    return found;
  }
}
