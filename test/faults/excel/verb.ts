/** A verb of the user's, pressed in a workbook with things of hers, and what is tried with it. */
import { excelWorkbook } from "../../../src/excel/workbook";
import type { Host } from "../../../src/actions/types";
import type { Engine } from "../../../src/workbench/engine/port";
import {
  bootExcel,
  snapshotOf,
  turn,
  UNDO_KEPT,
  type HeadlessExcel,
  type WorkbookSnapshot,
} from "../../support/office";
import { TODAY } from "../../support/plan";
import { placeOf, plant, type Thing } from "./hers";

/** A workbook in which a verb is about to be pressed. */
export interface Scene {
  readonly excel: HeadlessExcel;
  /** What is hers in it. */
  readonly things: readonly Thing[];
  press(): Promise<unknown>;
}

/** Something that befalls the workbook while the verb is at work, and ends before it is pressed again. */
export interface Mishap {
  readonly name: string;
  happen(engine: Engine): void;
  end(engine: Engine): void;
}

export interface Verb {
  readonly name: string;
  open(): Promise<Scene>;
  /** Where she may type something before she presses again. */
  readonly typings: readonly Thing[];
  readonly mishaps?: readonly Mishap[];
  /** What is kept to put it back is tried by putting it back; it is another when the verb is pressed on what it did already. */
  readonly hasRecord?: true;
}

/** The add-in's side of a pane just opened. */
export const paneHost = (): Host => ({ workbook: excelWorkbook(), today: () => TODAY });

/** A workbook that takes long to arrange, made once and opened as often as wanted. */
export class Workbook {
  private constructor(
    private readonly snapshot: WorkbookSnapshot,
    readonly things: readonly Thing[],
  ) {}

  /** `arrange` does what must be done before her things come in. */
  static async make(arrange: (excel: HeadlessExcel) => Promise<void>, things: readonly Thing[]): Promise<Workbook> {
    const excel = await bootExcel();
    await arrange(excel);
    plant(excel.engine, things);
    await turn();
    return new Workbook(snapshotOf(excel.engine), things);
  }

  open(): Promise<HeadlessExcel> {
    return bootExcel(UNDO_KEPT, this.snapshot);
  }
}

/** A sheet on which `unlocked` (all columns but hers, say) may be written and nothing else. */
export const protectedTab = (tab: string, unlocked: readonly string[] = []): Mishap => ({
  name: `${tab} is protected${unlocked.length ? ` but for ${unlocked.join(", ")}` : ""}`,
  happen(engine) {
    const sheet = engine.sheets.list().find(({ name }) => name === tab);
    if (!sheet) return;
    for (const area of unlocked) engine.protection.setLocked(sheet.id, [placeOf(engine, `${tab}!${area}`).area], false);
    engine.protection.protect(sheet.id, { options: {} });
  },
  end(engine) {
    const sheet = engine.sheets.list().find(({ name }) => name === tab);
    if (!sheet) return;
    engine.protection.unprotect(sheet.id);
    for (const area of unlocked) engine.protection.setLocked(sheet.id, [placeOf(engine, `${tab}!${area}`).area], true);
  },
});

/** 保护工作簿. */
export const protectedStructure: Mishap = {
  name: "the structure is protected",
  happen: (engine) => engine.protection.protectStructure(),
  end: (engine) => engine.protection.unprotectStructure(),
};

/** A verb pressed in a workbook that is made once. `start` does what comes before the press in each opened one. */
export function verbIn(
  book: () => Promise<Workbook>,
  { start, ...verb }: Omit<Verb, "open"> & { start(excel: HeadlessExcel): Promise<Scene["press"]> },
): Verb {
  let made: Promise<Workbook> | undefined;
  return {
    ...verb,
    async open() {
      made ??= book();
      const workbook = await made;
      const excel = await workbook.open();
      return { excel, things: workbook.things, press: await start(excel) };
    },
  };
}
