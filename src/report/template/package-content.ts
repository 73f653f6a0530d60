import { ancestorsOf, childOf, parsePart, tagOf, UnreadablePart, type ParsedPart, type WordElement } from "./elements";

/** A control as Word hands it out: a package in one XML text (flat OPC). */
export interface PackageContent {
  readonly parsed: ParsedPart;
  readonly body: WordElement;
  /** Word hands out the control itself around its content; on some platforms the content alone, which is the body then. */
  readonly content: WordElement;
}

/** @returns undefined for what is no package of a document */
export function contentOfPackage(flatOpc: string, tag: string): PackageContent | undefined {
  const parsed = parsePackage(flatOpc);
  const body = parsed && bodyOf(parsed);
  return body && { parsed, body, content: contentOf(parsed, tag) ?? body };
}

export function parsePackage(flatOpc: string): ParsedPart | undefined {
  try {
    return parsePart(flatOpc, { detailedRows: Infinity });
  } catch (error) {
    if (error instanceof UnreadablePart) return undefined;
    throw error;
  }
}

export const bodyOf = ({ roots }: ParsedPart): WordElement | undefined =>
  childOf(
    roots.find(({ name }) => name === "document"),
    "body",
  );

function contentOf({ controls }: ParsedPart, tag: string): WordElement | undefined {
  const found = controls.find(
    ({ element }) => tagOf(element) === tag && ancestorsOf(element).some(({ name }) => name === "document"),
  );
  return found && childOf(found.element, "sdtContent");
}
