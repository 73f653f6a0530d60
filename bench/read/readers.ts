import { check } from "../../src/check";
import { readPlanFile, readWorkbook } from "../../src/files";
import { TODAY } from "../../test/support/plan";

/** What was read, to be sure that all have read the same. */
export interface Outcome {
  /** Cells that hold anything. */
  readonly cells: number;
  readonly findings?: number;
}

/** Reads a file, and tells afterwards, when nobody counts the time any more, what it read. */
type Reader = (bytes: Uint8Array) => Promise<() => Outcome>;

/** Loads a reader and nothing of the others. */
export const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  "assistant, read and checked": () =>
    Promise.resolve((bytes) => {
      const { snapshot } = readPlanFile(bytes);
      const { findings } = check(snapshot, { today: TODAY });
      const rows = [...snapshot.tables.values()].map(({ values }) => filled(values));
      return Promise.resolve(() => ({ cells: rows.reduce((sum, count) => sum + count, 0), findings: findings.length }));
    }),
  "assistant, read": () =>
    Promise.resolve((bytes) => {
      const sheets = readWorkbook(bytes);
      return Promise.resolve(() => ({ cells: sheets.reduce((sum, { values }) => sum + filled(values), 0) }));
    }),
  hucre: async () => {
    const { readXlsx } = await import("hucre");
    return async (bytes) => {
      const { sheets } = await readXlsx(bytes);
      return () => ({ cells: sheets.reduce((sum, { rows }) => sum + filled(rows), 0) });
    };
  },
  "@e965/xlsx, dense": async () => {
    const { read } = await import("@e965/xlsx");
    return (bytes) => {
      const { Sheets } = read(bytes, { type: "array", dense: true, cellText: false, cellHTML: false });
      const rows = Object.values(Sheets).flatMap((sheet): readonly (readonly unknown[])[] => sheet["!data"] ?? []);
      return Promise.resolve(() => ({ cells: filled(rows) }));
    };
  },
  exceljs: async () => {
    const { default: ExcelJS } = await import("exceljs");
    return async (bytes) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Uint8Array.from(bytes).buffer);
      return () => {
        let cells = 0;
        book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => void cells++)));
        return { cells };
      };
    };
  },
};

const filled = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce(
    (sum, row) => sum + row.filter((value) => value !== "" && value !== null && value !== undefined).length,
    0,
  );
