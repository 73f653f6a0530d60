/** Validations at the grid as Excel has them: help beside the selected cell, lists, and objections to what is typed. */
import type { Engine } from "../../engine/port";
import { choicesAt, objectionTo, validationAt, type Alert } from "../../host/excel/acceptance";
import type { Univer } from "../../univer/headless";
import { endEditing, guardEntries, offerChoices, showHelp, type CellOfWorkbook } from "../../univer/visible";
import { button } from "../elements";
import { arrayInPart } from "./arrays";
import type { EntryWords } from "../words/excel";

/** What was objected to. */
interface Objection {
  readonly cell: CellOfWorkbook;
  readonly text: string;
}

export class Entries {
  private engine: Engine | undefined;
  private workbook = "";
  private hideHelp: () => void = () => undefined;
  private objection: Objection | undefined;
  private isAccepting = false;

  constructor(
    private readonly univer: Univer,
    /** Lies over the grid. */
    private readonly box: HTMLElement,
    private readonly words: EntryWords,
  ) {
    box.hidden = true;
    box.setAttribute("role", "alertdialog");
    // The cell keeps the keyboard while a button is pressed.
    box.addEventListener("pointerdown", (event) => event.preventDefault());
    box.addEventListener("mousedown", (event) => event.preventDefault());
    // The keyboard may have gone to a button of the page meanwhile.
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && !box.hidden) endEditing(univer, this.workbook, "Escape");
    });
    guardEntries(univer, { admits: (cell, text) => this.admits(cell, text) });
  }

  /** The workbook that is open from now on. */
  follow(engine: Engine, workbook: string): void {
    this.close();
    this.engine = engine;
    this.workbook = workbook;
    offerChoices(this.univer, (cell) => (cell.workbook === workbook ? choicesAt(engine, cell) : undefined));
    engine.onEvent(({ kind }) => {
      if (kind === "selected" || kind === "activated" || kind === "changed") this.help(engine);
    });
  }

  /** Before the workbook is closed: what is shown beside a cell of it would go on looking for the cell. */
  leave(): void {
    this.close();
    this.removeHelp();
    this.engine = undefined;
  }

  private removeHelp(): void {
    this.hideHelp();
    this.hideHelp = () => undefined;
  }

  private help(engine: Engine): void {
    this.removeHelp();
    const { sheet, areas } = engine.selection.get();
    const { row, column } = areas[areas.length - 1];
    const prompt = validationAt(engine, { sheet, row, column })?.prompt;
    if (!prompt?.show || (prompt.title === "" && prompt.message === "")) return;
    this.hideHelp = showHelp(this.univer, { workbook: this.workbook, sheet, row, column }, prompt);
  }

  private admits(cell: CellOfWorkbook, text: string): boolean {
    if (this.isAccepting || !this.engine || cell.workbook !== this.workbook) return true;
    const array = arrayInPart(this.engine, cell.sheet, [{ row: cell.row, column: cell.column, rows: 1, columns: 1 }]);
    const alert: Alert | undefined =
      array === undefined
        ? objectionTo(this.engine, cell, text)
        : { show: true, style: "Stop", title: this.words.arrayTitle, message: this.words.partOfArray(array) };
    const before = this.objection;
    const isRepeated = before?.text === text && before.cell.row === cell.row && before.cell.column === cell.column;
    if (!alert || (alert.style !== "Stop" && isRepeated)) {
      this.close();
      return true;
    }
    this.show({ cell, text }, alert);
    return false;
  }

  private show(objection: Objection, { style, title, message }: Alert): void {
    const { words, workbook } = this;
    this.objection = objection;
    const [heading, text, hint] = ["strong", "p", "small"].map((name) => document.createElement(name));
    heading.textContent = title || words.title;
    text.textContent = message || words.message;
    hint.textContent = words.hints[style];
    const [giveUp = "", goOn = "", keep] = [...words.buttons[style]].reverse();
    const buttons = [
      ...(keep === undefined ? [] : [button(keep, () => this.accept())]),
      button(goOn, () => this.close()),
      button(giveUp, () => endEditing(this.univer, workbook, "Escape")),
    ];
    this.box.replaceChildren(heading, text, hint, ...buttons);
    this.box.setAttribute("aria-label", heading.textContent);
    this.box.dataset.style = style;
    this.box.hidden = false;
  }

  private accept(): void {
    this.isAccepting = true;
    endEditing(this.univer, this.workbook, "Enter");
    this.isAccepting = false;
  }

  /** The edit has ended, or goes on as if nothing had been objected to. */
  close(): void {
    this.objection = undefined;
    this.box.hidden = true;
  }
}
