import { FileError, type FileFault } from "./errors";
import type { ZipArchive } from "./opc/zip";
import { utf16Of } from "./source/decode";

const ZIP = [0x50, 0x4b];
/** Compound File Binary ([MS-CFB] 2.2), the container of Excel 97-2003 and of encrypted Office files. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Bytes of a file's head that are enough to know it by. */
const HEAD = 4096;

/** What a file is by its content; `archive` is any zip, and may be a workbook. */
export type FileKind =
  | "archive"
  | "legacyWorkbook"
  | "webPage"
  | "xmlSpreadsheet"
  | "plainText"
  | Extract<
      FileFault,
      | "empty"
      | "hollow"
      | "encrypted"
      | "wordDocument"
      | "presentation"
      | "pdf"
      | "picture"
      | "otherArchive"
      | "shortcut"
      | "lockFile"
      | "companionFile"
      | "notWorkbook"
    >;

/** @throws FileError that names what the file is, unless it is a zip archive and may be a workbook */
export function requireZip(bytes: Uint8Array): void {
  const kind = kindOfFile(bytes);
  if (kind !== "archive") throw new FileError(kind, {});
}

/** By the first bytes and, of text, the first characters; never by a name, which anybody may give. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  // A table may begin with a column PK; an archive goes on with what is no text.
  if (startsWith(bytes, ZIP) && kindOfText(bytes) === "notWorkbook") return "archive";
  if (startsWith(bytes, COMPOUND)) return kindOfCompound(bytes);
  const signature = SIGNATURES.find(([, start, at = 0]) => startsWith(bytes.subarray(at), start));
  if (signature) return signature[0];
  if (isBitmap(bytes)) return "picture";
  if (isOwnerFile(bytes)) return "lockFile";
  if (bytes.subarray(0, HEAD).every((byte) => byte === 0)) return "hollow";
  return isBareWorkbook(bytes) ? "legacyWorkbook" : kindOfText(bytes);
}

/** What an archive is in which no workbook was found. */
export function kindOfArchive(
  archive: ZipArchive,
): Extract<FileFault, "openDocument" | "wordDocument" | "presentation" | "numbers" | "otherArchive" | "notWorkbook"> {
  if (archive.has("mimetype") && archive.has("content.xml")) {
    // The first piece is longer than any type.
    const [first = new Uint8Array()] = archive.expand("mimetype");
    const type = new TextDecoder().decode(first);
    if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return "openDocument";
    return type.startsWith("application/vnd.oasis.opendocument.text") ? "wordDocument" : "notWorkbook";
  }
  if (archive.has("word/document.xml")) return "wordDocument";
  if (archive.has("ppt/presentation.xml")) return "presentation";
  // Numbers, Pages and Keynote keep their documents alike; tables come in the first.
  if (archive.has("Index/Document.iwa") || archive.has("Index.zip")) return "numbers";
  return archive.has("[Content_Types].xml") ? "notWorkbook" : "otherArchive";
}

/** Where it stands elsewhere than at the beginning, so many bytes from there. */
type Signature = readonly [kind: FileKind, start: readonly number[], at?: number];

const ascii = (text: string): readonly number[] => [...text].map((char) => char.charCodeAt(0));

const SIGNATURES: readonly Signature[] = [
  ["pdf", ascii("%PDF")],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x89, ...ascii("PNG")]],
  ["picture", ascii("GIF8")],
  ["picture", [...ascii("II"), 0x2a, 0x00]],
  ["picture", [...ascii("MM"), 0x00, 0x2a]],
  ["picture", ascii("WEBP"), 8],
  ["picture", ascii("ftyphei"), 4],
  ["picture", ascii("ftypmif1"), 4],
  ["otherArchive", ascii("Rar!")],
  ["otherArchive", [...ascii("7z"), 0xbc, 0xaf]],
  ["otherArchive", [0x1f, 0x8b]],
  ["wordDocument", ascii("{\\rtf")],
  ["shortcut", [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0]],
  ["shortcut", ascii("[InternetShortcut]")],
  // AppleDouble and .DS_Store, which a Mac leaves beside every file on a stick.
  ["companionFile", [0, 0x05, 0x16, 0x07]],
  ["companionFile", [0, 0, 0, 0x01, ...ascii("Bud1")]],
];

/** BMP says its own size, in the first four of six bytes that a text beginning with BM has no zeros in. */
const isBitmap = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ascii("BM")) && bytes.subarray(6, 10).every((byte) => byte === 0);

/** `~$名册.xlsx`, which Office keeps beside an open file: the length of the user's name, the name, and blanks up to 55 bytes. */
function isOwnerFile(bytes: Uint8Array): boolean {
  const [length] = bytes;
  if ((bytes.length !== 165 && bytes.length !== 162) || length === 0 || length > 54) return false;
  return bytes.subarray(length + 1, 55).every((byte) => byte === 0 || byte === 0x20) && bytes.includes(0);
}

/** A workbook of Excel 2 to 4, or a sheet that a web system wrote so: it begins with BOF ([MS-XLS] 2.4.21), in no container. */
const isBareWorkbook = ([first, version, length, zero]: Uint8Array): boolean =>
  first === 0x09 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 16 && zero === 0;

/** Names in the directory of a compound file are UTF-16 little-endian ([MS-CFB] 2.6.1, [MS-OFFCRYPTO] 2.3.4). */
function kindOfCompound(bytes: Uint8Array): FileKind {
  if (hasStream(bytes, "EncryptedPackage")) return "encrypted";
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) return "legacyWorkbook";
  if (hasStream(bytes, "WordDocument")) return "wordDocument";
  return hasStream(bytes, "PowerPoint Document") ? "presentation" : "notWorkbook";
}

function kindOfText(bytes: Uint8Array): FileKind {
  const head = new TextDecoder(utf16Of(bytes) ?? "utf-8").decode(bytes.subarray(0, HEAD));
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet") && /<(?:\w+:)?Workbook[\s>]/.test(head))
    return "xmlSpreadsheet";
  if (isPage(head)) return "webPage";
  // GB 18030 text is not valid UTF-8, but like all text it has no control characters.
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f]/.test(head) ? "notWorkbook" : "plainText";
}

/** A page begins like one, or has a table near its beginning: web systems write a heading and then a bare table. */
function isPage(head: string): boolean {
  if (/^\s*<(?:!doctype html|html|head|body|meta|table|style)\b/i.test(head) || /^MIME-Version:/i.test(head))
    return true;
  return /<table[\s>]/i.test(head) && /<t[rdh][\s>]/i.test(head) && !/^\s*"/.test(head);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** Directory entries are 128 bytes long and aligned; a name ends in a zero. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 128)
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
