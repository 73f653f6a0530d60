/** A tag of a part that says something of the space it takes. */
export interface Token {
  readonly name: string;
  readonly closes: boolean;
  /** Of `t`: the text, any sign that is escaped in it as one. */
  readonly text: string;
  /** A number it says: a width or a height, twips; 0 where it says none. */
  readonly value: number;
  /** What it names: a style, a bookmark; "" where it names none. */
  readonly named: string;
}

const TAG =
  /<(\/?)w:(p|tbl|tr|tc|pPr|pStyle|t|br|tcW|trHeight|tblHeader|vMerge|pageBreakBefore|keepNext|bookmarkStart|sectPr)(?=[\s/>])([^>]*?)(\/?)>([^<]*)/g;

/** A number that an attribute says. */
export function attribute(markup: string, name: string): number | undefined {
  const found = new RegExp(`${name}="(-?\\d+)"`).exec(markup)?.[1];
  return found === undefined ? undefined : Number(found);
}

export function* tokensIn(markup: string): Iterable<Token> {
  for (const [, closing, name, attributes, , text] of markup.matchAll(TAG))
    yield {
      name,
      closes: closing === "/",
      text: name === "t" ? text.replace(/&\w+;/g, "&") : "",
      value: valueOf(name, attributes),
      named: namedBy(name, attributes),
    };
}

function valueOf(name: string, attributes: string): number {
  if (name === "trHeight") return attribute(attributes, "w:val") ?? 0;
  return name === "tcW" ? (attribute(attributes, "w:w") ?? 0) : 0;
}

function namedBy(name: string, attributes: string): string {
  if (name === "pStyle") return /w:val="([^"]+)"/.exec(attributes)?.[1] ?? "";
  return name === "bookmarkStart" ? (/w:name="([^"]+)"/.exec(attributes)?.[1] ?? "") : "";
}
