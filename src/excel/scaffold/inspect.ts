import { locateTables, parseArea, type Area, type TableLocation } from "../../check";
import { nameKey } from "../../check/normalise";
import { TABLES, tableOf, type Table, type TableId } from "../../guide";
import { requestHeads, requestSheets, type SheetHead } from "../heads";
import { run } from "../run";
import type { PlannedTable, ScaffoldPlan } from "../types";
import { FIRST_RECORD_ROW, HEADER_ROW } from "./layout";
import { VOCABULARY_TAB } from "./validation";

/** The workbook setting that names the tables being built, so that an interrupted build is known for one. */
export const UNFINISHED_SETTING = "rending.unfinished";

/** Finds out what 建表 would do. Touches nothing; ≤ 3 syncs. */
export async function inspectWorkbook(): Promise<ScaffoldPlan> {
  return run(async (context) => {
    const sheets = requestSheets(context);
    const { workbook } = context;
    workbook.protection.load("protected");
    workbook.tables.load("items/name");
    const unfinished = workbook.settings.getItemOrNullObject(UNFINISHED_SETTING);
    unfinished.load("value");
    await context.sync();
    const headsOf = requestHeads(sheets.items);
    const lists = workbook.tables.items.map((list) => {
      // Not its header row: a table whose titles are switched off has none, and asking for it fails the whole batch.
      const range = list.getRange();
      range.load("address");
      return { name: list.name, range };
    });
    await context.sync();
    const heads = headsOf();
    const listAreas = lists.map(({ name, range }) => ({
      name,
      sheet: sheetOf(range.address),
      area: parseArea(range.address),
    }));
    const located = locateTables(heads.map((head) => head.grid));
    const building = unfinished.isNullObject ? [] : (unfinished.value as readonly TableId[]);
    return {
      tables: TABLES.map((table) => plannedTable(table, heads, located, listAreas, building)),
      structureProtected: workbook.protection.protected,
      hasVocabulary: heads.some((head) => head.grid.name === VOCABULARY_TAB),
    };
  });
}

interface ListArea {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area | undefined;
}

function plannedTable(
  table: Table,
  heads: readonly SheetHead[],
  located: readonly TableLocation[],
  lists: readonly ListArea[],
  building: readonly TableId[],
): PlannedTable {
  const tab = heads.find((head) => nameKey(head.grid.name) === table.tab);
  // 总览 is ours: it is known by its name, for nothing in it is read.
  const location = located.find((l) => l.table === table);
  const sheet = location?.sheet ?? tab?.grid.name;
  const endRow = heads.find((head) => head.grid.name === sheet)?.endRow ?? 0;
  const listObject = lists.find((l) => l.sheet === sheet && (!location || l.area?.row === location.headerRow))?.name;
  const common = {
    table,
    hasRecords: endRow > FIRST_RECORD_ROW,
    ...(sheet !== undefined && { sheet }),
    ...(listObject && { listObject }),
  };
  const hasTitles = location?.positions.some((p) => p >= 0) ?? false;
  // Titles that moved since were moved by the user: the tab is hers now.
  const isUnfinished = building.includes(table.id) && (!hasTitles || location?.headerRow === HEADER_ROW);
  if (isUnfinished) return { ...common, state: "unfinished", missing: [] };
  if (sheet === undefined || endRow === 0) return { ...common, state: "absent", missing: [] };
  const missing = hasTitles
    ? table.columns.filter((_, i) => location!.positions[i] < 0).map((column) => column.field)
    : [];
  return { ...common, state: "standing", ...(hasTitles && { location }), missing };
}

/** `考评人员` of `'考评人员'!A3:J3`. */
function sheetOf(address: string): string {
  const name = address.slice(0, address.lastIndexOf("!"));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** The location a table of ours will have once built. */
export function plannedLocation(plan: ScaffoldPlan, id: TableId): TableLocation | undefined {
  const planned = plan.tables.find((p) => p.table.id === id);
  if (planned?.state === "standing") return planned.location;
  const table = tableOf(id);
  return {
    table,
    sheet: planned?.sheet ?? table.tab,
    headerRow: HEADER_ROW,
    positions: table.columns.map((_, i) => i),
    labelColumn: 0,
    valueColumn: 1,
    endRow: Infinity,
    missing: [],
    doubled: [],
    strays: [],
    otherSheets: [],
  };
}
