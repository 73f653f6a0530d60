import { TEMPLATE_LIMITS, type Limits } from "../check/limits";
import { finish, inSlices, type Turns } from "../check/run/steps";
import { FileError, type FileFault, type ReadStep } from "../files";
import { documentSteps, NoDocumentError, type DocumentFile } from "../files/docx/document";
import { zipParts } from "../files/opc/zip-writer";
import type { ReadSteps } from "../files/read-step";
import {
  TemplateError,
  templateSteps,
  type FillOptions,
  type Template,
  type TemplateFault,
  type VolumeContents,
} from "../report";

/** Faults of an archive; before it is known to be one, or to be a document, anything else is simply none. */
const ARCHIVE_FAULTS: readonly FileFault[] = [
  "truncated",
  "damagedArchive",
  "damaged",
  "missingPart",
  "malformed",
  "documentType",
];

/**
 * Reads a .docx file as a template for volumes.
 * @throws TemplateError with everything that stands in the way
 */
export const readTemplate = (bytes: Uint8Array, limits: Limits = TEMPLATE_LIMITS): Template =>
  finish(templateFileSteps(bytes, limits));

/**
 * `readTemplate` in slices between which others have their turn.
 * @throws TemplateError, and what the turns throw to end the reading
 */
export const readTemplateInSlices = (bytes: Uint8Array, turns: Turns<ReadStep>): Promise<Template> =>
  inSlices(templateFileSteps(bytes), turns);

/** Reads a template in steps; while its text is made into a template, they tell no more than that it is read. */
export function* templateFileSteps(bytes: Uint8Array, limits: Limits = TEMPLATE_LIMITS): ReadSteps<Template> {
  const compiling = templateSteps(yield* documentIn(bytes, limits));
  for (;;) {
    const { done, value } = compiling.next();
    if (done) return value;
    yield { bytes: bytes.length, of: bytes.length };
  }
}

/**
 * The volume as the bytes of a .docx file.
 * @param turns where others wait; what they throw ends the filling, and nothing is made
 */
export const fillTemplate = (
  template: Template,
  contents: VolumeContents,
  options?: FillOptions,
  turns?: Turns<undefined>,
): Promise<Uint8Array> => zipParts(template.fill(contents, options), turns);

/** A file that is of no use as a document is of no use as a template: what is wrong with it is told as the template's fault. */
function* documentIn(bytes: Uint8Array, limits: Limits): ReadSteps<DocumentFile> {
  try {
    return yield* documentSteps(bytes, limits);
  } catch (error) {
    if (error instanceof NoDocumentError) throw new TemplateError([{ id: error.fault }]);
    if (!(error instanceof FileError)) throw error;
    const { part, line = lineOf(error) } = error.facts as { part?: string; line?: number };
    throw new TemplateError([{ id: faultOf(error), ...(part && { part }), ...(line !== undefined && { line }) }]);
  }
}

/** A document type declaration stands before everything else of a part. */
const lineOf = ({ fault }: FileError): number | undefined => (fault === "documentType" ? 1 : undefined);

function faultOf({ fault }: FileError): TemplateFault {
  if (fault === "encrypted") return "encrypted";
  if (fault === "malformed" || fault === "documentType") return "malformed";
  if (fault === "tooDeep" || fault === "tooManyAttributes") return fault;
  if (fault === "tooLarge" || fault === "tooManyParts" || fault === "fileTooLarge") return "tooLarge";
  return ARCHIVE_FAULTS.includes(fault) ? "damaged" : "notDocument";
}
