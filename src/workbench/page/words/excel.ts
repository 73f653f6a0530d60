/** The words of the page that plays Excel. */
import type { Place, Refusal, Unshown, UnshownKind } from "../../xlsx";
import type { Hindrance } from "../excel/arranging";
import { commonWordsIn, type FileWords, type Language, type ShellWords } from "./shell";

/** Of an objection to what was typed into a cell, where its rule says nothing of its own. */
export interface EntryWords {
  readonly title: string;
  readonly message: string;
  readonly arrayTitle: string;
  /** @param area the whole array formula */
  readonly partOfArray: (area: string) => string;
  readonly hints: Readonly<Record<"Stop" | "Warning" | "Information", string>>;
  /** As Excel has them: to keep it (not where that is refused), to go on with it, to give it up. */
  readonly buttons: {
    readonly Stop: readonly [goOn: string, giveUp: string];
    readonly Warning: readonly [keep: string, goOn: string, giveUp: string];
    readonly Information: readonly [keep: string, goOn: string, giveUp: string];
  };
}

interface OwnWords extends FileWords {
  readonly entry: EntryWords;
  /** @param area the whole array formula */
  readonly partOfArray: (area: string) => string;
  readonly pastedPlain: string;
  readonly pasteRefused: string;
  readonly pasteBeyond: string;
  readonly pasteTooMuch: string;
  readonly pasteMerged: string;
  readonly filteredByColor: string;
  readonly hindrance: (hindrance: Hindrance) => string;
  readonly samples: string;
  readonly profile: string;
  readonly sampleNames: { readonly clean: string; readonly faults: string };
  readonly unshown: (name: string, list: string) => string;
  readonly losses: (name: string, list: string) => string;
  readonly unshownNames: Record<UnshownKind, string>;
  readonly found: (name: string, one: Unshown) => string;
  /** @param places the first of them */
  readonly outdated: (places: readonly Place[], count: number) => string;
  readonly sentenceSeparator: string;
  readonly listSeparator: string;
  readonly refusal: (name: string, reason: string, place?: Place) => string;
  readonly refusals: Record<Refusal, string>;
}

export type ExcelWords = OwnWords & ShellWords;

const zhPlace = ({ sheet, cell }: Place): string => (cell ? `工作表“${sheet}”的 ${cell}` : `工作表“${sheet}”`);
const enPlace = ({ sheet, cell }: Place): string => (cell ? `${cell} of sheet "${sheet}"` : `sheet "${sheet}"`);

const zhPartOfArray = (area: string): string =>
  `不能更改数组的某一部分：${area} 是一个数组公式，没有改动。要清除，请选中整个区域后按 Delete。`;
const enPartOfArray = (area: string): string =>
  `Part of an array cannot be changed: ${area} is one array formula, and stays as it is. To clear it, select all of it and press Delete.`;

