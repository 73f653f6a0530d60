import { readFileSync } from "node:fs";
import { cellAddress, check, snapshotOf, type Finding } from "../../../src/check";
import { readWorkbook } from "../../../src/files";
import type { TableId } from "../../../src/guide";
import { expectSayable } from "../../support/mend";
import { STRICTLY } from "../../support/plan";

const snapshotIn = (file: string) => snapshotOf(readWorkbook(readFileSync(`test/fixtures/rosters/${file}.xlsx`)));

/** All findings but those about tables the workbook does not have. */
const findingsIn = (file: string): readonly Finding[] =>
  check(snapshotIn(file), STRICTLY).findings.filter(({ rule }) => rule !== "GEN-11");

const written = ({ rule, cell }: Finding): string => `${cell ? cellAddress(cell) : "-"} ${rule}`;
/** Where which rule speaks of a table, in the sheet's order. */
const on = (file: string, table: TableId): readonly string[] =>
  findingsIn(file)
    .filter((finding) => finding.table === table)
    .map(written);

const recordsIn = (file: string): Record<string, number> =>
  Object.fromEntries([...snapshotIn(file).tables].map(([id, table]) => [id, table.dataRows.length]));

const FILES = ["group-roster", "printed-forms", "controllers", "sites"];

test.each(FILES)("every finding in %s can be said in both languages", (file) => {
  findingsIn(file).forEach(expectSayable);
});

test("a group's roster: records are told from captions, totals, notes and signatures", () => {
  expect(recordsIn("group-roster")).toEqual({ examiners: 10 });
  expect(on("group-roster", "examiners")).toEqual([
    ...["B4 GEN-04", "J4 PER-16"],
    "F5 PER-04",
    "L6 PER-19",
    "A9 GEN-05",
    ...["B10 GEN-04", "J10 PER-16"],
    "F11 PER-04",
    "L12 PER-19",
    ...["A15 GEN-05", "B16 GEN-05", "B18 GEN-05", "B19 GEN-05", "B20 GEN-05"],
  ]);
});

describe("the guide's printed forms", () => {
  const file = "printed-forms";

  test("two tables on one sheet are told apart, each with the “...” of the form left in it", () => {
    expect(recordsIn(file)).toEqual({ enterprises: 1, occupations: 5, methods: 3 });
    expect(on(file, "enterprises")).toEqual(["G8 SCOPE-07", "D9 GEN-05"]);
  });

  test("codes, editions and levels are read whichever way they are written", () => {
    expect(on(file, "occupations")).toEqual([
      ...["F13 OCC-08", "F14 OCC-08", "F15 OCC-08"],
      "H15 OCC-09",
      ...["E16 OCC-01", "H16 OCC-10"],
      ...["E17 OCC-05", "H17 OCC-09"],
      "D18 GEN-05",
    ]);
  });

  test("titles in two lines, Wingdings ticks and two occupations in a row are understood", () => {
    expect(on(file, "methods")).toEqual([
      ...["B3 METH-03", "C3 METH-02", "D3 METH-02"],
      ...["B4 METH-05", "D4 METH-02", "E4 METH-02"],
      ...["C5 METH-02", "D5 METH-02", "E5 METH-02"],
    ]);
  });
});

test("controllers by department: the second caption and its titles divide the roster; hidden rows are checked too", () => {
  expect(recordsIn("controllers")).toEqual({ qualityControllers: 8 });
  expect(on("controllers", "qualityControllers")).toEqual([
    ...["B4 PER-02", "F4 PER-16", "H4 PER-19"],
    ...["C5 PER-07", "F5 PER-16", "H5 PER-19"],
    ...["C6 PER-05", "F6 PER-16", "G6 PER-17", "H6 PER-19"],
    ...["A7 GEN-05", "A8 GEN-05", "A9 GEN-05"],
    ...["B11 PER-02", "F11 PER-16", "H11 PER-19"],
    ...["C12 PER-07", "F12 PER-16", "H12 PER-19"],
    ...["C13 PER-05", "F13 PER-16", "G13 PER-17", "H13 PER-19"],
  ]);
});

describe("venues and equipment", () => {
  test("a room for two occupations is one finding, and is neither missing nor unequipped", () => {
    expect(on("sites", "venues")).toEqual([
      "J1 VEN-03",
      ...["E2 GEN-01", "H2 VEN-02", "I2 OCC-09", "J2 GEN-12"],
      ...["E3 VEN-04", "G3 VEN-04", "I3 OCC-09"],
      "H4 VEN-02",
    ]);
  });

  test("counts with units or words, unknown venues and the total are reported", () => {
    expect(on("sites", "equipment")).toEqual([
      "F2 GEN-08",
      "F3 EQP-02",
      ...["B4 GEN-01", "F4 EQP-02"],
      ...["B5 EQP-01", "E5 EQP-03"],
      "A6 GEN-05",
    ]);
  });
});
