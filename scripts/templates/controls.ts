import { createHash } from "node:crypto";
import { element, paragraph, run, setting, type Xml } from "./markup";
import { PASSAGES, type PassageId } from "../../src/guide/passages";
import { TEMPLATE_TAGS, type TemplateName } from "./tags";

const HINT = setting("rStyle", "PlaceholderText");
/** Word takes any positive number; these are far from those it gives out itself in a new document. */
const FIRST_ID = 410_000_001;

/**
 * The content controls of one template: rich text, unlocked, not nested and not inside a table, since these are the only ones
 * Word's API finds and writes on every platform. What a control shows while empty is kept as a building block in the glossary
 * part, or Word would put its own generic text there.
 */
export class Controls {
  private readonly titles: ReadonlyMap<string, string>;
  private readonly buildingBlocks = new Map<string, Xml>();
  private nextId = FIRST_ID;

  constructor(template: TemplateName) {
    this.titles = new Map(TEMPLATE_TAGS[template].map(({ tag, title }) => [tag, title]));
  }

  /** One value inside a paragraph. Until it is filled the control shows `hint`, its title where none is given. */
  field(name: `${"enterprise" | "volume"}.${string}`, hint?: string): Xml {
    const tag = `field:${name}`;
    const placeholder = run(hint ?? this.titleOf(tag), HINT);
    this.buildingBlocks.set(tag, paragraph("Normal", placeholder));
    return this.control(tag, placeholder, true);
  }

  /** The rows of one table. */
  list(name: string, table: Xml): Xml {
    return this.control(`list:${name}`, table);
  }

  /** Paragraph, form and paragraph, repeated as a whole. */
  block(name: string, content: Xml): Xml {
    return this.control(`block:${name}`, content);
  }

  /** A passage the user writes; the guide's note stands in its place until then. */
  prose(id: PassageId): Xml {
    const tag = `prose:${id}`;
    const placeholder = PASSAGES[id].note.map((text) => paragraph("BodyText", run(text, HINT))).join("");
    this.buildingBlocks.set(tag, placeholder);
    return this.control(tag, placeholder, true);
  }

  /** The glossary's building blocks, one a placeholder (ISO/IEC 29500-1 §17.12). */
  docParts(): Xml {
    return element("w:docParts", {}, ...[...this.buildingBlocks].map(([tag, content]) => docPart(tag, content)));
  }

  private control(tag: string, content: Xml, placeholder = false): Xml {
    return element(
      "w:sdt",
      {},
      element(
        "w:sdtPr",
        {},
        setting("alias", this.titleOf(tag)),
        setting("tag", tag),
        setting("id", this.nextId++),
        placeholder ? element("w:placeholder", {}, setting("docPart", blockName(tag))) + setting("showingPlcHdr") : "",
      ),
      element("w:sdtContent", {}, content),
    );
  }

  private titleOf(tag: string): string {
    const title = this.titles.get(tag);
    if (title === undefined) throw new Error(`${tag} is not among the template's tags.`);
    return title;
  }
}

const docPart = (tag: string, content: Xml): Xml =>
  element(
    "w:docPart",
    {},
    element(
      "w:docPartPr",
      {},
      setting("name", blockName(tag)),
      element("w:category", {}, setting("name", "General"), setting("gallery", "placeholder")),
      element("w:types", {}, setting("type", "bbPlcHdr")),
      element("w:behaviors", {}, setting("behavior", "content")),
      setting("guid", guidOf(tag)),
    ),
    element("w:docPartBody", {}, content),
  );

/** Word lets a building block's name have 32 characters, and a tag may be longer: the same 32 digits in every build. */
const blockName = (tag: string): string => createHash("sha256").update(tag).digest("hex").toUpperCase().slice(0, 32);

/** The same digits as the name's. */
function guidOf(tag: string): string {
  const digits = blockName(tag);
  return `{${[digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20, 32)].join("-")}}`;
}
