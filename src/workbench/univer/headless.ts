/**
 * Everything the engine needs from Univer, without any user interface. This is the only door to Univer for the engine: jest replaces it
 * with one prebundled file (Univer's ES modules cannot be required), and the workbench page with a global of a prebundled script.
 */
import { IUndoRedoService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { progressWords } from "./progress-words";
import { UndoList } from "./undo-list";

export { UndoList };

export {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  DataValidationErrorStyle,
  DataValidationStatus,
  DataValidationRenderMode,
  Direction,
  HorizontalAlign,
  CommandType,
  ICommandService,
  IPermissionService,
  IResourceLoaderService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleService,
  LocaleType,
  RANGE_TYPE,
  RedoCommand,
  UndoCommand,
  UniverInstanceType,
  VerticalAlign,
  WrapStrategy,
  generateRandomId,
  isFormulaString,
  mergeWorksheetSnapshotWithDefault,
  numfmt,
} from "@univerjs/core";
export type {
  ICellData,
  ICommand,
  ICommandInfo,
  IExecutionOptions,
  IMutationInfo,
  IObjectMatrixPrimitiveType,
  IPermissionPoint,
  IRange,
  ISheetDataValidationRule,
  IStyleData,
  IUndoRedoItem,
  IWorkbookData,
  IWorksheetData,
  Injector,
  Nullable,
  Univer,
  Workbook,
  Worksheet,
} from "@univerjs/core";
export {
  AstTreeBuilder,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  FormulaExecuteStageType,
  ICalculateFormulaService,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  IHyperlinkEngineFormulaService,
  Interpreter,
  Lexer,
  LexerNode,
  LexerTreeBuilder,
  NumberValueObject,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationStartMutation,
  StringValueObject,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
export type { ArrayValueObject, BaseReferenceObject, BaseValueObject, IFormulaData } from "@univerjs/engine-formula";
export {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  AddWorksheetProtectionMutation,
  DeleteWorksheetProtectionMutation,
  EditStateEnum,
  INTERCEPTOR_POINT,
  InsertColByRangeCommand,
  InsertColMutation,
  InsertRowByRangeCommand,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColByRangeCommand,
  RemoveColMutation,
  RemoveMergeUndoMutationFactory,
  RemoveRowByRangeCommand,
  RemoveRowMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  ReorderRangeUndoMutationFactory,
  SetColDataMutation,
  SetColDataMutationFactory,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetFrozenMutationFactory,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetRowDataMutation,
  SetRowDataMutationFactory,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
  SheetInterceptorService,
  SheetPermissionCheckController,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
  UnitObject,
  ViewStateEnum,
  WorksheetCopyPermission,
  WorksheetEditPermission,
  WorksheetFilterPermission,
  WorksheetProtectionRuleModel,
  WorksheetSetCellStylePermission,
  WorksheetSetCellValuePermission,
} from "@univerjs/sheets";
export {
  AddConditionalRuleMutation,
  AddConditionalRuleMutationUndoFactory,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  DeleteConditionalRuleMutationUndoFactory,
  MoveConditionalRuleMutation,
  MoveConditionalRuleMutationUndoFactory,
  SetConditionalRuleMutation,
  setConditionalRuleMutationUndoFactory,
} from "@univerjs/sheets-conditional-formatting";
export {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from "@univerjs/data-validation";
export { DataValidationCustomFormulaService, SheetDataValidationModel } from "@univerjs/sheets-data-validation";
export {
  CustomFilterOperator,
  ReCalcSheetsFilterMutation,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from "@univerjs/sheets-filter";
export type { FilterModel, IFilterColumn } from "@univerjs/sheets-filter";
export {
  FormulaCalculationSessionService,
  TriggerCalculationController,
  UpdateFormulaController,
} from "@univerjs/sheets-formula";
export { SheetsNoteModel } from "@univerjs/sheets-note";
export { SheetsSortService, SortType } from "@univerjs/sheets-sort";
export {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableFilterMutation,
  SetSheetTableMutation,
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
  TableManager,
  isConditionFilter,
} from "@univerjs/sheets-table";
export type { ITableFilterItem } from "@univerjs/sheets-table";

/** A Univer without grid or words, for tests and scripts. The caller disposes it. */
export function createHeadlessUniver(): Univer {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: progressWords },
    logLevel: LogLevel.WARN,
    override: [[IUndoRedoService, { useClass: UndoList }]],
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  return univer;
}