const zh: OwnWords = {
  partOfArray: zhPartOfArray,
  pastedPlain: "粘贴的单元格较多，只粘贴了内容，没有带格式。",
  pasteRefused: "工作表受保护，没有粘贴。请先撤销保护，或粘贴到可以填写的单元格。",
  pasteMerged: "粘贴的区域中有合并单元格，没有粘贴。请先取消合并，或粘贴到别处。",
  pasteBeyond: "工作表到第 1048576 行、XFD 列为止，放不下要粘贴的内容，没有粘贴。请从更靠上或靠左的单元格开始粘贴。",
  pasteTooMuch: "剪贴板中的内容过多，没有粘贴。请分几次复制。",
  filteredByColor: "工作台不能把按颜色筛选的条件存入文件：保存后隐藏的行不变，条件改为现在显示的文字。",
  hindrance(hindrance) {
    switch (hindrance.kind) {
      case "sortProtected":
        return "工作表受保护，没有排序。请先撤销保护。";
      case "filterProtected":
        return "工作表受保护，筛选没有改动。请先撤销保护。";
      case "sortMerged":
        return "所选区域中有合并单元格，没有排序。请先取消合并，或选择不含合并单元格的区域。";
      case "sortAcrossTable":
        return `所选区域超出表格“${hindrance.table}”的内容行，没有排序。请用表格标题上的按钮排序。`;
      case "filterAcrossTable":
        return `所选区域中有表格“${hindrance.table}”，没有添加筛选。请用表格标题上的按钮筛选。`;
    }
  },
  entry: {
    title: "不符合数据验证",
    message: "填写的内容不符合此单元格的数据验证。",
    arrayTitle: "数组公式",
    partOfArray: zhPartOfArray,
    hints: {
      Stop: "可以接着改，改好后按 Enter；按 Esc 恢复原来的内容。",
      Warning: "可以接着改；再按一次 Enter 照此填写；按 Esc 恢复原来的内容。",
      Information: "可以接着改；再按一次 Enter 照此填写；按 Esc 恢复原来的内容。",
    },
    buttons: { Stop: ["重试", "取消"], Warning: ["是", "否", "取消"], Information: ["确定", "修改", "取消"] },
  },
  title: "工作台",
  untitled: "新工作簿",
  save: "保存 (.xlsx)",
  samples: "示例工作簿",
  profile: "扮演的 Excel",
  sampleNames: { clean: "填写完整的方案", faults: "含错误的方案" },
  drop: "松开鼠标，打开工作簿",
  unshown: (name, list) => `“${name}”中有工作台不显示或另样显示的内容，保存时原样保留：${list}。`,
  losses: (name, list) => `“${name}”改动后保存，以下内容会失效：${list}。原文件不会改动。`,
  outdated: (places, count) =>
    `有 ${count} 个单元格显示的仍是文件中原来的结果：${places.map(zhPlace).join("、")}${count > places.length ? "等" : ""}。` +
    "这些公式工作台算不出，或引用了算不出的单元格，而引用的内容已改动；助手目前按原来的结果检查。保存时不写入这些结果，用 Excel 打开时会重新计算。",
  sentenceSeparator: "",
  unshownNames: {
    arrayFormulas: "数组公式",
    backgrounds: "工作表背景",
    calculation: "手动计算、迭代等计算设置",
    cellPictures: "单元格内的图片",
    charts: "图表",
    comments: "批注",
    connections: "数据连接",
    controls: "控件",
    embeddedObjects: "嵌入的文件",
    externalLinks: "外部链接",
    hugeMerges: "超过一百万格的合并",
    macros: "宏",
    otherConditionalFormats: "色阶、数据条等条件格式",
    otherFilters: "按颜色、日期、前几项等筛选的条件",
    otherFormats: "图案填充、文字方向、缩进、跨列居中、单引号前缀等格式",
    otherSheets: "图表工作表等",
    outlines: "分级显示",
    passwords: "保护密码",
    pictures: "图片",
    pivotTables: "数据透视表",
    printSettings: "页眉页脚、分页、打印区域等打印设置",
    richText: "单元格内的部分文字格式",
    sheetsWithoutPart: "没有内容的工作表",
    scenarios: "方案管理器中的方案",
    shapes: "形状",
    signatures: "数字签名",
    slicers: "切片器",
    sparklines: "迷你图",
    tableTotals: "表格的汇总行设置",
    tablesWithoutTitles: "没有标题行的表格",
    unknownStyles: "所指格式不存在的单元格的格式",
    unreadableMerges: "区域写法读不懂的合并单元格",
    unreadableCells: "内容与类型不符的单元格（按文字显示，请核对）",
  },
  found: (name, { count, places = [] }) => {
    const counted = count > 1 ? `${name} ${count} 处` : name;
    const more = count > places.length ? "等" : "";
    return places.length > 0 ? `${counted}，在${places.map(zhPlace).join("、")}${more}` : counted;
  },
  listSeparator: "；",
  refusal: (name, reason, place) =>
    `“${name}”打不开：${place ? `${zhPlace(place)}：` : ""}${reason}当前工作簿没有改动。`,
  refusals: {
    notXlsx: "这不是 Excel 工作簿，请另选 .xlsx 文件。",
    encrypted: "文件有打开密码，请另存为不加密的副本。",
    legacyXls: "这是 97–2003 格式，请另存为 .xlsx。",
    binaryXlsb: "这是二进制格式 .xlsb，请另存为 .xlsx。",
    damaged: "文件已损坏或不完整，请重新取得，或用 Excel 修复后另存。",
    missingText: "单元格所指的文字在文件中找不到，文件已损坏或不完整，请重新取得。",
    tooLarge: "文件太大，解压后超出工作台的限度，请在 Excel 中使用助手。",
  },
  unreachable: (name) => `没有找到“${name}”。当前工作簿没有改动。`,
  unsaved: "当前工作簿有未保存的改动。",
};

