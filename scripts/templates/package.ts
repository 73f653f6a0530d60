import { strToU8, zipSync } from "fflate";
import { baseVolume } from "./base-volume";
import { Controls } from "./controls";
import { fontTablePart } from "./fonts";
import { element, NAMESPACES, setting, XML_DECLARATION, type Attributes, type Xml } from "./markup";
import { numberingPart } from "./numbering";
import { occupationVolume } from "./occupation-volume";
import { coverHeaderPart, footerPart, headerPart, PAGE_PARTS } from "./sections";
import { stylesPart } from "./styles";
import { themePart } from "./theme";
import { ZIP_ENTRY } from "../../src/files/opc/zip-entry";
import { VOLUMES } from "../../src/guide";
import type { TemplateName } from "./tags";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The earliest day a zip can name: the same document has the same bytes whenever it is made. */
const ZIP_DATE = new Date(1980, 0, 1);

/** The parts in word/ beside the document: relationship id, path, and the name of both its content and relationship type. */
const SHARED_PARTS = [
  { id: "rIdStyles", path: "styles.xml", type: "styles" },
  { id: "rIdNumbering", path: "numbering.xml", type: "numbering" },
  { id: "rIdSettings", path: "settings.xml", type: "settings" },
  { id: "rIdFonts", path: "fontTable.xml", type: "fontTable" },
  { id: "rIdWeb", path: "webSettings.xml", type: "webSettings" },
] as const;
/** Whose content type is not WordprocessingML's. */
const THEME = { id: "rIdTheme", path: "theme/theme1.xml", type: "theme" } as const;

/** A template as the bytes of a .docx (ISO/IEC 29500-2 package). */
export function templateBytes(name: TemplateName): Uint8Array {
  const controls = new Controls(name);
  const body = name === VOLUMES.base.name ? baseVolume(controls) : occupationVolume(controls);
  const pages = {
    [PAGE_PARTS.header.path]: headerPart(controls, name),
    [PAGE_PARTS.coverHeader.path]: coverHeaderPart(controls),
    [PAGE_PARTS.footer.path]: footerPart(),
  };
  const shared = {
    "styles.xml": stylesPart(),
    "numbering.xml": numberingPart(),
    "settings.xml": settingsPart(),
    "fontTable.xml": fontTablePart(),
    "webSettings.xml": XML_DECLARATION + element("w:webSettings", NAMESPACES),
  };
  return pack({
    "[Content_Types].xml": contentTypesPart(),
    "_rels/.rels": relationshipsPart([
      { id: "rIdDocument", type: `${RELATIONSHIPS}/officeDocument`, path: "word/document.xml" },
      { id: "rIdCore", type: `${PACKAGE}/relationships/metadata/core-properties`, path: "docProps/core.xml" },
    ]),
    "docProps/core.xml": corePropertiesPart(`企业职业技能等级认定实施方案（${name}）`),
    "word/document.xml": XML_DECLARATION + element("w:document", NAMESPACES, element("w:body", {}, body)),
    "word/_rels/document.xml.rels": relationshipsPart(
      [
        ...SHARED_PARTS,
        ...Object.values(PAGE_PARTS),
        THEME,
        { id: "rIdGlossary", path: "glossary/document.xml", type: "glossaryDocument" },
      ].map(officeRelationship),
    ),
    ...inFolder("word", { ...pages, ...shared, [THEME.path]: themePart() }),
    "word/glossary/document.xml": XML_DECLARATION + element("w:glossaryDocument", NAMESPACES, controls.docParts()),
    "word/glossary/_rels/document.xml.rels": relationshipsPart(SHARED_PARTS.map(officeRelationship)),
    ...inFolder("word/glossary", shared),
  });
}

const inFolder = (folder: string, parts: Readonly<Record<string, Xml>>): Record<string, Xml> =>
  Object.fromEntries(Object.entries(parts).map(([path, part]) => [`${folder}/${path}`, part]));

const pack = (parts: Readonly<Record<string, Xml>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])), {
    level: 9,
    mtime: ZIP_DATE,
    ...ZIP_ENTRY,
  });

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

const officeRelationship = ({ id, type, path }: Relationship): Relationship => ({
  id,
  type: `${RELATIONSHIPS}/${type}`,
  path,
});

const relationshipsPart = (relationships: readonly Relationship[]): Xml =>
  XML_DECLARATION +
  element(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    ...relationships.map(({ id, type, path }) => element("Relationship", { Id: id, Type: type, Target: path })),
  );

function contentTypesPart(): Xml {
  const byExtension = (extension: string, type: string): Xml =>
    element("Default", { Extension: extension, ContentType: type });
  const byPart = (path: string, type: string): Xml => element("Override", { PartName: `/${path}`, ContentType: type });
  const word = (path: string, type: string): Xml => byPart(`word/${path}`, `${CONTENT_TYPE}.${type}+xml`);
  return (
    XML_DECLARATION +
    element(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      byExtension("rels", "application/vnd.openxmlformats-package.relationships+xml"),
      byExtension("xml", "application/xml"),
      byPart("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      word("document.xml", "document.main"),
      byPart(`word/${THEME.path}`, "application/vnd.openxmlformats-officedocument.theme+xml"),
      ...Object.values(PAGE_PARTS).map(({ path, type }) => word(path, type)),
      ...SHARED_PARTS.flatMap(({ path, type }) => [word(path, type), word(`glossary/${path}`, type)]),
      word("glossary/document.xml", "document.glossary"),
    )
  );
}

const corePropertiesPart = (title: string): Xml =>
  XML_DECLARATION +
  element(
    "cp:coreProperties",
    { "xmlns:cp": `${PACKAGE}/metadata/core-properties`, "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
    element("dc:title", {}, title),
    element("dc:language", {}, "zh-CN"),
  );

/** Line breaking as Word's Chinese edition does it. No `updateFields`: Word would ask before it opens the document. */
function settingsPart(): Xml {
  const compatible = (name: string, value: number): Attributes => ({
    "w:name": name,
    "w:uri": "http://schemas.microsoft.com/office/word",
    "w:val": value,
  });
  return (
    XML_DECLARATION +
    element(
      "w:settings",
      NAMESPACES,
      element("w:zoom", { "w:percent": 100 }),
      setting("defaultTabStop", 420),
      setting("characterSpacingControl", "compressPunctuation"),
      element(
        "w:compat",
        {},
        setting("spaceForUL"),
        setting("balanceSingleByteDoubleByteWidth"),
        setting("doNotLeaveBackslashAlone"),
        setting("ulTrailSpace"),
        setting("doNotExpandShiftReturn"),
        setting("adjustLineHeightInTable"),
        setting("useFELayout"),
        element("w:compatSetting", compatible("compatibilityMode", 15)),
      ),
      element("w:themeFontLang", { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
    )
  );
}
