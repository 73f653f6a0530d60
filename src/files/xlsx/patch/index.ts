import type { CellPosition } from "../../../check";
import { LIMITS, type Limits } from "../../../check/limits";
import { finish } from "../../../check/run/steps";
import { FileError } from "../../errors";
import { requireZip } from "../../file-kind";
import { relationshipsOf } from "../../opc/relationships";
import { decodeWhole, encodeXml } from "../../opc/xml-encoding";
import { ZipArchive } from "../../opc/zip";
import { bytesOf } from "../../opc/zip-bytes";
import { days1904Of, requireSize, workbookParts, type WorkbookParts } from "../workbook";
import type { Days1904 } from "./cell";
import { cellEdits, type CellChange, type Growth } from "./edits";
import { obstaclesIn, type CellObstacle, type SheetObstacles } from "./obstacles";
import { recalculation } from "./recalculation";
import { spliced, type Splice } from "./splices";
import { tableGrowth, tableParts, tableTitles } from "./tables";

export type { CellChange, Growth } from "./edits";
export type { CellObstacle } from "./obstacles";

/**
 * Somebody's own workbook, into whose cells something is written while all else stays as it is, to the byte: macros, pictures,
 * charts, print settings, what WPS and others add, and what nobody knows of. Of a sheet only the elements of the cells concerned
 * are others, and where a cell was not there before, the extents the sheet declares (`dimension`, `spans`). In a workbook with
 * formulas one attribute of the workbook part, `fullCalcOnLoad`, asks for their calculation.
 *
 * Formulas are not written over, so that neither the chain of calculation nor what shares a formula need be touched; nor are
 * shared texts, for a new text stands in its cell.
 */
export class PatchableWorkbook {
  private readonly obstacles = new Map<string, SheetObstacles>();

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
    private readonly parts: WorkbookParts,
    private readonly days1904: Days1904,
  ) {}

  /**
   * @param bytes an .xlsx, .xlsm, .xltx or .xltm file
   * @throws FileError as reading it does, and signed
   */
  static open(bytes: Uint8Array, limits: Limits = LIMITS): PatchableWorkbook {
    requireSize(bytes.length, limits);
    requireZip(bytes);
    const archive = ZipArchive.open(bytes, limits);
    const isSigned =
      archive.paths.some((path) => /^\/?_xmlsignatures\//i.test(path)) ||
      finish(relationshipsOf(archive, "")).some(({ type }) => type === "origin");
    if (isSigned) throw new FileError("signed", {});
    const parts = finish(workbookParts(archive));
    return new PatchableWorkbook(bytes, limits, parts, finish(days1904Of(archive, parts)));
  }

  /** Why nothing may be written into a cell; undefined where it may. */
  obstacleAt(sheet: string, cell: CellPosition): CellObstacle | undefined {
    const [found, ...more] = this.parts.worksheets.filter(({ name }) => name === sheet);
    return found && more.length === 0 ? this.obstaclesOf(found.part).at(cell) : "sheet";
  }

  /**
   * The file with other values in some cells.
   * @param changes by the name of the sheet, no cell twice, each one without an obstacle
   * @param growths by the name of the sheet, the list that gets longer by the changes: its table, its lists of choices and its
   * marks reach the new rows, which look like the row above them
   * @throws Error where a cell has one: a mistake of ours
   */
  with(
    changes: ReadonlyMap<string, readonly CellChange[]>,
    growths: ReadonlyMap<string, Growth> = new Map(),
  ): Uint8Array {
    const contents = new Map<string, Uint8Array>();
    for (const [sheet, cells] of changes) {
      const obstacle = cells.find((cell) => this.obstacleAt(sheet, cell));
      const part = this.parts.worksheets.find(({ name }) => name === sheet)?.part;
      if (obstacle || part === undefined) throw new Error(`A cell of ${sheet} cannot be written into.`);
      if (cells.length === 0) continue;
      const growth = growths.get(sheet);
      this.edit(part, contents, (text) => cellEdits(text, part, this.limits, cells, this.days1904, growth));
      for (const table of growth ? finish(tableParts(this.archive(), part)) : [])
        if (growth) this.edit(table, contents, (text) => tableGrowth(text, table, this.limits, growth));
    }
    const { part } = this.parts;
    if (contents.size > 0 && this.hasFormulas())
      this.edit(part, contents, (text) => recalculation(text, part, this.limits));
    return contents.size === 0 ? this.bytes.slice() : this.archive().with(contents);
  }

  private edit(part: string, contents: Map<string, Uint8Array>, editsOf: (text: string) => readonly Splice[]): void {
    const bytes = bytesOf(this.archive(), part);
    const text = decodeWhole(bytes);
    const edits = editsOf(text);
    if (edits.length > 0) contents.set(part, encodeXml(spliced(text, edits), bytes));
  }

  /** Whether any sheet has a formula: one that has may look at any other. */
  private hasFormulas(): boolean {
    const { relationships, worksheets } = this.parts;
    if (relationships.some(({ type }) => type === "calcChain")) return true;
    return worksheets.some(({ part }) => this.obstaclesOf(part).hasFormulas);
  }

  private obstaclesOf(part: string): SheetObstacles {
    const known = this.obstacles.get(part);
    if (known) return known;
    const archive = this.archive();
    const titles = finish(tableTitles(archive, part));
    const found = obstaclesIn(decodeWhole(bytesOf(archive, part)), part, this.limits, titles);
    this.obstacles.set(part, found);
    return found;
  }

  /** Each part is read for itself: what it may cost has been weighed when the workbook was read. */
  private archive(): ZipArchive {
    return ZipArchive.open(this.bytes, this.limits);
  }
}
