import { LIST_TABLES, type Field, type ListTable, type TableId } from "../guide";
import { occupationKey, occupationsOf } from "../check/plan/occupations";
import type { Change } from "../check/mend/change";
import type { Finding } from "../check/model/finding";
import type { CivilDate } from "../check/model/rule";
import type { Steps } from "../check/run/steps";
import type { RecordCells, SheetGrid, Snapshot, TableSnapshot } from "../check/snapshot";
import { partKey, type TableParts } from "./assign-tables";
import { blockSteps, type Block, type HeadlessSheet } from "./blocks";
import type { LeftLine } from "./body";
import type { Decision } from "./match-columns";
import { comparisonSteps, type CellDifference, type Standing } from "./compare";
import { joinedLine, type JoinedLine } from "./levels-together";
import { broughtIn, layoutSteps, type Layout } from "./layouts";
import { filledSteps } from "./fill";
import { findingSteps, mendedSteps } from "./mend";
import { recordSteps, type SourceRecord } from "./records";

/** Lists people keep elsewhere; the attachments are made here. */
export const IMPORTED_TABLES: readonly ListTable[] = LIST_TABLES.filter(({ id }) => id !== "attachments");

/** The table of an id that may be brought in; undefined for a form, and what is made here. */
export const importedTable = (id: TableId): ListTable | undefined => IMPORTED_TABLES.find((table) => table.id === id);

export interface ImportRequest {
  readonly table: ListTable;
  readonly sheets: readonly SheetGrid[];
  /** The plan as it stands. */
  readonly snapshot: Snapshot;
  readonly today: CivilDate;
  readonly choices?: ImportChoices;
  /** Of sheets that hold several tables, the parts that are this one's. */
  readonly parts?: TableParts;
}

/** What a person says of it; nothing has to be said. */
export interface ImportChoices {
  /** Only this tab, whatever it is called. */
  readonly sheet?: string;
  /** The row of that tab in which the heads stand, or their last line. */
  readonly headRow?: number;
  /** Columns by their key (`ColumnMatch.key`): the field it is, or that it is left out. */
  readonly columns?: ReadonlyMap<string, Exclude<Decision, undefined>>;
  /** What was said of headings other times. */
  readonly remembered?: (key: string) => Decision;
  /** What a column holds in every record of which the list says nothing of it. */
  readonly fill?: ReadonlyMap<Field, string>;
  /** Parts that are another table's by their caption are brought in all the same. */
  readonly takesAnothers?: boolean;
  /** Lists and rows of who has left, or of what is no longer in force, are brought in all the same. */
  readonly takesSetAside?: boolean;
  /** Columns that are to be looked at are taken for what they most likely are. */
  readonly takesLikely?: boolean;
  /** A row that holds several people, a line each, is as many records. */
  readonly splitsLines?: boolean;
}

/** Why nothing can be brought in. */
export type ImportObstacle =
  /** The workbook has no such table, or its titles are not as they must be. */
  | "noTable"
  | "unreadable"
  /** No row of the list carries titles of the table. */
  | "noHeads"
  /** Tab or caption say of all that was found that it is another table's, or of who has left: a person is to say that it is meant. */
  | "notMeant"
  /** No column is known for sure that names a record. */
  | "nothingSure"
  | "noRecords";

export interface ImportRecord extends SourceRecord {
  readonly standing: Standing;
  /** What the check finds of it once it is brought in. */
  readonly findings: readonly Finding[];
}

export interface ImportPlan {
  readonly table: TableId;
  /** The tab of the workbook it goes to; absent where it has no such table. */
  readonly target?: string;
  readonly obstacle?: ImportObstacle;
  readonly layouts: readonly Layout[];
  /** Tabs without heads, for a person to say where they are. */
  readonly headless: readonly HeadlessSheet[];
  readonly records: readonly ImportRecord[];
  /** Rows that are not brought in, in the order of the list. */
  readonly left: readonly LeftLine[];
  /** Rows whose levels come to the row of the same occupation before them, in the order of the list. */
  readonly joined: readonly JoinedLine[];
  /** Fields that were found and for which the table of the workbook has no column. */
  readonly homeless: readonly Field[];
  readonly counts: ImportCounts;
}

