/** What is typed into a cell before it is written, the help beside the cell that is selected, and the list below it. */
import {
  CustomCommandExecutionError,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type DocumentDataModel,
  type Univer,
} from "@univerjs/core";
import { DataValidatorRegistryService } from "@univerjs/data-validation";
import { DeviceInputEventType } from "@univerjs/engine-render";
import { SetWorksheetActiveOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { ListValidator } from "@univerjs/sheets-data-validation";
import { IEditorBridgeService, SetCellEditVisibleOperation, SheetCanvasPopManagerService } from "@univerjs/sheets-ui";
import { ComponentManager, KeyCode } from "@univerjs/ui";
import { createElement } from "react";

export interface CellOfWorkbook {
  readonly workbook: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface EntryGate {
  /** Whether the text may be written; where it may not, the cell goes on being edited. */
  admits(cell: CellOfWorkbook, text: string): boolean;
}

interface EditorParams {
  readonly visible: boolean;
  readonly keycode?: number;
}

/** Asks before an edit ends with something to write. */
export function guardEntries(univer: Univer, gate: EntryGate): void {
  const injector = univer.__getInjector();
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id && id !== SetWorksheetActiveOperation.id) return;
    const bridge = injector.get(IEditorBridgeService);
    const { visible = false, keycode } = params as Partial<EditorParams>;
    // Going to another sheet ends an edit, too.
    if (visible || keycode === KeyCode.ESC || !bridge.isVisible().visible) return;
    const cell = bridge.getEditLocation();
    const typed = typedText(univer);
    if (!cell || typed === undefined) return;
    const { unitId, sheetId, row, column } = cell;
    if (gate.admits({ workbook: unitId, sheet: sheetId, row, column }, typed)) return;
    throw new CustomCommandExecutionError("the entry was not accepted");
  });
}

/** Ends the edit, and writes what was typed where it is admitted; or gives it up. */
export function endEditing(univer: Univer, workbook: string, key: "Enter" | "Escape"): void {
  void univer
    .__getInjector()
    .get(ICommandService)
    .executeCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.Keyboard,
      keycode: key === "Enter" ? KeyCode.ENTER : KeyCode.ESC,
      unitId: workbook,
    });
}

function typedText(univer: Univer): string | undefined {
  const editor = univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
  return editor?.getBody()?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
}

interface Help {
  readonly title: string;
  readonly message: string;
}

const HELP = "entry-help";

function EntryHelp({ popup }: { readonly popup: { readonly extraProps?: { readonly help?: Help } } }) {
  const { title = "", message = "" } = popup.extraProps?.help ?? {};
  return createElement(
    "div",
    { className: HELP, role: "note" },
    title && createElement("b", null, title),
    message && createElement("p", null, message),
  );
}

/** Shows help beside a cell; it moves with the cell, and leaves the keyboard where it is. Returns how to take it away. */
export function showHelp(univer: Univer, { workbook, sheet, row, column }: CellOfWorkbook, help: Help): () => void {
  const injector = univer.__getInjector();
  injector.get(ComponentManager).register(HELP, EntryHelp);
  const popup = { componentKey: HELP, direction: "right-bottom", offset: [4, 4], extraProps: { help } } as const;
  const shown = injector
    .get(SheetCanvasPopManagerService)
    .attachPopupToCell(row, column, { ...popup, offset: [4, 4], showOnSelectionMoving: true }, workbook, sheet);
  return () => shown?.dispose();
}

/** What the list below the selected cell offers, in place of what Univer computes for the first cell of its rule. */
export function offerChoices(univer: Univer, choices: (cell: CellOfWorkbook) => readonly string[] | undefined): void {
  const injector = univer.__getInjector();
  const list = injector.get(DataValidatorRegistryService).getValidatorItem("list");
  if (!(list instanceof ListValidator)) throw new TypeError("Univer has no lists");
  list.getListWithColor = (_rule, workbook = "", sheet = "") => {
    const cell = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const texts = cell ? choices({ workbook, sheet, row: cell.actualRow, column: cell.actualColumn }) : undefined;
    return (texts ?? []).map((label) => ({ label, color: "" }));
  };
}
