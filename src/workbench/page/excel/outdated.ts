/** Tells of results that are not of what their formulas ask for now, for as long as there are any. */
import { columnLetters } from "../../engine/a1";
import type { Engine } from "../../engine/port";
import type { Place } from "../../xlsx";

/** So many cells are named. */
const NAMED = 3;

/** @returns how to take back what was told */
export type Tell = (places: readonly Place[], count: number) => () => void;

export class OutdatedResults {
  private engine: Engine | undefined;
  private told = "";
  private takeBack: () => void = () => undefined;
  private isLooking = false;
  private isOther = false;

  constructor(private readonly tell: Tell) {}

  /** The workbook that is open from now on. */
  follow(engine: Engine): void {
    this.withdraw();
    this.engine = engine;
    engine.onEvent(({ kind }) => {
      if (kind !== "selected" && kind !== "activated" && kind !== "formatted") void this.look(engine);
    });
    void this.look(engine);
  }

  /** Once all is calculated; what happens meanwhile is looked at after that. */
  private async look(engine: Engine): Promise<void> {
    this.isOther = true;
    if (this.isLooking) return;
    this.isLooking = true;
    while (this.isOther) {
      this.isOther = false;
      // A calculation without an end leaves the results there were.
      await engine.settled().catch(() => undefined);
    }
    this.isLooking = false;
    if (engine === this.engine) this.compare(engine);
    else if (this.engine) void this.look(this.engine);
  }

  private compare(engine: Engine): void {
    const outdated = engine.evaluation.outdated();
    const names = new Map(engine.sheets.list().map(({ id, name }) => [id, name]));
    const places = outdated.slice(0, NAMED).map(({ sheet, row, column }): Place => {
      return { sheet: names.get(sheet) ?? "", cell: `${columnLetters(column)}${row + 1}` };
    });
    const now = outdated.length === 0 ? "" : JSON.stringify([places, outdated.length]);
    if (now === this.told) return;
    this.withdraw();
    if (outdated.length === 0) return;
    this.told = now;
    this.takeBack = this.tell(places, outdated.length);
  }

  private withdraw(): void {
    this.takeBack();
    this.takeBack = () => undefined;
    this.told = "";
  }
}
