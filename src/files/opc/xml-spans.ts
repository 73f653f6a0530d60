import type { Limits } from "../../check/limits";
import { localName, parserOf, type Attributes } from "./xml";

/** An opening tag and where it stands: from its `<` to after its `>`. */
export interface OpenTag {
  /** Without its prefix. */
  readonly name: string;
  /** As it is written. */
  readonly written: string;
  readonly attributes: Attributes;
  readonly start: number;
  readonly end: number;
  /** The tag closes itself: its element ends where it does. */
  readonly isEmpty: boolean;
  /** Elements it is within: 0 for the root. */
  readonly depth: number;
}

/** What a text of XML is told of, element by element, with where each stands. */
export interface SpanHandler {
  open(tag: OpenTag): void;
  /** @param start of the closing tag; where the element closes itself, its end. @param end of the element */
  close(tag: OpenTag, start: number, end: number): void;
}

/**
 * Reads the whole text of a part and tells where its elements stand, so that one of them can be replaced and all others stay as
 * they are, to the letter.
 * @throws FileError malformed, documentType, tooDeep, tooManyAttributes
 */
export function readSpans(text: string, part: string, limits: Limits, handler: SpanHandler): void {
  const { parser, leave } = parserOf(part, limits);
  const opened: OpenTag[] = [];
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    const tag = {
      name: localName(name),
      written: name,
      attributes,
      // No `<` can stand within a tag.
      start: text.lastIndexOf("<", parser.position - 1),
      end: parser.position,
      isEmpty: isSelfClosing,
      depth: opened.length,
    };
    opened.push(tag);
    handler.open(tag);
  });
  parser.on("closetag", () => {
    leave();
    const tag = opened.pop();
    const end = parser.position;
    if (tag) handler.close(tag, tag.isEmpty ? end : text.lastIndexOf("</", end - 1), end);
  });
  parser.write(text).close();
}
