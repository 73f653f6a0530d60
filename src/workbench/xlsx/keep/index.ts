/**
 * Saving a workbook that was opened from a file: the file itself with what is other in it now, and all else of it to the byte.
 * What the engine held right after opening is remembered (a print of each cell, all else as it is), so a difference is what somebody
 * did, never what the engine cannot hold; a sheet without one is not even looked at, and of the others only the cells, rows, columns
 * and elements concerned are written, by splices into their text. Rows and columns that came or went move the text first, so that what
 * nobody knows of goes along with its cells; formats are added behind the file's own, and parts that nothing leads to any more go.
 */
import type { Engine } from "../../engine/port";
import { collectBook } from "../collect";
import { FormatPool } from "../formats";
import type { Book } from "../book";
import type { Source } from "../read";
import { customXmlOf } from "../write";
import { printsOf } from "./prints";
import { differencesFinder, isAsOpened, Saving, type DifferencesOf, type Memory } from "./saving";
import { titledTables } from "./tables";

export class OpenedWorkbook {
  private readonly pool = new FormatPool();
  private readonly then: Memory;

  /** @param engine into which the file has just been put, and nothing else */
  constructor(
    engine: Engine,
    private readonly bytes: Uint8Array,
    private readonly source: Source,
  ) {
    const { sheets, ...book } = collectBook(engine, this.pool);
    this.then = {
      ids: idsOf(engine),
      sheets: sheets.map((sheet) => ({
        prints: printsOf(sheet.cells),
        tables: titledTables(sheet),
        frame: { ...sheet, cells: [] },
      })),
      book: {
        ...book,
        customXml: new Map(book.customXml),
        properties: new Map(book.properties),
        settings: new Map(structuredClone([...book.settings])),
      },
    };
  }

  /** The file as it is now; where nobody changed anything, as it was opened: Excel itself calculates what changes by itself. */
  save(engine: Engine): Uint8Array {
    const now = collectBook(engine, this.pool);
    const ids = idsOf(engine);
    const differencesOf = differencesFinder();
    if (this.isAsOpened(now, ids, differencesOf)) return this.bytes.slice();
    return new Saving(engine, this.bytes, this.source, this.then, now, ids, differencesOf).run();
  }

  private isAsOpened(now: Book, ids: readonly string[], differencesOf: DifferencesOf): boolean {
    const { then } = this;
    return (
      ids.length === then.ids.length &&
      ids.every((id, i) => id === then.ids[i] && isAsOpened(then.sheets[i], now.sheets[i], differencesOf)) &&
      frameOf(now) === frameOf(then.book)
    );
  }
}

const idsOf = (engine: Engine): string[] => engine.sheets.list().map(({ id }) => id);

const frameOf = (book: Omit<Book, "sheets">): string =>
  JSON.stringify([book.active, book.names, book.structureProtection, [...customXmlOf(book)], [...book.properties]]);
