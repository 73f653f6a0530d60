/** The open workbook, and the add-in beside it. */
import type { Engine } from "../../engine/port";
import { UniverEngine } from "../../engine/univer-engine";
import type { OpenWindow } from "../../host/created-file";
import { HostedWorkbook } from "../../host/excel";
import type { OfficeHost } from "../../host/office-host";
import type { Univer } from "../../univer/headless";
import { isSeen, onCellEditing } from "../../univer/visible";
import { saveXlsx } from "../../xlsx";
import { AddinFrames } from "../frames";
import type { Settings } from "../settings";
import type { Workbench } from "../shell";
import type { Entries } from "./entries";
import type { OutdatedResults } from "./outdated";

export class ExcelWorkbench implements Workbench {
  engine: Engine;
  readonly addin: AddinFrames;
  private hosted: HostedWorkbook;
  /** `engine.changes` when there was nothing to save. */
  private saved = 0;
  private ending: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly univer: Univer,
    paneHolder: HTMLElement,
    private readonly settings: Settings,
    /** Gets the workbooks the add-in creates. */
    private readonly openWindow: OpenWindow,
    private readonly entries: Entries,
    private readonly outdated: OutdatedResults,
  ) {
    this.engine = new UniverEngine(univer);
    this.hosted = this.hostOf(this.engine);
    this.addin = new AddinFrames(paneHolder, settings, this.hosted);
    onCellEditing(univer, (isEditing) => this.edit(isEditing));
    this.followEngine();
    this.markSaved();
  }

  /** Answers the pane. */
  get host(): OfficeHost {
    return this.addin.host;
  }

  /** What is still being typed into a cell would be lost like anything written. */
  get isDirty(): boolean {
    return this.hosted.editing.isOn || this.engine.changes !== this.saved;
  }

  /** From now on every change is one to save. */
  markSaved(): void {
    this.saved = this.engine.changes;
  }

  /** A new workbook in place of the open one. */
  replace(fill: (engine: Engine) => void): void {
    this.addin.restart(() => {
      this.entries.leave();
      (this.engine as UniverEngine).dispose();
      this.engine = new UniverEngine(this.univer);
      fill(this.engine);
      this.followEngine();
      this.hosted = this.hostOf(this.engine);
      this.markSaved();
      return this.hosted;
    });
  }

  /** The grid's name of the workbook. */
  get unitId(): string | undefined {
    return this.engine instanceof UniverEngine ? this.engine.unitId : undefined;
  }

  /** Whether a cell of the sheet in front is seen where the grid is scrolled to. */
  isSeen(row: number, column: number): boolean {
    const { engine } = this;
    return engine instanceof UniverEngine && isSeen(this.univer, engine.unitId, engine.sheets.active(), row, column);
  }

  private followEngine(): void {
    const { engine } = this;
    if (engine instanceof UniverEngine) this.entries.follow(engine, engine.unitId);
    this.outdated.follow(engine);
  }

  private hostOf(engine: Engine): HostedWorkbook {
    return new HostedWorkbook(engine, this.openWindow, { profile: this.settings.profile });
  }

  async save(): Promise<Uint8Array> {
    const { engine } = this;
    const bytes = await saveXlsx(engine);
    if (engine === this.engine) this.markSaved();
    return bytes;
  }

  /**
   * As Excel does, refuses the add-in while a cell is being edited. What was typed is written before the next turn; where the next
   * cell is typed into by then, the editing goes on.
   */
  private edit(isEditing: boolean): void {
    clearTimeout(this.ending);
    const { editing } = this.hosted;
    if (isEditing) return editing.begin();
    this.entries.close();
    this.ending = setTimeout(() => editing.end(), 0);
  }
}
