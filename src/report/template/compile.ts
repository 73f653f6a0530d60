import type { Steps } from "../../check";
import type { VolumeContents } from "../contents";
import { FIELD_TAGS, FORM_SHAPES, LIST_SHAPES } from "../shapes";
import { kindOfTag, type ControlKind } from "../tags";
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
import { EMPTY_FORM, formSteps, isSeen, renderForms, type FormTemplate } from "./form";
import { compileList, renderList, type ListTemplate } from "./list";
import { brokenRanges, RangeMarks, withoutRanges } from "./ranges";
import { isClosingText } from "./rows";
import type { ControlFault, ControlProblem, PlaceFault, Problem, TemplateProblem } from "./problems";
import {
  closingTag,
  lookOf,
  markupWithout,
  openingTag,
  runContent,
  textSlot,
  type RunLook,
  type TextSlot,
} from "./text-slot";

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
  /** Marks of ranges stand in it, whose partners may stand anywhere in the part. */
  readonly holdsRanges: boolean;
}

type Filling =
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
  const noted = notedControls(controls);
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
    segments.push(xml.slice(at, control.element.start), segment);
    at = control.element.end;
  }
  segments.push(xml.slice(at));
  return { segments, problems };
}

/** What fills the page from top to bottom; bookmarks and the like stand between. */
const BLOCKS = new Set(["p", "tbl", "sdt"]);

/** The controls below which a paragraph begins that is a note, a total or the like. */
function notedControls(controls: readonly Control[]): ReadonlySet<WordElement> {
  const noted = new Set<WordElement>();
  for (const parent of new Set(controls.map(({ element }) => element.parent))) {
    let below: WordElement | undefined;
    for (const element of [...(parent?.children ?? [])].reverse()) {
      if (element.name === "sdt" && below?.name === "p" && isClosingText([textOf(below)])) noted.add(element);
      if (BLOCKS.has(element.name)) below = element;
    }
  }
  return noted;
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

export interface FillOptions {
  /** With its controls a volume can be filled again, here or in Word; without, no program can damage them. */
  readonly keepControls?: boolean;
  /** 填写说明 is left out; an empty paragraph stays, in its control, where somebody may yet write. */
  readonly withoutNotes?: boolean;
}

/** The text of a part, filled, in pieces. A range of which filling took away one end is one no more. */
export function* renderPart(
  segments: readonly Segment[],
  contents: VolumeContents,
  options: FillOptions,
): Iterable<string> {
  const pieces = (): Iterable<string> => piecesOf(segments, contents, options);
  if (!segments.some((segment) => typeof segment !== "string" && segment.holdsRanges)) {
    yield* pieces();
    return;
  }
  const before = new RangeMarks();
  for (const segment of segments) {
    before.add(typeof segment === "string" ? segment : segment.content);
    yield "";
  }
  const after = new RangeMarks();
  for (const piece of piecesOf(segments, unprinted(contents), options)) {
    after.add(piece);
    // Nothing yet, so that whoever takes the pieces may rest.
    yield "";
  }
  const broken = brokenRanges(before, after);
  for (const piece of pieces()) yield withoutRanges(piece, broken);
}

/**
 * Which marks will stand in a filled part is known without printing what it says: no text is a mark, a list's rows are all
 * alike, and so are its forms from the second on.
 */
const unprinted = ({ fields, lists, forms, passages }: VolumeContents): VolumeContents => ({
  passages: { get: (tag) => passages?.get(tag) && "" },
  fields: { get: (tag) => fields.get(tag) && "" },
  lists: { get: (tag) => lists.get(tag) && [] },
  forms: {
    get: (tag) => forms.get(tag) && [EMPTY_FORM, EMPTY_FORM].slice(0, Math.max(1, forms.get(tag)?.length ?? 0)),
  },
});

function* piecesOf(
  segments: readonly Segment[],
  contents: VolumeContents,
  { keepControls = true, withoutNotes = false }: FillOptions,
): Iterable<string> {
  for (const segment of segments) {
    if (typeof segment === "string") {
      yield segment;
      continue;
    }
    const filled = segment.filling && renderFilling(segment.filling, segment.tag, contents, withoutNotes);
    if (keepControls) yield filled ? segment.filledOpen : segment.open;
    if (filled) yield* filled;
    else yield segment.content;
    if (keepControls) yield segment.close;
  }
}

/** @returns undefined where the volume has nothing to say to the tag */
function renderFilling(
  filling: Filling,
  tag: string,
  contents: VolumeContents,
  withoutNotes: boolean,
): Iterable<string> | undefined {
  switch (filling.kind) {
    case "field": {
      const text = contents.fields.get(tag);
      const { before, after } = filling.slot;
      return text === undefined ? undefined : [before, runContent(text, filling.prefix), after];
    }
    case "note": {
      const text = contents.passages?.get(tag) ?? (withoutNotes ? "" : undefined);
      const { before, after } = filling.slot;
      return text === undefined ? undefined : [before, runContent(text, filling.prefix), after];
    }
    case "list": {
      const records = contents.lists.get(tag);
      return records && renderList(filling.list, records);
    }
    case "block": {
      const forms = contents.forms.get(tag);
      return forms && renderForms(filling.form, forms);
    }
  }
}
