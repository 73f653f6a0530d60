/** Inputs by their seed: real files damaged, and workbooks generated to be hard on a reader. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { tableOf, TABLES, type TableId } from "../../src/guide";
import { xlsx } from "../files/make-xlsx";
import { unpack, type Parts } from "./archive";
import { mutated } from "./mutate";
import { Random } from "./random";

export type Kind = "xlsx" | "template";
export const KINDS: readonly Kind[] = ["xlsx", "template"];

/** Sound files, smallest first; the folder of the project is where the fuzzer is started. */
const FILES: Readonly<Record<Kind, readonly string[]>> = {
  xlsx: [
    ...["sites", "controllers", "group-roster", "printed-forms"].map((name) => `test/fixtures/rosters/${name}.xlsx`),
    ...["test/fixtures/workbooks/libreoffice.xlsx", "test/fixtures/workbooks/openpyxl.xlsx"],
    ...["test/fixtures/xlsx/extras.xlsx", "test/fixtures/xlsx/plan.xlsx", "test/fixtures/xlsx/plan-libreoffice.xlsx"],
    ...["assets/sample/clean.xlsx", "assets/sample/faults.xlsx"],
  ],
  template: [
    ...["assets/templates/基础部分.docx", "assets/templates/职业部分.docx"],
    ...["libreoffice", "nested", "in-a-cell", "list-of-two-tables"].map(
      (name) => `test/fixtures/templates/${name}.docx`,
    ),
  ],
};

const known = new Map<string, Parts>();
function partsOf(file: string): Parts {
  const parts = known.get(file) ?? unpack(new Uint8Array(readFileSync(path.resolve(file))));
  known.set(file, parts);
  return parts;
}

/** The same for the same kind and seed, on any machine. */
export function inputOf(kind: Kind, seed: number): Uint8Array {
  const random = new Random(seed);
  if (kind === "xlsx" && random.chance(0.3)) {
    const generated = xlsx(random.pick(GENERATORS)(random));
    return random.chance(0.3) ? mutated(unpack(generated), random) : generated;
  }
  return mutated(partsOf(random.pick(FILES[kind])), random);
}

const SHEET = "xl/worksheets/sheet1.xml";
type Changes = Readonly<Record<string, string>>;

/** Titles of a table of the guide, so that what stands below is read as its records. */
function titlesOf(random: Random): readonly string[] {
  const lists = TABLES.filter(({ layout }) => layout === "list").map(({ id }): TableId => id);
  return tableOf(random.pick(lists)).columns.map(({ title }) => title);
}
const row = (number: number, texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`).join("")}</row>`;
const sheet = (rows: string, after = ""): Changes => ({
  [SHEET]: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`,
});

const sizes = [1, 20, 300, 5_000, 40_000] as const;

const GENERATORS: readonly ((random: Random) => Changes)[] = [
  // Merged areas of any size, overlapping or turned round.
  (random) => {
    const rows = Array.from({ length: 30 }, (_, i) => row(i + 2, ["甲", "1"]));
    const area = () => `A${1 + random.below(60)}:${random.pick(["B", "XFD", "A"])}${random.pick([3, 900, 1048576])}`;
    const merges = Array.from({ length: random.pick([1, 5, 200]) }, () => `<mergeCell ref="${area()}"/>`);
    return sheet(row(1, titlesOf(random)) + rows.join(""), `<mergeCells>${merges.join("")}</mergeCells>`);
  },
  // Long texts of few characters, as careless patterns dislike them.
  (random) => {
    const titles = titlesOf(random);
    const piece = random.pick([" ", "\u00a0", "　", "1", "级", "、", "-", ".", "年", "(", "一", "x ", "1级", "2024-"]);
    const text = random.pick(["", "x", "1"]) + piece.repeat(random.pick(sizes)) + random.pick(["", "x", "级", "号"]);
    return sheet(
      row(1, titles) +
        row(
          2,
          titles.map(() => text),
        ) +
        row(3, titles),
    );
  },
  // The same in the titles themselves.
  (random) => {
    const piece = random.pick([" ", "（", "姓", "\n", "/", "*"]);
    const titles = titlesOf(random).map((title) => title + piece.repeat(random.pick(sizes)));
    return sheet(
      row(1, titles) +
        row(
          2,
          titles.map((_, i) => String(i)),
        ),
    );
  },
  // Many columns, many rows of one cell, cells far off.
  (random) => {
    const wide = row(
      1,
      Array.from({ length: random.pick([100, 16_384]) }, (_, i) => random.pick(["姓名", `列${i}`])),
    );
    const far = `<row r="${random.pick([2, 1_048_576])}"><c r="${random.pick(["A", "XFD"])}${random.pick([2, 1_048_576])}"><v>1</v></c></row>`;
    return sheet(wide + row(2, ["1"]) + far);
  },
  // Number formats that are hard to tell for dates.
  (random) => {
    const code = random.pick(["y", "[$-804]", '"x"', "0", "\\", "[h]:", "_", "*", ";"]).repeat(random.pick(sizes));
    return {
      ...sheet(`${row(1, titlesOf(random))}<row r="2"><c s="1"><v>45000</v></c><c s="1"><v>1e300</v></c></row>`),
      "xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="${code.replace(/"/g, "&quot;")}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    };
  },
  // Values of every type that is none, or not this one.
  (random) => {
    const value = () => random.pick(["constructor", "1", "-1", "", "1e999", "#N/A", "TRUE", "99999999", "２０２４"]);
    const type = () => random.pick(["b", "s", "n", "e", "d", "str", "inlineStr", "x", ""]);
    const cells = Array.from({ length: 12 }, () => `<c t="${type()}"><f>${value()}</f><v>${value()}</v></c>`);
    return sheet(row(1, titlesOf(random)) + `<row r="2">${cells.join("")}</row><row r="0">${cells[0]}</row>`);
  },
  // Shared strings of many runs, attributes by the thousand.
  (random) => {
    const runs = `<r><t>${random.pick(["甲", " ", "&#10;"])}</t></r>`.repeat(random.pick(sizes));
    const many = Array.from({ length: random.pick([1, 100, 20_000]) }, (_, i) => ` a${i}="1"`).join("");
    return {
      ...sheet(`${row(1, titlesOf(random))}<row r="2"${many}><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>`),
      "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si>${runs}</si></sst>`,
    };
  },
];
