import type { BigIntStats } from "node:fs";
import { link, lstat, mkdir, mkdtemp, open, rename, rm, rmdir, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { codeOf } from "./plan";

/** Why files cannot be put into a folder; nothing was written. */
export type Obstacle =
  /** Files of these names stand there, which only `force` replaces. */
  | { readonly kind: "exists"; readonly files: readonly string[] }
  /** Something stands there that is no file, or a file where the folder should be. */
  | { readonly kind: "inTheWay"; readonly file: string }
  /** It would take the place of a file that was just read. */
  | { readonly kind: "isInput"; readonly file: string }
  /** `reason` is the system's own word. */
  | { readonly kind: "unwritable"; readonly file: string; readonly reason: string };

export class OutputError extends Error {
  constructor(
    readonly obstacle: Obstacle,
    /** How many files had taken their places before. */
    readonly placed = 0,
  ) {
    super(obstacle.kind);
    this.name = "OutputError";
  }
}

export interface OutputOptions {
  /** Whether files that stand there are replaced. */
  readonly force: boolean;
  /** Files that must not be replaced, whatever their names: those that were read. */
  readonly inputs: readonly string[];
}

/** What a system says where two names for one file cannot be had. */
const NO_LINKS: ReadonlySet<string> = new Set([
  "EPERM",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EINVAL",
  "EMLINK",
  "EXDEV",
]);
const IN_THE_WAY: ReadonlySet<string> = new Set(["EEXIST", "EISDIR", "ENOTDIR", "ENOTEMPTY"]);

/**
 * A folder into which files go all together: each is written beside, whole and to the disk, and takes its place only when all
 * are there. Until then nothing that stood in the folder is touched, and a program that is killed leaves no half of a file
 * under a name somebody would open. Symbolic links are never followed: a link is a thing that stands there, and is replaced.
 */
export class OutputFolder {
  private staging: string | undefined;
  /** The topmost folder that was made for this. */
  private madeFolder: string | undefined;
  private readonly existing = new Set<string>();

  private constructor(
    private readonly folder: string,
    private readonly force: boolean,
  ) {}

  /**
   * Looks at everything before anything is written.
   * @param names of the files to come
   * @throws OutputError
   */
  static async open(folder: string, names: readonly string[], { force, inputs }: OutputOptions): Promise<OutputFolder> {
    const output = new OutputFolder(folder, force);
    const read = await Promise.all(inputs.map((file) => existing(file, stat)));
    const isThere = await existing(folder, stat);
    if (isThere && !isThere.isDirectory())
      throw new OutputError({ kind: "inTheWay", file: path.join(folder, names[0] ?? "") });
    const standing: string[] = [];
    for (const name of names) {
      const file = path.join(folder, name);
      const found = await existing(file, lstat);
      if (!found) continue;
      if (!found.isFile() && !found.isSymbolicLink()) throw new OutputError({ kind: "inTheWay", file });
      if (read.some((input) => input && input.ino === found.ino && input.dev === found.dev))
        throw new OutputError({ kind: "isInput", file });
      output.existing.add(name);
      standing.push(file);
    }
    if (standing.length > 0 && !force) throw new OutputError({ kind: "exists", files: standing });
    return output;
  }

  /** Whether a file of that name stood there. */
  existed(name: string): boolean {
    return this.existing.has(name);
  }

  /**
   * Writes a file beside its place.
   * @param mode who may read and write it, where that is not for the system to say
   * @throws OutputError
   */
  async add(name: string, bytes: Uint8Array, mode?: number): Promise<void> {
    await this.attempt(name, 0, async () => {
      const file = await open(path.join(await this.stagingFolder(), name), "wx", mode);
      try {
        if (mode !== undefined) await file.chmod(mode);
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  /**
   * Lets the files take their places, in this order.
   * @throws OutputError with how many had done so
   */
  async place(names: readonly string[]): Promise<void> {
    for (const [i, name] of names.entries())
      await this.attempt(name, i, async () => {
        const target = path.join(this.folder, name);
        await this.moveTo(target, path.join(await this.stagingFolder(), name));
      });
    await syncFolder(this.folder);
  }

  /** Takes away what did not take its place; after `place` nothing is left to take. */
  async close(): Promise<void> {
    if (this.staging !== undefined) await rm(this.staging, { recursive: true, force: true });
    if (this.madeFolder === undefined) return;
    // Folders that hold something by now stay.
    for (let at = path.resolve(this.folder); at.length >= this.madeFolder.length; at = path.dirname(at))
      if (
        !(await rmdir(at).then(
          () => true,
          () => false,
        ))
      )
        return;
  }

  /** Without `force`, what came to stand there meanwhile is left alone. */
  private async moveTo(target: string, staged: string): Promise<void> {
    if (this.force) return rename(staged, target);
    try {
      await link(staged, target);
    } catch (error) {
      if (!NO_LINKS.has(codeOf(error) ?? "")) throw error;
      if (await existing(target, lstat)) throw new OutputError({ kind: "exists", files: [target] });
      return rename(staged, target);
    }
    await unlink(staged);
  }

  private async stagingFolder(): Promise<string> {
    if (this.staging !== undefined) return this.staging;
    const made = await mkdir(this.folder, { recursive: true });
    this.madeFolder = made === undefined ? undefined : path.resolve(made);
    // Within the folder itself: only there is it sure that taking a place copies nothing.
    return (this.staging = await mkdtemp(path.join(this.folder, ".rending-")));
  }

  private async attempt(name: string, placed: number, task: () => Promise<void>): Promise<void> {
    const file = path.join(this.folder, name);
    try {
      await task();
    } catch (error) {
      if (error instanceof OutputError) throw new OutputError(error.obstacle, placed);
      const reason = codeOf(error);
      if (reason === undefined) throw error;
      if (reason === "EEXIST" && this.staging !== undefined)
        throw new OutputError({ kind: "exists", files: [file] }, placed);
      throw new OutputError(
        IN_THE_WAY.has(reason) ? { kind: "inTheWay", file } : { kind: "unwritable", file, reason },
        placed,
      );
    }
  }
}

async function existing(
  file: string,
  look: (file: string, options: { readonly bigint: true }) => Promise<BigIntStats>,
): Promise<BigIntStats | undefined> {
  try {
    return await look(file, { bigint: true });
  } catch (error) {
    const reason = codeOf(error);
    if (reason === "ENOENT" || reason === "ENOTDIR") return undefined;
    if (reason === undefined) throw error;
    throw new OutputError({ kind: "unwritable", file, reason });
  }
}

/** So that the names, too, outlast a power cut; Windows cannot, and need not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
