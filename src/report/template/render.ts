import type { VolumeContents } from "../contents";
import type { Filling, Segment } from "./compile";
import { EMPTY_FORM, renderForms } from "./form";
import { withoutEntry } from "./heading";
import { renderList } from "./list";
import { changedMarkup, markupOfPieces, type Piece } from "./repeated";
import { brokenRanges, RangeMarks, withoutRanges } from "./ranges";
import { runContent } from "./text-slot";

export interface FillOptions {
  /** With its controls a volume can be filled again, here or in Word; without, no program can damage them. */
  readonly keepControls?: boolean;
  /** 填写说明 is left out; an empty paragraph stays, in its control, where somebody may yet write. */
  readonly withoutNotes?: boolean;
  /** 附件清单 is left out, with its heading and its entry in the contents. */
  readonly withoutAttachments?: boolean;
}

/** The text of a part, filled, in pieces. A range of which filling took away one end is one no more. */
export function* renderPart(
  segments: readonly Segment[],
  contents: VolumeContents,
  options: FillOptions,
): Iterable<Piece> {
  const pieces = (): Iterable<Piece> => piecesOf(segments, contents, options);
  if (!segments.some((segment) => typeof segment !== "string" && segment.holdsRanges)) {
    yield* pieces();
    return;
  }
  const before = new RangeMarks();
  for (const segment of segments) {
    before.add(typeof segment === "string" ? segment : (segment.heading?.markup ?? "") + segment.content);
    yield "";
  }
  const after = new RangeMarks();
  for (const piece of markupOfPieces(piecesOf(segments, unprinted(contents), options))) {
    after.add(piece);
    // Nothing yet, so that whoever takes the pieces may rest.
    yield "";
  }
  const broken = brokenRanges(before, after);
  yield* changedMarkup(pieces(), (markup) => withoutRanges(markup, broken));
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
  { keepControls = true, withoutNotes = false, withoutAttachments = false }: FillOptions,
): Iterable<Piece> {
  const left = segments.flatMap((one) => (withoutAttachments && typeof one !== "string" && one.heading) || []);
  for (const segment of segments) {
    if (typeof segment === "string") {
      yield left.reduce(withoutEntry, segment);
      continue;
    }
    if (segment.heading && withoutAttachments) continue;
    if (segment.heading) yield segment.heading.markup;
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
): Iterable<Piece> | undefined {
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
