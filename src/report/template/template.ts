import type { Steps } from "../../check";
import type { VolumeContents } from "../contents";
import { compileSteps, isWaiting, unknownIn, type CompiledPart, type Segment } from "./compile";
import { renderPart, type FillOptions } from "./render";
import { hasEntries, withPageNumbers } from "../pages/numbered-contents";
import { markupOfPieces, type Piece } from "./repeated";
import { UnreadablePart } from "./elements";
import { TemplateError, type TemplateProblem } from "./problems";

/** A Word document as its parts (ISO/IEC 29500-2), out of whatever archive. */
export interface DocumentParts {
  /** Every part by its path, in the archive's order. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The paths of the main document and of its headers and footers. */
  readonly stories: readonly string[];
}

export type FilledPart = readonly [path: string, content: Uint8Array | Iterable<string>];

/** Titles or labels of a control that stay as they are. */
export interface UnknownTitles {
  readonly tag: string;
  /** The control's own title; "" where it has none. */
  readonly title: string;
  readonly titles: readonly string[];
}

/** A document with content controls, read once and filled any number of times. */
export class Template {
  /** Stories with entries of a table of contents, and the styles they are set in. */
  private readonly numbered: ReadonlyMap<string, string>;

  constructor(
    private readonly document: DocumentParts,
    private readonly stories: ReadonlyMap<string, readonly Segment[]>,
  ) {
    const styles = (path: string): Uint8Array | undefined =>
      document.parts.get(path.slice(0, path.lastIndexOf("/") + 1) + "styles.xml");
    this.numbered = new Map(
      [...stories].flatMap(([path, segments]) => {
        const bytes = styles(path);
        return bytes && hasEntries(markupOf(segments)) ? [[path, textOfPart(bytes)] as const] : [];
      }),
    );
  }

  /** The tags of ours, in the order of the document; one that stands twice is named twice. */
  get tags(): readonly string[] {
    return [...this.stories.values()].flatMap((segments) =>
      segments.flatMap((segment) => (typeof segment === "string" ? [] : [segment.tag])),
    );
  }

  /** What the head of a list or the labels of a form ask for that a volume does not have, by the control's tag. */
  get unknown(): readonly UnknownTitles[] {
    return [...this.stories.values()].flatMap((segments) =>
      segments.flatMap((segment) => {
        if (typeof segment === "string") return [];
        const titles = unknownIn(segment);
        return titles.length > 0 ? [{ tag: segment.tag, title: segment.title, titles }] : [];
      }),
    );
  }

  /** How often what a volume says is gone through: once more where its contents are to tell pages. */
  get passes(): 1 | 2 {
    return this.numbered.size > 0 ? 2 : 1;
  }

  private rendered(
    path: string,
    segments: readonly Segment[],
    contents: VolumeContents,
    options: FillOptions,
  ): Iterable<string> {
    const styles = this.numbered.get(path);
    const pieces = (): Iterable<Piece> => renderPart(segments, contents, options);
    return styles === undefined ? markupOfPieces(pieces()) : withPageNumbers(pieces, markupOf(segments), styles);
  }

  /** How many passages wait to be written in a volume with these contents: their notes stand there, or nothing. */
  waiting({ passages }: Pick<VolumeContents, "passages">): number {
    const waiting = [...this.stories.values()].flatMap((segments) => segments.filter(isWaiting));
    return waiting.filter(({ tag }) => passages?.get(tag) === undefined).length;
  }

  /**
   * The parts of the volume in the archive's order, a filled one as its text in pieces. Parts without a control of ours come
   * out as they came in, as does every control to which the volume has nothing to say.
   */
  *fill(contents: VolumeContents, options: FillOptions = {}): Iterable<FilledPart> {
    for (const [path, bytes] of this.document.parts) {
      const segments = this.stories.get(path);
      const isUntouched = segments === undefined || segments.length === 1;
      yield [path, isUntouched ? bytes : this.rendered(path, segments, contents, options)];
    }
  }
}

/** The text of a part, that of its controls included. */
const markupOf = (segments: readonly Segment[]): string =>
  segments.map((one) => (typeof one === "string" ? one : (one.heading?.markup ?? "") + one.content)).join("");

/**
 * Prepares a document for filling.
 * @throws TemplateError with every problem there is
 */
export function* templateSteps(document: DocumentParts): Steps<Template, undefined> {
  const problems: TemplateProblem[] = [];
  const stories = new Map<string, readonly Segment[]>();
  for (const part of document.stories) {
    const compiled = yield* compileStory(document.parts.get(part)!, part);
    problems.push(...compiled.problems);
    stories.set(part, compiled.segments);
  }
  const template = new Template(document, stories);
  if (problems.length === 0 && template.tags.length === 0) problems.push({ id: "noControls" });
  if (problems.length > 0) throw new TemplateError(problems);
  return template;
}

function* compileStory(bytes: Uint8Array, part: string): Steps<CompiledPart, undefined> {
  try {
    return yield* compileSteps(textOfPart(bytes), part);
  } catch (error) {
    if (!(error instanceof UnreadablePart)) throw error;
    return { segments: [], problems: [{ id: error.fault, part, line: error.line }] };
  }
}

/** Word writes UTF-8; UTF-16, which a package may hold too, is told by its byte order mark and written back as UTF-8. */
function textOfPart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isUtf16 = isLittle || (first === 0xfe && second === 0xff);
  try {
    const text = new TextDecoder(isUtf16 ? (isLittle ? "utf-16le" : "utf-16be") : "utf-8", { fatal: true }).decode(
      bytes,
    );
    return isUtf16 ? text.replace(/^<\?xml[^>]*\?>/, "") : text;
  } catch {
    throw new UnreadablePart("malformed", 1);
  }
}
