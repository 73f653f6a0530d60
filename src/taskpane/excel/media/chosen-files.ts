import { differenceHash, greyOf, HASH_SIZE } from "../../../media/alike";
import type { MediaFile } from "../../../media/check";
import { chosenFiles, droppedFiles, type DroppedFile } from "../components/dropped-files";

/** More are not looked at in one go. */
export const MOST_FILES = 20_000;

/** What was chosen, and the paths of what could not be got at. */
export interface Media {
  readonly files: readonly MediaFile[];
  readonly unreadable: readonly string[];
}

/** A file of the person's own disk, read by slices. */
const mediaFileOf = ({ file, path }: DroppedFile): MediaFile => ({
  path,
  source: {
    size: file.size,
    read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
  },
  version: `${file.size} ${file.lastModified}`,
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
export const chosenMedia = (files: readonly File[]): Media => ({
  files: chosenFiles(files, MOST_FILES).map(mediaFileOf),
  unreadable: [],
});

/** Files and folders that were dropped; to be called before the first wait. @throws TooManyFiles */
export async function droppedMedia(dropped: DataTransfer): Promise<Media> {
  const { files, unreadable } = await droppedFiles(dropped, MOST_FILES);
  return { files: files.map(mediaFileOf), unreadable };
}
