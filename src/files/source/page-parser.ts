import { Parser } from "htmlparser2";

/**
 * The parser of pages, for which a paragraph or a font needs no end: pages leave it out, and one row within the other the whole
 * table would be an element thousands deep. Each is told as closed at once; the end of a paragraph that is there, as an empty one.
 */
export class PageParser extends Parser {
  private isClosing = false;

  override onclosetag(start: number, end: number): void {
    this.isClosing = true;
    super.onclosetag(start, end);
    this.isClosing = false;
  }

  protected override isVoidElement(name: string): boolean {
    return name === "font" || (name === "p" && !this.isClosing) || super.isVoidElement(name);
  }
}
