/** References in what no engine reads, as rows, columns and sheets have moved. */
import { columnLetters, parseReference, quoteSheet, type Area } from "./a1";
import { moved, type StructureChange } from "./areas";

/** What became of a sheet. */
export interface Moves {
  /** Undefined where it is gone. */
  readonly name: string | undefined;
  readonly changes: readonly StructureChange[];
}

/** The sheets that have another name, or whose rows or columns came and went, by the names they had. */
export type Movements = ReadonlyMap<string, Moves>;

const QUOTED = String.raw`'(?:[^']|'')+'!`;
const BARE = String.raw`[\p{L}_][\p{L}\p{N}_.]*!`;
const AREA = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const REFERENCE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<before>^|[^\p{L}\p{N}_.\\$\]!:"']|\):)(?:(?<sheet>${QUOTED}|${BARE})(?<area>${AREA})?|(?<own>${AREA}))(?![\p{L}\p{N}_.(!]|:(?![\p{L}_][\p{L}\p{N}_.]*\())`,
  "giu",
);

type Group = "before" | "sheet" | "area" | "own";

/** @param context the sheet whose cells a reference without a sheet means */
export function followFormula(formula: string, movements: Movements, context?: string): string {
  if (movements.size === 0) return formula;
  return formula.replace(REFERENCE, (token, ...rest) => {
    const groups: unknown = rest.at(-1);
    const { before = "", sheet, area, own } = groups as Readonly<Record<Group, string | undefined>>;
    if (sheet === undefined) {
      const here = own === undefined || context === undefined ? undefined : movements.get(context);
      return here && own !== undefined ? before + followArea(own, here.changes) : token;
    }
    const name = sheetNamed(sheet);
    const moves = movements.get(name);
    if (!moves) return token;
    if (moves.name === undefined) return `${before}#REF!`;
    const prefix = moves.name === name ? sheet : `${quoteSheet(moves.name)}!`;
    return before + prefix + (area === undefined ? "" : followArea(area, moves.changes));
  });
}

/** An area a formula asks for. */
export interface Asked {
  /** Undefined where the formula names none. */
  readonly sheet?: string;
  readonly area: Area;
}

/** What a formula asks for; undefined where it asks for more than areas: names, columns of tables, several sheets at once. */
export function areasAsked(formula: string): readonly Asked[] | undefined {
  const { areas, rest } = readAreas(formula);
  return /[\p{L}_\\!'#]/u.test(withoutCalls(rest)) ? undefined : areas;
}

/** The areas in a formula, and the formula without them and without its texts. */
export function readAreas(formula: string): { readonly areas: readonly Asked[]; readonly rest: string } {
  const areas: Asked[] = [];
  const rest = formula.replace(REFERENCE, (token, ...parts) => {
    const groups: unknown = parts.at(-1);
    const { before = "", sheet, area, own } = groups as Readonly<Record<Group, string | undefined>>;
    const text = area ?? own;
    const read = text === undefined ? undefined : parseReference(text)?.area;
    if (read) areas.push({ ...(sheet !== undefined && { sheet: sheetNamed(sheet) }), area: read });
    return read || token.startsWith('"') ? before : token;
  });
  return { areas, rest };
}

/** Without what is called, and without what is no name though it reads like one. */
export const withoutCalls = (text: string): string =>
  text.replace(/[\p{L}_][\p{L}\p{N}_.]*\(|\b(?:TRUE|FALSE)\b|\d(?:\.\d*)?E[+-]?\d/giu, "");

const sheetNamed = (prefix: string): string =>
  prefix.startsWith("'") ? prefix.slice(1, -2).replace(/''/g, "'") : prefix.slice(0, -1);

/** "$B$2:C9", with its signs, where it is now; "#REF!" where nothing of it is left. */
function followArea(text: string, changes: readonly StructureChange[]): string {
  const area = parseReference(text)?.area;
  if (!area) return text;
  const now = moved(area, changes);
  if (!now) return "#REF!";
  if (JSON.stringify(now) === JSON.stringify(area)) return text;
  const corners = text.split(":");
  const [first, last = first] = corners;
  const ends = [
    cornerOf(first, now.row, now.column),
    cornerOf(last, now.row + now.rows - 1, now.column + now.columns - 1),
  ];
  return corners.length === 1 && now.rows * now.columns === 1 ? ends[0] : ends.join(":");
}

/** A corner written as another one is: with its `$`, and only what that states. */
const cornerOf = (like: string, row: number, column: number): string =>
  like.replace(/[A-Z]+/i, columnLetters(column)).replace(/\d+/, String(row + 1));

/** The areas of an sqref or ref where they are now; undefined where none is left. */
export function followAreas(text: string, changes: readonly StructureChange[]): string | undefined {
  const areas = text.split(/\s+/).filter((area) => area !== "");
  const now = areas.map((area) => followArea(area, changes)).filter((area) => area !== "#REF!");
  return areas.length > 0 && now.length === 0 ? undefined : now.join(" ");
}

/** A line that moves with the cells in it; where it went, the line that follows. */
export function followLine(
  line: number,
  dimension: StructureChange["dimension"],
  changes: readonly StructureChange[],
): { readonly line: number; readonly isGone: boolean } {
  let at = line;
  let isGone = false;
  for (const change of changes) {
    if (change.dimension !== dimension || change.at > at) continue;
    if (change.kind === "insert") at += change.count;
    else if (at >= change.at + change.count) at -= change.count;
    else {
      at = change.at;
      isGone = true;
    }
  }
  return { line: at, isGone };
}

/** Insertions that were taken back, and deletions, have not been. */
export function netChanges(changes: readonly StructureChange[]): StructureChange[] {
  const left: StructureChange[] = [];
  for (const change of changes) {
    const last = left.at(-1);
    const isTakenBack =
      last?.dimension === change.dimension &&
      last.at === change.at &&
      last.count === change.count &&
      last.kind !== change.kind;
    if (isTakenBack) left.pop();
    else left.push(change);
  }
  return left;
}
