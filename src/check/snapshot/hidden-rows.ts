/** Rows of a sheet that are hidden and hold something. */
export interface HiddenRows {
  readonly count: number;
  /** Index of the first. */
  readonly first: number;
}

/** Counts them as they are read, in the order of the sheet. */
export class HiddenRowCount {
  private count = 0;
  private first = -1;

  add(row: number): void {
    if (this.count++ === 0) this.first = row;
  }

  /** @returns undefined where there are none */
  get found(): HiddenRows | undefined {
    return this.count > 0 ? { count: this.count, first: this.first } : undefined;
  }
}
