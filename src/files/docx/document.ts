import { requireZip } from "../file-kind";
import type { Limits } from "../../check/limits";
import type { ReadSteps } from "../read-step";
import { readXml } from "../opc/xml";
import { partOfType, relationshipsOf } from "../opc/relationships";
import { requireSize } from "../xlsx/workbook";
import { ZipArchive } from "../opc/zip";
import { bytesSteps } from "../opc/zip-bytes";

/** What the package says its main part is ([MS-OE376], ISO/IEC 29500-1 11.3.10). */
const DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
/** The parts beside the main one in which people write. */
const STORIES = new Set(["header", "footer", "footnotes", "endnotes"]);
const XML = /\.(?:xml|rels)$/i;
const MACRO = /\.macroEnabled/i;

/** A Word document as its parts (ISO/IEC 29500-2). */
export interface DocumentFile {
  /** Every part by its path, in the archive's order. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The paths of the main document and of its headers, footers and notes. */
  readonly stories: readonly string[];
}

/** A sound package that is no .docx: of another kind, or a document with macros. */
export class NoDocumentError extends Error {
  override readonly name = "NoDocumentError";
  constructor(readonly fault: "notDocument" | "macroEnabled") {
    super(fault);
  }
}

/**
 * Reads a .docx file in steps, each of its parts whole; those that are XML are known to be well-formed.
 * @throws FileError, NoDocumentError
 */
export function* documentSteps(bytes: Uint8Array, limits: Limits): ReadSteps<DocumentFile> {
  requireSize(bytes.length, limits);
  requireZip(bytes);
  const archive = ZipArchive.open(bytes, limits);
  const main = partOfType(yield* relationshipsOf(archive, ""), "officeDocument");
  if (main === undefined || !archive.has(main)) throw new NoDocumentError("notDocument");
  const type = yield* contentTypeOf(archive, main);
  const isMacro = MACRO.test(type) || archive.has("word/vbaProject.bin");
  if (isMacro && type.includes("word")) throw new NoDocumentError("macroEnabled");
  if (type !== DOCUMENT) throw new NoDocumentError("notDocument");
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
