/**
 * Names, formulas, tables and rules follow what comes and goes by what Univer's followers make of a command. In 0.25.1 they take it for
 * one of the sheet in front, whichever it is of: they are not told. While they are asked, the sheet it is of is the one in front.
 */
import * as U from "../univer/headless";

const COMMANDS: readonly string[] = [
  U.InsertRowByRangeCommand.id,
  U.RemoveRowByRangeCommand.id,
  U.InsertColByRangeCommand.id,
  U.RemoveColByRangeCommand.id,
];

/** Does what executes a command on a sheet, with the followers told which. */
export function withFollowersTold(
  { injector, workbook }: { readonly injector: U.Injector; readonly workbook: U.Workbook },
  id: string,
  sheet: string | undefined,
  action: () => void,
): void {
  const target = sheet !== undefined && COMMANDS.includes(id) ? workbook.getSheetBySheetId(sheet) : undefined;
  if (!target) return action();
  const interceptors = injector.get(U.SheetInterceptorService);
  const ask = interceptors.onCommandExecute;
  const active = workbook.getActiveSheet;
  interceptors.onCommandExecute = (command) => {
    workbook.getActiveSheet = () => target;
    try {
      return ask.call(interceptors, command);
    } finally {
      workbook.getActiveSheet = active;
    }
  };
  try {
    action();
  } finally {
    interceptors.onCommandExecute = ask;
  }
}
