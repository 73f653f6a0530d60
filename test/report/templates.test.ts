import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { templateBytes } from "../../scripts/templates/package";
import { COMMITMENT, PASSAGES, type PassageId } from "../../src/guide/passages";
import { TEMPLATE_NAMES, TEMPLATE_TAGS } from "../../scripts/templates/tags";
import { tableOf, type TableId } from "../../src/guide";
import {
  all,
  child,
  entriesOf,
  HAS_XMLLINT,
  isWithin,
  packageFaults,
  parseXml,
  partsOf,
  PLAIN_FILE,
  schemaFaults,
  textOf,
  valueOf,
  type XmlNode,
} from "../support/ooxml";
import { requireMadeBy } from "../support/made-by";

const PYTHON = "/usr/bin/python3";
const withPythonDocx = spawnSync(PYTHON, ["-c", "import docx"]).status === 0 ? test : test.skip;
const withXmllint = HAS_XMLLINT ? test : test.skip;

const tagOf = (control: XmlNode): string => valueOf(child(control, "w:sdtPr"), "w:tag")!;
const contentOf = (control: XmlNode): readonly XmlNode[] => child(control, "w:sdtContent")!.children;
const rowsOf = (table: XmlNode): XmlNode[] => all(table, "w:tr");
const cellsOf = (row: XmlNode): XmlNode[] => all(row, "w:tc");
const widthOf = (cell: XmlNode): number => Number(child(child(cell, "w:tcPr"), "w:tcW")!.attributes["w:w"]);
const styleOf = (paragraph: XmlNode): string | undefined => valueOf(child(paragraph, "w:pPr"), "w:pStyle");
const textsOf = (nodes: readonly XmlNode[]): string[] => nodes.map(textOf);

/** Everything a person sees, with the parts it stands in. */
function read(name: (typeof TEMPLATE_NAMES)[number]) {
  const bytes = new Uint8Array(readFileSync(`assets/templates/${name}.docx`));
  const parts = partsOf(bytes);
  const stories = ["word/document.xml", "word/header1.xml", "word/header2.xml"].map((part) => parseXml(parts[part]));
  const controls = stories.flatMap((story) => all(story, "w:sdt"));
  return {
    bytes,
    parts,
    body: child(stories[0], "w:body")!,
    controls,
    lists: controls.filter((control) => tagOf(control).startsWith("list:")),
    glossary: parseXml(parts["word/glossary/document.xml"]),
    footer: parseXml(parts["word/footer1.xml"]),
  };
}

