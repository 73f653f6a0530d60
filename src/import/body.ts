import { LIST_TABLES, type Field, type ListTable } from "../guide";
import { isBlank, nameKey } from "../check/cells/normalise";
import { looksLikeName, nameAlone } from "../check/cells/person-name";
import type { Steps } from "../check/run/steps";
import type { CellValue, SheetGrid } from "../check/snapshot";
import { isHints, isNote, isPlaceholder, isTotal } from "../check/snapshot/row-words";
import type { CaptionReader } from "./caption-readers";
import { isKnownOccupation } from "./contents";
import type { Head } from "./head";
import { isSomebodys, isSomebodysId } from "./head-lines";
import { headingKey, isTitle, LIKELY, readHeading, SURE } from "./heading";
import { saysSetAside } from "./set-aside";

/**
 * Why a row is none of the records: a `total`; a `note`, a signature or a date; a `hint` how to fill in, or a sample; a `head`
 * repeated; a `caption` of the rows below; `prepared`, a number and nothing else; `noName`, a record of nobody; `continued`, what
 * goes on below a person's row; `several` people in one row; `doubled`, the same record again; `setAside`, of who has
 * left or what is no longer in use, as its row, its caption or its tab says; `anothers`, a part that is another
 * table's; `unsure`, a part of which no column names a record for sure.
 */
export type LeftReason =
  | "total"
  | "note"
  | "hint"
  | "head"
  | "caption"
  | "prepared"
  | "noName"
  | "continued"
  | "several"
  | "doubled"
  | "setAside"
  | "anothers"
  | "unsure";

/** Rows of a sheet that are not brought in. */
export interface LeftLine {
  readonly sheet: string;
  /** Row of the sheet, and how many from there on are left out for the same reason. */
  readonly row: number;
  readonly rows: number;
  readonly reason: LeftReason;
  /** What stands in its first cells; "" of rows that hold only numbers. */
  readonly text: string;
  /** Of a doubled record, the row of the first, and the columns in which the two differ. */
  readonly first?: { readonly sheet: string; readonly row: number; readonly differing: readonly Field[] };
}

export interface Body {
  /** Rows that hold records, as indexes of the grid. */
  readonly rows: readonly number[];
  /** What a caption says of each of them, of the field it speaks of; "" where none does. */
  readonly told: readonly string[];
  /** What was said last, which holds for what goes on below; absent where nothing was. */
  readonly lastTold?: string;
  readonly left: readonly LeftLine[];
}

interface BodyOptions {
  readonly end: number;
  /** What is said above the head. */
  readonly told: string | undefined;
  readonly captions: CaptionReader | undefined;
  /** Rows that say of themselves that they are set aside are records all the same. */
  readonly takesSetAside: boolean;
}

const ROWS_PER_STEP = 500;

/** The rows under a head, told apart. */
export function* bodyOf(
  table: ListTable,
  grid: SheetGrid,
  head: Head,
  keys: readonly string[],
  { end, told, captions, takesSetAside }: BodyOptions,
): Steps<Body, undefined> {
  const reader = new BodyReader(table, grid, head, keys);
  const rows: number[] = [];
  const toldOf: string[] = [];
  const left: LeftLine[] = [];
  let current = told ?? "";
  for (let row = head.last + 1; row < end; row++) {
    if (row % ROWS_PER_STEP === 0) yield;
    if (reader.beginsAnother(row)) {
      left.push({
        sheet: grid.name,
        row: grid.firstRow + row,
        rows: end - row,
        reason: "anothers",
        text: reader.textAt(row),
      });
      break;
    }
    const kind = reader.reasonAt(row);
    if (kind === "blank") continue;
    const reason = kind ?? (!takesSetAside && reader.isSetAside(row) ? "setAside" : undefined);
    if (reason === undefined) {
      rows.push(row);
      toldOf.push(current);
      continue;
    }
    if (reason === "caption" && captions) {
      const { value, beginsPart } = captions.read(reader.textAt(row), true);
      if (beginsPart) current = value ?? "";
      if (value !== undefined) continue;
    }
    addLeft(left, { sheet: grid.name, row: grid.firstRow + row, rows: 1, reason, text: reader.textAt(row) });
  }
  // What stands between the last record and the heads of the next part is that part's.
  const below = grid.firstRow + (rows.at(-1) ?? head.last);
  const own = end < grid.values.length ? left.filter(({ reason, row }) => reason !== "caption" || row < below) : left;
  return { rows, told: toldOf, left: own, ...(current !== "" && { lastTold: current }) };
}

