const QUOTE = 0x22;
/** Digits of a whole number that is surely exact. */
const MOST_DIGITS = 15;

/**
 * A cell as most are: ` r="B7" s="1" t="s"><v>12</v></c>`, with a format or without, of a shared text or a whole number. It is read
 * character by character and nothing is made of it, for a roster has a million of them.
 */
export class SimpleCell {
  column = 0;
  /** Where the cell ends in the text. */
  end = 0;
  /** The number, or of a shared text its index. */
  number = 0;
  isShared = false;

  /**
   * @param at behind the name of the element
   * @param row the index its address must name
   * @param before what stands before the number, behind the attributes: `<v>`
   * @param after what stands behind it: `</v></c>`
   * @returns whether it is such a cell; where not, nothing here counts
   */
  read(text: string, at: number, row: number, [before, after]: readonly [string, string]): boolean {
    if (!text.startsWith(ADDRESS, at)) return false;
    let i = at + ADDRESS.length;
    let column = 0;
    for (let letter = text.charCodeAt(i) - 64; letter >= 1 && letter <= 26; letter = text.charCodeAt(i) - 64) {
      column = column * 26 + letter;
      if (column > 16_384) return false;
      i++;
    }
    if (column === 0) return false;
    i = this.digits(text, i);
    if (i < 0 || this.number !== row + 1 || text.charCodeAt(i) !== QUOTE) return false;
    i++;
    if (text.startsWith(FORMAT, i)) {
      i = this.digits(text, i + FORMAT.length);
      if (i < 0 || text.charCodeAt(i) !== QUOTE) return false;
      i++;
    }
    this.isShared = text.startsWith(SHARED, i);
    i += this.isShared ? SHARED.length : 0;
    if (text.charCodeAt(i) !== 0x3e || !text.startsWith(before, i + 1)) return false;
    i = this.digits(text, i + 1 + before.length);
    if (i < 0 || !text.startsWith(after, i)) return false;
    this.column = column - 1;
    this.end = i + after.length;
    return true;
  }

  /** Takes a number of digits, the first of several no zero. @returns where it ends; -1 where there is none, or too long a one */
  private digits(text: string, at: number): number {
    let number = 0;
    let i = at;
    for (let digit = text.charCodeAt(i) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(i) - 48) {
      number = number * 10 + digit;
      if (++i - at > MOST_DIGITS) return -1;
    }
    this.number = number;
    return i === at || (text.charCodeAt(at) === 48 && i > at + 1) ? -1 : i;
  }
}

const ADDRESS = ` r="`;
const FORMAT = ` s="`;
const SHARED = ` t="s"`;
