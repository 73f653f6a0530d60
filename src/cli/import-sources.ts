import path from "node:path";
import type { SheetGrid } from "../check";
import { readSource, type Source } from "../files/source";
import { notesOf, withFreeNames, type SourceNote } from "../import";
import { readBytes, Unusable, usable } from "./plan";
import type { Words } from "./words";

/** A list that could not be read, and why, as it is told. */
export interface UnreadList {
  readonly file: string;
  readonly why: string;
}

/** Something to be told of a list that was read. */
export interface ListNote {
  readonly file: string;
  readonly note: SourceNote;
}

export interface Lists {
  readonly sheets: readonly SheetGrid[];
  /** Of the files, without their folders, and of their tabs. */
  readonly names: readonly string[];
  readonly unread: readonly UnreadList[];
  readonly notes: readonly ListNote[];
}

/**
 * The sheets of some lists, by their content: workbooks, old or new, texts or pages. One that is of no use does not stop the others.
 * @throws Unusable where none is of use
 */
export async function readLists(files: readonly string[], words: Words): Promise<Lists> {
  const read: { readonly name: string; readonly sheets: readonly SheetGrid[] }[] = [];
  const notes: ListNote[] = [];
  const unread: UnreadList[] = [];
  for (const file of files) {
    try {
      const source = await usable(file, words, words.cli.import.unreadable, async () =>
        sourceIn(await readBytes(file, words), path.basename(file)),
      );
      read.push({ name: path.basename(file), sheets: source.sheets });
      notes.push(...notesOf(source).map((note) => ({ file, note })));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      unread.push({ file, why: error.message });
    }
  }
  if (read.length === 0) throw new Unusable(unread.map(({ why }) => why).join("\n"));
  const sheets = withFreeNames(read);
  return { sheets, names: [...read, ...sheets].map(({ name }) => name), unread, notes };
}

/** @throws FileError */
async function sourceIn(bytes: Uint8Array, name: string): Promise<Source> {
  const source = await readSource(bytes, name);
  const fault = source.sheets.find((sheet) => sheet.fault)?.fault;
  if (fault) throw fault;
  return source;
}
