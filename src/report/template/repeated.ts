import type { RowTexts } from "../contents";
import { runContent } from "./text-slot";

/** Markup that is written many times, each time with other texts in it. */
export interface Pattern {
  /** The markup between the texts, one piece more than there are of them. */
  readonly pieces: readonly string[];
  /** Of each text, which of a record's it is. */
  readonly columns: readonly number[];
  readonly prefix: string;
}

/** A pattern with a record's texts, until it is written: who reads many of one pattern need read its markup but once. */
export class Repeated {
  constructor(
    readonly pattern: Pattern,
    private readonly record: RowTexts,
  ) {}

  /** The same record's texts in another pattern. */
  in(pattern: Pattern): Repeated {
    return new Repeated(pattern, this.record);
  }

  /** The text after a piece of the pattern. */
  textAfter(piece: number): string {
    return this.record[this.pattern.columns[piece]] ?? "";
  }

  toString(): string {
    const { pieces, prefix } = this.pattern;
    let markup = pieces[0];
    for (let i = 1; i < pieces.length; i++) markup += runContent(this.textAfter(i - 1), prefix) + pieces[i];
    return markup;
  }
}

/** A piece of a filled part. */
export type Piece = string | Repeated;

export function* markupOfPieces(pieces: Iterable<Piece>): Iterable<string> {
  for (const piece of pieces) yield String(piece);
}

/** Changes the markup of pieces; that of a pattern once, however often it is written. Texts stay as they are. */
export function markupChanger(change: (markup: string) => string): (piece: Piece) => Piece {
  const changed = new Map<Pattern, Pattern>();
  return (piece) => {
    if (typeof piece === "string") return change(piece);
    const { pattern } = piece;
    let other = changed.get(pattern);
    if (!other) changed.set(pattern, (other = { ...pattern, pieces: pattern.pieces.map(change) }));
    return piece.in(other);
  };
}
