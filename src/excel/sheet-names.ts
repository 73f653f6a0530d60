import { betweenEdits } from "./between-edits";
import { run } from "./run";

/** The names of worksheets by their ids, which events bear: kept, and asked for again where one is not known. */
export class SheetNames {
  private names: ReadonlyMap<string, string> = new Map();

  /** Tabs may have other names by now. */
  forget(): void {
    this.names = new Map();
  }
  /** @returns undefined for a tab that is gone. ≤ 1 sync, waiting until no cell is being edited */
  async of(id: string): Promise<string | undefined> {
    if (!this.names.has(id)) await this.ask();
    return this.names.get(id);
  }
  /** 1 sync. */
  async ask(): Promise<void> {
    this.names = await betweenEdits(sheetNames);
  }
}

async function sheetNames(): Promise<ReadonlyMap<string, string>> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
  });
}
