import { finish } from "../../check/run/steps";
import type { FormTexts, Sequence } from "../contents";
import { FORM_SHAPES } from "../shapes";
import { isOn, textOf, type ParsedPart, type WordElement } from "./elements";
import { formSteps, renderForms } from "./form";
import { bodyOf, contentOfPackage, parsePackage } from "./package-content";
import type { ControlFault, Problem } from "./problems";
import { brokenRanges, RangeMarks, withoutRanges } from "./ranges";
import { cellsOf, rowsOf } from "./rows";

/** A repeated control as Word hands it out: a package in one XML text (flat OPC), the control with its forms inside. */
export interface BlockPackage {
  readonly revisions: Revisions;
  /** Or what is wrong with it. */
  readonly block: BlockForms | BlockProblem;
}

type BlockProblem = Problem<ControlFault | "malformed">;

export interface BlockForms {
  /** Forms that stand there now; a single one without an entry is none. */
  readonly forms: number;
  /**
   * The package with the forms of these records in place of what stands there, each drawn after the document's own first one;
   * undefined where a reader would see no difference. All else Word put into the package (pictures, numbering) stays in it.
   */
  render(records: Sequence<FormTexts>): string | undefined;
}

/**
 * `tracking`: 修订 is on, so that what is written becomes revisions and deleted rows stay until they are accepted.
 * `present`: changes stand there that nobody has accepted or rejected yet.
 */
export type Revisions = "none" | "present" | "tracking";

/** Elements of tracked changes (ISO/IEC 29500-1 17.13.5), and the setting that makes Word track them (17.15.1.90). */
const REVISIONS = new Set(["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"]);
const TRACKING = "trackRevisions";

export function openBlockPackage(flatOpc: string, tag: string): BlockPackage {
  const found = contentOfPackage(flatOpc, tag);
  if (!found) return { revisions: "none", block: { id: "malformed" } };
  const { parsed, body, content } = found;
  return { revisions: revisionsOf(parsed, content), block: openForms(flatOpc, tag, body, content) };
}

function openForms(flatOpc: string, tag: string, body: WordElement, content: WordElement): BlockForms | BlockProblem {
  const form = finish(formSteps(flatOpc, content, FORM_SHAPES.get(tag)!));
  if ("id" in form) return form;

  const standing = lines(content);
  const ranges = new RangeMarks(flatOpc.slice(content.openEnd, content.closeStart));
  const render = (records: Sequence<FormTexts>): string | undefined => {
    const drawn = [...renderForms(form, records)].join("");
    const forms = withoutRanges(drawn, brokenRanges(ranges, new RangeMarks(drawn)));
    const changed = flatOpc.slice(0, body.openEnd) + forms + flatOpc.slice(body.closeStart);
    const after = parsePackage(changed);
    return after && lines(bodyOf(after)!) === standing ? undefined : changed;
  };
  const isBlank = render([]) === undefined;
  return {
    forms: isBlank ? 0 : content.children.filter(({ name }) => name === "tbl").length,
    render,
  };
}

/** What `getOoxml` gave for something that is not filled this way tells at least whether 修订 is on. */
export function isTracking(flatOpc: string): boolean {
  return parsePackage(flatOpc)?.roots.some(tracks) ?? false;
}

/** What a reader sees: a line for each paragraph and row that says something. Word adds empty paragraphs of its own accord. */
function lines(content: WordElement): string {
  return content.children
    .flatMap((child) => (child.name === "tbl" ? rowsOf(child).map(rowLine) : [textOf(child)]))
    .filter((line) => line.trim() !== "")
    .join("\n");
}

const rowLine = (row: WordElement): string => cellsOf(row).map(textOf).join("\t");

function revisionsOf({ roots }: ParsedPart, content: WordElement): Revisions {
  if (roots.some(tracks)) return "tracking";
  return hasRevision(content) ? "present" : "none";
}

const tracks = ({ name, children }: WordElement): boolean =>
  name === "settings" && children.some((setting) => setting.name === TRACKING && isOn(setting));

const hasRevision = ({ name, children }: WordElement): boolean => REVISIONS.has(name) || children.some(hasRevision);
