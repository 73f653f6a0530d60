import { FileError } from "../../../files";
import { readSource, type TextEncoding } from "../../../files/source";
import { UNNAMED_TAB } from "../../../guide/heading-words";
import type { SheetGrid } from "../../../check";
import { turnsOf } from "../../../actions/turns";
import type { ListSource } from "./import-state";

/** A file of several is of no use. */
export class OneOfSeveralError extends Error {
  override readonly name = "OneOfSeveralError";
  constructor(
    readonly file: string,
    readonly why: FileError,
  ) {
    super(`${file}: ${why.fault}`);
  }
}

/**
 * Reads files by their content, their tabs one list of sheets.
 * @throws FileError where the only one is of no use, OneOfSeveralError where one of several is, Stopped
 */
export async function readFiles(
  files: readonly File[],
  encoding: TextEncoding | undefined,
  stopped: () => boolean,
): Promise<ListSource | undefined> {
  const [first] = files;
  if (files.length === 0) return undefined;
  const read = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const turns = turnsOf(() => undefined, stopped);
    const source = await readSource(bytes, file.name, encoding ? { encoding } : {}, { turns });
    const fault = source.sheets.find((sheet) => sheet.fault)?.fault;
    if (fault) throw fault;
    return source;
  };
  if (files.length === 1) {
    const source = await read(first);
    const ofText = source.encoding && { encoding: source.encoding };
    return { kind: "file", name: first.name, sheets: source.sheets, file: first, ...ofText };
  }
  const sheets: SheetGrid[] = [];
  const names = new Set<string>();
  for (const file of files) {
    const source = await read(file).catch((error: unknown) => {
      throw error instanceof FileError ? new OneOfSeveralError(file.name, error) : error;
    });
    for (const sheet of source.sheets) {
      const name = freeName(sheet.name, file.name, names);
      names.add(name);
      sheets.push({ ...sheet, name });
    }
  }
  return { kind: "file", files: files.length, sheets };
}

/** Sheets of several files have different names; a tab that says nothing is called after its file too. */
function freeName(tab: string, file: string, taken: ReadonlySet<string>): string {
  if (!UNNAMED_TAB.test(tab) && !taken.has(tab)) return tab;
  const stem = file.replace(/\.[^.]+$/, "");
  const name = tab === stem ? tab : `${stem} ${tab}`.trim();
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
  return free;
}
