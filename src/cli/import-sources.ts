import path from "node:path";
import type { SheetGrid } from "../check";
import { readSource } from "../files/source";
import { withFreeNames } from "../import";
import { readBytes, Unusable, usable } from "./plan";
import type { Words } from "./words";

/** A list that could not be read, and why, as it is told. */
export interface UnreadList {
  readonly file: string;
  readonly why: string;
}

export interface Lists {
  readonly sheets: readonly SheetGrid[];
  /** Of the files, without their folders, and of their tabs. */
  readonly names: readonly string[];
  readonly unread: readonly UnreadList[];
}

/**
 * The sheets of some lists, by their content: workbooks, old or new, texts or pages. One that is of no use does not stop the others.
 * @throws Unusable where none is of use
 */
export async function readLists(files: readonly string[], words: Words): Promise<Lists> {
  const read: { readonly name: string; readonly sheets: readonly SheetGrid[] }[] = [];
  const unread: UnreadList[] = [];
  for (const file of files) {
    try {
      const sheets = await usable(file, words, words.cli.import.unreadable, async () =>
        sheetsIn(await readBytes(file, words), path.basename(file)),
      );
      read.push({ name: path.basename(file), sheets });
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      unread.push({ file, why: error.message });
    }
  }
  if (read.length === 0) throw new Unusable(unread.map(({ why }) => why).join("\n"));
  const sheets = withFreeNames(read);
  return { sheets, names: [...read, ...sheets].map(({ name }) => name), unread };
}

/** @throws FileError */
async function sheetsIn(bytes: Uint8Array, name: string): Promise<readonly SheetGrid[]> {
  const { sheets } = await readSource(bytes, name);
  const fault = sheets.find((sheet) => sheet.fault)?.fault;
  if (fault) throw fault;
  return sheets;
}
