import { finish } from "../../check/run/steps";
import type { ReadSteps } from "../read-step";
import { joined } from "./bytes";
import type { ZipArchive } from "./zip";

/** `bytesSteps` at once. */
export const bytesOf = (archive: ZipArchive, path: string): Uint8Array => finish(bytesSteps(archive, path));

/** The bytes of an entry as a whole. @throws FileError as expanding does */
export function* bytesSteps(archive: ZipArchive, path: string): ReadSteps<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (const piece of archive.expand(path)) {
    pieces.push(piece);
    yield archive.step;
  }
  return joined(pieces);
}
