/** What `rending fix` writes, in the hands of programs that are not ours. Each is skipped by name where it is not installed. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CellValue } from "../../src/check";
import type { FixJson } from "../../src/cli/fix-json";
import { PatchableWorkbook, readWorkbook } from "../../src/files";
import { temporaryFolder } from "../support/plan-file";
import { typed } from "../support/terminal";

const PYTHON = "/usr/bin/python3";
const runs = (command: string, ...parameters: string[]): boolean => spawnSync(command, parameters).status === 0;
const withOpenpyxl = runs(PYTHON, "-c", "import openpyxl") ? test : test.skip;
const withLibreOffice = runs("soffice", "--version") ? test : test.skip;

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);
const FAULTS = path.join(__dirname, "../../assets/sample/faults.xlsx");
const FIXTURES = path.join(__dirname, "../fixtures/workbooks");

const LOOK = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({
    "cells": {s.title: {c.coordinate: c.value if isinstance(c.value, (int, float, bool, str)) else str(c.value) for row in s.iter_rows() for c in row if c.value is not None} for s in book},
    "styles": {s.title: [c.number_format for row in s.iter_rows() for c in row] for s in book},
    "merges": {s.title: sorted(str(m) for m in s.merged_cells.ranges) for s in book},
    "tables": {s.title: {t.name: t.ref for t in s.tables.values()} for s in book},
    "rules": {s.title: [str(v.sqref) for v in s.data_validations.dataValidation] for s in book},
}))
`;

interface Look {
  readonly cells: Record<string, Record<string, unknown>>;
  readonly [more: string]: unknown;
}
const look = (file: string): Look =>
  JSON.parse(execFileSync(PYTHON, ["-c", LOOK, file], { encoding: "utf8", maxBuffer: 2 ** 26 })) as Look;

let told: FixJson;
beforeAll(async () => {
  const { out } = await typed(["fix", FAULTS, "--json", "--out", at("fixed.xlsx")]);
  told = JSON.parse(out) as FixJson;
});

withOpenpyxl("openpyxl finds the new values, and nothing else that is other (needs openpyxl)", () => {
  const { cells: before, merges, tables, rules } = look(FAULTS);
  const { cells: after, ...now } = look(at("fixed.xlsx"));
  expect(now).toMatchObject({ merges, tables, rules });
  expect(told.changes.length).toBeGreaterThan(10);
  const wanted = structuredClone(before);
  for (const { sheet, cell, to } of told.changes) wanted[sheet][cell] = to;
  expect(after).toEqual(wanted);
});

withOpenpyxl.each(["openpyxl.xlsx", "libreoffice.xlsx"])(
  "a cell of %s is set without harm to the others, their formats and formulas (needs openpyxl)",
  (name) => {
    const file = path.join(FIXTURES, name);
    const bytes = readFileSync(file);
    const [{ name: sheet }] = readWorkbook(bytes);
    const changes = new Map([
      [
        sheet,
        [
          { row: 3, column: 2, to: " 李四 " },
          { row: 4, column: 7, to: 13 },
        ],
      ],
    ]);
    writeFileSync(at(name), PatchableWorkbook.open(bytes).with(changes));
    const [before, after] = [look(file), look(at(name))];
    before.cells[sheet].C4 = " 李四 ";
    before.cells[sheet].H5 = 13;
    expect(after).toEqual(before);
  },
);

withLibreOffice("LibreOffice opens it and shows the new values (needs LibreOffice)", () => {
  const profile = pathToFileURL(at("profile")).href;
  const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"];
  execFileSync("soffice", [...options, "--outdir", at("saved"), at("fixed.xlsx")], { stdio: "ignore" });
  const [mended, saved] = [at("fixed.xlsx"), at("saved/fixed.xlsx")].map((file) => readWorkbook(readFileSync(file)));
  for (const { name, values } of mended) {
    const other = saved.find((sheet) => sheet.name === name)?.values ?? [];
    values.forEach((row, r) =>
      row.forEach((value, c) =>
        expect([name, r, c, rounded(other[r]?.[c] ?? "")]).toEqual([name, r, c, rounded(value)]),
      ),
    );
  }
});

/** LibreOffice writes fifteen digits of a number. */
const rounded = (value: CellValue): CellValue => (typeof value === "number" ? Number(value.toPrecision(12)) : value);
