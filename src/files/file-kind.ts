import { FileError, type FileFault } from "./errors";
import type { ZipArchive } from "./opc/zip";

const ZIP = [0x50, 0x4b];
/** Compound File Binary ([MS-CFB] 2.2), the container of Excel 97-2003 and of encrypted Office files. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Characters of a file's head that are enough to know text by. */
const HEAD = 4096;

/** @throws FileError that names what the file is, unless it is a zip archive and may be a workbook */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileError("empty", {});
  if (startsWith(bytes, ZIP)) return;
  throw new FileError(startsWith(bytes, COMPOUND) ? kindOfCompound(bytes) : kindOfText(bytes), {});
}

/** What an archive is in which no workbook was found. */
export function kindOfArchive(archive: ZipArchive): FileFault & ("openDocument" | "notWorkbook") {
  if (!archive.has("mimetype") || !archive.has("content.xml")) return "notWorkbook";
  // The first piece is longer than any type.
  const [first = new Uint8Array()] = archive.expand("mimetype");
  const type = new TextDecoder().decode(first);
  return type.startsWith("application/vnd.oasis.opendocument.spreadsheet") ? "openDocument" : "notWorkbook";
}

/** Names in the directory of a compound file are UTF-16 little-endian ([MS-CFB] 2.6.1, [MS-OFFCRYPTO] 2.3.4). */
function kindOfCompound(bytes: Uint8Array): "encrypted" | "legacyWorkbook" | "notWorkbook" {
  if (includesName(bytes, "EncryptedPackage")) return "encrypted";
  return includesName(bytes, "Workbook") || includesName(bytes, "Book") ? "legacyWorkbook" : "notWorkbook";
}

function kindOfText(bytes: Uint8Array): "webPage" | "xmlSpreadsheet" | "plainText" | "notWorkbook" {
  const head = new TextDecoder(utf16(bytes) ?? "utf-8").decode(bytes.subarray(0, HEAD));
  if (/^\s*<(!doctype html|html|head|body|meta|table|style)\b/i.test(head)) return "webPage";
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xmlSpreadsheet";
  // GB 18030 text is not valid UTF-8, but like all text it has no control characters.
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f]/.test(head) || /^(%PDF|\{\\rtf)/.test(head) ? "notWorkbook" : "plainText";
}

const utf16 = (bytes: Uint8Array): string | undefined =>
  startsWith(bytes, [0xff, 0xfe]) ? "utf-16le" : startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : undefined;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** Directory entries are 128 bytes long and aligned; a name ends in a zero. */
function includesName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 128)
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
