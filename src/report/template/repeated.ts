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

  /** Its markup, in one part or, of a form of very many labels, in several; no element's tag is divided between two. */
  *parts(): Iterable<string> {
    const { pieces, prefix } = this.pattern;
    let markup = pieces[0];
    for (let i = 1; i < pieces.length; i++) {
      markup += runContent(this.textAfter(i - 1), prefix) + pieces[i];
      if (markup.length < PART) continue;
      yield markup;
      markup = "";
    }
    yield markup;
  }

  toString(): string {
    return [...this.parts()].join("");
  }
}

/** A piece of a filled part. */
export type Piece = string | Repeated;

/** Characters of markup after which no more is held. */
const PART = 1 << 16;

export function* markupOfPieces(pieces: Iterable<Piece>): Iterable<string> {
  for (const piece of pieces) {
    if (typeof piece === "string") yield piece;
    else yield* piece.parts();
  }
}

/** The pieces with their markup changed; that of a pattern once, however often it is written. Texts stay as they are. */
export function* changedMarkup(pieces: Iterable<Piece>, change: (markup: string) => string): Iterable<Piece> {
  const changed = new Map<Pattern, Pattern>();
  for (const piece of pieces) {
    if (typeof piece === "string") {
      yield change(piece);
      continue;
    }
    const { pattern } = piece;
    const known = changed.get(pattern) ?? { ...pattern, pieces: pattern.pieces.map(change) };
    changed.set(pattern, known);
    yield piece.in(known);
  }
}
