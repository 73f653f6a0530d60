import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const p = (text = "", properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;

/** A control around paragraphs and tables, or within a line. */
export const control = (tag: string, content: string, more = ""): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** A control within a line that still shows its placeholder. */
export const field = (tag: string, placeholder = "待填"): string =>
  control(
    tag,
    `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>${placeholder}</w:t></w:r>`,
    "<w:showingPlcHdr/>",
  );

export const cell = (text = "", properties = "", run = ""): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}<w:p><w:r>${run && `<w:rPr>${run}</w:rPr>`}${
    text && `<w:t>${text}</w:t>`
  }</w:r></w:p></w:tc>`;

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const headRow = (...titles: readonly string[]): string =>
  `<w:tr><w:trPr><w:tblHeader/></w:trPr>${titles.map((title) => cell(title, "", "<w:b/>")).join("")}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;

/** A list control: a head of titles and one empty row. */
export const list = (tag: string, ...titles: readonly string[]): string =>
  control(tag, table(headRow(...titles), row(...titles.map(() => cell()))));

/** A form as the guide prints it, with two device rows. */
export const venueForm = (): string => {
  const beside = (merge: string, ...texts: readonly string[]): string =>
    row(
      cell(merge === "restart" ? "认定设备" : "", `<w:vMerge w:val="${merge}"/>`),
      ...texts.map((text) => cell(text)),
    );
  return table(
    row(cell("场地名称"), cell(), cell("场地 地址"), cell("", `<w:gridSpan w:val="2"/>`)),
    row(cell("负责人"), cell(), cell("负责人电话"), cell()),
    row(cell("联系人"), cell(), cell("联系人电话"), cell()),
    row(cell("认定职业名称"), cell(), cell("认定职业等级"), cell()),
    beside("restart", "设备名称", "设备型号", "数量"),
    beside("continue", "", "", ""),
    beside("continue", "", "", ""),
    row(cell("备注"), cell("见附件")),
  );
};

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${body}<w:sectPr/></w:body></w:document>`;

const headerXml = (content: string): string => `<w:hdr xmlns:w="${W}">${content}</w:hdr>`;

const relationships = (...all: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([type, target], i) => `<Relationship Id="rId${i}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const contentTypes = (document = `${TYPE}.document.main+xml`): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${document}"/><Override PartName="/word/header1.xml" ContentType="${TYPE}.header+xml"/></Types>`;

export interface DocxOptions {
  readonly header?: string;
  /** The content type of the main part. */
  readonly type?: string;
  readonly changes?: Readonly<Record<string, string | undefined>>;
}

/** A Word document of a body, with one header. */
export function docx(body: string, { header = p(), type, changes = {} }: DocxOptions = {}): Uint8Array {
  const parts: Record<string, string | undefined> = {
    "[Content_Types].xml": contentTypes(type),
    "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
    "word/document.xml": documentXml(body),
    "word/_rels/document.xml.rels": relationships(["header", "header1.xml"]),
    "word/header1.xml": headerXml(header),
    "word/styles.xml": `<w:styles xmlns:w="${W}"/>`,
    ...changes,
  };
  const present = Object.entries(parts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return zipSync(Object.fromEntries(present.map(([path, text]) => [path, strToU8(text)])));
}
