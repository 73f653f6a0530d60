import { readFile, stat } from "node:fs/promises";
import type { Snapshot } from "../check";
import {
  FileError,
  NoTablesError,
  PatchableWorkbook,
  readPlanAndSheets,
  readPlanInSlices,
  requireSize,
  type FileSheet,
  type PlanFile,
} from "../files";
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
export const readPlan = (
  file: string,
  words: Words,
  unreadable: string,
  note: (text: string) => void,
): Promise<Snapshot> =>
  usable(file, words, unreadable, async () => {
    const { snapshot, uncalculated } = await readPlanInSlices(await readBytes(file, words), NO_TURNS);
    noteUncalculated(uncalculated, words, note);
    return snapshot;
  });

/** A workbook that is to be written into. */
export interface PlanToFix {
  readonly bytes: Uint8Array;
  readonly sheets: readonly FileSheet[];
  readonly workbook: PatchableWorkbook;
}

/**
 * The plan in a workbook, and the workbook to write into: both of the same bytes.
 * @throws Unusable, also where it must not be written into
 */
export const readPlanToFix = (file: string, words: Words, note: (text: string) => void): Promise<PlanToFix> =>
  usable(file, words, words.cli.fix.unreadable, async () => {
    const bytes = await readBytes(file, words);
    const { sheets, uncalculated } = readPlanAndSheets(bytes);
    noteUncalculated(uncalculated, words, note);
    return { bytes, sheets, workbook: PatchableWorkbook.open(bytes) };
  });

/** What work on a workbook gives. @throws Unusable with the workbook's own reason for giving nothing */
export async function usable<T>(file: string, words: Words, unreadable: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(format(unreadable, { file, sentences: sentencesOf(error, words) }));
  }
}

function noteUncalculated(uncalculated: PlanFile["uncalculated"], { cli }: Words, note: (text: string) => void): void {
  for (const facts of uncalculated) note(format(cli.uncalculated, facts));
}

/** Nobody else waits for this process. */
const NO_TURNS = { clock: () => 0, rest: () => Promise.resolve() };

/** Why a workbook is of no use. @throws the error where it says nothing about the workbook */
function sentencesOf(error: unknown, { cli, files, language }: Words): string {
  if (error instanceof NoTablesError)
    return format(cli.noTables, { tabs: FILLED_TABLES.map((table) => table.tab).join(cli.listSeparator) });
  if (!(error instanceof FileError)) throw error;
  const { fault, facts }: FileError = error;
  const { what, todo } = files[fault];
  return format(language === "zh-CN" ? what + todo : `${what} ${todo}`, facts);
}

/**
 * The bytes of a file, as many as it has: a device or a pipe might never end.
 * @throws Unusable, FileError fileTooLarge
 */
export const readBytes = (file: string, words: Words): Promise<Uint8Array> =>
  requireOpen(file, words, async () => {
    const info = await stat(file);
    if (!info.isFile() && !info.isDirectory()) throw new Unusable(format(words.cli.openErrors.notFile, { file }));
    if (info.isFile()) requireSize(info.size);
    return readFile(file);
  });

/** What is asked of a file that must be there. @throws Unusable with what the system says of it */
export async function requireOpen<T>(file: string, { cli }: Words, ask: (file: string) => Promise<T>): Promise<T> {
  try {
    return await ask(file);
  } catch (error) {
    if (error instanceof Unusable || error instanceof FileError) throw error;
    const reason = reasonOf(error);
    throw new Unusable(format(cli.openErrors[OPEN_ERRORS.get(reason) ?? "other"], { file, reason }));
  }
}

/** The system's word for a failure; undefined where it is a mistake of ours. Not always an Error of this realm's. */
export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** What the system calls a failure of reading or writing; an instance of Error, but not always of this realm's. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

const OPEN_ERRORS: ReadonlyMap<string, "notFound" | "isFolder" | "noPermission"> = new Map([
  ["ENOENT", "notFound"],
  ["ENOTDIR", "notFound"],
  ["EISDIR", "isFolder"],
  ["EACCES", "noPermission"],
  ["EPERM", "noPermission"],
  ["EBUSY", "noPermission"],
]);
