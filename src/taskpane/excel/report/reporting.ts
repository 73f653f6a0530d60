import type { HandedFile, MakeVolumesOutcome } from "../../../actions/make-volumes";
import { turnsOf } from "../../../actions/turns";
import type { ReadStep } from "../../../files";
import { readTemplateInSlices } from "../../../actions/template-file";
import {
  clipboardTables,
  TemplateError,
  waitingPassages,
  type ClipboardTable,
  type Template,
  type TemplateProblem,
  type Unmade,
  type Unprinted,
  type Volume,
} from "../../../report";
import { createStore, type Store } from "../../shared/store";
import type { Pane } from "../state/pane";
import { Listing, type Listed } from "./listing";
import { hasResult } from "../state/selectors";
import type { PaneState } from "../state/model";
import { copyTable, download } from "../../shared/handover";

/** What the page 报告 shows beside the pane's own state. */
export interface ReportingState {
  /** How often the volumes were listed, or the listing ended otherwise, since the page was there: it looks anew then. */
  readonly listings: number;
  /** Volumes the person does not want, by their ids: new ones are wanted until she says otherwise. */
  readonly unwanted: ReadonlySet<string>;
  readonly mask: boolean;
  readonly plain: boolean;
  readonly withoutNotes: boolean;
  readonly withAttachments: boolean;
  readonly own?: OwnTemplate;
  /** A template that is being looked at, and how much of it was. */
  readonly reading?: { readonly name: string; readonly part: number };
  /** `part`: how much of the volume at hand is printed, from 0 to 1. */
  readonly work?: { readonly volumes: number; readonly of: number; readonly part: number };
  readonly result?: Result;
  /** The table copied last, or that could not be. */
  readonly copied?: { readonly key: string; readonly isThere: boolean };
}

export type OwnTemplate =
  | { readonly kind: "good"; readonly name: string; readonly template: Template }
  | { readonly kind: "faulty"; readonly name: string; readonly problems: readonly TemplateProblem[] }
  | { readonly kind: "unreadable"; readonly name: string };

/** What came of the last press: files, or why there are none. */
export type Result = MadeFiles | { readonly kind: "stopped" | "noVolumes" };

export interface MadeFiles {
  readonly kind: "files";
  readonly made: MakeVolumesOutcome["made"];
  /** Passages that wait to be written, in all of them. */
  readonly waiting: number;
  readonly file: HandedFile;
  /** Handed to the download; otherwise the page says how else to get it. */
  readonly isHanded: boolean;
}

const INITIAL: ReportingState = {
  listings: 0,
  unwanted: new Set(),
  ...{ mask: false, plain: false, withoutNotes: false, withAttachments: false },
};

/** Always the same, so that the page sees that nothing changed. */
const NONE: readonly never[] = [];

/** 报告 without its looks; it lives as long as the pane, whichever page is shown. */
export class Reporting {
  readonly store: Store<ReportingState> = createStore(INITIAL);
  /** The file that was chosen last: the looking at any other has ended. */
  private chosen: File | undefined;
  private current: { readonly check: PaneState["check"]; readonly listing: Listing } | undefined;
  private before: Listed | undefined;

  constructor(private readonly pane: Pane) {}

  /**
   * The volumes of the last check; none before the first. The same array as long as nothing changed. While a large plan is listed
   * anew, those of the check before.
   */
  volumes(state: PaneState): readonly Volume[] {
    return this.listedIn(state)?.volumes(this.store.get().mask) ?? NONE;
  }
  /** What of the workbook no volume prints. The same array as long as nothing changed. */
  unprinted(state: PaneState): readonly Unprinted[] {
    return this.listedIn(state)?.unprinted ?? NONE;
  }
  /** Which occupations have no volume, there being too many. */
  unmade(state: PaneState): Unmade | undefined {
    return this.listedIn(state)?.unmade;
  }
  /** What becomes of the list, where there is none to show. */
  listing(state: PaneState): "atWork" | "stopped" | undefined {
    if (this.listedIn(state) || !this.current) return undefined;
    return this.current.listing.isStopped ? "stopped" : "atWork";
  }

  private listedIn({ check }: PaneState): Listed | undefined {
    if (!hasResult(check)) {
      this.forgetListing();
      return undefined;
    }
    if (this.current?.check !== check) this.list(check, new Listing(check.checked));
    return this.current?.listing.listed ?? this.before;
  }
  private list(check: PaneState["check"], listing: Listing): void {
    if (this.current) this.current.listing.isStopped = true;
    this.before = this.current?.listing.listed ?? this.before;
    this.current = { check, listing };
    const work = listing.run(this.pane.today());
    // Most are listed at once, while the page is being made.
    if (listing.listed) return;
    void work.then(() => this.current?.listing === listing && this.toldOfListing());
  }
  private forgetListing(): void {
    if (this.current) this.current.listing.isStopped = true;
    this.current = undefined;
    this.before = undefined;
  }
  private toldOfListing(): void {
    this.store.set({ listings: this.store.get().listings + 1 });
  }
  /** 停止, while the volumes are listed. */
  stopListing(): void {
    if (this.current) this.current.listing.isStopped = true;
  }
  listAgain(): void {
    this.forgetListing();
    this.toldOfListing();
  }

