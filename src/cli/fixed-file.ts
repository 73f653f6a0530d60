import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { format } from "../text/format";
import type { CommandIO } from "./command-io";
import type { FixCommand } from "./fix";
import { whyUnwritten } from "./obstacle-text";
import { OutputError, OutputFolder } from "./output-folder";
import { requireOpen, Unusable } from "./plan";
import type { Words } from "./words";

/** Where the fixed workbook goes. */
export interface FixTarget {
  /** As it is told. */
  readonly file: string;
  readonly isInPlace: boolean;
  readonly folder: string;
  readonly name: string;
  /** What the workbook was before it was read. */
  readonly source: Source;
  readonly force: boolean;
}

interface Source {
  readonly file: string;
  /** Changes whenever somebody writes the file. */
  readonly stamp: string;
  /** Who may read and write it: the fixed one holds the same IDs. */
  readonly mode: number;
}

/** Told of what is made of a workbook, whatever the language: `人员.xlsx` becomes `人员-已修复.xlsx`. */
const FIXED = "-已修复";

/**
 * Looked at before anything is read.
 * @param suffix what the file's name says beyond the workbook's, where nobody named it
 * @throws Unusable where the workbook is not there, or the file would have another extension than it, which Excel would not open
 */
export async function targetOf(
  { file, out, inPlace, force }: Pick<FixCommand, "file" | "out" | "inPlace" | "force">,
  words: Words,
  suffix = FIXED,
): Promise<FixTarget> {
  const source = await requireOpen(file, words, sourceOf);
  const { dir, name, ext } = path.parse(file);
  if (inPlace) {
    // A link stays a link: what it leads to is written over.
    const own = await requireOpen(file, words, (name) => realpath(name));
    return { file, isInPlace: true, folder: path.dirname(own), name: path.basename(own), source, force: true };
  }
  const target = out ?? path.join(dir, `${name}${suffix}${ext}`);
  const wanted = ext.toLowerCase();
  if (path.extname(target).toLowerCase() !== wanted)
    throw new Unusable(format(words.cli.fix.otherExtension, { file: target, extension: ext }));
  const place = { folder: path.dirname(target), name: path.basename(target) };
  return { file: target, isInPlace: false, ...place, source, force };
}

/**
 * Writes the file beside its place, whole, and then lets it take that.
 * @param goOn throws where it is to end
 * @throws Unusable
 */
export async function placeFixed(target: FixTarget, bytes: Uint8Array, words: Words, goOn: () => void): Promise<void> {
  const { folder, name, force, isInPlace, source } = target;
  const texts = words.cli.fix;
  try {
    const output = await OutputFolder.open(folder, [name], { force, inputs: isInPlace ? [] : [source.file] });
    try {
      await output.add(name, bytes, source.mode);
      goOn();
      if (isInPlace && (await sourceOf(source.file)).stamp !== source.stamp)
        throw new Unusable(format(texts.changedMeanwhile, { file: target.file }));
      await output.place([name]);
    } finally {
      await output.close();
    }
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const why = whyUnwritten(error.obstacle, { ...words.cli.report, ...texts });
    throw new Unusable(`${why}\n${texts.nothingWritten}`);
  }
}

async function sourceOf(file: string): Promise<Source> {
  const { ino, mtimeNs, size, mode } = await stat(file, { bigint: true });
  return { file, stamp: `${ino} ${mtimeNs} ${size}`, mode: Number(mode & 0o777n) };
}

/**
 * The same, until the person ends the program: nothing is written then.
 * @throws Unusable
 */
export async function placeUnlessStopped(
  target: FixTarget,
  bytes: Uint8Array,
  words: Words,
  { onInterrupt }: Pick<CommandIO, "onInterrupt">,
): Promise<void> {
  let isStopped = false;
  const endListening = onInterrupt(() => (isStopped = true));
  try {
    await placeFixed(target, bytes, words, () => {
      if (isStopped) throw new Unusable(words.cli.fix.stopped);
    });
  } finally {
    endListening();
  }
}
