/** More were dropped or chosen than are looked at in one go. */
export class TooManyFiles extends Error {
  override readonly name = "TooManyFiles";
  constructor(readonly limit: number) {
    super(`More than ${limit} files.`);
  }
}

export interface DroppedFile {
  readonly file: File;
  /** With the folders it was dropped with. */
  readonly path: string;
}

export interface Dropped {
  readonly files: readonly DroppedFile[];
  /** Paths of files and folders that the browser could not get at. */
  readonly unreadable: readonly string[];
}

const DEEPEST = 16;

/**
 * Files and folders that were dropped, those within folders too, in the order of their paths. What is dropped must be asked for
 * before the first wait, for the browser forgets it then.
 * @throws TooManyFiles
 */
export async function droppedFiles({ items, files }: DataTransfer, most: number): Promise<Dropped> {
  const entries = [...(items ?? [])].flatMap((item) => (item.kind === "file" ? (item.webkitGetAsEntry?.() ?? []) : []));
  if (entries.length === 0) return { files: chosenFiles([...files], most), unreadable: [] };
  const found: DroppedFile[] = [];
  const unreadable: string[] = [];
  for (const entry of entries) await walk(entry, 1);
  const byPath = (a: DroppedFile, b: DroppedFile): number => (a.path < b.path ? -1 : 1);
  return { files: found.sort(byPath), unreadable };

  async function walk(entry: FileSystemEntry, depth: number): Promise<void> {
    if (depth > DEEPEST) return;
    const path = entry.fullPath.replace(/^\//, "");
    if (isFile(entry)) {
      const file = await fileOf(entry);
      if (!file) unreadable.push(path);
      else if (found.length === most) throw new TooManyFiles(most);
      else found.push({ file, path });
    } else if (isFolder(entry)) {
      const within = await entriesOf(entry);
      if (!within) unreadable.push(path);
      for (const one of within ?? []) await walk(one, depth + 1);
    }
  }
}

/** Files of an input. @throws TooManyFiles */
export function chosenFiles(files: readonly File[], most: number): readonly DroppedFile[] {
  if (files.length > most) throw new TooManyFiles(most);
  return files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));

/** @returns undefined where the folder could not be read to its end */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[] | undefined> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // It hands out a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[] | undefined>((resolve) =>
      reader.readEntries(resolve, () => resolve(undefined)),
    );
    if (!some) return undefined;
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
