import { parseArea } from "../check";
import { offers, run } from "./run";
import type { WorkbookEvent } from "../host/workbook";

/**
 * Tells about edits, selections and tabs until the returned function is called. Events carry ids of worksheets; their
 * names are kept here and asked for again when a tab was added, removed or renamed.
 */
export async function watchWorkbook(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>> {
  let names: ReadonlyMap<string, string> = new Map();
  const nameOf = async (id: string): Promise<string | undefined> => {
    if (!names.has(id)) names = await sheetNames();
    return names.get(id);
  };
  const changed = async (args: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (args.source !== Excel.EventSource.local || isOurs(args)) return;
    const sheet = await nameOf(args.worksheetId);
    const area = args.changeType === Excel.DataChangeType.rangeEdited ? parseArea(args.address) : undefined;
    if (sheet !== undefined) listener({ kind: "edited", sheet, ...(area && { area }) });
  };
  const selected = async (args: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    const sheet = await nameOf(args.worksheetId);
    const area = parseArea(args.address.split(",")[0]);
    if (sheet !== undefined && area)
      listener({ kind: "selected", sheet, cell: { row: area.row, column: area.column } });
  };
  const activated = async (args: Excel.WorksheetActivatedEventArgs): Promise<void> => {
    // A tab may have been renamed since: the name is asked for anew whenever one is shown.
    names = await sheetNames();
    const sheet = await nameOf(args.worksheetId);
    if (sheet !== undefined) listener({ kind: "activated", sheet });
  };
  const sheetsChanged = async (): Promise<void> => {
    names = await sheetNames();
    listener({ kind: "sheetsChanged" });
  };
  names = await sheetNames();
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(changed),
      worksheets.onSelectionChanged.add(selected),
      worksheets.onActivated.add(activated),
      worksheets.onAdded.add(sheetsChanged),
      worksheets.onDeleted.add(sheetsChanged),
      ...(offers("1.17") ? [worksheets.onNameChanged.add(sheetsChanged)] : []),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    for (const handler of handlers) handler.remove();
    await handlers[0].context.sync();
  };
}

/** From ExcelApi 1.14 an event says who caused it; below, our own writes are told from the user's by the sheet (总览). */
const isOurs = (args: Excel.WorksheetChangedEventArgs): boolean =>
  args.triggerSource === Excel.EventTriggerSource.thisLocalAddin;

async function sheetNames(): Promise<ReadonlyMap<string, string>> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
  });
}
