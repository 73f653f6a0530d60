import type { ReportTexts } from "../report";

const BUILT_IN = "请重新取用内置模板。";

export const reportTexts: ReportTexts = {
  problems: {
    notDocument: { what: "这不是 Word 文档（*.docx）。", todo: "请用 Word 打开，另存为“Word 文档（*.docx）”后再用。" },
    macroEnabled: { what: "文档带有宏（.docm）。", todo: "请在 Word 中另存为“Word 文档（*.docx）”后再用。" },
    encrypted: {
      what: "文档设有打开密码。",
      todo: "请在 Word 的“文件 > 信息 > 保护文档”中取消打开密码，保存后再用。",
    },
    damaged: { what: "文件已损坏或不完整。", todo: "请重新取得这个文件，或用 Word 打开并修复后另存一份。" },
    tooLarge: { what: "文件太大，超出可以读取的限度。", todo: "请删去其中的大图片、附件等，另存后再用。" },
    malformed: {
      what: "文件内容有误（{part} 第 {line} 行），无法读取。",
      todo: "请用 Word 打开并修复后另存一份。",
    },
    tooDeep: {
      what: "文件内容有误：{part} 第 {line} 行的表格或控件层层嵌套，超出可以读取的限度。",
      todo: "请在 Word 中减少嵌套，或把内容复制到新文档后再用。",
    },
    tooManyAttributes: {
      what: "文件内容有误：{part} 第 {line} 行的属性过多，可能是恶意构造的。",
      todo: "请核实来源；确是自己的文档的，把内容复制到新文档后再用。",
    },
    tooManyElements: {
      what: "文档太长，{part} 的段落和单元格超出可以读取的限度。",
      todo: "请删去已填写的各行，只留表头和一个空行，另存后再用。",
    },
    noControls: {
      what: "文档中没有可以填写的内容控件，可能由其他软件保存过，控件已经丢失。",
      todo: BUILT_IN,
    },
    unknownTag: {
      what: "内容控件的标记“{control}”不是可以填写的内容。",
      todo: "请在“开发工具 > 属性”中改正标记，或删去这个控件。",
    },
    noTable: {
      what: "内容控件“{control}”中应有且只有一个表格。",
      todo: "请在控件中只留一个带表头的表格，或删去这个控件。",
    },
    unknownHeader: {
      what: "“{control}”的表头没有一栏能够识别。",
      todo: "请把表头改为指南的栏目名称：{expected}。",
    },
    missingColumn: { what: "“{control}”的表格缺少“{expected}”。", todo: "请补上这一栏，其余各栏可以删减。" },
    noDataRow: {
      what: "“{control}”的表头下面没有空行。",
      todo: "请在表头下面插入一行，并设好格式，填写时各行照此排版。",
    },
    unevenRow: {
      what: "“{control}”表头下面第一行的单元格与表头不是一一对应。",
      todo: "请取消这一行中合并的单元格，使每一栏各有一格。",
    },
    noLabels: { what: "“{control}”的表格中没有一个栏目名称能够识别。", todo: "请用指南的栏目名称：{expected}。" },
    noInnerRows: {
      what: "“{control}”的表格中没有设备各栏，或者其下没有空行。",
      todo: "请补上“{expected}”一行，并在下面留一个空行。",
    },
    nestedControl: { what: "内容控件“{control}”套在了另一个控件之中。", todo: "请把它移出来，或删去外面的控件。" },
    controlInTable: {
      what: "内容控件“{control}”放在了表格的单元格中。",
      todo: "请移到表格之外，或删去；表格整体放在一个控件中即可。",
    },
  },
  after: "“{place}”之后：",
  inHeader: "页眉或页脚：",
  untitled: "未命名",
  listSeparator: "、",
  unknownTitles:
    "“{control}”中的“{titles}”不是表中的栏目，生成时不填写。要填写的，请改为工作簿中的栏名；自己要写的，请写在控件之外。",
  unmade:
    "工作表“{sheet}”共有 {occupations} 个职业，只为前 {made} 个生成职业部分；自第 {row} 行“{name}”起，其余职业没有分册。请删去多余的职业；确有这么多职业的，请分成几个工作簿。",
  unprinted: {
    title: "下列内容不在任何一册中，请核对：",
    line: "{place}：{why}",
    row: "工作表“{sheet}”第 {rows} 行",
    rows: "工作表“{sheet}”第 {rows} 行",
    sheet: "工作表“{sheet}”",
    reasons: {
      noOccupations: "“认定职业”没有可以读取的职业，所以没有职业部分的分册。请先填好“认定职业”。",
      noColumn: "没有找到“{column}”这一栏，无法判断属于哪一册。请补上表头。",
      blank: "“{column}”没有填，无法判断属于哪一册。请补填。",
      unknown: "“{column}”填的内容不在方案中，无法判断属于哪一册。请核对名称。",
      noVenue: "“认定场地”中没有名称和职业都相符的场地。请核对场地名称和认定职业名称。",
      tooMany: "一个职业最多印 {most} 个场地，这些没有印进该职业的分册。请删去多余的场地，或分成几个工作簿。",
      noTitles: "没有认出“{tab}”的各栏标题，没有读取。请恢复表头。",
      secondSheet: "各栏标题与另一张“{tab}”相同，没有读取。请把各行并到一张工作表。",
    },
  },
};
