import { readFile } from "node:fs/promises";
import { snapshotOf, type Snapshot } from "../check";
import { FileError, readWorkbook } from "../files";
import { FILLED_TABLES } from "../guide";
import { format } from "../text/format";
import type { Words } from "./words";

/** A file is of no use; the message is what the user reads. */
export class Unusable extends Error {}

/**
 * The plan in a workbook. Formulas without a result are told to `note`, for they read as empty.
 * @param unreadable the sentence for a workbook that is none: `{file}` and `{sentences}`
 * @throws Unusable
 */
export async function readPlan(
  file: string,
  words: Words,
  unreadable: string,
  note: (text: string) => void,
): Promise<Snapshot> {
  const refuse = (sentences: string): Unusable => new Unusable(format(unreadable, { file, sentences }));
  const sheets = sheetsOf(await readBytes(file, words), words, refuse);
  const snapshot = snapshotOf(sheets);
  if (snapshot.tables.size === 0) {
    const tabs = FILLED_TABLES.map((table) => table.tab).join(words.cli.listSeparator);
    throw refuse(format(words.cli.noTables, { tabs }));
  }
  for (const { name, uncalculated } of sheets)
    if (uncalculated > 0) note(format(words.cli.uncalculated, { sheet: name, count: uncalculated }));
  return snapshot;
}

function sheetsOf(
  bytes: Uint8Array,
  { files, language }: Words,
  refuse: (sentences: string) => Unusable,
): ReturnType<typeof readWorkbook> {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { fault, facts }: FileError = error;
    const { what, todo } = files[fault];
    throw refuse(format(language === "zh-CN" ? what + todo : `${what} ${todo}`, facts));
  }
}

/** @throws Unusable */
export async function readBytes(file: string, { cli }: Words): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = reasonOf(error);
    throw new Unusable(format(cli.openErrors[OPEN_ERRORS[reason] ?? "other"], { file, reason }));
  }
}

/** What the system calls a failure of reading or writing; an instance of Error, but not always of this realm's. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

const OPEN_ERRORS: Readonly<Record<string, "notFound" | "isFolder" | "noPermission">> = {
  ENOENT: "notFound",
  ENOTDIR: "notFound",
  EISDIR: "isFolder",
  EACCES: "noPermission",
  EPERM: "noPermission",
  EBUSY: "noPermission",
};
