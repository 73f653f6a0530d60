import { locateTables, type TableLocation } from "../../check";
import { locateDismissals } from "../../check/dismissals/locate";
import { nameKey } from "../../check/cells/normalise";
import { TABLES, tableOf, type Field, type Table, type TableId, VOCABULARY_TAB } from "../../guide";
import { requestListAreas, type ListArea } from "../list-areas";
import { readHeads, requestSheets, type SheetHead } from "../heads";
import { run } from "../run";
import type {
  LocatedTable,
  PlannedTable,
  ScaffoldPlan,
  Standing,
  Unfinished,
  VocabularyTab,
} from "../../host/workbook";
import { planBlock } from "../writing/block";
import { headCells } from "./content";
import { FIRST_RECORD_ROW, HEADER_ROW } from "./layout";
import { isLocated, requestPlaces } from "./free-places";
import { requestUnfinished } from "./unfinished";
import { freeListName } from "../own-names";

/** Finds out what 建表 would do. Touches nothing; ≤ 3 syncs, the third only where columns are missing. */
export async function inspectWorkbook(wanted: readonly Table[] = TABLES): Promise<ScaffoldPlan> {
  return run(async (context) => {
    const sheets = requestSheets(context);
    const { workbook } = context;
    workbook.protection.load("protected");
    workbook.tables.load("items/name");
    workbook.names.load("items/name");
    const unfinishedOf = requestUnfinished(workbook);
    await context.sync();
    let listAreasOf = (): readonly ListArea[] => [];
    const heads = await readHeads(context, sheets.items, "values,formulas", () => {
      listAreasOf = requestListAreas(workbook.tables.items);
    });
    const listAreas = listAreasOf();
    const grids = heads.map((head) => head.grid);
    const dismissals = locateDismissals(grids);
    const located = [...locateTables(grids), ...(dismissals ? [dismissals] : [])];
    const unfinished = unfinishedOf();
    const names = [...workbook.tables.items, ...workbook.names.items].map(({ name }) => name);
    const tables = wanted.map((table) => plannedTable(table, heads, located, listAreas, names, unfinished));
    const placesOf = requestPlaces(context, tables);
    if (tables.some(({ missing }) => missing.length > 0)) await context.sync();
    const vocabulary = vocabularyTab(heads);
    return {
      tables: tables.map((planned) => ({ ...planned, places: placesOf(planned) })),
      elsewhere: elsewhere(unfinished, wanted),
      structureProtected: workbook.protection.protected,
      ...(vocabulary && { vocabulary }),
    };
  });
}

/** What is left to do on tables that were not asked for. */
function elsewhere({ tables, columns, unfrozen }: Unfinished, wanted: readonly Table[]): Unfinished {
  const isOther = (id: TableId): boolean => !wanted.some((table) => table.id === id);
  return {
    tables: tables.filter(isOther),
    columns: columns.filter(({ table }) => isOther(table)),
    unfrozen: unfrozen.filter(isOther),
  };
}

function plannedTable(
  table: Table,
  heads: readonly SheetHead[],
  located: readonly TableLocation[],
  lists: readonly ListArea[],
  names: readonly string[],
  unfinished: Unfinished,
): PlannedTable {
  const tab = heads.find((head) => nameKey(head.grid.name) === table.tab);
  // 总览 is ours: it is known by its name, for nothing in it is read.
  const location = located.find((l) => l.table === table);
  const sheet = location?.sheet ?? tab?.grid.name;
  const head = heads.find(({ grid }) => grid.name === sheet);
  const list = lists.find((l) => l.sheet === sheet && (!location || l.area.row === location.headerRow));
  const common = {
    table,
    places: [],
    began: [],
    isProtected: head?.protected ?? false,
    isUnfrozen: unfinished.unfrozen.includes(table.id),
    endRow: head?.endRow ?? 0,
    endColumn: head?.endColumn ?? 0,
    hasOtherList: !list && lists.some((l) => l.sheet === sheet),
    ...(sheet !== undefined && { sheet }),
    ...(list && { list: { name: list.name, area: list.area } }),
    listName: freeListName(
      table.id,
      names.filter((name) => name !== list?.name),
    ),
  };
  if (sheet === undefined || head === undefined) return { ...common, state: "absent", missing: [] };
  if (unfinished.tables.includes(table.id) && isStillOurs(table, head, location))
    return { ...common, state: "unfinished", missing: [], standing: standingOf(head) };
  if (head.endRow === 0) return { ...common, state: "absent", missing: [] };
  if (!location || !hasTitles(location)) return { ...common, state: "standing", missing: [] };
  const stands = (field: Field): boolean => location.positions[table.columns.findIndex((c) => c.field === field)] >= 0;
  const began = unfinished.columns.filter((column) => column.table === table.id).map(({ field }) => field);
  return {
    ...common,
    state: "standing",
    location,
    missing: table.columns.map(({ field }) => field).filter((field) => !stands(field)),
    began: began.filter(stands),
  };
}

/**
 * Whether a tab that was being built can be gone on with: what of ours stands on it stands where we put it, and if none
 * does, nothing of anybody's is in its place. Otherwise the tab is the user's now.
 */
function isStillOurs(table: Table, head: SheetHead, location: TableLocation | undefined): boolean {
  const first = table.layout === "form" ? FIRST_RECORD_ROW : 0;
  if (location && hasTitles(location)) {
    const isWhereWePutIt = table.layout === "form" ? location.labelColumn === 0 : location.headerRow === HEADER_ROW;
    return isWhereWePutIt && location.positions.every((p, i) => p < 0 || p === first + i);
  }
  const { foreign, equal } = planBlock({ row: 0, column: 0 }, headCells(table), standingOf(head));
  return foreign.length === 0 || equal.length > 0;
}

const hasTitles = ({ positions }: TableLocation): boolean => positions.some((position) => position >= 0);

const standingOf = ({ grid, formulas }: SheetHead): Standing => ({
  row: grid.firstRow,
  column: grid.firstColumn,
  formulas,
});

function vocabularyTab(heads: readonly SheetHead[]): VocabularyTab | undefined {
  const head = heads.find(({ grid }) => grid.name === VOCABULARY_TAB);
  return head && { standing: standingOf(head), isVisible: head.isVisible, isProtected: head.protected };
}

/** Where a table stands once the plan is carried out, with the columns that are to be added to it. */
export function plannedLocation(
  plan: ScaffoldPlan,
  id: TableId,
  complete: readonly TableId[],
): TableLocation | undefined {
  const planned = plan.tables.find((p) => p.table.id === id);
  if (planned?.state === "standing") return isLocated(planned) ? completed(planned, complete.includes(id)) : undefined;
  const table = tableOf(id);
  const first = table.layout === "form" ? FIRST_RECORD_ROW : 0;
  return {
    table,
    sheet: planned?.sheet ?? table.tab,
    headerRow: HEADER_ROW,
    positions: table.columns.map((_, i) => first + i),
    labelColumn: 0,
    valueColumn: 1,
    endRow: Infinity,
    missing: [],
    doubled: [],
    strays: [],
    otherSheets: [],
  };
}

function completed({ location, table, missing, places }: LocatedTable, isCompleted: boolean): TableLocation {
  if (!isCompleted) return location;
  const positions = table.columns.map(({ field }, i) => {
    const at = missing.indexOf(field);
    return at < 0 ? location.positions[i] : (places[at] ?? -1);
  });
  return { ...location, positions };
}