  want(id: string, isWanted: boolean): void {
    const unwanted = new Set(this.store.get().unwanted);
    if (isWanted) unwanted.delete(id);
    else unwanted.add(id);
    this.store.set({ unwanted });
  }
  setMask(mask: boolean): void {
    this.store.set({ mask });
  }
  setPlain(plain: boolean): void {
    this.store.set({ plain });
  }

  setWithoutNotes(withoutNotes: boolean): void {
    this.store.set({ withoutNotes });
  }
  setWithAttachments(withAttachments: boolean): void {
    this.store.set({ withAttachments });
  }
  /** How many passages of a volume wait to be written, on the template it would be filled into. */
  waiting(volume: Volume): number {
    const { own } = this.store.get();
    return waitingPassages(volume, own?.kind === "good" ? own.template : undefined);
  }

  /**
   * A template of the user's is looked at at once, in slices; what is wrong with it is told all together. Stopped, or when
   * another is chosen meanwhile, the choice there was stays.
   */
  async chooseTemplate(file: File): Promise<void> {
    const { name } = file;
    this.chosen = file;
    const isLeft = (): boolean => this.chosen !== file;
    this.store.set({ reading: { name, part: 0 } });
    const own = await this.lookAt(file, isLeft);
    if (isLeft()) return;
    this.chosen = undefined;
    this.store.set({ reading: undefined, own });
  }
  useBuiltIn(): void {
    this.leaveTemplate();
    this.store.set({ own: undefined });
  }
  private leaveTemplate(): void {
    this.chosen = undefined;
    this.store.set({ reading: undefined });
  }
  private async lookAt(file: File, isLeft: () => boolean): Promise<OwnTemplate> {
    const { name } = file;
    const told = ({ bytes, of }: ReadStep): void => {
      if (!isLeft()) this.store.set({ reading: { name, part: bytes / of } });
    };
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { kind: "good", name, template: await readTemplateInSlices(bytes, turnsOf(told, isLeft)) };
    } catch (error) {
      return error instanceof TemplateError
        ? { kind: "faulty", name, problems: error.problems }
        : { kind: "unreadable", name };
    }
  }

  /** 生成: of the workbook as it stands now, handed to the download where that is known to work. */
  async make(): Promise<void> {
    const { unwanted, mask, plain, withoutNotes, withAttachments, own, work, reading } = this.store.get();
    if (work || reading) return;
    this.store.set({ work: { volumes: 0, of: 0, part: 0 }, result: undefined, copied: undefined });
    const outcome = await this.pane.makeVolumes(
      {
        isWanted: (id) => !unwanted.has(id),
        mask,
        plain,
        withoutNotes,
        withAttachments,
        ...(own?.kind === "good" && { own: own.template }),
      },
      (step) => {
        const { work = { volumes: 0, of: 0 } } = this.store.get();
        if (step.step === "printing") this.store.set({ work: { ...work, part: step.part } });
        if (step.step === "made") this.store.set({ work: { volumes: step.volumes, of: step.of, part: 0 } });
      },
      () => void this.make(),
    );
    this.store.set({ work: undefined });
    if (outcome === "stopped") return this.store.set({ result: { kind: "stopped" } });
    if (!outcome) return;
    const { made, waiting, file } = outcome;
    if (!file) return this.store.set({ result: { kind: "noVolumes" } });
    const isHanded = this.pane.mayDownload;
    this.store.set({ result: { kind: "files", made, waiting, file, isHanded } });
    if (isHanded) download(file);
    else if (this.pane.store.get().page === "report") this.showNoFile();
  }
  stop(): void {
    if (this.store.get().reading) this.leaveTemplate();
    else this.pane.stop();
  }
  downloadAgain(): void {
    const { result } = this.store.get();
    if (result?.kind === "files") download(result.file);
  }
  /** 没有收到文件: the other ways to what was made. */
  showNoFile(): void {
    this.store.set({ copied: undefined });
    this.pane.show("noFile");
  }

  /** The tables of what was made, for pasting. */
  tablesOf(volume: Pick<Volume, "kind" | "id" | "contents">): readonly ClipboardTable[] {
    return clipboardTables(volume);
  }
  /** @param key tells this table from the others on the page */
  async copy(key: string, { html, text }: ClipboardTable): Promise<void> {
    this.store.set({ copied: { key, isThere: await copyTable(html, text) } });
  }
}

const known = new WeakMap<Pane, Reporting>();

/** The one of a pane. */
export function reportingOf(pane: Pane): Reporting {
  const reporting = known.get(pane) ?? new Reporting(pane);
  known.set(pane, reporting);
  return reporting;
}
