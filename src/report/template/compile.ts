import type { Steps } from "../../check";
import { FIELD_TAGS, FORM_SHAPES, LIST_SHAPES } from "../shapes";
import { ATTACHMENTS_TAG, kindOfTag, type ControlKind } from "../tags";
import {
  ancestorsOf,
  childOf,
  isOn,
  parseSteps,
  tagOf,
  textOf,
  titleOf,
  type Control,
  type WordElement,
} from "./elements";
import { formSteps, isSeen, type FormTemplate } from "./form";
import { headingOf, type Heading } from "./heading";
import { compileList, type ListTemplate } from "./list";
import { RangeMarks } from "./ranges";
import { isClosingText } from "./rows";
import type { ControlFault, ControlProblem, PlaceFault, Problem, TemplateProblem } from "./problems";
import { closingTag, lookOf, markupWithout, openingTag, textSlot, type RunLook, type TextSlot } from "./text-slot";

/** A part of the document between and within the controls of ours, in order. */
export type Segment = string | ControlSegment;

interface ControlSegment {
  readonly tag: string;
  readonly title: string;
  /** The control as it stands, in three pieces. */
  readonly open: string;
  readonly content: string;
  readonly close: string;
  /** The opening of the control once it is filled and shows no placeholder. */
  readonly filledOpen: string;
  /** Absent for prose somebody has written, which is never filled. */
  readonly filling?: Filling;
  /** Its own heading right above it, where it may be left out with that. */
  readonly heading?: Heading;
  /** Marks of ranges stand in it, whose partners may stand anywhere in the part. */
  readonly holdsRanges: boolean;
}

export type Filling =
  | { readonly kind: "field"; readonly slot: TextSlot; readonly prefix: string }
  | { readonly kind: "list"; readonly list: ListTemplate }
  | { readonly kind: "block"; readonly form: FormTemplate }
  /** A passage that waits to be written: its note stands there, or nothing. */
  | { readonly kind: "note"; readonly slot: TextSlot; readonly prefix: string };

export interface CompiledPart {
  readonly segments: readonly Segment[];
  readonly problems: readonly TemplateProblem[];
}

/**
 * Cuts a part at its controls. What lies between them, and what stands in a control that is not filled, is the part's own
 * text to the letter.
 * @param part its path, for the problems
 * @throws UnreadablePart
 */
export function* compileSteps(xml: string, part: string): Steps<CompiledPart, undefined> {
  const problems: TemplateProblem[] = [];
  const segments: Segment[] = [];
  let at = 0;
  const { controls } = yield* parseSteps(xml);
  const { noted, headed } = neighbours(controls);
  for (const control of controls) {
    yield;
    const tag = tagOf(control.element);
    const kind = kindOfTag(tag);
    const report = (found: Problem<ControlFault | PlaceFault>): void => {
      const title = titleOf(control.element);
      const { place } = control;
      problems.push({ ...found, part, ...(tag && { tag }), ...(title && { title }), ...(place && { place }) });
    };
    const misplaced = misplacement(control, kind);
    if (misplaced) report({ id: misplaced });
    if (!kind || misplaced) continue;
    const segment = yield* controlSteps(
      xml,
      { element: control.element, tag, kind, isNoted: noted.has(control.element) },
      report,
    );
    if (!segment) continue;
    const paragraph = tag === ATTACHMENTS_TAG ? headed.get(control.element) : undefined;
    const heading = paragraph && headingOf(xml.slice(Math.max(at, paragraph.start), control.element.start));
    segments.push(xml.slice(at, heading ? paragraph.start : control.element.start), {
      ...segment,
      ...(heading && { heading }),
    });
    at = control.element.end;
  }
  segments.push(xml.slice(at));
  return { segments, problems };
}

/** What fills the page from top to bottom; bookmarks and the like stand between. */
const BLOCKS = new Set(["p", "tbl", "sdt"]);

interface Neighbours {
  /** The controls below which a paragraph begins that is a note, a total or the like. */
  readonly noted: ReadonlySet<WordElement>;
  /** The paragraphs right above controls. */
  readonly headed: ReadonlyMap<WordElement, WordElement>;
}

function neighbours(controls: readonly Control[]): Neighbours {
  const noted = new Set<WordElement>();
  const headed = new Map<WordElement, WordElement>();
  for (const parent of new Set(controls.map(({ element }) => element.parent))) {
    const blocks = parent?.children.filter(({ name }) => BLOCKS.has(name)) ?? [];
    for (const [i, element] of blocks.entries()) {
      if (element.name !== "sdt") continue;
      const [above, below] = [blocks[i - 1], blocks[i + 1]];
      if (below?.name === "p" && isClosingText([textOf(below)])) noted.add(element);
      if (above?.name === "p") headed.set(element, above);
    }
  }
  return { noted, headed };
}

