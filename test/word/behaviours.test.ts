/**
 * Under every combination of what nobody here knows about Word, the same comes out; `npm test` takes those in which any two of the
 * answers meet, `npm run test:hosts` all 32.
 */
import { tableOf, type Field, type TableId } from "../../src/guide";
import type { FormTexts, RowTexts, VolumeContents } from "../../src/report";
import { wordDocument } from "../../src/word/document";
import { childOf, firstWithin, through, within } from "../../src/workbench/docx/dom";
import { textOf } from "../../src/workbench/docx/text";
import { BEHAVIOURS, SEEN_IN_PLACES, type WordBehaviour } from "../../src/workbench/host/word";
import { someCases } from "../faults/sample";
import { schemaFaults, HAS_XMLLINT } from "../support/ooxml";
import { bootWord, type HeadlessWord } from "../support/word-host";
import { builtIn, firstDifference, markup } from "./support";

const word = wordDocument();
const rowOf = (id: TableId, texts: Partial<Record<Field, string>>): RowTexts =>
  tableOf(id).columns.map(({ field }) => texts[field] ?? "");

const people = (count: number): RowTexts[] =>
  Array.from({ length: count }, (_, i) =>
    rowOf("examiners", {
      serial: String(i + 1),
      personName: `考评员${i}`,
      citizenId: `1101011980010110${i % 10}X`,
      phone: "13800138000",
      professionalTitle: "技师\n高级考评员",
    }),
  );
const venues = (...devices: readonly number[]): FormTexts[] =>
  devices.map((count, i) => ({
    values: rowOf("venues", {
      venueName: `第${i + 1}车间`,
      venueAddress: "某路",
      contact: "王芳",
      skillLevels: "5、4",
    }),
    rows: Array.from({ length: count }, (_, k) =>
      rowOf("equipment", { deviceName: `设备${k}`, quantity: String(k + 1) }),
    ),
  }));
const contents = (examiners: number, ...devices: readonly number[]): VolumeContents => ({
  fields: new Map([
    ["field:volume.occupation", "电工"],
    ["field:volume.levels", "5、4\n3"],
  ]),
  lists: new Map([["list:examiners", people(examiners)]]),
  forms: new Map([["block:venues", venues(...devices)]]),
});

const rowsOf = ({ person }: HeadlessWord, tag: string, index = 0): Element[] => through(person.table(tag, index), "tr");
const textsOf = (row: Element): string[] => through(row, "tc").map(textOf);

const NAMES = ["leadingParagraph", "trailingParagraph", "placeholderReadsEmpty", "web", "oneAddRowsPerBatch"] as const;
/** The unknown ones combined; those seen in places each by itself, and all that can be together. */
const cases: readonly (readonly [string, Partial<WordBehaviour>])[] = [
  ...someCases(BEHAVIOURS).map(
    (behaviour) => [NAMES.filter((name) => behaviour[name]).join(", ") || "none", behaviour] as const,
  ),
  ...SEEN_IN_PLACES.map((name) => [name, { [name]: true }] as const),
  [
    "everything seen in places",
    {
      ...Object.fromEntries([...NAMES, ...SEEN_IN_PLACES].map((name) => [name, true])),
      verticalTabStaysLiteral: false,
    },
  ],
];

describe.each(cases)("with %s", (_, behaviour) => {
  test("a document is filled, and filled again nothing is written", async () => {
    const { document } = await bootWord(builtIn("occupation"), { behaviour });
    const first = await word.fill(contents(6, 3, 1));
    expect(first.left).toEqual([]);
    const once = markup(document);
    expect((await word.fill(contents(6, 3, 1))).written).toEqual([]);
    expect(firstDifference(markup(document), once)).toBeUndefined();
  });

  test("tables grow and shrink, in the look of their rows, nothing doubled, the head as it was", async () => {
    const headless = await bootWord(builtIn("occupation"), { behaviour });
    const head = textsOf(rowsOf(headless, "list:examiners")[0]);
    for (const count of [6, 9, 1, 0, 4]) {
      const devices = count > 0 ? [count, 1] : [];
      await word.fill(contents(count, ...devices));
      const [titles, ...rows] = rowsOf(headless, "list:examiners");
      expect(textsOf(titles)).toEqual(head);
      expect(firstWithin(titles, "tblHeader")).toBeDefined();
      expect(rows).toHaveLength(Math.max(1, count));
      if (count > 0) expect(rows.map((row) => textsOf(row)[1])).toEqual(people(count).map((record) => record[2]));
      for (const row of rows) {
        expect(childOf(childOf(row, "trPr"), "cantSplit")).toBeDefined();
        expect(childOf(childOf(row, "trPr"), "tblHeader")).toBeUndefined();
        expect(within(row, "pStyle")).toHaveLength(within(row, "p").length);
      }
      const control = headless.person.control("block:venues");
      expect(within(control, "tbl", true)).toHaveLength(Math.max(1, devices.length));
      const empty = within(control, "p", true).filter((p) => !isInTable(p) && textOf(p) === "");
      expect(empty.length).toBeLessThanOrEqual(3);
    }
  });

  test("what the user wrote between the tables, and how she laid them out, stays", async () => {
    const headless = await bootWord(builtIn("occupation"), { behaviour });
    const { document, person } = headless;
    await word.fill(contents(3, 2));
    person.typeInto("prose:occupationMethods", "本公司采用理论与实操相结合的方式。");
    person.shadeRow(person.table("list:examiners"), 0, "FFF2CC");
    person.removeColumn(person.table("list:examiners"), 2);
    const prose = document.dom.serialize(person.control("prose:occupationMethods"));
    const head = document.dom.serialize(rowsOf(headless, "list:examiners")[0]);
    await word.fill(contents(60, 2, 2));
    expect(document.dom.serialize(person.control("prose:occupationMethods"))).toBe(prose);
    expect(document.dom.serialize(rowsOf(headless, "list:examiners")[0])).toBe(head);
    expect(rowsOf(headless, "list:examiners")).toHaveLength(61);
    const { prose: passages } = await word.read();
    expect(passages.find(({ control }) => control.tag === "prose:occupationMethods")?.isNote).toBe(false);
    expect(passages.filter(({ isNote }) => isNote).length).toBe(passages.length - 1);
  });
});

const isInTable = (element: Element): boolean => {
  for (let parent = element.parentNode; parent; parent = parent.parentNode)
    if ((parent as Element).localName === "tbl") return true;
  return false;
};

(HAS_XMLLINT ? test : test.skip)("the document stays valid WordprocessingML (needs xmllint)", async () => {
  const { document } = await bootWord(builtIn("occupation"));
  for (const [count, ...devices] of [[6, 3, 1], [2, 1], [0]]) {
    await word.fill(contents(count, ...devices));
    expect(schemaFaults(document.save())).toEqual([]);
  }
});