const en: OwnWords = {
  partOfArray: enPartOfArray,
  pastedPlain: "There were many cells: their contents were pasted without formats.",
  pasteRefused: "The sheet is protected; nothing was pasted. Unprotect it, or paste into cells that may be filled in.",
  filteredByColor:
    "The workbench cannot save a filter by colour: the hidden rows stay hidden, and the texts that are shown now become the condition.",
  hindrance(hindrance) {
    switch (hindrance.kind) {
      case "sortProtected":
        return "The sheet is protected; nothing was sorted. Unprotect it first.";
      case "filterProtected":
        return "The sheet is protected; the filter was not changed. Unprotect it first.";
      case "sortMerged":
        return "There are merged cells in the area; nothing was sorted. Unmerge them first, or choose an area without any.";
      case "sortAcrossTable":
        return `The area reaches beyond the rows of table "${hindrance.table}"; nothing was sorted. Sort by the buttons on its titles.`;
      case "filterAcrossTable":
        return `The area holds table "${hindrance.table}"; no filter was added. Filter by the buttons on its titles.`;
    }
  },
  pasteMerged:
    "There are merged cells where this would go; nothing was pasted. Unmerge them first, or paste elsewhere.",
  pasteBeyond:
    "The sheet ends at row 1048576 and column XFD, before what is to be pasted does; nothing was pasted. Begin further up or further left.",
  pasteTooMuch: "There is too much on the clipboard; nothing was pasted. Copy it in several parts.",
  entry: {
    title: "Data validation",
    message: "What was typed does not match this cell's data validation.",
    arrayTitle: "Array formula",
    partOfArray: enPartOfArray,
    hints: {
      Stop: "Go on typing and press Enter; Esc brings the former content back.",
      Warning: "Go on typing, or press Enter again to keep it; Esc brings the former content back.",
      Information: "Go on typing, or press Enter again to keep it; Esc brings the former content back.",
    },
    buttons: { Stop: ["Retry", "Cancel"], Warning: ["Yes", "No", "Cancel"], Information: ["OK", "Retry", "Cancel"] },
  },
  title: "Workbench",
  untitled: "New workbook",
  save: "Save (.xlsx)",
  samples: "Samples",
  profile: "The Excel that is played",
  sampleNames: { clean: "A complete plan", faults: "A plan with faults" },
  drop: "Drop to open the workbook",
  unshown: (name, list) =>
    `"${name}" holds what the workbench does not show, or shows otherwise; saving keeps it as it is: ${list}.`,
  losses: (name, list) =>
    `Once "${name}" is changed and saved, this is no longer valid: ${list}. The original file stays as it is.`,
  outdated: (places, count) =>
    `${count === 1 ? "1 cell still shows" : `${count} cells still show`} the result from the file: ${places.map(enPlace).join(", ")}${count > places.length ? " and elsewhere" : ""}. ` +
    "The workbench cannot calculate these formulas, or they refer to cells it cannot calculate, and what they refer to has changed; " +
    "for now the assistant checks the former results. They are saved without a result, and Excel calculates them when it opens the file.",
  sentenceSeparator: " ",
  unshownNames: {
    arrayFormulas: "array formulas",
    backgrounds: "sheet backgrounds",
    calculation: "manual calculation, iteration and the like",
    cellPictures: "pictures in cells",
    charts: "charts",
    comments: "comments",
    connections: "data connections",
    controls: "controls",
    embeddedObjects: "embedded files",
    externalLinks: "external links",
    hugeMerges: "merged areas of more than a million cells",
    macros: "macros",
    otherConditionalFormats: "colour scales, data bars and the like",
    otherFilters: "filters by colour, date, top so many and the like",
    otherFormats: "pattern fills, text direction, indents, centring across columns, apostrophes and the like",
    otherSheets: "chart sheets and the like",
    outlines: "outlines",
    passwords: "protection passwords",
    pictures: "pictures",
    pivotTables: "pivot tables",
    printSettings: "headers, page breaks, print areas and the like",
    richText: "formats inside a cell's text",
    sheetsWithoutPart: "sheets without content",
    scenarios: "scenarios",
    shapes: "shapes",
    signatures: "digital signatures",
    slicers: "slicers",
    sparklines: "sparklines",
    tableTotals: "total rows of tables",
    tablesWithoutTitles: "tables without a header row",
    unknownStyles: "formats of cells that name one the file does not have",
    unreadableMerges: "merged cells whose area cannot be read",
    unreadableCells: "cells whose content is not of their type (shown as text; please check)",
  },
  found: (name, { count, places = [] }) => {
    const counted = count > 1 ? `${name} (${count})` : name;
    const more = count > places.length ? " and elsewhere" : "";
    return places.length > 0 ? `${counted} at ${places.map(enPlace).join(", ")}${more}` : counted;
  },
  listSeparator: ", ",
  refusal: (name, reason, place) =>
    `"${name}" cannot be opened. ${place ? `${enPlace(place)}: ` : ""}${reason} The present workbook was not changed.`,
  refusals: {
    notXlsx: "It is not an Excel workbook; choose an .xlsx file.",
    encrypted: "It has a password; save a copy without one.",
    legacyXls: "It is in the 97–2003 format; save it as .xlsx.",
    binaryXlsb: "It is in the binary format .xlsb; save it as .xlsx.",
    damaged: "It is damaged or incomplete; get it again, or let Excel repair it and save a copy.",
    missingText: "The text this cell names is not in the file, which is damaged or incomplete; get it again.",
    tooLarge: "It is too large for the workbench once unpacked; use the assistant in Excel.",
  },
  unreachable: (name) => `"${name}" was not found. The present workbook was not changed.`,
  unsaved: "The present workbook has unsaved changes.",
};

export const excelWordsIn = (language: Language): ExcelWords => ({
  ...commonWordsIn(language),
  ...(language === "zh-CN" ? zh : en),
});
