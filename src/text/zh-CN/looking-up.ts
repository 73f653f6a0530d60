import type { LookingUpTexts } from "../looking-up";

export const lookingUpTexts: LookingUpTexts = {
  title: "查询职业",
  search: "职业名称、编码或拼音",
  hint: "可输名称、编码或拼音首字母，如 dg",
  results: "查到的职业",
  found: "找到 {n} 个",
  none: "没有找到“{text}”。试试编码，或只输前两个字。",
  noneButNear: "没有找到“{text}”。试试编码，或只输前两个字。相近的有 {n} 个：",
  more: "再显示 {n} 个",
  withLevels: "一并写入等级",
  write: "写入{place}",
  placeRow: "第 {row} 行",
  placeCell: "{table} {cell}",
  same: "{place}已是这个职业",
  noTable: "本工作簿没有“认定职业”表，建表后才能写入。",
  unreadable: "“认定职业”表缺少标题或标题重复，改好后才能写入。",
  replaces: "将替换{place}已填的内容：",
  replaced: "{column}“{from}”改为“{to}”",
  writtenRow: "已写入“{sheet}”第 {row} 行：{name}",
  writtenCell: "已写入“{sheet}”{cell}：{name}",
};
