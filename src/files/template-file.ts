import {
  TemplateError,
  templateSteps,
  type DocumentParts,
  type FillOptions,
  type Template,
  type TemplateFault,
  type VolumeContents,
} from "../report";
import { FileError, type FileFault } from "./errors";
import { requireZip } from "./file-kind";
import { TEMPLATE_LIMITS, type Limits } from "../check/limits";
import { finish, inSlices, type Turns } from "../check/run/steps";
import type { ReadStep, ReadSteps } from "./read-step";
import { readXml } from "./opc/xml";
import { partOfType, relationshipsOf } from "./opc/relationships";
import { requireSize } from "./xlsx/workbook";
import { ZipArchive } from "./opc/zip";
import { bytesSteps } from "./opc/zip-bytes";
import { zipParts } from "./opc/zip-writer";

/** What the package says its main part is ([MS-OE376], ISO/IEC 29500-1 11.3.10). */
const DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
/** The parts beside the main one in which people write. */
const STORIES = new Set(["header", "footer", "footnotes", "endnotes"]);
const XML = /\.(?:xml|rels)$/i;
const MACRO = /\.macroEnabled/i;

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
  const compiling = templateSteps(yield* documentParts(bytes, limits));
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

function* documentParts(bytes: Uint8Array, limits: Limits): ReadSteps<DocumentParts> {
  try {
    requireSize(bytes.length, limits);
    requireZip(bytes);
    return yield* readParts(ZipArchive.open(bytes, limits));
  } catch (error) {
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

function* readParts(archive: ZipArchive): ReadSteps<DocumentParts> {
  const main = partOfType(yield* relationshipsOf(archive, ""), "officeDocument");
  if (main === undefined || !archive.has(main)) throw new TemplateError([{ id: "notDocument" }]);
  const type = yield* contentTypeOf(archive, main);
  const isMacro = MACRO.test(type) || archive.has("word/vbaProject.bin");
  if (isMacro && type.includes("word")) throw new TemplateError([{ id: "macroEnabled" }]);
  if (type !== DOCUMENT) throw new TemplateError([{ id: "notDocument" }]);
  const parts = new Map<string, Uint8Array>();
  for (const path of archive.paths) if (!path.endsWith("/")) parts.set(path, yield* bytesSteps(archive, path));
  const beside = (yield* relationshipsOf(archive, main)).filter(({ type }) => STORIES.has(type));
  const stories = [...new Set([main, ...beside.map(({ part }) => part)].map((part) => archive.pathOf(part)))];
  // The stories are read for what is in them.
  for (const path of archive.paths) if (XML.test(path) && !stories.includes(path)) yield* requireXml(archive, path);
  return { parts, stories };
}

/** What is not filled is copied as it is: a part that is not well-formed would make a volume that Word does not open. */
const requireXml = (archive: ZipArchive, part: string): ReadSteps<void> =>
  readXml(archive, part, () => ({ open: () => undefined }));

function* contentTypeOf(archive: ZipArchive, part: string): ReadSteps<string> {
  let found: string | undefined;
  let byExtension = "";
  yield* readXml(archive, "[Content_Types].xml", () => ({
    open(name, { PartName = "", Extension = "", ContentType = "" }) {
      if (name === "Override" && PartName.toLowerCase() === `/${part}`.toLowerCase()) found = ContentType;
      if (name === "Default" && part.toLowerCase().endsWith(`.${Extension.toLowerCase()}`)) byExtension = ContentType;
    },
  }));
  return found ?? byExtension;
}
