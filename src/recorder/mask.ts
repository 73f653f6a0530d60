import { maskMarkup } from "./mask-markup";

/** Excel's last row is 1048576: a longer number after letters is no row. */
const CELL = String.raw`\$?[A-Z]{1,3}\$?(?:[1-9]\d{0,5}|10[0-4]\d{4})`;
const AREA = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})`;
const WHOLE_AREA = new RegExp(`^${AREA}$`);
const COLOR = /^#[\da-f]{6}$/i;
/** A tag of a volume's template: the program's own ids, and behind the dot a word that is masked unless it is the guide's. */
const TAG = /^(?:field|list|block|prose):[A-Za-z]+(?:\.[A-Za-z]+)?$/;
/** In turn: a quoted text, a quoted sheet, a word: a plain sheet, a function, cells, a number or a name. Signs stay. */
const FORMULA_PART = /"[^"]*"?|'[^']*'?|[\p{L}\p{N}_.$:]+/gu;
const FUNCTION = /^[A-Z][A-Z0-9.]{0,40}$/;
/** What a format shows of its own: quoted words, other letters than those of a format, runs of digits that are no zeros. */
const FORMAT_WORDS = /"[^"]*"?|\p{Script=Han}+|[1-9]\d{3,}/gu;

/**
 * Replaces values by others of the same build: letters by letters, digits by 9. Equal values become equal ones, different values
 * different ones, within one recording.
 */
export class Masker {
  private readonly texts = new Map<string, string>();
  private readonly usedTexts = new Set<string>();
  private readonly numbers = new Map<number, number>();
  private readonly ids = new Map<string | number, string | number>();

  /**
   * @param own titles and names of the program's own and of the guide's: they stay wherever they stand whole
   * @param words Office's own: "Center", "PlainText"; they stay where no cell's value can stand
   */
  constructor(
    private readonly own: ReadonlySet<string>,
    private readonly words: ReadonlySet<string>,
  ) {}

  /** A value of a cell or a document. */
  text(value: string): string {
    if (value === "" || this.own.has(value)) return value;
    const known = this.texts.get(value);
    if (known !== undefined) return known;
    const build = value.replace(/\p{L}|\p{M}|\p{N}/gu, letterOf);
    let masked = build;
    for (let n = 2; this.usedTexts.has(masked); n++) masked = `${build}~${lettersOf(n)}`;
    this.usedTexts.add(masked);
    this.texts.set(value, masked);
    return masked;
  }

  /** What is no value: a sheet's name, a word of Office's, a colour. A word of somebody's becomes a masked one. */
  name(value: string): string {
    const known = this.ids.get(value);
    if (typeof known === "string") return known;
    if (this.words.has(value) || COLOR.test(value) || TAG.test(value)) return value;
    return /[:!]/.test(value) ? this.address(value) : this.text(value);
  }

  /** An address, of several areas too: the cells stay, the sheet is a name. */
  address(value: string): string {
    return value.replace(/(?:'[^']*'?|[^',])+/g, (part) => this.area(part));
  }
  private area(value: string): string {
    const end = value.lastIndexOf("!");
    const cells = value.slice(end + 1);
    if (!WHOLE_AREA.test(cells)) return this.text(value);
    return end < 0 ? cells : `${this.sheet(value.slice(0, end))}!${cells}`;
  }
  private sheet(name: string): string {
    return name.startsWith("'") ? `'${this.text(name.slice(1, -1).replaceAll("''", "'"))}'` : this.text(name);
  }

  /** A formula keeps its functions, cells and signs; a text without "=" is a value. */
  formula(value: string): string {
    if (!value.startsWith("=")) return this.text(value);
    return value.replace(FORMULA_PART, (part, at: number) => {
      if (part.startsWith('"')) return `"${this.text(part.slice(1).replace(/"$/, ""))}"`;
      const next = value[at + part.length];
      if (next === "!" || part.startsWith("'")) return this.sheet(part);
      if (next === "(" && FUNCTION.test(part) && !/\d{4}/.test(part)) return part;
      return WHOLE_AREA.test(part) || /^(?:TRUE|FALSE)$/.test(part) ? part : this.text(part);
    });
  }

  /** A number format keeps its signs; its words are masked. */
  format(value: string): string {
    return value.replace(FORMAT_WORDS, (part) =>
      part.startsWith('"') ? `"${this.text(part.slice(1).replace(/"$/, ""))}"` : this.text(part),
    );
  }

  /** XML as Word hands it out: elements and the measures of their layout stay. */
  markup(value: string): string {
    return maskMarkup(
      value,
      (text) => this.text(text),
      (text) => this.name(text),
    );
  }

  /** A number of somebody's becomes a small one: the same for the same, with its sign, whole or not as before. */
  number(value: number): number {
    if (value === 0 || !Number.isFinite(value)) return value;
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const digits = String(Math.abs(value));
    let n = this.numbers.size + 1;
    while (sharesRun(String(n), digits)) n++;
    const masked = Math.sign(value) * (Number.isInteger(value) ? n : n + 0.5);
    this.numbers.set(value, masked);
    return masked;
  }

  /** What Office calls a sheet, a control, a kept reference: numbered in the order of their coming. */
  id(value: string | number): string | number {
    const known = this.ids.get(value);
    if (known !== undefined) return known;
    const n = this.ids.size + 1;
    const masked = typeof value === "number" ? n : `id-${lettersOf(n)}`;
    this.ids.set(value, masked);
    return masked;
  }
}

function letterOf(letter: string): string {
  if (/\p{N}/u.test(letter)) return "9";
  if (/\p{Script=Han}/u.test(letter)) return "字";
  return /\p{Lu}/u.test(letter) ? "X" : "x";
}

/** 1 is "a", 27 "aa": no digits, which would look like somebody's. */
function lettersOf(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : "") + String.fromCharCode(97 + ((n - 1) % 26));
}

/** Whether four digits in a row of the one stand in the other. */
function sharesRun(one: string, other: string): boolean {
  for (let at = 0; at + 4 <= one.length; at++) if (other.includes(one.slice(at, at + 4))) return true;
  return false;
}