/** Rows one below the other that hold nothing but their numbers are one line. */
function addLeft(left: LeftLine[], line: LeftLine): void {
  const last = left.at(-1);
  const goesOn = last?.reason === "prepared" && line.reason === "prepared" && last.row + last.rows === line.row;
  if (goesOn) left[left.length - 1] = { ...last, rows: last.rows + 1 };
  else left.push(line);
}

/** 例：张三, and a row whose number says that it is a sample. */
const IS_SAMPLE = /^[（(【[]?(?:填写)?(?:示例|样例|范例|举例|例)[)）\]】]?\d*$|^(?:如|例如?|示例|样例)[:：]/;
/** 单位：, 联系电话：: a label beside which a value stands. */
const IS_LABEL =
  /^(?:填报|申报|编制|制表|单位|公司|企业|部门|联系人|负责人|经办人|日期|时间|电话|地址|盖章|签字|签章).{0,10}[:：]/;
/** 焊工小计, of no person: somebody may be called 王合计, and has an ID or a telephone. */
const SUBTOTAL = /^.{1,12}(?:小计|合计|总计)(?:[:：]|共?\d+[人名台套个])*$/;
/** 其中：高级技师2人 goes on with a total. */
const GOES_ON_WITH_TOTAL = /^其中(?:[:：]|.{0,10}\d)/;
/** What a cell of a sample says of its row, wherever it stands. */
const SAYS_SAMPLE = /^[（(【[]?(?:(?:填写)?(?:示例|样例|范例)|仅供参考)[)）\]】]?$/;
const IS_NUMBER = /^\d{1,6}[.、]?$/;
/** Rows under the heads in which hints may stand. */
const HINTS_WITHIN = 3;

/** Where rows are numbered, a word in the number's place says that a row is none of them: 制表, 联系人; 十一 is a number. */
const isWord = (text: string): boolean =>
  /^\p{Script=Han}{1,10}$/u.test(text) && !/^[一二三四五六七八九十百]+$|[组长员]$/.test(text);

/** Fewer cells than this are no heads of a list. */
const FEWEST_TITLES = 3;

const isAnyTitle = (value: CellValue): boolean =>
  typeof value === "string" && !/\d/.test(value) && LIST_TABLES.some(({ id }) => isTitle(id, value));

class BodyReader {
  private readonly serials: ReadonlySet<number>;
  private readonly names: ReadonlySet<number>;
  /** Nothing but names is listed, numbered or not. */
  private readonly isOfNamesAlone: boolean;
  /** Columns of the occupation that stand behind the names. */
  private readonly occupations: ReadonlySet<number>;
  /** Whether most rows have a number in the column of numbers. */
  private readonly areNumbered: boolean;
  private readonly wide: ReadonlySet<number>;

  constructor(
    private readonly table: ListTable,
    private readonly grid: SheetGrid,
    private readonly head: Head,
    private readonly keys: readonly string[],
  ) {
    const meant = head.headings.map((heading) => readHeading(table.id, heading).fields[0]);
    const where = (isMeant: (field: string) => boolean): ReadonlySet<number> =>
      new Set(meant.flatMap((best, i) => (best && best.score >= SURE && isMeant(best.field) ? [i] : [])));
    this.serials = where((field) => field === "serial");
    const [serial] = this.serials;
    const serials =
      serial === undefined ? [] : grid.values.slice(head.last + 1).map((row) => row[head.column + serial] ?? "");
    const filled = serials.filter((value) => !isBlank(value));
    this.areNumbered =
      filled.length > 0 && filled.filter((value) => /\d/.test(String(value))).length * 2 > filled.length;
    this.isOfNamesAlone = head.headings.filter((heading, i) => heading !== "" && !this.serials.has(i)).length === 1;
    const named = this.isOfNamesAlone ? LIKELY : SURE;
    this.names = new Set(
      meant.flatMap((best, i) => (best && best.score >= named && best.field === table.nameField ? [i] : [])),
    );
    // Before the names it may as well be a caption of the rows below.
    const name = Math.min(...this.names);
    const isApart = table.occupationField !== table.nameField;
    const occupations = [...where((field) => isApart && field === table.occupationField)];
    this.occupations = new Set(occupations.filter((i) => i > name));
    const width = head.headings.length;
    const from = grid.firstColumn + head.column;
    this.wide = new Set(
      grid.merges
        .filter(({ rows, column, columns }) => {
          const covered = Math.min(from + width, column + columns) - Math.max(from, column);
          return rows === 1 && covered >= 3 && covered * 2 >= width;
        })
        .map(({ row }) => row - grid.firstRow),
    );
  }

