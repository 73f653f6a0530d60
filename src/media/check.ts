import { repeatsAmong, type Looks } from "./alike";
import type { ByteSource } from "./bytes";
import { promiseOf } from "./kind";
import type { JudgedFile } from "./report";
import { judge, type MediaFinding } from "./verdict";

/** A file that is to be looked at. */
export interface MediaFile {
  /** With "/" between folders. */
  readonly path: string;
  readonly source: ByteSource;
  /** By which another file of the same path is told from this one, where that can be asked. */
  readonly version?: string;
  /** Decodes the photo, where somebody can. @returns undefined where it is none */
  readonly decode?: () => Promise<Pick<Looks, "hash"> | undefined>;
  /** Of its bytes; asked only where two photos are of one size. */
  readonly digest?: () => Promise<string>;
}

export interface CheckRun {
  /** How many of how many files are done. */
  progress(done: number, of: number): void;
  /** Asked before each file. */
  stopped(): boolean;
}

export interface CheckedMedia {
  /** In the order of their paths, each with the place it is to be put in. */
  readonly files: readonly JudgedFile[];
  /** Paths of files that are neither photos nor videos. */
  readonly others: readonly string[];
  /** It was stopped: so many files were not looked at. */
  readonly left: number;
}

/** What systems and programs leave in folders. */
const LITTER = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini|__MACOSX(?:\/.*)?)$/i;

/**
 * Looks at files one after the other, by slices. What cannot be read is told as such.
 * @param placesOf where a file belongs, by its path
 */
export async function checkFiles(
  all: readonly MediaFile[],
  placesOf: (path: string) => readonly string[],
  run: CheckRun,
): Promise<CheckedMedia> {
  const wanted = all.filter(({ path }) => !LITTER.test(path)).sort((a, b) => inOrder.compare(a.path, b.path));
  const judged: Judged[] = [];
  const others: string[] = [];
  let done = 0;
  for (const file of wanted) {
    if (run.stopped()) break;
    run.progress(done, wanted.length);
    let hash: bigint | undefined;
    const decodes =
      file.decode &&
      (async () => {
        const looks = await file.decode?.();
        hash = looks?.hash;
        return looks !== undefined;
      });
    const finding = await judge(file.path, file.source, decodes && { decodes }).catch(unreadable(file));
    if (finding) judged.push({ file, finding, ...(hash !== undefined && { hash }) });
    else others.push(file.path);
    done++;
  }
  run.progress(done, wanted.length);
  const repeats = await repeatsIn(judged);
  const files = judged.map(({ file: { path }, finding }, i) => {
    const earlier = repeats.get(i);
    return { path, finding, places: placesOf(path), ...(earlier !== undefined && { repeats: earlier }) };
  });
  return { files, others, left: wanted.length - done };
}

/** 实训室2 before 实训室10. */
const inOrder = new Intl.Collator("zh-CN", { numeric: true });

const unreadable =
  ({ path }: MediaFile) =>
  (): MediaFinding | undefined => {
    const kind = promiseOf(path);
    return kind && { kind, worth: "cannotTell", faults: [{ fault: "unreadable" }] };
  };

interface Judged {
  readonly file: MediaFile;
  readonly finding: MediaFinding;
  readonly hash?: bigint;
}

/** The path of the file that each photo repeats. */
async function repeatsIn(judged: readonly Judged[]): Promise<ReadonlyMap<number, string>> {
  const photos = judged.flatMap((one, at) =>
    one.finding.kind === "photo" && one.finding.worth === "good" ? [{ ...one, at }] : [],
  );
  const sizes = new Map<number, number>();
  for (const { file } of photos) sizes.set(file.source.size, (sizes.get(file.source.size) ?? 0) + 1);
  const looks: Looks[] = [];
  for (const { file, hash } of photos) {
    const isTwin = (sizes.get(file.source.size) ?? 0) > 1;
    const digest = isTwin ? await file.digest?.().catch(() => undefined) : undefined;
    looks.push({ ...(digest !== undefined && { digest }), ...(hash !== undefined && { hash }) });
  }
  const paths = new Map<number, string>();
  for (const [i, earlier] of repeatsAmong(looks)) paths.set(photos[i].at, photos[earlier].file.path);
  return paths;
}
