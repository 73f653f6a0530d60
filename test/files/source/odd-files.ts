import { encode, encodeMarked } from "./encode";

/** A separated file as somebody has sent one, odd in one way. */
export interface OddFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly values: readonly (readonly string[])[];
  /** Where other readers give something else on purpose: they believe a quotation that is never closed, know no `，`, keep `="…"`. */
  readonly isOurs?: true;
}

const utf8 = (text: string): Uint8Array => encode(text, "utf-8");
const gbk = (text: string): Uint8Array => encode(text, "gb18030");
const AB = [
  ["姓名", "性别"],
  ["张三", "男"],
];
const ours = { isOurs: true } as const;

/**
 * Python's csv module (with the encoding and the separator named) and LibreOffice Calc (read again by openpyxl) gave the same values
 * for every one of these that is not marked as ours, empty rows and empty values at the ends of rows aside.
 */
export const ODD_FILES: readonly OddFile[] = [
  { name: "utf8", bytes: utf8("姓名,性别\n张三,男\n"), values: AB },
  { name: "utf8-mark", bytes: encodeMarked("姓名,性别\r\n张三,男\r\n", "utf-8"), values: AB },
  { name: "gbk", bytes: gbk("姓名,性别\r\n张三,男\r\n"), values: AB },
  { name: "gbk-quoted", bytes: gbk('"姓名","性别"\r\n"张三","男"\r\n'), values: AB },
  { name: "utf16le-mark-tabs", bytes: encodeMarked("姓名\t性别\r\n张三\t男\r\n", "utf-16le"), values: AB },
  { name: "utf16be-mark", bytes: encodeMarked("姓名,性别\n张三,男\n", "utf-16be"), values: AB },
  { name: "utf16le-bare", bytes: encode("姓名,性别\r\n张三,男\r\n", "utf-16le"), values: AB },
  { name: "no-last-line-end", bytes: utf8("姓名,性别\n张三,男"), values: AB },
  { name: "old-mac-line-ends", bytes: utf8("姓名,性别\r张三,男\r"), values: AB },
  { name: "semicolons", bytes: utf8("姓名;性别\n张三;男\n"), values: AB },
  { name: "bars", bytes: utf8("姓名|性别\n张三|男\n"), values: AB },
  { name: "tabs", bytes: utf8("姓名\t性别\n张三\t男\n"), values: AB },
  { name: "full-width-commas", bytes: utf8("姓名，性别\n张三，男\n"), values: AB, ...ours },
  { name: "named-separator", bytes: utf8("sep=;\n姓名;性别\n张三;男\n"), values: AB, ...ours },
  {
    name: "ids",
    bytes: utf8("身份号码,电话\n110105194912310021,013800138000\n"),
    values: [
      ["身份号码", "电话"],
      ["110105194912310021", "013800138000"],
    ],
  },
  {
    name: "ids-as-formulas",
    bytes: utf8('身份号码,电话\n="110105194912310021","=""0123"""\n'),
    values: [
      ["身份号码", "电话"],
      ["110105194912310021", "0123"],
    ],
    ...ours,
  },
  {
    name: "ids-with-apostrophes",
    bytes: utf8("身份号码,电话\n'110105194912310021,'0123\n"),
    values: [
      ["身份号码", "电话"],
      ["110105194912310021", "0123"],
    ],
    ...ours,
  },
  {
    name: "ids-with-tabs",
    bytes: utf8("身份号码,电话\n\t110105194912310021,0123\t\n"),
    values: [
      ["身份号码", "电话"],
      ["110105194912310021", "0123"],
    ],
    ...ours,
  },
  {
    name: "line-breaks-in-cells",
    bytes: utf8('姓名,住址\r\n张三,"一\n二"\r\n李四,"三,四"\r\n'),
    values: [
      ["姓名", "住址"],
      ["张三", "一\n二"],
      ["李四", "三,四"],
    ],
  },
  {
    name: "doubled-quotes",
    bytes: utf8('姓名,备注\n张三,"他说""好"""\n李四,""\n'),
    values: [["姓名", "备注"], ["张三", '他说"好"'], ["李四"]],
  },
  {
    name: "quote-in-the-middle",
    bytes: utf8('姓名,备注\n张三,5" 管\n'),
    values: [
      ["姓名", "备注"],
      ["张三", '5" 管'],
    ],
  },
  {
    name: "quote-never-closed",
    bytes: utf8('姓名,备注\n张三,"高级工\n李四,技师\n'),
    values: [
      ["姓名", "备注"],
      ["张三", '"高级工'],
      ["李四", "技师"],
    ],
    ...ours,
  },
  {
    name: "quote-at-the-very-end",
    bytes: utf8('姓名,备注\n张三,技师\n李四,"'),
    values: [
      ["姓名", "备注"],
      ["张三", "技师"],
      ["李四", '"'],
    ],
    ...ours,
  },
  {
    name: "title-above",
    bytes: gbk("考评人员名册,,\r\n单位：甲公司,,\r\n姓名,性别,年龄\r\n张三,男,35\r\n"),
    values: [["考评人员名册"], ["单位：甲公司"], ["姓名", "性别", "年龄"], ["张三", "男", "35"]],
  },
  {
    name: "empty-lines",
    bytes: utf8("姓名,性别\n\n\n张三,男\n\n"),
    values: [["姓名", "性别"], [], [], ["张三", "男"]],
  },
  {
    name: "ragged",
    bytes: utf8("姓名,性别,年龄\n张三\n李四,女,30,多\n"),
    values: [["姓名", "性别", "年龄"], ["张三"], ["李四", "女", "30", "多"]],
  },
  { name: "trailing-columns", bytes: utf8("姓名,性别,,,\n张三,男,,,\n"), values: AB },
  { name: "one-column", bytes: utf8("姓名\n张三\n李四\n"), values: [["姓名"], ["张三"], ["李四"]] },
  { name: "mark-in-the-middle", bytes: utf8('姓名,性别\n\ufeff"张三","男"\n'), values: AB, ...ours },
  {
    name: "liantong",
    bytes: gbk("联通,联通\n联通,联通\n"),
    values: [
      ["联通", "联通"],
      ["联通", "联通"],
    ],
  },
  {
    name: "commas-in-a-tab-file",
    bytes: utf8("姓名\t特长\n张三\t车工,钳工,焊工\n李四\t电工,磨工,铣工\n"),
    values: [
      ["姓名", "特长"],
      ["张三", "车工,钳工,焊工"],
      ["李四", "电工,磨工,铣工"],
    ],
  },
  {
    name: "semicolons-in-quotes",
    bytes: utf8('姓名,特长\n张三,"车工;钳工;焊工"\n李四,"电工;磨工;铣工"\n'),
    values: [
      ["姓名", "特长"],
      ["张三", "车工;钳工;焊工"],
      ["李四", "电工;磨工;铣工"],
    ],
  },
  {
    name: "days-and-numbers",
    bytes: utf8("日期,比例,数\n2024-01-02,1-2,1.10E+17\n"),
    values: [
      ["日期", "比例", "数"],
      ["2024-01-02", "1-2", "1.10E+17"],
    ],
  },
];
