/** What takes Univer's mutations back. Univer's own commands know it of what they do; the engine does without most of them. */
import * as U from "../univer/headless";

interface Place {
  readonly injector: U.Injector;
  readonly workbook: U.Workbook;
}
type Inverse = (place: Place, params: object) => readonly U.IMutationInfo[];

interface OnSheet {
  readonly unitId: string;
  readonly subUnitId: string;
}

const INVERSES = new Map<string, Inverse>();

/** `back` is asked before the mutation runs. */
function takeBack<Params extends object>(
  { id }: U.ICommand<Params>,
  back: (params: Params, place: Place) => U.IMutationInfo | readonly U.IMutationInfo[],
): void {
  // The kernel hands a mutation the parameters of that mutation.
  INVERSES.set(id, (place, params) => [back(params as Params, place)].flat());
}

const sheetOf = ({ workbook }: Place, { subUnitId }: OnSheet): U.Worksheet => {
  const sheet = workbook.getSheetBySheetId(subUnitId);
  if (!sheet) throw new RangeError(`no sheet ${subUnitId}`);
  return sheet;
};

takeBack(U.SetRangeValuesMutation, (params, { injector }) => ({
  id: U.SetRangeValuesMutation.id,
  params: U.SetRangeValuesUndoMutationFactory(injector, params),
}));
takeBack(U.ReorderRangeMutation, (params) => ({
  id: U.ReorderRangeMutation.id,
  params: U.ReorderRangeUndoMutationFactory(params),
}));
takeBack(U.SetColDataMutation, (params, place) => ({
  id: U.SetColDataMutation.id,
  params: U.SetColDataMutationFactory(params, sheetOf(place, params)),
}));
takeBack(U.SetRowDataMutation, (params, place) => ({
  id: U.SetRowDataMutation.id,
  params: U.SetRowDataMutationFactory(params, sheetOf(place, params)),
}));
takeBack(U.SetWorksheetColWidthMutation, (params, place) => ({
  id: U.SetWorksheetColWidthMutation.id,
  params: U.SetWorksheetColWidthMutationFactory(params, sheetOf(place, params)),
}));
takeBack(U.SetWorksheetRowHeightMutation, (params, place) => ({
  id: U.SetWorksheetRowHeightMutation.id,
  params: U.SetWorksheetRowHeightMutationFactory(params, sheetOf(place, params)),
}));
takeBack(U.SetWorksheetRowIsAutoHeightMutation, (params, place) => ({
  id: U.SetWorksheetRowIsAutoHeightMutation.id,
  params: U.SetWorksheetRowIsAutoHeightMutationFactory(params, sheetOf(place, params)),
}));
takeBack(U.SetRowHiddenMutation, (params) => ({ id: U.SetRowVisibleMutation.id, params }));
takeBack(U.SetRowVisibleMutation, (params) => ({ id: U.SetRowHiddenMutation.id, params }));
takeBack(U.SetColHiddenMutation, (params) => ({ id: U.SetColVisibleMutation.id, params }));
takeBack(U.SetColVisibleMutation, (params) => ({ id: U.SetColHiddenMutation.id, params }));
takeBack(U.AddWorksheetMergeMutation, (params, { injector }) => ({
  id: U.RemoveWorksheetMergeMutation.id,
  params: U.AddMergeUndoMutationFactory(injector, params),
}));
takeBack(U.RemoveWorksheetMergeMutation, (params, { injector }) => ({
  id: U.AddWorksheetMergeMutation.id,
  params: U.RemoveMergeUndoMutationFactory(injector, params),
}));
takeBack(U.SetFrozenMutation, (params, { injector }) => ({
  id: U.SetFrozenMutation.id,
  params: U.SetFrozenMutationFactory(injector, params),
}));
takeBack(U.SetTabColorMutation, (params, place) => ({
  id: U.SetTabColorMutation.id,
  params: { ...params, color: sheetOf(place, params).getTabColor() ?? "" },
}));
takeBack(U.ToggleGridlinesMutation, (params, place) => ({
  id: U.ToggleGridlinesMutation.id,
  params: { ...params, showGridlines: sheetOf(place, params).getConfig().showGridlines },
}));
takeBack(U.InsertSheetMutation, ({ unitId, sheet: { id, name } }) => ({
  id: U.RemoveSheetMutation.id,
  params: { unitId, subUnitId: id, subUnitName: name },
}));
takeBack(U.SetWorksheetOrderMutation, ({ fromOrder, toOrder, ...rest }) => ({
  id: U.SetWorksheetOrderMutation.id,
  params: { ...rest, fromOrder: toOrder, toOrder: fromOrder },
}));
takeBack(U.SetWorksheetHideMutation, (params, place) => ({
  id: U.SetWorksheetHideMutation.id,
  params: { ...params, hidden: sheetOf(place, params).getConfig().hidden },
}));

