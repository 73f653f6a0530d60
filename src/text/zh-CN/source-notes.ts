import type { SourceNoteTexts } from "../source-notes";

export const sourceNoteTexts: SourceNoteTexts = {
  uncalculated:
    "“{sheet}”有 {count} 个公式没有计算结果（最早在 {cell}），按空白读取。请用 Excel 或 WPS 打开并保存一次，再导入。",
  undecodable:
    "{count} 处文字读不出来，显示为“�”（最早在第 {row} 行）。请换一种文字编码，或请提供者另存为 Excel 文件。",
  unclosedQuotes: "{count} 行有不成对的引号（第 {rows} 行），引号按普通文字读取。请核对这些行。",
  hiddenSheets: "隐藏的工作表没有导入：{sheets}。要导入，请在原文件中取消隐藏并保存。",
  hiddenRows: "“{sheet}”有 {count} 行被隐藏或筛选掉（最早是第 {row} 行），也一并读取。不要的，请先从中删除，再导入。",
  unseenRows: "“{sheet}”有 {count} 行在网页中不显示，没有导入。",
  listSeparator: "、",
};
