import { TABS } from "../tabs";
import type { ListTable } from "../types";
import { ATTACHMENT_STATUSES, PARTS, PURPOSES } from "../vocabularies";

export const venues: ListTable = {
  id: "venues",
  tab: TABS.venues,
  clauses: ["七"],
  layout: "list",
  keyField: "venueName",
  nameField: "venueName",
  occupationField: "occupationName",
  printedIn: "occupations",
  note: "每个职业所对应的场地分别一一对应填写，每个职业都应有理论和实操场地，并覆盖该职业的全部等级。场地的设备逐项填在“设备清单”。",
  columns: [
    { field: "serial", title: "序号", kind: "serial" },
    { field: "venueName", title: "场地名称", kind: "text", required: true, width: 24 },
    { field: "venueAddress", title: "场地地址", kind: "text", required: true, width: 36 },
    { field: "manager", title: "负责人", kind: "personName", required: true },
    { field: "managerPhone", title: "负责人电话", kind: "phone", required: true },
    { field: "contact", title: "联系人", kind: "personName", required: true },
    { field: "contactPhone", title: "联系人电话", kind: "phone", required: true },
    {
      field: "occupationName",
      title: "认定职业名称",
      synonyms: ["认定职业"],
      kind: "occupationName",
      required: true,
      choices: { from: "column", table: "occupations", field: "occupationName" },
    },
    { field: "skillLevels", title: "认定职业等级", synonyms: ["认定等级"], kind: "skillLevels", required: true },
    { field: "purpose", title: "用途", kind: "choice", choices: { from: "list", values: PURPOSES }, width: 12 },
    { field: "venueEquipment", title: "场地设备", kind: "longText", width: 30 },
  ],
};

export const equipment: ListTable = {
  id: "equipment",
  tab: TABS.equipment,
  clauses: ["七"],
  layout: "list",
  keyField: "deviceName",
  nameField: "deviceName",
  occupationField: "occupationName",
  printedIn: "occupations",
  note: "逐台（套）填写各场地的认定设备。场地名称、认定职业名称与“认定场地”一致。",
  columns: [
    { field: "serial", title: "序号", kind: "serial" },
    {
      field: "venueName",
      title: "场地名称",
      kind: "choice",
      required: true,
      choices: { from: "column", table: "venues", field: "venueName" },
      width: 24,
    },
    {
      field: "occupationName",
      title: "认定职业名称",
      synonyms: ["认定职业"],
      kind: "occupationName",
      required: true,
      choices: { from: "column", table: "occupations", field: "occupationName" },
    },
    { field: "deviceName", title: "设备名称", kind: "text", required: true, width: 24 },
    { field: "deviceModel", title: "设备型号", synonyms: ["型号"], kind: "text", width: 20 },
    { field: "quantity", title: "数量", kind: "count", required: true },
  ],
};

export const attachments: ListTable = {
  id: "attachments",
  tab: TABS.attachments,
  clauses: ["装订说明", "一（一）", "四", "六（一）", "六（二）", "七", "八"],
  layout: "list",
  keyField: "attachmentName",
  nameField: "attachmentName",
  occupationField: "appliesTo",
  isMadeLast: true,
  printedIn: "either",
  note: "由助手按指南和其他各表生成，“件数”“状态”“备注”由您填写，重新生成时保留。",
  columns: [
    { field: "serial", title: "序号", kind: "serial" },
    { field: "part", title: "部分", kind: "choice", choices: { from: "list", values: PARTS }, width: 8 },
    { field: "attachmentCategory", title: "类别", kind: "text", width: 16 },
    { field: "attachmentName", title: "附件名称", kind: "text", width: 32 },
    { field: "appliesTo", title: "适用职业", kind: "text", width: 20 },
    { field: "appliesToLevel", title: "适用等级", kind: "text", width: 12 },
    { field: "requirement", title: "要求", kind: "longText", width: 44 },
    { field: "pieces", title: "件数", kind: "count", width: 8 },
    {
      field: "attachmentStatus",
      title: "状态",
      kind: "choice",
      choices: { from: "list", values: ATTACHMENT_STATUSES },
      width: 10,
    },
    { field: "remark", title: "备注", kind: "longText", width: 24 },
  ],
};

/** Ours: one row a tab, written by the add-in. */
export const overview: ListTable = {
  id: "overview",
  tab: TABS.overview,
  clauses: [],
  layout: "list",
  keyField: "tab",
  nameField: "tab",
  printedIn: "nowhere",
  note: "本表由助手在建表和校验时填写，无需手工修改。点击表名转到对应的工作表。",
  columns: [
    { field: "tab", title: "表", kind: "text", width: 16 },
    { field: "clause", title: "指南条款", kind: "text", width: 22 },
    { field: "fillingNote", title: "填写说明", kind: "longText", width: 70 },
    { field: "rowCount", title: "行数", kind: "count", width: 8 },
    { field: "errorCount", title: "错误", kind: "count", width: 8 },
    { field: "warningCount", title: "提醒", kind: "count", width: 8 },
    { field: "status", title: "状态", kind: "text", width: 12 },
  ],
};