export interface ImportCounts {
  readonly records: number;
  readonly new: number;
  readonly same: number;
  readonly differs: number;
  readonly doubled: number;
  /** Columns that want a look. */
  readonly looks: number;
  /** Cells that come to hold something else than stands in the list. */
  readonly changedCells: number;
}

const RECORDS_PER_STEP = 2_000;

/** What is to come of a list: read, matched, mended, and held against what stands. Writes nothing. */
export function* importSteps({
  table,
  sheets,
  snapshot,
  today,
  choices = {},
  parts,
}: ImportRequest): Steps<ImportPlan, undefined> {
  const target = snapshot.tables.get(table.id);
  const planned = plannedNames(snapshot);
  const found = yield* blockSteps(table, sheets, {
    ...(choices.sheet !== undefined && { sheet: choices.sheet }),
    ...(choices.headRow !== undefined && { headRow: choices.headRow }),
    ...(parts && { borders: parts.borders }),
    ...(choices.takesSetAside && { takesSetAside: true }),
    isPlanned: (name) => planned.has(name),
  });
  const all = found.blocks.filter((block) => !parts || parts.keys.has(partKey(block)));
  const { takesAnothers = false, takesSetAside = false } = choices;
  const meant = all.filter(
    ({ isAnothers, isSetAside }) => (takesAnothers || !isAnothers) && (takesSetAside || !isSetAside),
  );
  const layouts = yield* layoutSteps(table, meant, {
    today,
    chosen: (key) => choices.columns?.get(key),
    ...(choices.remembered && { remembered: choices.remembered }),
  });
  const { takesLikely = false, splitsLines = false } = choices;
  const read = yield* recordSteps(table, layouts, { takesLikely, splitsLines });
  const left = [...read.left, ...all.filter((block) => !meant.includes(block)).flatMap(notMeant)];
  const base = {
    table: table.id,
    layouts,
    headless: parts ? [] : found.headless,
    ...(target && { target: target.sheet }),
  };
  if (!target?.isReadable) {
    const none = { ...base, records: [], left: inOrder(left, sheets), joined: [], homeless: [] };
    return { ...none, obstacle: target ? "unreadable" : "noTable", counts: countsOf([], 0, layouts) };
  }
  const records = choices.fill ? yield* filledSteps(read.records, choices.fill) : read.records;
  const mended = yield* mendedSteps(snapshot, target, records, today);
  const compared = yield* comparisonSteps(table, target, mended);
  for (const { record, first, differing } of compared.doubled)
    left.push({
      ...{ sheet: record.sheet, row: record.row, rows: 1, reason: "doubled" as const },
      text: String(record.cells[table.nameField] ?? ""),
      first: { sheet: first.sheet, row: first.row, differing },
    });
  yield;
  const fresh = compared.records.filter(({ standing }) => standing.kind === "new");
  const changed = changedRows(
    target,
    compared.records.map(({ standing }) => standing),
  );
  const cells = fresh.map(({ record }) => record.cells);
  const { ofRecords, ofRows } = yield* findingSteps(snapshot, target, cells, changed, today);
  const imported: ImportRecord[] = [];
  let added = 0;
  for (const { record, standing } of compared.records) {
    if (imported.length % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const findings =
      standing.kind === "new"
        ? ofRecords[added++]
        : standing.kind === "differs"
          ? (ofRows.get(standing.row - target.rowNumber(0)) ?? [])
          : [];
    imported.push({ ...record, standing, findings });
  }
  yield;
  const obstacle =
    layouts.length === 0 && all.length > 0
      ? "notMeant"
      : obstacleOf(layouts, table, imported.length + compared.doubled.length, takesLikely);
  return {
    ...base,
    ...(obstacle && { obstacle }),
    records: imported,
    left: inOrder(left, sheets),
    joined: compared.joined.map((one) => joinedLine(table, one)),
    homeless: homelessOf(layouts, target, takesLikely),
    counts: countsOf(imported, compared.doubled.length, layouts),
  };
}

function plannedNames({ tables }: Snapshot): ReadonlySet<string> {
  const occupations = [...occupationsOf(tables.get("occupations")).values()];
  return new Set(occupations.flatMap(({ name, workTypes }) => [name, ...workTypes]).map(occupationKey));
}

function notMeant({ grid, head, rows, isAnothers }: Block): readonly LeftLine[] {
  if (rows.length === 0) return [];
  const text = head.headings
    .filter((heading) => heading !== "")
    .slice(0, 4)
    .join(" ");
  const reason = isAnothers ? "anothers" : "setAside";
  return [{ sheet: grid.name, row: grid.firstRow + rows[0], rows: rows.length, reason, text }];
}

function obstacleOf(
  layouts: readonly Layout[],
  { nameField, keyField }: ListTable,
  records: number,
  takesLikely: boolean,
): ImportObstacle | undefined {
  if (layouts.length === 0) return "noHeads";
  const isNamed = layouts.some((layout) =>
    [nameField, keyField].some((field) => broughtIn(layout, takesLikely).has(field)),
  );
  if (!isNamed) return "nothingSure";
  return records === 0 ? "noRecords" : undefined;
}

const homelessOf = (layouts: readonly Layout[], target: TableSnapshot, takesLikely: boolean): readonly Field[] => [
  ...new Set(
    layouts.flatMap((layout) =>
      [...broughtIn(layout, takesLikely).keys()].filter((field) => target.columnOf(field) < 0),
    ),
  ),
];

/** What the rows of the table come to hold where every difference is taken over, by row of the body. */
function changedRows(target: TableSnapshot, standings: readonly Standing[]): ReadonlyMap<number, RecordCells> {
  const rows = new Map<number, RecordCells>();
  for (const standing of standings) {
    if (standing.kind !== "differs") continue;
    const row = standing.row - target.rowNumber(0);
    const cells = Object.fromEntries(standing.changes.map(({ field, to }) => [field, to]));
    rows.set(row, { ...rows.get(row), ...cells });
  }
  return rows;
}

function countsOf(records: readonly ImportRecord[], doubled: number, layouts: readonly Layout[]): ImportCounts {
  const standing = (kind: Standing["kind"]): number => records.filter((record) => record.standing.kind === kind).length;
  return {
    ...{ records: records.length, new: standing("new"), same: standing("same"), differs: standing("differs"), doubled },
    looks: layouts.reduce((sum, { columns }) => sum + columns.filter(({ state }) => state === "look").length, 0),
    changedCells: records.reduce((sum, { notes }) => sum + notes.length, 0),
  };
}

function inOrder(left: readonly LeftLine[], sheets: readonly SheetGrid[]): readonly LeftLine[] {
  const order = new Map(sheets.map(({ name }, i) => [name, i]));
  const placeOf = ({ sheet }: LeftLine): number => order.get(sheet) ?? sheets.length;
  return [...left].sort((a, b) => placeOf(a) - placeOf(b) || a.row - b.row);
}

/** What is to be written: which of the new records, and which cells of those that stand. */
export interface ImportSelection {
  isAdded(record: ImportRecord): boolean;
  isChanged(difference: CellDifference, record: ImportRecord): boolean;
}

/** Everything that is new and nothing that stands. */
export const NEW_ONLY: ImportSelection = { isAdded: () => true, isChanged: () => false };
/** All that the list says, over what stands too. */
export const NEW_AND_CHANGED: ImportSelection = { isAdded: () => true, isChanged: () => true };

/** The changes by which the chosen part of a plan comes into the workbook. */
export function changesOf(
  { table, target, records }: ImportPlan,
  { isAdded, isChanged }: ImportSelection,
): readonly Change[] {
  if (target === undefined) return [];
  const place = { table, sheet: target };
  const cells = records.flatMap((record): readonly Change[] => {
    const { standing } = record;
    if (standing.kind !== "differs") return [];
    return standing.changes
      .filter((difference) => isChanged(difference, record))
      .map((difference) => ({ kind: "cell", ...place, ...difference }));
  });
  const added = records
    .filter((record) => record.standing.kind === "new" && isAdded(record))
    .map((record) => record.cells);
  return added.length > 0 ? [...cells, { kind: "append", ...place, records: added }] : cells;
}
