import type { TableId } from "../../guide";
import type { TableSnapshot } from "../snapshot";

/** The workbook, as a plan rule sees it in one run. */
export interface Plan {
  /** The same for every rule of a run; `onceARun` keeps what it makes by this. */
  readonly run: object;
  /** The table if it stands and its titles are as they must be. */
  table(id: TableId): TableSnapshot | undefined;
  /** Whether the table has a tab, be its titles as they may. */
  hasTab(id: TableId): boolean;
  /** Is told which tables were read for something that was made when another rule asked. */
  hasRead?(ids: Iterable<TableId>): void;
}
