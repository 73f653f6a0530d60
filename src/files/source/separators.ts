import { recordsOf } from "./delimited";
import type { Separator } from "./types";

/** In the order in which they win where two fit alike. The full-width comma is what a Chinese keyboard gives. */
const SEPARATORS: readonly Separator[] = ["\t", ",", ";", "|", "，"];
/** Lines that are looked at: titles and captions above a table are few beside its rows. */
const SAMPLE = 200;
/** Characters of the sample. */
const HEAD = 2 ** 18;
/** The share of the lines that must have the same number of values: below, the sign only occurs in sentences. */
const LEAST = 0.3;
/** Shares that differ by less are alike, and then more values tell more. */
const ALIKE = 0.1;

/** The separator a text names in its first line, which Excel reads and hides: `sep=;`, and where the text itself begins. */
export function namedSeparator(text: string): { readonly separator: string; readonly begin: number } | undefined {
  const line = /^"?sep=(.)"?(?:\n|$)/i.exec(text);
  return line ? { separator: line[1], begin: line[0].length } : undefined;
}

/** The sign by which most lines fall into the same number of values, two at least; undefined where none does. */
export function findSeparator(text: string): Separator | undefined {
  const head = text.length > HEAD ? text.slice(0, Math.max(0, text.lastIndexOf("\n", HEAD)) || HEAD) : text;
  let best: (Fit & { readonly separator: Separator }) | undefined;
  for (const separator of SEPARATORS) {
    if (!head.includes(separator)) continue;
    const fit = fitOf(head, separator);
    if (fit.share < LEAST) continue;
    const isBetter =
      !best || fit.share > best.share + ALIKE || (fit.share > best.share - ALIKE && fit.width > best.width);
    if (isBetter) best = { ...fit, separator };
  }
  return best?.separator;
}

interface Fit {
  /** Values of most lines. */
  readonly width: number;
  /** Of all lines with anything in them, those with so many. */
  readonly share: number;
}

function fitOf(head: string, separator: Separator): Fit {
  const counts = new Map<number, number>();
  let lines = 0;
  for (const { rows } of recordsOf(head, separator)) {
    for (const row of rows) {
      if (lines === SAMPLE) break;
      if (row.every((value) => value.trim() === "")) continue;
      lines++;
      counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    }
    if (lines === SAMPLE) break;
  }
  const several = [...counts].filter(([width]) => width > 1).sort(([, a], [, b]) => b - a);
  const [width, count] = several[0] ?? [0, 0];
  return { width, share: lines === 0 ? 0 : count / lines };
}
