import { parseArea } from "../check";
import type { WorkbookEvent } from "../host/workbook";
import { Picks } from "./picks";
import { offers, run } from "./run";
import type { SheetNames } from "./sheet-names";

type Listener = (event: WorkbookEvent) => void;

/**
 * Tells about edits, selections and tabs until the returned function is called. Events carry ids of worksheets; their
 * names are kept and asked for again when a tab was added, removed or renamed.
 */
export async function watchWorkbook(names: SheetNames, listener: Listener): Promise<() => Promise<void>> {
  await names.ask();
  const heard = new Heard(names, listener);
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add((args) => heard.changed(args)),
      worksheets.onSelectionChanged.add((args) => heard.selected(args)),
      worksheets.onActivated.add((args) => heard.activated(args)),
      worksheets.onAdded.add(() => heard.sheetsChanged()),
      worksheets.onDeleted.add(() => heard.sheetsChanged()),
      // Sorting by a table's menu raises these and no onChanged.
      ...(offers("1.10")
        ? [
            worksheets.onRowSorted.add((args) => heard.sorted(args)),
            worksheets.onColumnSorted.add((args) => heard.sorted(args)),
          ]
        : []),
    ];
    await context.sync();
    return added;
  });
  const renames = offers("1.17") ? await watchRenames(() => heard.sheetsChanged()) : undefined;
  return async () => {
    for (const handler of handlers) handler.remove();
    renames?.remove();
    await handlers[0].context.sync();
    await renames?.context.sync();
  };
}

/** A client library older than the host may not know of these: then a new name is found when its tab is read. */
async function watchRenames(
  renamed: () => Promise<void>,
): Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetNameChangedEventArgs> | undefined> {
  try {
    return await run(async (context) => {
      const handler = context.workbook.worksheets.onNameChanged.add(renamed);
      await context.sync();
      return handler;
    });
  } catch {
    return undefined;
  }
}

/** The workbook's events in the pane's terms. */
class Heard {
  private readonly picks: Picks | undefined;

  constructor(
    private readonly names: SheetNames,
    private readonly listener: Listener,
  ) {
    const picked = async (sheetId: string, area: { row: number; column: number; rows: number; columns: number }) => {
      const sheet = await names.of(sheetId);
      if (sheet !== undefined) listener({ kind: "edited", sheet, area });
    };
    this.picks = Picks.areSilent() ? new Picks((sheetId, area) => void picked(sheetId, area)) : undefined;
  }

  /** Beside what the event itself is about; where Excel refuses, the next check finds what was picked. */
  private forPicks(follow: (picks: Picks) => Promise<void>): void {
    if (this.picks) void follow(this.picks).catch(() => undefined);
  }

  async changed(args: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (args.source !== Excel.EventSource.local || isOurs(args)) return;
    const area = args.changeType === Excel.DataChangeType.rangeEdited ? parseArea(args.address) : undefined;
    if (area) this.forPicks((picks) => picks.edited(args.worksheetId, area));
    const sheet = await this.names.of(args.worksheetId);
    if (sheet !== undefined) this.listener({ kind: "edited", sheet, ...(area && { area }) });
  }

  /** Nothing stands where it stood. */
  async sorted({ source, worksheetId }: Excel.WorksheetRowSortedEventArgs | Excel.WorksheetColumnSortedEventArgs) {
    if (source !== Excel.EventSource.local) return;
    const sheet = await this.names.of(worksheetId);
    if (sheet !== undefined) this.listener({ kind: "edited", sheet });
  }

  async selected({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> {
    this.forPicks((picks) => picks.moved(worksheetId, address));
    const sheet = await this.names.of(worksheetId);
    const area = parseArea(address.split(",")[0]);
    if (sheet !== undefined && area)
      this.listener({ kind: "selected", sheet, cell: { row: area.row, column: area.column } });
  }

  /** Excel also says so of a tab in the background whose panes are frozen (office-js #3148): what is asked then is what is selected. */
  async activated({ worksheetId }: Excel.WorksheetActivatedEventArgs): Promise<void> {
    this.forPicks((picks) => picks.moved(worksheetId));
    // A tab may have been renamed since: the name is asked for anew whenever one is shown.
    await this.names.ask();
    const sheet = await this.names.of(worksheetId);
    if (sheet !== undefined) this.listener({ kind: "activated", sheet });
  }

  async sheetsChanged(): Promise<void> {
    await this.names.ask();
    this.listener({ kind: "sheetsChanged" });
  }
}

/** From ExcelApi 1.14 an event says who caused it; below, our own writes are told from the user's by the sheet (总览). */
const isOurs = (args: Excel.WorksheetChangedEventArgs): boolean =>
  args.triggerSource === Excel.EventTriggerSource.thisLocalAddin;
