import { RELATIONSHIPS, W } from "./dom";
import { writePackage } from "./package";

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/**
 * What 新建 gives: one empty paragraph on A4.
 * @param body WordprocessingML to stand before it
 */
export function blankDocument(body = ""): Uint8Array {
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/></Types>`,
    "_rels/.rels": relationships("officeDocument", "word/document.xml"),
    "word/_rels/document.xml.rels": relationships("settings", "settings.xml"),
    "word/settings.xml": `<w:settings xmlns:w="${W}"><w:defaultTabStop w:val="420"/></w:settings>`,
    "word/document.xml": `<w:document xmlns:w="${W}"><w:body>${body}<w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1418" w:bottom="1440" w:left="1418" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  const encoder = new TextEncoder();
  return writePackage(new Map(Object.entries(parts).map(([path, xml]) => [path, encoder.encode(DECLARATION + xml)])));
}

const relationships = (type: string, target: string): string =>
  `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/${type}" Target="${target}"/></Relationships>`;
