import { FONTS } from "./fonts";
import { element, NAMESPACES, setting, XML_DECLARATION, type Xml } from "./markup";
import { PORTRAIT_WIDTH } from "../../src/report/layouts";

/** Chinese type sizes (字号) in half-points. */
const SIZES = { 一号: 52, 小二: 36, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const;

/** Heights of lines that are set as close as they go, in twips. */
const LINES = { 三号: 480, 四号: 420, 小四: 360, 五号: 310 } as const;

interface TypeSetting {
  readonly font?: keyof typeof FONTS;
  readonly size?: keyof typeof SIZES;
  readonly bold?: true;
}

interface ParagraphStyle extends TypeSetting {
  readonly id: string;
  /** Word knows its built-in styles by these names, in any language. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Ours, not one of Word's own. */
  readonly custom?: true;
  /** Paragraph properties in the schema's order. */
  readonly layout?: Xml;
}

/**
 * Space around a paragraph and the height of its lines, in twips: at least so much, since of a picture in the line a height that
 * is exact shows a sliver. What is higher than the type of any usual face (1.45 times its size) is as good as exact for text:
 * the pages break at the same lines in every program.
 */
const spacing = (before: number, after: number, line: number, rule: "atLeast" | "exact" = "atLeast"): Xml =>
  element("w:spacing", { "w:before": before, "w:after": after, "w:line": line, "w:lineRule": rule });
/** 首行缩进 2 字符. The measure in twips is for programs that do not count characters. */
const firstLine = element("w:ind", { "w:firstLineChars": 200, "w:firstLine": 560 });
const numbered = (level: number): Xml => element("w:numPr", {}, setting("ilvl", level), setting("numId", 1));
const align = (value: "left" | "center" | "right" | "both"): Xml => setting("jc", value);
const contents = (left: number): Xml =>
  element("w:tabs", {}, element("w:tab", { "w:val": "right", "w:leader": "dot", "w:pos": PORTRAIT_WIDTH })) +
  spacing(0, 0, 520) +
  element("w:ind", { "w:left": left });
const COVER_VALUE = 3900;
/** Label and value of a cover line: the value begins, and goes on below, at the tab stop. */
const coverLine =
  element("w:tabs", {}, element("w:tab", { "w:val": "left", "w:pos": COVER_VALUE })) +
  spacing(0, 120, 600) +
  element("w:ind", { "w:left": COVER_VALUE, "w:hanging": 3000 });
const underline = element(
  "w:pBdr",
  {},
  element("w:bottom", { "w:val": "single", "w:sz": 4, "w:space": 4, "w:color": "auto" }),
);

const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  {
    id: "Title",
    name: "Title",
    font: "table",
    size: "一号",
    bold: true,
    layout: spacing(2800, 480, 760) + align("center"),
  },
  { id: "Subtitle", name: "Subtitle", font: "subheading", size: "小二", layout: spacing(0, 0, 720) + align("center") },
  { id: "CoverLine", name: "封面信息", custom: true, font: "text", size: "三号", layout: coverLine + align("left") },
  {
    ...{ id: "CoverDate", name: "封面日期", custom: true, font: "text", size: "三号" },
    layout: spacing(1200, 0, 480) + align("center"),
  },
  {
    ...{ id: "TOCHeading", name: "TOC Heading", font: "heading", size: "三号" },
    layout: setting("pageBreakBefore") + spacing(240, 360, 480) + align("center"),
  },
  { id: "TOC1", name: "toc 1", font: "text", size: "小四", layout: contents(0) },
  { id: "TOC2", name: "toc 2", font: "text", size: "小四", layout: contents(480) },
  {
    ...{ id: "Heading1", name: "heading 1", next: "BodyText", font: "heading", size: "三号" },
    layout:
      setting("keepNext") +
      setting("keepLines") +
      numbered(0) +
      spacing(320, 160, LINES.三号) +
      setting("outlineLvl", 0),
  },
  {
    ...{ id: "Heading2", name: "heading 2", next: "BodyText", font: "subheading", size: "四号", bold: true },
    layout:
      setting("keepNext") +
      setting("keepLines") +
      numbered(1) +
      spacing(200, 100, LINES.四号) +
      setting("outlineLvl", 1),
  },
  {
    ...{ id: "Heading3", name: "heading 3", next: "BodyText", font: "text", size: "四号", bold: true },
    layout:
      setting("keepNext") +
      setting("keepLines") +
      numbered(2) +
      spacing(120, 100, LINES.四号) +
      setting("outlineLvl", 2),
  },
  {
    ...{ id: "BodyText", name: "Body Text", font: "text", size: "四号" },
    layout: spacing(0, 0, 540) + firstLine + align("both"),
  },
  {
    ...{ id: "Caption", name: "caption", next: "BodyText", font: "heading", size: "小四" },
    layout: setting("keepNext") + spacing(200, 120, LINES.小四) + align("center"),
  },
  { id: "TableText", name: "表格文字", custom: true, layout: spacing(0, 0, LINES.五号) + align("center") },
  {
    id: "TableLongText",
    name: "表格长文字",
    basedOn: "TableText",
    custom: true,
    layout: spacing(0, 0, LINES.五号) + align("left"),
  },
  {
    id: "TableHead",
    name: "表格标题行",
    basedOn: "TableText",
    custom: true,
    font: "heading",
    layout: setting("keepNext") + spacing(0, 0, LINES.五号) + align("center"),
  },
  {
    id: "TableNote",
    name: "表格注",
    custom: true,
    layout: setting("keepLines") + spacing(60, 60, LINES.五号) + align("left"),
  },
  {
    id: "Addressee",
    name: "承诺书称谓",
    basedOn: "BodyText",
    custom: true,
    layout: element("w:ind", { "w:firstLineChars": 0, "w:firstLine": 0 }),
  },
  {
    ...{ id: "Signature", name: "Signature", font: "text", size: "四号" },
    layout: spacing(0, 0, 700) + element("w:ind", { "w:left": 2400 }) + align("left"),
  },
  { id: "SectionEnd", name: "分节", custom: true, layout: spacing(0, 0, 20, "exact") },
  { id: "Header", name: "header", size: "小五", layout: underline + align("center") },
  { id: "CoverHeader", name: "封面页眉", custom: true, font: "heading", size: "三号", layout: align("right") },
  { id: "Footer", name: "footer", size: "四号", layout: align("center") },
];

