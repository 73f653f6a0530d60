import type { FileTexts } from "../files";

const SAVE_AGAIN = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再试。";
/** Opened by a double click, an ID of 18 digits becomes a number of which Excel keeps 15. */
const IMPORT_TEXT =
  "请勿直接双击打开后另存，那样身份号码的末几位会变成 0。请新建工作簿，用“数据 > 从文本/CSV”导入，把身份号码、电话、代码各列的类型设为“文本”，再保存为“Excel 工作簿（*.xlsx）”。";
const COPY_SHEETS = "请核实来源；确是自己的工作簿的，把要校验的工作表复制到新工作簿后再试。";
const ASK_AGAIN = "请让提供者重新发送；手头有原件的，用 Excel 打开并修复后另存一份。";
const ASK_TABLE = "请向提供者要 Excel 表格（.xlsx）。";

export const fileTexts: FileTexts = {
  empty: { what: "文件是空的，没有任何内容。", todo: "请让提供者重新发送。" },
  legacyWorkbook: { what: "这是旧格式的工作簿（.xls 或 .et）。", todo: SAVE_AGAIN },
  encrypted: {
    what: "工作簿设有打开密码。",
    todo: "请在 Excel 的“文件 > 信息 > 保护工作簿”中取消打开密码，保存后再试。",
  },
  binaryWorkbook: { what: "这是二进制工作簿（.xlsb）。", todo: SAVE_AGAIN },
  openDocument: { what: "这是开放文档格式的表格（.ods）。", todo: SAVE_AGAIN },
  webPage: { what: "这是网页文件，只是扩展名写作了 Excel 的。", todo: SAVE_AGAIN },
  xmlSpreadsheet: { what: "这是 XML 电子表格 2003 格式的文件。", todo: SAVE_AGAIN },
  plainText: { what: "这是文本文件（如 .csv），不是工作簿。", todo: IMPORT_TEXT },
  hollow: {
    what: "文件内容全是空字节，多半是网盘还没有下载完，或传输中断。",
    todo: "请先在网盘中把文件下载到本机，确认能用 Excel 打开，再试。",
  },
  wordDocument: {
    what: "这是文字文档（如 .docx、.wps），不是表格。",
    todo: "请打开文档，复制其中的表格粘贴到 Excel，或向提供者要 Excel 表格（.xlsx）。",
  },
  presentation: { what: "这是演示文稿（如 .pptx），不是表格。", todo: ASK_TABLE },
  pdf: { what: "这是 PDF 文件，不是表格。", todo: ASK_TABLE },
  picture: { what: "这是图片，不是表格。", todo: ASK_TABLE },
  numbers: {
    what: "这是苹果 iWork（如 Numbers）的文件。",
    todo: "请在 Numbers 中用“文件 > 导出为 > Excel”存成 .xlsx 后再试。",
  },
  otherArchive: { what: "这是压缩包，不是表格。", todo: "请先解压缩，再选择其中的表格。" },
  shortcut: { what: "这是快捷方式，里面没有表格。", todo: "请选择它所指的文件本身。" },
  lockFile: {
    what: "这是 Office 打开文件时留下的临时文件（文件名以 ~$ 开头），里面没有表格。",
    todo: "请选择文件名不带 ~$ 的那一份。",
  },
  companionFile: {
    what: "这是苹果电脑留下的附属文件（如文件名以 ._ 开头），里面没有表格。",
    todo: "请选择文件名不带 ._ 的那一份。",
  },
  noTable: {
    what: "这是网页文件，里面没有带内容的表格。",
    todo: SAVE_AGAIN,
  },
  blanksBetween: {
    what: "文本的各列用空格隔开，有的行分不清从哪里分列。",
    todo: "请在 Excel 中粘贴后用“数据 > 分列”分开，或让提供者导出为 Excel 或 CSV 后再试。",
  },
  notWorkbook: { what: "这不是 Excel 工作簿。", todo: "请选择扩展名为 .xlsx 的文件。" },
  truncated: { what: "文件不完整，缺少结尾部分，多半是没有传完。", todo: "请重新下载或让提供者重新发送。" },
  damagedArchive: { what: "文件已损坏，压缩包的目录有误。", todo: ASK_AGAIN },
  damaged: { what: "文件已损坏（{part}）。", todo: ASK_AGAIN },
  signed: {
    what: "工作簿带有数字签名，写入任何内容都会使签名失效。",
    todo: "请在 Excel 的“文件 > 信息”中删除签名，保存后再试。",
  },
  missingPart: { what: "文件缺少组成部分 {part}。", todo: ASK_AGAIN },
  malformed: { what: "文件内容有误：{part} 第 {line} 行无法识别。", todo: ASK_AGAIN },
  documentType: {
    what: "文件的 {part} 带有文档类型声明，正常的工作簿没有，可能是恶意构造的。",
    todo: "请勿使用这个文件，并向提供者核实来源。",
  },
  tooDeep: {
    what: "文件内容有误：{part} 第 {line} 行层层嵌套，超出正常工作簿，可能是恶意构造的。",
    todo: COPY_SHEETS,
  },
  tooManyAttributes: {
    what: "文件内容有误：{part} 第 {line} 行的属性过多，超出正常工作簿，可能是恶意构造的。",
    todo: COPY_SHEETS,
  },
  oddCell: {
    what: "工作表“{sheet}”的单元格 {cell} 内容有误，无法识别。",
    todo: "请用 Excel 打开，重新填写这个单元格，保存后再试。",
  },
  oddSheet: {
    what: "工作表“{sheet}”内容有误：{part} 第 {line} 行的行号、单元格地址或合并区域无法识别。",
    todo: ASK_AGAIN,
  },
  fileTooLarge: {
    what: "文件有 {megabytes} MB，超过可以读取的 {limit} MB。",
    todo: "请删去图片、附件和用不到的工作表，保存后再试。",
  },
  tooLarge: {
    what: "文件展开后达 {megabytes} MB（{part}），远超实施方案所需，可能是恶意构造的。",
    todo: COPY_SHEETS,
  },
  tooManyParts: {
    what: "文件的组成部分超过 {limit} 个，可能是恶意构造的。",
    todo: COPY_SHEETS,
  },
  tooManySheets: { what: "工作簿的工作表超过 {limit} 张。", todo: COPY_SHEETS },
  tooManyCells: {
    what: "读到工作表“{sheet}”时单元格已超过 {limit} 个。",
    todo: "请删去用不到的工作表，以及数据区以外的零散内容，保存后再试。",
  },
  tooManyMerges: {
    what: "读到工作表“{sheet}”时合并单元格已超过 {limit} 处。",
    todo: "请取消用不到的合并单元格，或删去用不到的工作表，保存后再试。",
  },
  tooMuchText: {
    what: "读到工作表“{sheet}”时单元格的文字已超过 {millions} 百万字。",
    todo: "请删去用不到的工作表和过长的内容，保存后再试。",
  },
  tooManyRows: {
    what: "“{sheet}”超过 {limit} 行，一张 Excel 工作表放不下。",
    todo: "请把文件拆成几份再试。",
  },
  tooManyColumns: {
    what: "“{sheet}”第 {row} 行超过 {limit} 列，一张 Excel 工作表放不下。",
    todo: "请核对分隔符和编码，或删去多余的内容后再试。",
  },
  textTooLarge: {
    what: "文本或网页有 {megabytes} MB，超过可以读取的 {limit} MB。",
    todo: "请拆成几份，或另存为“Excel 工作簿（*.xlsx）”后再试。",
  },
  legacyTooLarge: {
    what: "旧格式的工作簿有 {megabytes} MB，超过可以读取的 {limit} MB。",
    todo: SAVE_AGAIN,
  },
  tooManyTexts: { what: "工作簿中不同的文字超过 {limit} 条。", todo: COPY_SHEETS },
  tooManyStyles: { what: "工作簿的单元格格式超过 {limit} 种，Excel 也不能打开。", todo: COPY_SHEETS },
  noSheets: { what: "工作簿里没有可以填数据的工作表。", todo: "请选择填有实施方案各表的工作簿。" },
};