/** Word's own programs do not find, or do not hand out, a control in a table or in another control. */
function misplacement({ element }: Control, kind: ControlKind | undefined): PlaceFault | undefined {
  const around = ancestorsOf(element);
  const outer = around.filter(({ name }) => name === "sdt").map((control) => kindOfTag(tagOf(control)));
  // A control of the user's own within her own text is left with it.
  const concernsUs = kind !== undefined || outer.some((outerKind) => outerKind && outerKind !== "prose");
  if (!concernsUs) return undefined;
  if (around.some(({ name }) => name === "tbl")) return "controlInTable";
  return outer.length > 0 ? "nestedControl" : undefined;
}

/** What a filled control no longer is: showing its placeholder, or bound to a value that Word would put back. */
const OF_THE_OLD_TEXT: ReadonlySet<string> = new Set(["showingPlcHdr", "dataBinding"]);

interface OurControl {
  readonly element: WordElement;
  readonly tag: string;
  readonly kind: ControlKind;
  /** A note follows it. */
  readonly isNoted: boolean;
}

function* controlSteps(
  xml: string,
  control: OurControl,
  report: (found: ControlProblem) => void,
): Steps<ControlSegment | undefined, undefined> {
  const { element, tag, kind } = control;
  const content = childOf(element, "sdtContent");
  if (!content) return undefined;
  const head = xml.slice(element.start, content.start);
  const properties = childOf(element, "sdtPr");
  const filledHead = properties
    ? xml.slice(element.start, properties.start) +
      markupWithout(xml, properties, OF_THE_OLD_TEXT) +
      xml.slice(properties.end, content.start)
    : head;
  const opening = openingTag(xml, content);
  const segment = {
    tag,
    title: titleOf(element) ?? "",
    open: head + opening,
    content: xml.slice(content.openEnd, content.closeStart),
    close: closingTag(content) + xml.slice(content.end, element.end),
    filledOpen: filledHead + opening,
    holdsRanges: !new RangeMarks(xml.slice(content.openEnd, content.closeStart)).isEmpty,
  };
  if (kind === "prose") {
    const isNote = isOn(childOf(properties, "showingPlcHdr")) || !content.children.some(isSeen);
    if (!isNote) return segment;
    const slot = textSlot(xml, content, { styled: fieldLook(element, content) });
    return { ...segment, filling: { kind: "note", slot, prefix: content.prefix } };
  }
  const filling = yield* fillingSteps(xml, control, content);
  if (!("id" in filling)) return { ...segment, filling };
  report(filling);
  return undefined;
}

function* fillingSteps(
  xml: string,
  { element, tag, isNoted }: OurControl,
  content: WordElement,
): Steps<Filling | ControlProblem, undefined> {
  const listShape = LIST_SHAPES.get(tag);
  const formShape = FORM_SHAPES.get(tag);
  if (FIELD_TAGS.has(tag)) {
    const slot = textSlot(xml, content, { styled: fieldLook(element, content) });
    return { kind: "field", slot, prefix: content.prefix };
  }
  if (listShape) {
    const list = compileList(xml, content, listShape, isNoted);
    return "id" in list ? list : { kind: "list", list };
  }
  if (formShape) {
    const form = yield* formSteps(xml, content, formShape);
    return "id" in form ? form : { kind: "block", form };
  }
  return { id: "unknownTag" };
}

/** What is typed over a placeholder looks as the control's own properties say, not as the placeholder's style does. */
function fieldLook(element: WordElement, content: WordElement): RunLook | undefined {
  const properties = childOf(element, "sdtPr");
  if (!isOn(childOf(properties, "showingPlcHdr"))) return lookOf(childOf(content, "p") ?? content);
  const own = childOf(properties, "rPr");
  return own ? { properties: own, without: [] } : lookOf(childOf(content, "p") ?? content, ["rStyle"]);
}

/** The titles or labels of a control that ask for what no volume has. */
export function unknownIn({ filling }: ControlSegment): readonly string[] {
  if (filling?.kind === "list") return filling.list.unknown;
  return filling?.kind === "block" ? filling.form.unknown : [];
}

/** Whether a segment is a passage that waits to be written. */
export const isWaiting = (segment: Segment): segment is ControlSegment =>
  typeof segment !== "string" && segment.filling?.kind === "note";
