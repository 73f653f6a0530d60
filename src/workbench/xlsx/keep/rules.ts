/** Conditional formats and validations of a sheet, where they are others; those the engine does not hold stay. */
import { spliced } from "../../../files/xlsx/patch/splices";
import { parseXml } from "../../opc/xml";
import type { Sheet } from "../book";
import { readConditionalFormats } from "../read/rules";
import { UnshownList } from "../read/unshown";
import type { Styles } from "../read/styles";
import { writeConditionalFormats, writeValidations } from "../write/rules";
import type { SheetElements } from "./elements";
import { childrenOf } from "./markup";
import type { StyleAdditions } from "./styles";

export function patchConditionalFormats(
  elements: SheetElements,
  { conditionalFormats }: Pick<Sheet, "conditionalFormats">,
  styles: StyleAdditions,
): void {
  const ours = writeConditionalFormats(conditionalFormats, styles).map((markup) => elements.ours(markup));
  const others = elements
    .all("conditionalFormatting")
    .flatMap((list) => withoutHeldRules(elements.markupOf(list), conditionalFormats.length) ?? []);
  elements.replaceVerbatim("conditionalFormatting", [...ours, ...others].join(""));
}

/** Colour scales, bars and icons of a list, behind so many rules of ours; undefined where it has none. */
function withoutHeldRules(markup: string, rank: number): string | undefined {
  const list = childrenOf(markup, "conditionalFormatting");
  const rules = list.children.filter(({ tag }) => tag.name === "cfRule");
  const isHeld = ({ tag, end }: (typeof rules)[number]): boolean => {
    const rule = markup.slice(tag.start, end);
    const sqref = list.tag.attributes.sqref ?? "";
    const alone = parseXml(`<x><conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting></x>`);
    return readConditionalFormats(alone, NO_STYLES, new UnshownList()).length > 0;
  };
  const held = rules.filter(isHeld);
  if (held.length === rules.length) return undefined;
  const gone = held.map(({ tag, end }) => ({ start: tag.start, end, text: "" }));
  return spliced(markup, gone).replace(/(\spriority=")(\d+)"/g, (_, start: string, priority: string) => {
    return `${start}${Number(priority) + rank}"`;
  });
}

const NO_STYLES: Styles = { formats: [], special: new Set(), differential: [] };

/** Those that newer programs state in an extension go into the sheet's own list, where any program reads them. */
export function patchValidations(elements: SheetElements, { validations }: Pick<Sheet, "validations">): void {
  const markup = writeValidations(validations);
  const list =
    markup.length > 0 ? `<dataValidations count="${markup.length}">${markup.join("")}</dataValidations>` : "";
  elements.replace("dataValidations", list);
  for (const extensions of elements.all("extLst")) {
    const text = elements.markupOf(extensions);
    const all = childrenOf(text, "extLst").children;
    const held = all.filter(({ tag, end }) => /<(?:\w+:)?dataValidations[\s>]/.test(text.slice(tag.start, end)));
    if (held.length === 0) continue;
    const { tag, end } = extensions;
    const rest = spliced(
      text,
      held.map((extension) => ({ start: extension.tag.start, end: extension.end, text: "" })),
    );
    elements.put({ start: tag.start, end, text: held.length === all.length ? "" : rest });
  }
}
