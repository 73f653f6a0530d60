import type { SheetGrid, Turns } from "../../../check";
import { isBlank } from "../../../check/cells/normalise";
import { Stopped, turnsOf } from "../../../actions/turns";
import { FileError, type ReadStep } from "../../../files";
import { readSource, type Source, type TextEncoding } from "../../../files/source";
import { notesOf, withFreeNames } from "../../../import";
import { chosenFiles, droppedFiles, TooManyFiles, type Dropped } from "../components/dropped-files";
import type { FileNote, ListSource, SourceFault, UnreadFile } from "./import-state";

/** More lists than this are not read in one go. */
const MOST_FILES = 200;
/** What systems and programs keep beside files: within a folder it is nobody's choice. */
const BESIDE = /\/(?:\.[^/]*|~\$[^/]*|thumbs\.db|desktop\.ini)$/i;

/** Files that were chosen, or dropped; of what is dropped it must be asked before the first wait. */
export type FilesWanted = readonly File[] | DataTransfer;

const isList = (wanted: FilesWanted): wanted is readonly File[] => Array.isArray(wanted);

/** The files themselves. What is dropped is asked for before the first wait, and only once. */
export async function filesIn(wanted: FilesWanted): Promise<Dropped | TooManyFiles> {
  try {
    return isList(wanted)
      ? { files: chosenFiles(wanted, MOST_FILES), unreadable: [] }
      : await droppedFiles(wanted, MOST_FILES);
  } catch (error) {
    if (error instanceof TooManyFiles) return error;
    throw error;
  }
}

/**
 * Reads files by their content, their tabs one list of sheets; those that are of no use are named and do not stop the others.
 * @param encoding chosen by the person
 * @param told is told of which file how much is read
 * @returns why none of them is of use, where that is so
 * @throws Stopped
 */
export async function readFiles(
  dropped: Dropped | TooManyFiles,
  encoding: TextEncoding | undefined,
  stopped: () => boolean,
  told: (name: string, step: ReadStep) => void,
): Promise<ListSource | SourceFault> {
  if (dropped instanceof TooManyFiles) return { kind: "tooManyFiles", limit: dropped.limit };
  const files = dropped.files.filter(({ path }) => !BESIDE.test(path));
  const unread: UnreadFile[] = dropped.unreadable.map((name) => ({ name, why: "unreachable" }));
  const read: { readonly file: File; readonly source: Source }[] = [];
  for (const { file } of files) {
    if (stopped()) throw new Stopped("The files were given up.");
    const source = await readFile(
      file,
      encoding,
      turnsOf((step: ReadStep) => told(file.name, step), stopped),
    );
    if (typeof source === "string" || source instanceof FileError) unread.push({ name: file.name, why: source });
    else read.push({ file, source });
  }
  const [first] = read;
  if (!first) return unread.length > 0 ? { kind: "unread", files: unread } : { kind: "noFiles" };
  const notes = read.flatMap(({ file: { name }, source }) => notesOf(source).map((note): FileNote => ({ name, note })));
  const ofOthers = { ...(unread.length > 0 && { unread }), ...(notes.length > 0 && { notes }) };
  if (read.length > 1)
    return {
      kind: "file",
      files: read.length,
      sheets: withFreeNames(read.map(({ file, source }) => ({ name: file.name, sheets: source.sheets }))),
      ...ofOthers,
    };
  const { file, source } = first;
  const ofText = source.encoding && { encoding: source.encoding };
  return { kind: "file", name: file.name, sheets: source.sheets, file, ...ofText, ...ofOthers };
}

const isEmpty = ({ values }: SheetGrid): boolean => values.every((row) => row.every((value) => isBlank(value)));

/** @returns what was read of it, or why nothing was @throws Stopped */
async function readFile(
  file: File,
  encoding: TextEncoding | undefined,
  turns: Turns<ReadStep>,
): Promise<Source | UnreadFile["why"]> {
  // A folder, a file that was moved, or changed after it was chosen: the browser says no more than that it cannot.
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return "unreachable";
  try {
    const source = await readSource(new Uint8Array(bytes), file.name, encoding ? { encoding } : {}, { turns });
    const fault = source.sheets.find((sheet) => sheet.fault)?.fault;
    return fault ?? (source.sheets.every(isEmpty) ? "empty" : source);
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
}
