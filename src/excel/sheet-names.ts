import { CellEditModeError } from "../host/errors";
import { run } from "./run";

const RETRY_EDITING_MS = 300;

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
  /** 1 sync. An event that comes while the next cell is being typed into must not be lost for that. */
  async ask(): Promise<void> {
    for (;;) {
      try {
        this.names = await sheetNames();
        return;
      } catch (error) {
        if (!(error instanceof CellEditModeError)) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_EDITING_MS));
    }
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
