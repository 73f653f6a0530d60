import type { RowsRevision } from "../../../src/host/workbook";
import fc from "fast-check";
import type { CellValue } from "../../../src/check";
import type { ListBody } from "../../../src/excel/writing/body-lines";
import { planRows, type RowStep } from "../../../src/excel/writing/row-plan";
import { readTable, type TableLocation } from "../../../src/check";
import { tableOf } from "../../../src/guide";

/** 附件清单 as it is built: titles in row 3, records from row 4 (index 3). */
const LOCATION: TableLocation = {
  table: tableOf("attachments"),
  sheet: "附件清单",
  headerRow: 2,
  positions: tableOf("attachments").columns.map((_, i) => i),
  labelColumn: -1,
  valueColumn: -1,
  endRow: Infinity,
  missing: [],
  doubled: [],
  strays: [],
  otherSheets: [],
};
const TOP = 3;
const NAME = 3;
const WIDTH = LOCATION.positions.length;

type Lines = CellValue[][];
/** A row of the list by its number and name, and what stands beside it. */
const line = (serial: CellValue, name: string, ...beside: CellValue[]): CellValue[] => {
  const cells = new Array<CellValue>(WIDTH).fill("");
  cells[0] = serial;
  cells[NAME] = name;
  return [...cells, ...beside];
};
const BLANK: CellValue[] = [];

/** What a cell is read as: of a formula what it comes to. */
const valueOf = (cell: CellValue): CellValue => (typeof cell === "string" && cell.startsWith("=") ? 7 : cell);

const tableAs = (lines: Lines, location = LOCATION) => {
  const values = lines.map((cells) => cells.map(valueOf));
  return readTable(location, { name: "附件清单", firstRow: TOP, firstColumn: 0, values, merges: [] });
};

const revision = (parts: Partial<RowsRevision>): RowsRevision => ({
  filled: new Map(),
  removable: [],
  added: [],
  ...parts,
});
const records = (...names: string[]) => names.map((attachmentName) => ({ attachmentName }));

function plan(lines: Lines, parts: Partial<RowsRevision>, list?: ListBody["list"]) {
  return planRows(tableAs(lines), { lines, ...(list && { list }) }, revision(parts));
}

/** What stands after the first steps, as a host would carry them out. */
function carriedOut(lines: Lines, steps: readonly RowStep[]): Lines {
  const rows = lines.map((cells) => [...cells]);
  const at = (row: number): CellValue[] => {
    while (rows.length <= row) rows.push([]);
    return rows[row];
  };
  for (const step of steps) {
    if (step.kind === "delete") rows.splice(step.row - TOP, step.count);
    else if (step.kind === "insert") {
      at(step.row - TOP - 1);
      rows.splice(step.row - TOP, 0, ...Array.from({ length: step.count }, (): CellValue[] => []));
    } else if (step.kind === "write") {
      const { area, values } = step.block;
      values.forEach((cells, r) =>
        cells.forEach((value, c) => {
          const target = at(area.row - TOP + r);
          while (target.length <= area.column + c) target.push("");
          if (value !== null) target[area.column + c] = value;
        }),
      );
    }
  }
  return rows;
}

const shown = (lines: Lines): string[] =>
  lines
    .map((cells) => [cells[0] ?? "", cells[NAME] ?? "", ...cells.slice(WIDTH)].join("|"))
    .map((text) => (text === "|" ? "" : text));

