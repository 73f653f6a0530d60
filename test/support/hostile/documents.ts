import { zip } from "../../files/make-xlsx";
import type { Hostile } from "./workbooks";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const scaled = (size: number, count: number): number => Math.max(2, Math.round(size * count));

const document = (body: string): Uint8Array =>
  zip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
  });

const control = (tag: string, content: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (...texts: readonly string[]): string => `<w:tr>${texts.map(cell).join("")}</w:tr>`;
const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);

/** Templates under 10 MB that would cost their reader more than they weigh. */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, Hostile>> = {
  "tables within tables, ten thousand deep": (size) =>
    document(control("list:examiners", nested(scaled(size, 10_000), "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"))),
  "tables within tables, fifty thousand deep": (size) =>
    document(nested(scaled(size, 50_000), "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")),
  "controls within controls": (size) =>
    document(nested(scaled(size, 100_000), "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")),
  "elements of nobody's, a million deep": (size) => document(nested(scaled(size, 1_000_000), "<x>", "</x>")),
  "a hundred thousand controls": (size) =>
    document(control("field:volume.date", "<w:p/>").repeat(scaled(size, 100_000))),
  "a hundred thousand unknown controls": (size) => document(control("field:x", "<w:p/>").repeat(scaled(size, 100_000))),
  "a control with a million rows": (size) =>
    document(
      control(
        "list:examiners",
        `<w:tbl>${row("姓名", "性别")}${row("张三", "男").repeat(scaled(size, 300_000))}</w:tbl>`,
      ),
    ),
  "a control with a million rows of titles": (size) =>
    document(
      control(
        "list:examiners",
        `<w:tbl>${`<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("姓名")}</w:tr>`.repeat(scaled(size, 300_000))}</w:tbl>`,
      ),
    ),
  "two rows of titles with a hundred thousand cells": (size) => {
    const cells = "<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>".repeat(scaled(size, 100_000));
    const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells}</w:tr>`;
    return document(control("list:examiners", `<w:tbl>${head}${head}</w:tbl>`));
  },
  "a form with a million rows": (size) =>
    document(control("block:venues", `<w:tbl>${row("场地名称", "一车间").repeat(scaled(size, 300_000))}</w:tbl>`)),
  "millions of paragraphs": (size) => document("<w:p/>".repeat(scaled(size, 7_900_000))),
  "a million attributes": (size) =>
    document(`<w:p ${Array.from({ length: scaled(size, 1_000_000) }, (_, i) => `a${i}=""`).join(" ")}/>`),
  "a text of forty million characters": (size) =>
    document(`<w:p><w:r><w:t>${"字".repeat(scaled(size, 14_000_000))}</w:t></w:r></w:p>`),
  "bookmarks without end": (size) =>
    document(
      control(
        "list:examiners",
        `<w:tbl>${row("姓名")}<w:tr><w:tc>${`<w:bookmarkStart w:id="1" w:name="a"/>`.repeat(scaled(size, 900_000))}</w:tc></w:tr></w:tbl>`,
      ),
    ),
  "controls in the cells of a form, as many as bookmarks": (size) =>
    document(
      control(
        "block:venues",
        `<w:tbl>${`<w:tr>${cell("场地名称")}<w:tc><w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p></w:tc></w:tr>`.repeat(scaled(size, 100_000))}${row("设备名称", "数量")}${row("电表", "1")}</w:tbl>`,
      ),
    ),
  "a cell of two hundred thousand paragraphs": (size) =>
    document(
      control(
        "list:examiners",
        `<w:tbl>${row("姓名")}<w:tr><w:tc>${"<w:p><w:r><w:t>字</w:t></w:r></w:p>".repeat(scaled(size, 200_000))}</w:tc></w:tr></w:tbl>`,
      ),
    ),
  "a hundred thousand bookmarks between controls": (size) =>
    document(
      (
        control("field:volume.date", `<w:p><w:bookmarkStart w:id="7" w:name="a"/></w:p>`) + `<w:bookmarkEnd w:id="7"/>`
      ).repeat(scaled(size, 100_000)),
    ),
  "paragraphs as many as are held": (size) =>
    document(control("field:volume.date", "<w:p/>") + "<w:p/>".repeat(scaled(size, 990_000))),
};
