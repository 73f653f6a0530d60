import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { within } from "../../../src/workbench/docx/dom";
import { browserDom } from "../../../src/workbench/docx/dom-tools";
import { DocxDocument, UnreadableDocument } from "../../../src/workbench/docx/document";
import { WordPerson } from "../../../src/workbench/docx/person";
import { textOf } from "../../../src/workbench/docx/text";
import { docx, p } from "../../report/support/make-docx";
import { entriesOf, packageFaults, PLAIN_FILE, schemaFaults, HAS_XMLLINT } from "../../support/ooxml";
import { slimDom } from "../../support/slim-dom";

const TEMPLATES = path.join(__dirname, "../../../assets/templates");
const template = (name: string): Uint8Array => readFileSync(path.join(TEMPLATES, `${name}.docx`));

test.each(["基础部分", "职业部分"])("%s opened and saved has every part byte for byte", (name) => {
  const document = DocxDocument.open(template(name), slimDom);
  expect(unzipSync(document.save())).toEqual(unzipSync(template(name)));
  expect(Buffer.compare(document.save(), document.save())).toBe(0);
  expect(new Set(entriesOf(document.save()).map((entry) => JSON.stringify(entry)))).toEqual(
    new Set([JSON.stringify(PLAIN_FILE)]),
  );
});

test("the browser's DOM reads the same document", () => {
  const [a, b] = [slimDom, browserDom].map((dom) => DocxDocument.open(template("职业部分"), dom));
  expect(within(a.main, "p").map(textOf)).toEqual(within(b.main, "p").map(textOf));
});

test.each([
  ["notDocx", strToU8("纯文本")],
  ["notDocx", zipSync({ "a.txt": strToU8("a") })],
  ["notDocx", readFileSync(path.join(TEMPLATES, "../sample/clean.xlsx"))],
  ["damaged", template("基础部分").subarray(0, 4000)],
  ["damaged", docx("<w:p>")],
  ["macros", docx(p(), { type: "application/vnd.ms-word.document.macroEnabled.main+xml" })],
  ["legacyDoc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
])("a file that cannot be opened is refused: %s", (refusal, bytes) => {
  const open = (): unknown => DocxDocument.open(bytes, slimDom);
  expect(open).toThrow(UnreadableDocument);
  expect(open).toThrow(expect.objectContaining({ refusal }) as Error);
});

describe("a person", () => {
  const opened = () => {
    const document = DocxDocument.open(template("职业部分"), slimDom);
    return { document, person: new WordPerson(document) };
  };

  test("types over a placeholder, which disappears with its look", () => {
    const { document, person } = opened();
    person.typeInto("prose:occupationMethods", "我们的方式");
    const control = person.control("prose:occupationMethods");
    expect(within(control, "p").map(textOf)).toEqual(["我们的方式"]);
    expect(within(control, "showingPlcHdr")).toEqual([]);
    expect(document.xmlOf(document.mainPath)).not.toMatch(/PlaceholderText"\/><\/w:rPr><w:t[^>]*>我们的方式/);
  });

  test("is told of to whoever listens, until they stop", () => {
    const { document, person } = opened();
    const heard: string[] = [];
    const stop = document.onEvent((event) => heard.push(event));
    person.shadeRow(person.table("list:examiners"), 0, "FFF2CC");
    document.select(person.table("list:examiners"));
    stop();
    person.removeColumn(person.table("list:examiners"), 1);
    expect(heard).toEqual(["changed", "selected"]);
  });

  (HAS_XMLLINT ? test : test.skip)("leaves a valid document behind (needs xmllint)", () => {
    const { document, person } = opened();
    person.trackRevisions(true);
    person.typeInto("prose:standard", "本职业执行国家职业技能标准。");
    person.shadeRow(person.table("list:examiners"), 0, "FFF2CC");
    person.moveColumn(person.table("list:examiners"), 3, 0);
    person.removeColumn(person.table("list:examiners"), 2);
    person.setStyle(within(document.body, "p")[3], "BodyText");
    person.lock("list:examiners");
    expect([...schemaFaults(document.save()), ...packageFaults(document.save())]).toEqual([]);
  });
});