describe("whole rows", () => {
  test("new records follow their row, the rows below move, what stands beside moves along", () => {
    const lines = [line(1, "甲", "旁1"), line(2, "丙", "旁2")];
    const { steps, outcome } = plan(lines, { added: [{ after: 0, records: records("乙") }] });
    expect(shown(carriedOut(lines, steps))).toEqual(["1|甲|旁1", "2|乙", "3|丙|旁2"]);
    expect(outcome).toEqual({ added: 1, removed: 0, cells: 1, kept: 0 });
  });

  test("at the foot they go into the blank rows, and no row moves", () => {
    const lines = [line(1, "甲"), BLANK, BLANK, line("", "合计：1")];
    const { steps } = plan(lines, { added: [{ after: 0, records: records("乙", "丙", "丁") }] });
    expect(steps[0]).toEqual({ kind: "insert", row: TOP + 1, count: 1 });
    expect(shown(carriedOut(lines, steps)).slice(0, 4)).toEqual(["1|甲", "2|乙", "3|丙", "4|丁"]);
  });

  test("a row that is no longer wanted goes", () => {
    const lines = [line(1, "甲"), line(2, "乙"), line(3, "丙", "旁")];
    const { steps, outcome } = plan(lines, { removable: [1] });
    expect(shown(carriedOut(lines, steps))).toEqual(["1|甲", "2|丙|旁"]);
    expect(outcome).toMatchObject({ removed: 1, kept: 0 });
  });

  test.each([
    ["a text of hers beside it", line(2, "乙", "旁")],
    ["a formula in it", line("=A4+1", "乙")],
  ])("but not with %s", (_, hers) => {
    const lines = [line(1, "甲"), hers];
    const { steps, outcome } = plan(lines, { removable: [1] });
    expect(carriedOut(lines, steps)[1]).toEqual(hers);
    expect(outcome).toMatchObject({ removed: 0, kept: 1 });
  });

  test("nor with a merged area through it", () => {
    const lines = [line(1, "甲"), line(2, "乙")];
    const merges = [{ row: TOP, column: 1, rows: 2, columns: 1 }];
    const table = readTable(LOCATION, { name: "附件清单", firstRow: TOP, firstColumn: 0, values: lines, merges });
    expect(planRows(table, { lines }, revision({ removable: [1] })).outcome).toMatchObject({ removed: 0, kept: 1 });
  });

  test("the Excel table grows at its foot", () => {
    const lines = [line(1, "甲")];
    const list = { name: "rd_attachments", area: { row: 2, column: 0, rows: 2, columns: WIDTH } };
    const { steps } = plan(lines, { added: [{ after: 0, records: records("乙", "丙") }] }, list);
    expect(steps[0]).toEqual({ kind: "extend", list: "rd_attachments", count: 2, columns: WIDTH });
    expect(shown(carriedOut(lines, steps))).toEqual(["1|甲", "2|乙", "3|丙"]);
  });

  test("where something else stands beside the list no row is inserted or deleted", () => {
    const lines = [line(1, "甲", "", "", "图例"), line(2, "乙"), line(3, "丙"), line("", "注：略"), BLANK];
    const added = [{ after: 0, records: records("新") }];
    const { steps, outcome } = plan(lines, { removable: [1], added });
    expect(steps.map((step) => step.kind)).not.toEqual(expect.arrayContaining(["insert"]));
    expect(steps.map((step) => step.kind)).not.toEqual(expect.arrayContaining(["delete"]));
    expect(shown(carriedOut(lines, steps))).toEqual(["1|甲|||图例", "2|乙", "3|丙", "|注：略", "4|新"]);
    expect(outcome).toMatchObject({ added: 1, removed: 0, kept: 1 });
  });

  test("a next table on the same tab is not run over", () => {
    const lines = [line(1, "甲"), BLANK, line("下一张表", "")];
    const table = tableAs(lines.slice(0, 2), { ...LOCATION, endRow: TOP + 2 });
    const added = [{ after: 0, records: records("乙", "丙") }];
    const { steps } = planRows(table, { lines }, revision({ added }));
    expect(shown(carriedOut(lines, steps)).at(-1)).toBe("下一张表|");
  });
});

describe("numbers", () => {
  test("follow the rows; a number of the user's own making is hers", () => {
    const lines = [line("", "甲"), line("一-2", "乙"), line(9, "丙"), line("=ROW()", "丁")];
    const { steps } = plan(lines, {});
    expect(shown(carriedOut(lines, steps))).toEqual(["1|甲", "一-2|乙", "3|丙", "=ROW()|丁"]);
  });

  test("that are right already are not written, as text or as numbers", () => {
    expect(plan([line(1, "甲"), line("2", "乙")], {}).steps).toEqual([]);
  });
});

describe("however far it came, going on gives the same", () => {
  const name = fc.integer({ min: 1, max: 60 }).map((n) => `件${n}`);
  const scenario = fc.record({
    standing: fc.uniqueArray(name, { maxLength: 12 }),
    wanted: fc.uniqueArray(name, { maxLength: 12 }),
    beside: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    blanks: fc.nat(3),
    cut: fc.nat(30),
  });

  /** As 附件清单 is revised: by name, in the order wanted. */
  function revise(lines: Lines, wanted: readonly string[]) {
    const table = tableAs(lines);
    const at = new Map(table.dataRows.map((row) => [table.text(row, "attachmentName"), row]));
    const added = new Map<number, string[]>();
    let after = -1;
    for (const each of wanted) {
      const row = at.get(each);
      if (row !== undefined) after = row;
      else added.set(after, [...(added.get(after) ?? []), each]);
    }
    const removable = table.dataRows.filter((row) => !wanted.includes(table.text(row, "attachmentName")));
    const groups = [...added].map(([row, names]) => ({ after: row, records: records(...names) }));
    return planRows(table, { lines }, revision({ removable, added: groups })).steps;
  }
  const withoutBlanks = (lines: Lines): string[] => shown(lines).filter((text) => text.replace(/\|/g, "") !== "");

  test("every text beside a record stays beside it, nothing is doubled, and all wanted records stand", () => {
    fc.assert(
      fc.property(scenario, ({ standing, wanted, beside, blanks, cut }) => {
        const lines: Lines = [
          ...standing.map((each, i) => line(i + 1, each, ...(beside[i] ? [`旁${each}`] : []))),
          ...Array.from({ length: blanks }, () => BLANK),
          line("", "注：以上"),
        ];
        const whole = carriedOut(lines, revise(lines, wanted));
        const half = carriedOut(lines, revise(lines, wanted).slice(0, cut));
        const resumed = carriedOut(half, revise(half, wanted));
        expect(withoutBlanks(resumed)).toEqual(withoutBlanks(whole));
        const names = resumed.map((cells) => cells[NAME]).filter((each) => String(each ?? "").startsWith("件"));
        expect(new Set(names).size).toBe(names.length);
        expect(names).toEqual(expect.arrayContaining([...wanted]));
        for (const cells of resumed) if (cells[WIDTH]) expect(cells[WIDTH]).toBe(`旁${cells[NAME]}`);
        standing.forEach((each, i) => beside[i] && expect(names).toContain(each));
        expect(revise(resumed, wanted)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