takeBack(U.AddConditionalRuleMutation, (params, { injector }) =>
  U.AddConditionalRuleMutationUndoFactory(injector, params),
);
takeBack(U.SetConditionalRuleMutation, (params, { injector }) =>
  U.setConditionalRuleMutationUndoFactory(injector, params),
);
takeBack(U.DeleteConditionalRuleMutation, (params, { injector }) =>
  U.DeleteConditionalRuleMutationUndoFactory(injector, params),
);
takeBack(U.MoveConditionalRuleMutation, (params) => U.MoveConditionalRuleMutationUndoFactory(params));

takeBack(U.AddDataValidationMutation, ({ unitId, subUnitId, rule }) => ({
  id: U.RemoveDataValidationMutation.id,
  params: { unitId, subUnitId, ruleId: Array.isArray(rule) ? rule.map(({ uid }) => uid) : rule.uid },
}));
takeBack(U.RemoveDataValidationMutation, ({ unitId, subUnitId, ruleId }, { injector }) => {
  const ids = [ruleId].flat();
  const rules = injector.get(U.DataValidationModel).getRules(unitId, subUnitId);
  // Each comes back to where it stood, the first ones first.
  return rules.flatMap((rule, index) =>
    ids.includes(rule.uid)
      ? { id: U.AddDataValidationMutation.id, params: { unitId, subUnitId, rule: { ...rule }, index } }
      : [],
  );
});

takeBack(U.SetDefinedNameMutation, (params, { injector }) => {
  const { unitId, id, name, formulaOrRefString } = params;
  const former = injector.get(U.IDefinedNamesService).getValueById(unitId, id);
  return former
    ? { id: U.SetDefinedNameMutation.id, params: { ...former, unitId } }
    : { id: U.RemoveDefinedNameMutation.id, params: { unitId, id, name, formulaOrRefString } };
});
takeBack(U.RemoveDefinedNameMutation, ({ unitId, id }, { injector }) => {
  const former = injector.get(U.IDefinedNamesService).getValueById(unitId, id);
  return former ? { id: U.SetDefinedNameMutation.id, params: { ...former, unitId } } : [];
});

takeBack(U.AddSheetTableMutation, ({ unitId, subUnitId, tableId }) => ({
  id: U.DeleteSheetTableMutation.id,
  params: { unitId, subUnitId, tableId },
}));
takeBack(U.SetSheetTableMutation, (params, { injector }) => {
  const table = injector.get(U.TableManager).getTableById(params.unitId, params.tableId);
  if (!table) return [];
  const config = { name: table.getDisplayName(), updateRange: { newRange: table.getRange() } };
  return { id: U.SetSheetTableMutation.id, params: { ...params, config } };
});

/** The mutations that take one back, in order; undefined where nobody can. Ask before it runs. */
export function inverseOf(id: string, params: object, place: Place): readonly U.IMutationInfo[] | undefined {
  return INVERSES.get(id)?.(place, params);
}
