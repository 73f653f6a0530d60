import { SaxesParser, type SaxesOptions } from "saxes";

/** What is asked of the parser here; its own class has private fields, which stand in the way of one that names them. */
type Parser<O extends SaxesOptions> = Pick<SaxesParser<O>, "on" | "write" | "close" | "line" | "position">;
const Saxes: new <O extends SaxesOptions>(options?: O) => Parser<O> = SaxesParser;

/**
 * The XML parser, with a place for each of its handlers from the start. `on` puts a handler under a name it computes; after
 * the sixth that was not there before, an engine takes the whole parser for a dictionary, and every character costs six times
 * as much. The names are those of saxes 6.0.0; under others it would be slow again, not wrong.
 */
export class XmlParser<O extends SaxesOptions = SaxesOptions> extends Saxes<O> {
  protected textHandler = undefined;
  protected cdataHandler = undefined;
  protected doctypeHandler = undefined;
  protected errorHandler = undefined;
  protected attributeHandler = undefined;
  protected openTagStartHandler = undefined;
  protected openTagHandler = undefined;
  protected closeTagHandler = undefined;
}

/** What a part may make its reader hold. */
interface ShapeLimits {
  /** Elements within elements. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
}

/**
 * Bounds what a part may make its reader hold.
 * @param fault makes the error to throw
 * @returns what is to be called at the end of each element
 */
export function guardShape(
  parser: Pick<SaxesParser<object>, "on">,
  { depth: deepest, attributes: most }: ShapeLimits,
  fault: (fault: "tooDeep" | "tooManyAttributes") => Error,
): () => void {
  let depth = 0;
  let attributes = 0;
  parser.on("opentagstart", () => {
    attributes = 0;
    if (++depth > deepest) throw fault("tooDeep");
  });
  parser.on("attribute", () => {
    if (++attributes > most) throw fault("tooManyAttributes");
  });
  return () => void depth--;
}
