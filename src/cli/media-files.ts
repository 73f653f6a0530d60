import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { MediaFile } from "../media/check";
import { format } from "../text/format";
import { requireOpen, Unusable } from "./plan";
import type { Words } from "./words";

/** A folder of more is none of photos of a plan. */
const MOST_FILES = 20_000;
const DEEPEST = 16;

/**
 * The files in a folder and those below it, each with the folder's own name before its path. Symbolic links are not followed.
 * @throws Unusable where it cannot be read, or holds more than can be looked at
 */
export async function filesIn(folder: string, words: Words): Promise<readonly MediaFile[]> {
  const { media } = words.cli;
  const info = await requireOpen(folder, words, (name) => stat(name));
  if (!info.isDirectory()) throw new Unusable(format(media.notFolder, { file: folder }));
  const root = await requireOpen(folder, words, (name) => realpath(name));
  const files: MediaFile[] = [];
  const walk = async (place: string, name: string, depth: number): Promise<void> => {
    if (depth > DEEPEST) throw new Unusable(format(media.tooDeep, { folder: place, count: DEEPEST }));
    for (const entry of await requireOpen(place, words, (one) => readdir(one, { withFileTypes: true }))) {
      const [full, told] = [path.join(place, entry.name), `${name}/${entry.name}`];
      if (entry.isDirectory()) await walk(full, told, depth + 1);
      else if (entry.isFile()) files.push(await fileAt(full, told));
      if (files.length > MOST_FILES) throw new Unusable(format(media.tooMany, { folder, count: MOST_FILES }));
    }
  };
  await walk(root, path.basename(root), 1);
  return files;
}

async function fileAt(full: string, told: string): Promise<MediaFile> {
  // One that is gone by now is told as one that cannot be read.
  const size = await stat(full).then(
    (info) => info.size,
    () => 1,
  );
  return {
    path: told,
    source: {
      size,
      async read(offset, length) {
        const file = await open(full);
        try {
          const bytes = new Uint8Array(length);
          const { bytesRead } = await file.read(bytes, 0, length, offset);
          return bytes.subarray(0, bytesRead);
        } finally {
          await file.close();
        }
      },
    },
    async digest() {
      const hash = createHash("sha256");
      await pipeline(createReadStream(full), hash);
      return hash.digest("hex");
    },
  };
}
