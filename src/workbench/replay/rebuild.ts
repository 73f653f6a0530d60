/**
 * The workbook or document a recording begins with, as far as its answers tell: sheets that were there, cells that were read before
 * the add-in changed their sheet, content controls with their tags. What no answer shows is as in a new file.
 */
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../recorder/format";
import { parseReference, type Area } from "../engine/a1";
import type { Engine } from "../engine/port";
import type { CellInput } from "../engine/port-cells";
import { ActionType, batchKind, ObjectPathType, type BatchRequest } from "../host/protocol";
import { resultsOf, type Recorded, type RecordedBatch } from "./read";

interface FoundCells {
  readonly sheet: string;
  readonly area: Area;
  readonly rows: readonly Json[];
}

/** Fills an engine that holds a new, empty workbook. */
export function rebuildWorkbook(engine: Engine, { batches }: Recorded): void {
  const { sheets, cells } = firstState(batches);
  if (sheets.length === 0) return;
  const [first] = engine.sheets.list();
  engine.sheets.rename(first.id, sheets[0]);
  for (const name of sheets.slice(1)) engine.sheets.add(name);
  const ids = new Map(engine.sheets.list().map(({ name, id }) => [name, id]));
  for (const { sheet, area, rows } of cells) {
    const id = ids.get(sheet);
    if (id !== undefined) engine.cells.write(id, area, rows.map(inputsOf));
  }
}

const inputsOf = (row: Json): readonly (CellInput | undefined)[] =>
  (isJsonArray(row) ? row : []).map((value) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? { value: value === "" ? null : value }
      : undefined,
  );

/** The sheets of the first list of them, and what was read of each before a batch wrote into the workbook. */
function firstState(batches: readonly RecordedBatch[]): { sheets: readonly string[]; cells: readonly FoundCells[] } {
  let sheets: readonly string[] = [];
  const cells: FoundCells[] = [];
  const seen = new Set<string>();
  /** By what Office calls a sheet, by which the client comes back to it. */
  const names = new Map<string, string>();
  for (const { request, response } of batches) {
    if (writes(request)) break;
    for (const [path, value] of loadsOf(request, resultsOf(response))) {
      if (request.ObjectPaths[path]?.Name === "Worksheets" && sheets.length === 0) sheets = namesOf(value);
      for (const [id, name] of idsOf(value)) names.set(id, name);
      const placed = cellsOf(request, path, value);
      const found = placed && { ...placed, sheet: names.get(placed.sheet) ?? placed.sheet };
      const key = found && `${found.sheet} ${JSON.stringify(found.area)}`;
      if (!found || key === undefined || seen.has(key)) continue;
      seen.add(key);
      cells.push(found);
    }
  }
  return { sheets, cells };
}

const namesOf = ({ _Items: items }: JsonObject): readonly string[] =>
  isJsonArray(items)
    ? items.flatMap((item) => (isJsonObject(item) && typeof item.Name === "string" ? [item.Name] : []))
    : [];

/** What a batch loaded of each object, by its path: the client may ask in several pieces. */
function loadsOf({ Actions }: BatchRequest, results: ReturnType<typeof resultsOf>): ReadonlyMap<number, JsonObject> {
  const loads = new Map<number, JsonObject>();
  for (const { Id, ActionType: type, ObjectPathId: path } of Actions) {
    const value = results.get(Id);
    if (type === ActionType.Query && isJsonObject(value)) loads.set(path, { ...loads.get(path), ...value });
  }
  return loads;
}

/** The items of a list that have both, their ids with their names. */
const idsOf = ({ _Items: items }: JsonObject): readonly (readonly [string, string])[] =>
  (isJsonArray(items) ? items.filter(isJsonObject) : []).flatMap(({ Id, Name }) =>
    typeof Id === "string" && typeof Name === "string" ? [[Id, Name] as const] : [],
  );

/** Batches that only look ask for objects, load them, and call what begins with "get". */
const writes = (request: BatchRequest): boolean =>
  batchKind(request) === "sync" &&
  request.Actions.some(
    ({ ActionType: type, Name }) =>
      type === ActionType.SetProperty || (type === ActionType.Method && !/^(_|Get)/.test(Name)),
  );

/** The cells of an answer, where it says, or its path says, where they stand. */
function cellsOf(request: BatchRequest, path: number, value: JsonObject): FoundCells | undefined {
  const rows = value.Values;
  const [first] = isJsonArray(rows) ? rows : [];
  if (!isJsonArray(rows) || !isJsonArray(first)) return undefined;
  const size = { rows: rows.length, columns: first.length };
  const told = typeof value.Address === "string" ? parseReference(value.Address) : undefined;
  const sheet = told?.sheet ?? sheetOf(request, path);
  const start = told?.area ?? startOf(request, path, value);
  return sheet === undefined || !start ? undefined : { sheet, area: { ...start, ...size }, rows };
}

/** Row and column of a range, from 0: as the answer says, or as it was asked for. */
function startOf({ ObjectPaths }: BatchRequest, id: number, { RowIndex, ColumnIndex }: JsonObject) {
  if (typeof RowIndex === "number" && typeof ColumnIndex === "number") return { row: RowIndex, column: ColumnIndex };
  const path = ObjectPaths[id];
  const [first, column] = path?.ArgumentInfo?.Arguments ?? [];
  if (path?.Name === "GetRange" && typeof first === "string") return parseReference(first)?.area;
  return path?.Name === "GetRangeByIndexes" ? { row: Number(first), column: Number(column) } : undefined;
}

/** The sheet a path leads through, where it is asked for: by its name or its id. */
function sheetOf({ ObjectPaths }: BatchRequest, id: number): string | undefined {
  for (let path = ObjectPaths[id]; path; path = ObjectPaths[path.ParentObjectPathId ?? 0]) {
    const parent = ObjectPaths[path.ParentObjectPathId ?? 0];
    const isItem = path.ObjectPathType === ObjectPathType.Indexer || /^GetItem(OrNullObject)?$/.test(path.Name);
    const [name] = path.ArgumentInfo?.Arguments ?? [];
    if (isItem && parent?.Name === "Worksheets") return typeof name === "string" ? name : undefined;
  }
  return undefined;
}

/** The paragraphs of the content controls a recording first lists, as the body of a document. */
export function rebuildBody({ batches }: Recorded): string {
  for (const { response } of batches) {
    for (const value of resultsOf(response).values()) {
      const items = isJsonObject(value) && isJsonArray(value._Items) ? value._Items.filter(isJsonObject) : [];
      if (items.some(({ Tag }) => typeof Tag === "string")) return items.map(controlOf).join("");
    }
  }
  return "";
}

function controlOf({ Tag, Title, Text }: JsonObject): string {
  const [tag, title, text] = [Tag, Title, Text].map((part) => escaped(typeof part === "string" ? part : ""));
  return `<w:sdt><w:sdtPr><w:alias w:val="${title}"/><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:sdtContent></w:sdt>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
