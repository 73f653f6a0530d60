/** The text of a cell of a page as it is seen: white space is one blank (CSS Text 3, 4.1.1), `br` and paragraphs are lines. */
export class TextFlow {
  private text = "";
  /** White space that was read and not yet written: it stands only between words of one line. */
  private space: "" | " " | "\n" = "";
  private isNewLine = false;

  add(piece: string): void {
    for (const [part] of piece.matchAll(PARTS)) {
      if (isSpace(part.charCodeAt(0))) this.space = part.includes("\n") || this.space === "\n" ? "\n" : " ";
      else this.word(part);
    }
  }

  /** `br`. */
  line(): void {
    this.flushLine();
    this.text += "\n";
    this.space = "";
  }

  /** The beginning or the end of what stands on lines of its own. */
  block(): void {
    this.isNewLine = true;
  }

  /** @returns the text without blanks at the ends of its lines and empty lines at its own */
  end(): string {
    return this.text
      .replaceAll("\u00a0", " ")
      .split("\n")
      .map((line) => line.trim())
      .join("\n")
      .trim();
  }

  private word(word: string): void {
    this.flushLine();
    const last = this.text.at(-1) ?? "\n";
    if (this.space !== "" && last !== "\n" && !(this.space === "\n" && isWide(last) && isWide(word[0])))
      this.text += " ";
    this.text += word;
    this.space = "";
  }

  private flushLine(): void {
    if (this.isNewLine && this.text !== "" && !this.text.endsWith("\n")) this.text += "\n";
    this.isNewLine = false;
  }
}

const PARTS = /[ \t\r\n\f]+|[^ \t\r\n\f]+/g;
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);

/** Between two Chinese characters a line break of the source is none of the text (CSS Text 3, 4.1.3): Word breaks its pages anywhere. */
const isWide = (char: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(char);
