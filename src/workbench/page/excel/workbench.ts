/** The open workbook, and the add-in beside it. */
import type { Engine } from "../../engine/port";
import { UniverEngine } from "../../engine/univer-engine";
import type { OpenWindow } from "../../host/created-file";
import { HostedWorkbook } from "../../host/excel";
import type { OfficeHost } from "../../host/office-host";
import type { Univer } from "../../univer/headless";
import { onCellEditing } from "../../univer/visible";
import { saveXlsx } from "../../xlsx";
import { AddinFrames } from "../frames";
import type { Settings } from "../settings";
import type { Workbench } from "../shell";

export class ExcelWorkbench implements Workbench {
  engine: Engine;
  readonly addin: AddinFrames;
  isDirty = false;

  constructor(
    private readonly univer: Univer,
    paneHolder: HTMLElement,
    settings: Settings,
    /** Gets the workbooks the add-in creates. */
    private readonly openWindow: OpenWindow,
  ) {
    this.engine = new UniverEngine(univer);
    this.addin = new AddinFrames(paneHolder, settings, new HostedWorkbook(this.engine, openWindow));
    onCellEditing(univer, (isEditing) => this.edit(isEditing));
    this.watch();
  }

  /** Answers the pane. */
  get host(): OfficeHost {
    return this.addin.host;
  }

  /** A new workbook in place of the open one. */
  replace(fill: (engine: Engine) => void): void {
    this.addin.restart(() => {
      (this.engine as UniverEngine).dispose();
      this.engine = new UniverEngine(this.univer);
      fill(this.engine);
      this.watch();
      return new HostedWorkbook(this.engine, this.openWindow);
    });
  }

  async save(): Promise<Uint8Array> {
    const bytes = await saveXlsx(this.engine);
    this.isDirty = false;
    return bytes;
  }

  /** As Excel does, refuses the add-in while a cell is being edited. What was typed is written before the next turn. */
  private edit(isEditing: boolean): void {
    const { hosts } = this.addin;
    if (isEditing) for (const { editing } of hosts) editing.begin();
    else setTimeout(() => hosts.forEach(({ editing }) => editing.end()), 0);
  }

  /** What was just filled in arrives as events after this turn; from then on every change is one to save. */
  private watch(): void {
    const { engine } = this;
    setTimeout(() => {
      this.isDirty = false;
      engine.onEvent(({ kind }) => {
        if (kind !== "selected" && kind !== "activated") this.isDirty = true;
      });
    }, 0);
  }
}
