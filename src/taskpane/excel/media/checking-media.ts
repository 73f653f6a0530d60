import { checkFiles, type MediaFile } from "../../../media/check";
import { mediaEntries, type MediaEntries, type MediaEntry } from "../../../media/entries";
import { mediaPlaces, PlaceFinder, type MediaPlace } from "../../../media/places";
import { reportOf, type JudgedFile, type MediaReport } from "../../../media/report";
import type { Snapshot } from "../../../check";
import { createStore, type Store } from "../../shared/store";
import type { Pane } from "../state/pane";
import { TooManyFiles } from "../components/dropped-files";
import type { Media } from "./chosen-files";

/** What the page 检查照片和视频 shows beside the pane's own state. */
export interface MediaState {
  /** Of all that was dropped so far, in the order of their paths; where each belongs is told by `places` only as long as she says nothing else. */
  readonly files: readonly JudgedFile[];
  /** Paths of files that are neither photos nor videos. */
  readonly others: readonly string[];
  /** Where she put a file, by its path; "" for nowhere. */
  readonly assigned: ReadonlyMap<string, string>;
  readonly work?: { readonly done: number; readonly of: number };
  /** What came of the last drop, where that is to be said. */
  readonly told?: { readonly kind: "stopped"; readonly left: number } | { readonly kind: "tooMany" | "nothing" };
  /** Paths of files and folders of the last drop that the browser could not get at. */
  readonly unreadable: readonly string[];
  /** Paths of files of the last drop that took the place of others: those of two folders may have one name. */
  readonly replaced: readonly string[];
  /** Lines of 附件清单 that are not as they are by default: ticked where they would not be, or the other way round. */
  readonly turned: ReadonlySet<string>;
  readonly isWriting: boolean;
  /** What was written is to be told. */
  readonly isWritten: boolean;
}

const INITIAL: MediaState = {
  ...{ files: [], others: [], unreadable: [], replaced: [], assigned: new Map(), turned: new Set() },
  ...{ isWriting: false, isWritten: false },
};

/** What follows from the files and the workbook. */
export interface MediaView extends MediaReport {
  readonly all: readonly MediaPlace[];
  /** Undefined where there is no 附件清单 that can be read. */
  readonly entries?: MediaEntries;
}

/** By which a line of 附件清单 is known. */
export const keyOfEntry = ({ cell }: MediaEntry): string => `${cell.row}:${cell.column}`;

/** 检查照片和视频 without its looks; it lives as long as the pane, whichever page is shown. */
export class CheckingMedia {
  readonly store: Store<MediaState> = createStore(INITIAL);
  private isStopped = false;
  /** Of the files there are, by their paths. */
  private readonly versions = new Map<string, string>();

  constructor(private readonly pane: Pane) {}

  /** @param snapshot of the last check */
  view(snapshot: Snapshot, { files, assigned }: Pick<MediaState, "files" | "assigned">): MediaView {
    const all = mediaPlaces(snapshot);
    const finder = new PlaceFinder(all);
    const placesOf = (path: string): readonly string[] => {
      const own = assigned.get(path);
      return own === undefined ? finder.find(path) : own === "" ? [] : [own];
    };
    const report = reportOf(
      all,
      files.map((file) => ({ ...file, places: placesOf(file.path) })),
    );
    const entries = mediaEntries(report, snapshot);
    return { ...report, all, ...(entries && { entries }) };
  }

  /** Looks at what was dropped or chosen, and adds it to what was before. */
  async add(chosen: () => Promise<Media> | Media): Promise<void> {
    const { store } = this;
    if (store.get().work) return;
    this.isStopped = false;
    store.set({ work: { done: 0, of: 0 }, told: undefined, unreadable: [], replaced: [], isWritten: false });
    try {
      const { files: media, unreadable } = await chosen();
      const checked = await checkFiles(media, () => [], {
        progress: (done, of) => store.set({ work: { done, of } }),
        stopped: () => this.isStopped,
      });
      const { files } = store.get();
      const paths = new Set(checked.files.map(({ path }) => path));
      const { left } = checked;
      const isNothing = checked.files.length + unreadable.length === 0;
      store.set({
        files: [...files.filter(({ path }) => !paths.has(path)), ...checked.files].sort(byPath),
        others: [...new Set([...store.get().others, ...checked.others])],
        told: left > 0 ? { kind: "stopped", left } : isNothing ? { kind: "nothing" } : undefined,
        unreadable,
        replaced: this.renewVersions(media.filter(({ path }) => paths.has(path))),
      });
    } catch (error) {
      if (!(error instanceof TooManyFiles)) throw error;
      store.set({ told: { kind: "tooMany" } });
    } finally {
      store.set({ work: undefined });
    }
  }

  /** @returns the paths under which another file was known */
  private renewVersions(media: readonly MediaFile[]): readonly string[] {
    const { versions } = this;
    return media.flatMap(({ path, version = "" }) => {
      const before = versions.get(path);
      versions.set(path, version);
      return before === undefined || before === version ? [] : [path];
    });
  }

  stop(): void {
    this.isStopped = true;
  }

  clear(): void {
    this.versions.clear();
    this.store.set(INITIAL);
  }

  /** @param place its id; "" for nowhere */
  assign(paths: readonly string[], place: string): void {
    const assigned = new Map(this.store.get().assigned);
    for (const path of paths) assigned.set(path, place);
    this.store.set({ assigned, isWritten: false });
  }

  /** Whether a line is to be written: what is sure, unless she took it out; of the rest what she ticked. */
  isTicked(entry: MediaEntry, turned: ReadonlySet<string>): boolean {
    return entry.isSure !== turned.has(keyOfEntry(entry));
  }

  toggle(entry: MediaEntry): void {
    const turned = new Set(this.store.get().turned);
    const key = keyOfEntry(entry);
    if (!turned.delete(key)) turned.add(key);
    this.store.set({ turned });
  }

  /** 写入附件清单: through the door that mends, so that it can be put back. */
  async write(entries: readonly MediaEntry[], snapshot: Snapshot): Promise<void> {
    const { store, pane } = this;
    if (store.get().isWriting) return;
    store.set({ isWriting: true, isWritten: false });
    try {
      const changes = entries.map(({ sheet, cell, field, from, to }) => ({
        ...({ kind: "cell", table: "attachments" } as const),
        ...{ sheet, cell, field, from, to },
      }));
      const isDone = await pane.mending.write({ changes, snapshot, purpose: "media" });
      store.set({ isWritten: isDone, ...(isDone && { turned: new Set() }) });
    } finally {
      store.set({ isWriting: false });
    }
  }
}

const order = new Intl.Collator("zh-CN", { numeric: true });
const byPath = (a: JudgedFile, b: JudgedFile): number => order.compare(a.path, b.path);

const known = new WeakMap<Pane, CheckingMedia>();

/** The one of a pane. */
export function checkingMediaOf(pane: Pane): CheckingMedia {
  const checking = known.get(pane) ?? new CheckingMedia(pane);
  known.set(pane, checking);
  return checking;
}
