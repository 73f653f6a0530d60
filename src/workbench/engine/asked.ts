/** Which cells formulas ask for, with what names and columns of tables stand for at the moment. */
import type { Area } from "./a1";
import { valueOf } from "./filed";
import type { Kernel } from "./kernel";
import type { NameInfo, TableInfo } from "./port";
import { readAreas, withoutCalls } from "./references";

export interface AreaOfSheet {
  /** Its id. */
  readonly sheet: string;
  readonly area: Area;
}

/** Where a formula stands. */
interface Standing {
  readonly sheet: string;
  readonly row: number;
}

const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const TEXT = String.raw`"(?:[^"]|"")*"`;
/** 表[列], 表[[#This Row],[列]]: a quote is before a sign that would mean something else. */
const COLUMNS = new RegExp(String.raw`${TEXT}|(${NAME})\[((?:\[(?:'.|[^\[\]'])*\]|'.|[^\[\]'])*)\]`, "gu");
/** Asks where cells are, not what they hold. */
const PLACES = /(^|[^\p{L}\p{N}_.])(?:ROWS?|COLUMNS?)\([^()"]*\)/giu;
const SEVERAL_SHEETS = new RegExp(String.raw`${TEXT}|(^|[^\p{L}\p{N}_.'\]])(${NAME}:${NAME})(?=!)`, "gu");

/** Good for as long as no name, table, sheet or title changes. */
export class AskedCells {
  private readonly known = new Map<string, readonly AreaOfSheet[]>();
  private readonly order: readonly string[];
  private readonly ids: ReadonlyMap<string, string>;

  constructor(
    private readonly kernel: Kernel,
    private readonly names: readonly NameInfo[],
    private readonly tables: readonly TableInfo[],
  ) {
    const sheets = kernel.workbook.getSheets();
    this.order = sheets.map((sheet) => sheet.getSheetId());
    this.ids = new Map(sheets.map((sheet) => [sheet.getName().toLowerCase(), sheet.getSheetId()]));
  }

  /** Of sheets that are there. What INDIRECT and OFFSET come to is not told by their text. */
  of(formula: string, at: Standing): readonly AreaOfSheet[] {
    const isOfRow = /@|#this row/i.test(formula);
    const key = `${at.sheet} ${isOfRow ? at.row : ""} ${formula}`;
    const known = this.known.get(key) ?? this.read(formula, at, []);
    this.known.set(key, known);
    return known;
  }

  /** @param within the names whose meaning is being read */
  private read(formula: string, at: Standing, within: readonly NameInfo[]): AreaOfSheet[] {
    const found: AreaOfSheet[] = [];
    const bare = formula.replace(PLACES, "$1").replace(COLUMNS, (token, name: string | undefined, items = "") => {
      const table = this.tables.find((one) => one.name.toLowerCase() === name?.toLowerCase());
      if (table) found.push({ sheet: table.sheet, area: this.columnsOf(table, String(items), at) });
      return table ? "" : token;
    });
    const { areas, rest } = readAreas(
      bare.replace(SEVERAL_SHEETS, (token, before = "", sheets?: string) => (sheets ? `${before}'${sheets}'` : token)),
    );
    for (const { sheet, area } of areas)
      found.push(...this.sheetsNamed(sheet, at.sheet).map((id) => ({ sheet: id, area })));
    for (const [word] of withoutCalls(rest).matchAll(new RegExp(NAME, "gu"))) {
      const name = this.nameOf(word, at.sheet);
      if (name && !within.includes(name)) found.push(...this.read(name.refersTo, at, [...within, name]));
      const table = this.tables.find((one) => one.name.toLowerCase() === word.toLowerCase());
      if (table) found.push({ sheet: table.sheet, area: table.area });
    }
    return found;
  }

  private nameOf(word: string, sheet: string): NameInfo | undefined {
    const alike = this.names.filter(({ name }) => name.toLowerCase() === word.toLowerCase());
    return alike.find((name) => name.sheet === sheet) ?? alike.find((name) => name.sheet === undefined) ?? alike.at(0);
  }

  /** One, or all from one to another. */
  private sheetsNamed(name: string | undefined, own: string): readonly string[] {
    if (name === undefined) return [own];
    const ids = name.split(":").flatMap((one) => this.ids.get(one.toLowerCase()) ?? []);
    const places = ids.map((id) => this.order.indexOf(id));
    return ids.length > 1 ? this.order.slice(Math.min(...places), Math.max(...places) + 1) : ids;
  }

  private columnsOf({ sheet, area }: TableInfo, items: string, { row }: Standing): Area {
    const asked = [...items.matchAll(/\[((?:'.|[^[\]'])*)\]/gu)].map(([, item]) => item);
    const words = (asked.length > 0 ? asked : [items.replace(/^@/, "")]).map((item) => item.replace(/'(.)/g, "$1"));
    const matrix = this.kernel.worksheet(sheet).getCellMatrix();
    const titles = Array.from({ length: area.columns }, (_, i) =>
      String(valueOf(matrix.getValue(area.row, area.column + i) ?? undefined)).toLowerCase(),
    );
    const places = words.map((word) => titles.indexOf(word.toLowerCase())).filter((place) => place >= 0);
    const [first, last] = places.length > 0 ? [Math.min(...places), Math.max(...places)] : [0, area.columns - 1];
    const isOfRow = items.startsWith("@") || words.some((word) => word.toLowerCase() === "#this row");
    const lines = isOfRow ? { row, rows: 1 } : { row: area.row, rows: area.rows };
    return { ...lines, column: area.column + first, columns: last - first + 1 };
  }
}