const type = ({ font, size, bold }: TypeSetting): Xml =>
  [
    font === undefined ? "" : element("w:rFonts", { "w:eastAsia": FONTS[font] }),
    bold ? setting("b") + setting("bCs") : "",
    size === undefined ? "" : setting("sz", SIZES[size]) + setting("szCs", SIZES[size]),
  ].join("");

const wrap = (name: string, content: Xml): Xml => (content === "" ? "" : element(name, {}, content));

const paragraphStyle = ({ id, name, basedOn, next, custom, layout, ...look }: ParagraphStyle): Xml =>
  element(
    "w:style",
    { "w:type": "paragraph", "w:customStyle": custom && 1, "w:styleId": id },
    setting("name", name),
    setting("basedOn", basedOn ?? "Normal"),
    next === undefined ? "" : setting("next", next),
    setting("qFormat"),
    wrap("w:pPr", layout ?? ""),
    wrap("w:rPr", type(look)),
  );

const docDefaults = element(
  "w:docDefaults",
  {},
  element(
    "w:rPrDefault",
    {},
    element(
      "w:rPr",
      {},
      element("w:rFonts", {
        "w:hint": "eastAsia",
        ...{ "w:ascii": FONTS.latin, "w:eastAsia": FONTS.table },
        ...{ "w:hAnsi": FONTS.latin, "w:cs": FONTS.latin },
      }),
      setting("kern", 2),
      setting("sz", SIZES.五号),
      setting("szCs", SIZES.五号),
      element("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA" }),
    ),
  ),
  element("w:pPrDefault"),
);

const normal = element(
  "w:style",
  { "w:type": "paragraph", "w:default": 1, "w:styleId": "Normal" },
  setting("name", "Normal"),
  setting("qFormat"),
);

const characterStyles =
  element(
    "w:style",
    { "w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont" },
    setting("name", "Default Paragraph Font"),
    setting("uiPriority", 1),
    setting("semiHidden"),
    setting("unhideWhenUsed"),
  ) +
  element(
    "w:style",
    { "w:type": "character", "w:styleId": "PlaceholderText" },
    setting("name", "Placeholder Text"),
    setting("basedOn", "DefaultParagraphFont"),
    setting("uiPriority", 99),
    element("w:rPr", {}, setting("color", "7F7F7F")),
  );

/** Room within a cell, in twips. */
const margins = (sides: number, ends: number): Xml =>
  element(
    "w:tblCellMar",
    {},
    ...Object.entries({ top: ends, left: sides, bottom: ends, right: sides }).map(([side, width]) =>
      element(`w:${side}`, { "w:w": width, "w:type": "dxa" }),
    ),
  );
const borders = element(
  "w:tblBorders",
  {},
  ...["top", "left", "bottom", "right", "insideH", "insideV"].map((side) =>
    element(`w:${side}`, { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "auto" }),
  ),
);

const tableStyles =
  element(
    "w:style",
    { "w:type": "table", "w:default": 1, "w:styleId": "TableNormal" },
    setting("name", "Normal Table"),
    setting("uiPriority", 99),
    setting("semiHidden"),
    setting("unhideWhenUsed"),
    element("w:tblPr", {}, element("w:tblInd", { "w:w": 0, "w:type": "dxa" }), margins(108, 0)),
  ) +
  element(
    "w:style",
    { "w:type": "table", "w:customStyle": 1, "w:styleId": "GuideTable" },
    setting("name", "认定表格"),
    setting("basedOn", "TableNormal"),
    setting("qFormat"),
    element("w:tblPr", {}, borders, margins(57, 40)),
  );

/** The style definitions (ISO/IEC 29500-1 §17.7), the same for the document and its glossary. */
export const stylesPart = (): Xml =>
  XML_DECLARATION +
  element(
    "w:styles",
    NAMESPACES,
    docDefaults,
    normal,
    characterStyles,
    ...PARAGRAPH_STYLES.map(paragraphStyle),
    tableStyles,
  );