describe.each(TEMPLATE_NAMES)("the template %s", (name) => {
  const template = read(name);

  test("is what the script makes today", () => {
    requireMadeBy("npm run templates", `${name}.docx`, Buffer.compare(templateBytes(name), template.bytes) === 0);
  });

  test("holds every tag it declares under the title Word shows, and no other", () => {
    const found = template.controls.map((control) => ({
      tag: tagOf(control),
      title: valueOf(child(control, "w:sdtPr"), "w:alias")!,
    }));
    const distinct = new Map(found.map((entry) => [`${entry.tag} ${entry.title}`, entry]));
    const byTag = (a: { tag: string }, b: { tag: string }): number => (a.tag < b.tag ? -1 : 1);
    expect([...distinct.values()].sort(byTag)).toEqual([...TEMPLATE_TAGS[name]].sort(byTag));
  });

  test("asks for each list, block and passage once", () => {
    const tags = template.controls.map(tagOf).filter((tag) => !tag.startsWith("field:"));
    expect(tags).toEqual([...new Set(tags)]);
  });

  test("gives every control an id of its own", () => {
    const ids = template.controls.map((control) => valueOf(child(control, "w:sdtPr"), "w:id"));
    expect(new Set(ids).size).toBe(template.controls.length);
  });

  test("has only rich text controls, none locked", () => {
    const known = ["w:alias", "w:tag", "w:id", "w:placeholder", "w:showingPlcHdr"];
    const properties = template.controls.flatMap((control) => child(control, "w:sdtPr")!.children);
    expect(properties.filter((property) => !known.includes(property.name))).toEqual([]);
  });

  test("has no control inside another or inside a table", () => {
    const inside = template.controls.filter((control) => isWithin(control, "w:sdt") || isWithin(control, "w:tbl"));
    expect(inside.map(tagOf)).toEqual([]);
  });

  test("keeps what an empty control shows as a building block of the same words", () => {
    const blocks = new Map(
      all(template.glossary, "w:docPart").map((block) => [
        valueOf(child(block, "w:docPartPr"), "w:name"),
        textOf(block),
      ]),
    );
    for (const name of blocks.keys()) expect(name).toMatch(/^[0-9A-F]{32}$/);
    for (const control of template.controls) {
      const properties = child(control, "w:sdtPr")!;
      if (!child(properties, "w:showingPlcHdr")) continue;
      expect(blocks.get(valueOf(child(properties, "w:placeholder"), "w:docPart"))).toBe(textOf(control));
    }
    expect(blocks.size).toBe(TEMPLATE_TAGS[name].filter(({ tag }) => /^(field|prose):/.test(tag)).length);
  });

  test("shows the guide's note where the user is to write", () => {
    for (const control of template.controls.filter((candidate) => tagOf(candidate).startsWith("prose:"))) {
      expect(textsOf(contentOf(control))).toEqual(PASSAGES[tagOf(control).slice("prose:".length) as PassageId].note);
      expect(textOf(control)).toMatch(/^填写说明：/);
    }
  });

  test("has in each list one table: a repeated header row of the guide's titles and one row to go by", () => {
    for (const control of template.lists) {
      const [table, ...others] = contentOf(control);
      expect([table.name, others]).toEqual(["w:tbl", []]);
      const [header, ...data] = rowsOf(table);
      expect(child(child(header, "w:trPr"), "w:tblHeader")).toBeDefined();
      expect(data.map((row) => child(child(row, "w:trPr"), "w:tblHeader"))).toEqual([undefined]);
      expect(cellsOf(data[0])).toHaveLength(cellsOf(header).length);
      expect([...all(table, "w:gridSpan"), ...all(table, "w:vMerge")]).toEqual([]);
      const titles = tableOf(tagOf(control).split(/[:.]/)[1] as TableId).columns.map((column) => column.title);
      expect(textsOf(cellsOf(header)).filter((title) => !titles.includes(title))).toEqual([]);
    }
  });

  test("breaks no row across pages and fills the width of the text with every table", () => {
    for (const table of all(template.body, "w:tbl")) {
      const grid = all(table, "w:gridCol").reduce((sum, column) => sum + Number(column.attributes["w:w"]), 0);
      expect(grid).toBe(isRoster(table) ? 13_958 : 9_070);
      for (const row of rowsOf(table)) {
        expect(child(child(row, "w:trPr"), "w:cantSplit")).toBeDefined();
        expect(cellsOf(row).reduce((sum, cell) => sum + widthOf(cell), 0)).toBe(grid);
      }
    }
  });

  test("has a paragraph before every table and every control around one", () => {
    const blocks = template.body.children;
    const tables = blocks.flatMap((block, index) => (all(block, "w:tbl").length > 0 ? [index] : []));
    expect(tables.map((index) => blocks[index - 1].name)).toEqual(tables.map(() => "w:p"));
  });

  test("gives an 18-digit ID and a telephone number with area code room on one line", () => {
    const roster = all(template.body, "w:tbl").find(isRoster)!;
    const [header] = rowsOf(roster);
    const width = (title: string): number => widthOf(cellsOf(header).find((cell) => textOf(cell) === title)!);
    expect(width("身份号码")).toBeGreaterThanOrEqual(2_600);
    expect(width("联系电话")).toBeGreaterThanOrEqual(1_500);
  });

  test("divides no ID, phone or code over two lines, and gives the name of an occupation room beside the ticks", () => {
    for (const table of all(template.body, "w:tbl")) {
      const [header, ...data] = rowsOf(table).map(cellsOf);
      header.forEach((cell, i) => {
        if (!/^(?:身份号码|联系电话|职业编码|统一社会信用代码)$/.test(textOf(cell))) return;
        for (const row of data) expect(child(child(row[i], "w:tcPr"), "w:noWrap")).toBeDefined();
      });
      const name = header.find((cell) => textOf(cell) === "职业名称");
      if (name) expect(widthOf(name)).toBeGreaterThanOrEqual(1_700);
    }
  });

  test("leaves room for the binding on the side where its pages are bound", () => {
    for (const section of all(template.body, "w:sectPr")) {
      const { attributes: size } = child(section, "w:pgSz")!;
      const { attributes: margins } = child(section, "w:pgMar")!;
      const isLandscape = size["w:orient"] === "landscape";
      const bound = isLandscape
        ? Number(margins["w:top"]) - Number(margins["w:bottom"])
        : Number(margins["w:gutter"]) + Number(margins["w:left"]) - Number(margins["w:right"]);
      expect(bound).toBe(284);
    }
  });

  test("has contents that name every chapter and section as Word numbers them", () => {
    const paragraphs = all(template.body, "w:p");
    const headings = paragraphs.filter((paragraph) => /^Heading[12]$/.test(styleOf(paragraph) ?? ""));
    const contents = paragraphs.filter((paragraph) => /^TOC[12]$/.test(styleOf(paragraph) ?? ""));
    expect(textsOf(contents).map((text) => text.trimEnd())).toEqual(numbered(headings));
    const codes = all(template.body, "w:instrText").map(({ text }) => text.trim());
    const links = contents.map((entry) => all(entry, "w:hyperlink")[0]);
    expect(links.map((link) => all(link, "w:tab")).map(({ length }) => length)).toEqual(links.map(() => 1));
    expect(codes).toEqual([
      'TOC \\o "1-2" \\h \\z \\u',
      ...links.map(({ attributes }) => `PAGEREF ${attributes["w:anchor"]} \\h`),
    ]);
    expect(links.map(({ attributes }) => attributes["w:anchor"])).toEqual(
      headings.map((heading) => all(heading, "w:bookmarkStart")[0].attributes["w:name"]),
    );
  });

  test("ends its contents in the paragraph that ends their section, and nobody is asked whether to compute them", () => {
    const marks = all(template.body, "w:fldChar");
    const depths = marks.map(({ attributes }) =>
      attributes["w:fldCharType"] === "end" ? -1 : attributes["w:fldCharType"] === "begin" ? 1 : 0,
    );
    expect(depths.reduce<number>((sum, n) => sum + n, 0)).toBe(0);
    const end = marks[marks.length - 1];
    expect(styleOf(end.parent!.parent!)).toBe("SectionEnd");
    expect(marks.filter(({ attributes }) => "w:dirty" in attributes)).toEqual([]);
    expect(template.parts["word/settings.xml"]).not.toContain("updateFields");
  });

  test("shows a picture in any paragraph whole: no style but that of the section ends has lines of an exact height", () => {
    const exact = all(parseXml(template.parts["word/styles.xml"]), "w:spacing").filter(
      ({ attributes }) => attributes["w:lineRule"] !== "atLeast",
    );
    expect(exact.map(({ parent }) => parent?.parent?.attributes["w:styleId"])).toEqual(["SectionEnd"]);
  });

  test("numbers its pages", () => {
    expect(all(template.footer, "w:instrText").map(({ text }) => text.trim())).toEqual(["PAGE"]);
  });

  withXmllint("is valid against the schema, part by part (needs xmllint)", () => {
    expect(schemaFaults(template.bytes)).toEqual([]);
  });

  test.each(["word/fontTable.xml", "word/glossary/fontTable.xml"])(
    "names one face a font to use instead, in %s",
    (part) => {
      const names = all(parseXml(template.parts[part]), "w:altName").map(({ attributes }) => attributes["w:val"]);
      expect(names).toEqual(["FangSong", "SimHei", "KaiTi", "SimSun"]);
    },
  );

  test("has a numbering of nine levels that Word can tell from others", () => {
    const [list] = all(parseXml(template.parts["word/numbering.xml"]), "w:abstractNum");
    expect(all(list, "w:lvl").map(({ attributes }) => attributes["w:ilvl"])).toEqual([..."012345678"]);
    expect([valueOf(list, "w:nsid"), valueOf(list, "w:tmpl")]).toEqual([HEX8, HEX8]);
  });

  test("brings the parts Word looks for: a whole theme with Chinese faces, and settings for the web", () => {
    const theme = parseXml(template.parts["word/theme/theme1.xml"]);
    expect(all(theme, "a:clrScheme")[0].children).toHaveLength(12);
    expect(all(theme, "a:ea").map(({ attributes }) => attributes.typeface)).toEqual(["宋体", "宋体"]);
    expect(all(theme, "a:fmtScheme")[0].children.map(({ children }) => children.length)).toEqual([3, 3, 3, 3]);
    for (const folder of ["word", "word/glossary"])
      expect(template.parts).toHaveProperty([`${folder}/webSettings.xml`]);
  });

  test("has entries every program takes for files", () => {
    expect(entriesOf(template.bytes)).toEqual(Object.keys(template.parts).map(() => PLAIN_FILE));
  });

  test("is a sound package", () => {
    expect(packageFaults(template.bytes)).toEqual([]);
  });

  withPythonDocx("comes back from python-docx with the same document (needs python-docx)", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "template-"));
    try {
      const [original, saved] = ["original.docx", "saved.docx"].map((file) => path.join(folder, file));
      writeFileSync(original, template.bytes);
      const { status, stderr } = spawnSync(
        PYTHON,
        ["-c", "import sys, docx; docx.Document(sys.argv[1]).save(sys.argv[2])", original, saved],
        { encoding: "utf8" },
      );
      expect([status, stderr]).toEqual([0, ""]);
      const after = partsOf(new Uint8Array(readFileSync(saved)));
      expect(plain(parseXml(after["word/document.xml"]))).toEqual(
        plain(parseXml(partsOf(template.bytes)["word/document.xml"])),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** As schema type ST_LongHexNumber has it. */
const HEX8: unknown = expect.stringMatching(/^[0-9A-F]{8}$/);

const isRoster = (table: XmlNode): boolean => textOf(rowsOf(table)[0]).includes("身份号码");

/** Headings with the numbers the styles give them: 一、 for a chapter unless it has none, （一） for a section. */
function numbered(headings: readonly XmlNode[]): string[] {
  const digits = [..."一二三四五六七八九十"];
  const count = { Heading1: 0, Heading2: 0 };
  return headings.map((heading) => {
    const style = styleOf(heading) as "Heading1" | "Heading2";
    if (child(child(heading, "w:pPr"), "w:numPr")) return textOf(heading);
    if (style === "Heading1") count.Heading2 = 0;
    const digit = digits[count[style]++];
    return (style === "Heading1" ? `${digit}、` : `（${digit}）`) + textOf(heading);
  });
}

/** A tree without parents, to compare with another. */
const plain = ({ name, attributes, children, text }: XmlNode): unknown => [name, attributes, text, children.map(plain)];

describe("装订说明", () => {
  const chapters = (name: (typeof TEMPLATE_NAMES)[number]): string[] =>
    textsOf(all(read(name).body, "w:p").filter((paragraph) => styleOf(paragraph) === "Heading1"));

  test("orders the chapters of 基础部分", () => {
    expect(chapters("基础部分")).toEqual([
      ...["综述", "企业近三年信用报告", "组织机构及主要职责", "拟开展认定的职业（工种）及等级", "认定内容及方式"],
      ...["认定工作流程", "质量内控人员", "相关管理制度", "承诺书", "附件清单"],
    ]);
  });

  test("orders the chapters of 职业部分", () => {
    expect(chapters("职业部分")).toEqual([
      ...["本职业执行标准", "本职业认定方式", "考评人员", "各等级样卷", "场地设施设备等情况", "附件清单"],
    ]);
  });
});

test("承诺书 begins a page and says what the guide says", () => {
  const paragraphs = all(read("基础部分").body, "w:p");
  const start = paragraphs.findIndex(
    (paragraph) => styleOf(paragraph) === "Heading1" && textOf(paragraph) === "承诺书",
  );
  expect(child(child(paragraphs[start], "w:pPr"), "w:pageBreakBefore")).toBeDefined();
  expect(textsOf(paragraphs.slice(start + 1, start + 5))).toEqual([
    ...[COMMITMENT.title, COMMITMENT.addressee, ...COMMITMENT.paragraphs],
  ]);
});

test("the guide's notes stand whole under the roster and the venues", () => {
  const notes = textsOf(all(read("职业部分").body, "w:p").filter((paragraph) => styleOf(paragraph) === "TableNote"));
  expect(notes.filter((note) => note !== "")).toEqual([
    "注：初级工至高级技师依次用5、4、3、2、1表示。",
    "注：1、每个职业考评人员数量不少于5人。2、分职业填写。",
    "注：1、每个职业所对应的场地需分别一一对应填写；2、企业需提供每个认定（包括理论、实操）场地、每个职业主要实施设备的照片均不少于5张（jpg、jpeg等通用格式）及视频（不低于800*480分辨率）（不少于5分钟）。",
  ]);
});

test("the venue form repeats under its title, the notes below it, and carries the guide's labels", () => {
  const block = read("职业部分").controls.find((control) => tagOf(control) === "block:venues")!;
  expect(contentOf(block).map((node) => node.name)).toEqual(["w:p", "w:tbl", "w:p"]);
  const [, form] = contentOf(block);
  const rows = rowsOf(form).map((row) => textsOf(cellsOf(row)));
  expect(rows.slice(0, 6)).toEqual([
    ["场地名称", "", "场地地址", ""],
    ["负责人", "", "负责人电话", ""],
    ["联系人", "", "联系人电话", ""],
    ["认定职业名称", "", "认定职业等级", ""],
    ["场地设备", ""],
    ["认定设备", "设备名称", "设备型号", "数量"],
  ]);
  const merges = rowsOf(form)
    .slice(5)
    .map((row) => child(child(cellsOf(row)[0], "w:tcPr"), "w:vMerge")?.attributes["w:val"] ?? "continue");
  expect(merges).toEqual(["restart", ...merges.slice(1).map(() => "continue")]);
});

describe("the check by schema", () => {
  const { bytes } = read("职业部分");
  const withDocument = (change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(bytes);
    const xml = partsOf(bytes)["word/document.xml"];
    return zipSync({ ...parts, "word/document.xml": strToU8(change(xml)) });
  };

  withXmllint("finds an element in the wrong place (needs xmllint)", () => {
    const [first] = schemaFaults(withDocument((xml) => xml.replace("<w:body>", "<w:body><w:tc/>")));
    expect(first).toContain("word/document.xml:2:");
  });

  withXmllint("leaves out what mc:Ignorable names (needs xmllint)", () => {
    const extended = withDocument((xml) =>
      xml
        .replace(
          "<w:document ",
          '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="urn:extension" mc:Ignorable="w14" ',
        )
        .replace("<w:p>", '<w:p w14:paraId="1"><w14:more><w:tc/></w14:more>'),
    );
    expect(schemaFaults(extended)).toEqual([]);
  });

  test("finds a relationship that leads nowhere", () => {
    const parts = { ...unzipSync(bytes) };
    delete parts["word/numbering.xml"];
    expect(packageFaults(zipSync(parts))).toContain(
      "word/_rels/document.xml.rels names word/numbering.xml, which is not there",
    );
  });
});
