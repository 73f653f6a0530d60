import { FileError } from "../errors";
import { allowance, type Limits } from "../../check/limits";

const MILLION = 1_000_000;

/** What is left to the sheets of one workbook. */
export class Budget {
  private cellsUsed = 0;
  private mergesUsed = 0;
  private charactersUsed = 0;
  private readonly characters: number;

  /** @param fileBytes the size of the file: a large one may hold more text */
  constructor(
    private readonly limits: Limits,
    fileBytes: number,
  ) {
    this.characters = allowance(limits.characters, limits.perByte / 3, fileBytes);
  }

  /** @throws FileError tooManyCells */
  cells(count: number, sheet: string): void {
    this.cellsUsed += count;
    if (this.cellsUsed > this.limits.cells) throw new FileError("tooManyCells", { sheet, limit: this.limits.cells });
  }

  /** @throws FileError tooManyMerges */
  merge(sheet: string): void {
    if (++this.mergesUsed > this.limits.merges)
      throw new FileError("tooManyMerges", { sheet, limit: this.limits.merges });
  }

  /** @throws FileError tooMuchText */
  text(characters: number, sheet: string): void {
    this.charactersUsed += characters;
    if (this.charactersUsed > this.characters)
      throw new FileError("tooMuchText", { sheet, millions: Math.round(this.characters / MILLION) });
  }
}