  textAt(row: number): string {
    const shown = this.cellsOf(row).filter((value) => !isBlank(value));
    return shown.slice(0, 3).map(String).join(" ").slice(0, 60);
  }

  private cellsOf(row: number): readonly CellValue[] {
    const { column, headings } = this.head;
    return (this.grid.values[row] ?? []).slice(column, column + headings.length);
  }

  /** Why a row is no record; undefined for one. */
  reasonAt(row: number): LeftReason | "blank" | undefined {
    const cells = this.cellsOf(row);
    const filled = cells.flatMap((value, i) => (isBlank(value) ? [] : [{ i, value }]));
    const [first] = filled;
    if (!first) return "blank";
    const texts = filled.map(({ value }) => String(value).replace(/[\s\u3000]/g, ""));
    if (texts.every(isPlaceholder)) return "prepared";
    if (IS_SAMPLE.test(texts[0]) || texts.filter((text) => IS_SAMPLE.test(text)).length > 1) return "hint";
    if (texts.some((text) => SAYS_SAMPLE.test(text))) return "hint";
    if (isNote(texts[0]) || IS_LABEL.test(texts[0])) return "note";
    if (texts.slice(0, 3).some(isTotal) || GOES_ON_WITH_TOTAL.test(texts[0])) return "total";
    if (texts.slice(0, 3).some((text) => SUBTOTAL.test(text)) && !cells.some(isSomebodys)) return "total";
    if (this.repeatsHead(filled)) return "head";
    if (this.areNumbered && this.serials.has(first.i) && isWord(texts[0]) && !cells.some(isSomebodysId)) return "note";
    if (row - this.head.last <= HINTS_WITHIN && isHints(cells)) return "hint";
    if (filled.every(({ i, value }) => this.serials.has(i) && IS_NUMBER.test(String(value)))) return "prepared";
    if (filled.length > 1 && !this.wide.has(row)) return undefined;
    // Alone in its row, it goes on from the row above, or lacks its name.
    if (filled.length === 1 && (this.occupations.has(first.i) || isSomebodys(first.value))) return undefined;
    const isNameAlone = filled.length === 1 && this.names.has(first.i) && this.mayBeName(first.value, first.i);
    return isNameAlone || (typeof first.value === "number" && filled.length > 1) ? undefined : "caption";
  }

  /** Whether a row says of itself that who stands in it has left, or what does is no longer in use. */
  isSetAside(row: number): boolean {
    return this.cellsOf(row).some(saysSetAside);
  }

  /**
   * Whether a cell of the names that stands alone in its row is one, and no caption: of people by its look; of things where nothing
   * else is listed, where it is a known occupation, and behind the first column, in which captions stand.
   */
  private mayBeName(value: CellValue, at: number): boolean {
    if (typeof value !== "string") return false;
    const { columns, nameField } = this.table;
    const kind = columns.find(({ field }) => field === nameField)?.kind;
    if (kind === "personName") return looksLikeName(nameKey(nameAlone(value)));
    return this.isOfNamesAlone || at > 0 || (kind === "occupationName" && isKnownOccupation(value));
  }

  /** Whether a row is heads of another list, which has columns of its own: most of its cells are titles of tables, not of these heads. */
  beginsAnother(row: number): boolean {
    const cells = this.cellsOf(row).filter((value) => !isBlank(value));
    if (cells.length < FEWEST_TITLES || !isAnyTitle(cells[0])) return false;
    const titles = cells.filter(isAnyTitle).length;
    const isOwn = cells.filter((value) => this.keys.includes(headingKey(String(value)))).length * 2 > cells.length;
    return !isOwn && titles * 3 >= cells.length * 2;
  }

  private repeatsHead(filled: readonly { readonly i: number; readonly value: CellValue }[]): boolean {
    const [first] = filled;
    if (typeof first.value !== "string" || first.value.length > 20) return false;
    const isSame = ({ i, value }: (typeof filled)[number]): boolean =>
      typeof value === "string" && headingKey(value) === this.keys[i]?.replace(/#\d+$/, "");
    if (!isSame(first)) return false;
    return filled.filter(isSame).length * 2 > filled.length;
  }
}
