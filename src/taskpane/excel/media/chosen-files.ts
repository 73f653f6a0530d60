import { differenceHash, greyOf, HASH_SIZE } from "../../../media/alike";
import type { MediaFile } from "../../../media/check";

/** More are not looked at in one go. */
export const MOST_FILES = 20_000;
const DEEPEST = 16;

/** More than `MOST_FILES` were chosen. */
export class TooManyFiles extends Error {}

/** A file of the person's own disk, read by slices. @param path with the folders it was chosen with */
const mediaFileOf = (file: File, path = file.webkitRelativePath || file.name): MediaFile => ({
  path,
  source: {
    size: file.size,
    read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
  },
  ...(typeof createImageBitmap === "function" && { decode: () => decode(file) }),
});

/** Decodes a photo at the browser's hands. What failed for another reason than its content is not held against it. */
async function decode(file: File): Promise<{ readonly hash?: bigint } | undefined> {
  try {
    const picture = await createImageBitmap(file);
    try {
      return hashOf(picture);
    } finally {
      picture.close();
    }
  } catch (error) {
    return error instanceof Error && error.name === "InvalidStateError" ? undefined : {};
  }
}

function hashOf(picture: ImageBitmap): { readonly hash?: bigint } {
  const { width, height } = HASH_SIZE;
  const canvas = Object.assign(document.createElement("canvas"), HASH_SIZE);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return {};
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, width, height);
  const hash = differenceHash(greyOf(context.getImageData(0, 0, width, height).data));
  return hash === undefined ? {} : { hash };
}

/** Files of an input. @throws TooManyFiles */
export function chosenFiles(files: readonly File[]): readonly MediaFile[] {
  if (files.length > MOST_FILES) throw new TooManyFiles();
  return files.map((file) => mediaFileOf(file));
}

/**
 * Files and folders that were dropped, those within folders too. What is dropped must be asked for before the first wait, for
 * the browser forgets it then.
 * @throws TooManyFiles
 */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly MediaFile[]> {
  const entries = [...items].flatMap((item) => (item.kind === "file" ? (item.webkitGetAsEntry?.() ?? []) : []));
  if (entries.length === 0) return chosenFiles([...files]);
  const found: MediaFile[] = [];
  for (const entry of entries) await walk(entry, found, 1);
  return found;
}

async function walk(entry: FileSystemEntry, found: MediaFile[], depth: number): Promise<void> {
  if (depth > DEEPEST) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push(mediaFileOf(file, entry.fullPath.replace(/^\//, "")));
    if (found.length > MOST_FILES) throw new TooManyFiles();
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // It hands out a hundred at a time, and none at the end.
    for (;;) {
      const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (some.length === 0) break;
      for (const one of some) await walk(one, found, depth + 1);
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
