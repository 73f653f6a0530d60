import type { ScopeMessages } from "../../../check/rules/scope";
import type { TextsOf } from "../../types";
import { creditCodeTexts } from "./credit-codes";
import { tickTexts } from "./ticks";

export const scopeTexts: TextsOf<ScopeMessages> = {
  "SCOPE-01.none": {
    title: "没有本级企业",
    why: "认定企业的第一行应是本级企业，表中没有。",
    todo: "请在第一行填写本级企业，层级选“本级”。",
  },
  "SCOPE-01.several": {
    title: "本级企业不止一个",
    why: "本级企业只有一个，已填在第 {first} 行。",
    todo: "请核对，其余的层级选“下级”。",
  },
  "SCOPE-01.notFirst": {
    title: "本级企业不在第一行",
    why: "指南的表格先填本级企业，再填下级企业。",
    todo: "请将此行移到第一行。",
  },
  "SCOPE-01.unknownTier": {
    title: "层级应为本级或下级",
    why: "指南的表格只分本级和下级，这里填的两者都不是。",
    todo: "请从下拉列表中选择。",
  },
  "SCOPE-02.number": creditCodeTexts.number,
  "SCOPE-02.lowerCase": creditCodeTexts.lowerCase,
  "SCOPE-02.length": creditCodeTexts.length,
  "SCOPE-02.characters": creditCodeTexts.characters,
  "SCOPE-02.division": creditCodeTexts.division,
  "SCOPE-03.check": creditCodeTexts.check,
  "SCOPE-04.check": {
    title: "信用代码中的组织机构代码不对",
    why: "第 9 至 17 位 {organisation} 是组织机构代码，推算末位应为 {expected}，这里是 {found}。",
    todo: "请对照营业执照，执照上确为此码的可写明理由后豁免。",
  },
  "SCOPE-05.prefix": {
    title: "信用代码不是企业的代码",
    why: "企业的代码以 91 开头，这里以 {prefix} 开头。",
    todo: "请对照营业执照，执照上确为此码的可写明理由后豁免。",
  },
  "SCOPE-07.elsewhere": {
    title: "信用代码不是北京登记的",
    why: "信用代码第 3 至 8 位 {division} 是登记机关的区划码，北京为 11 开头；开展认定的企业应在北京登记注册。",
    todo: "请对照营业执照，迁入北京后沿用原代码的可写明理由后豁免。",
  },
  "SCOPE-08.branch": {
    title: "本级企业是分公司",
    why: "开展认定的企业应具有独立法人资格，分公司不是独立法人。",
    todo: "请改由具有法人资格的企业申报，确可申报的可写明理由后豁免。",
  },
  "SCOPE-06.code": {
    title: "信用代码重复",
    why: "与第 {first} 行相同，一个代码只属于一家企业。",
    todo: "请核对两行，改正或删去一行。",
  },
  "SCOPE-06.name": {
    title: "企业名称重复",
    why: "与第 {first} 行相同。",
    todo: "请核对两行，改正或删去一行。",
  },
  "PERS-01.none": {
    title: "没有选择人员范围",
    why: "在职职工、劳务派遣人员、技工院校学生、学徒制学员都没有划√或填人数。",
    todo: "请至少选择一项。",
  },
  "PERS-02.mixed": {
    title: "划√和填人数混用",
    why: "表中有 {ticks} 处划√，{counts} 处填人数，全表应只用一种写法。",
    todo: "请统一为划√或填人数。",
  },
  "PERS-02.variant": tickTexts.variant,
  "PERS-02.unreadable": {
    title: "不是√也不是人数",
    why: "这一格划√或填人数，这里的内容两者都不是。",
    todo: "请划√、填人数或留空。",
  },
  "PERS-03.noRows": {
    title: "人员范围没有填",
    why: "认定企业有 {enterprises} 家，人员范围应逐行对应，现在是空的。",
    todo: "请为每家企业填一行。",
    choices: { begin: "补上 {label} 行" },
  },
  "PERS-03.noRow": {
    title: "有企业没有填人员范围",
    why: "认定企业中有“{enterprise}”，这里没有它的一行。",
    todo: "请补填一行。",
    choices: { begin: "补上 {label} 行" },
  },
  "PERS-03.unknown": {
    title: "企业不在认定企业中",
    why: "人员范围与认定企业逐行对应，认定企业中没有这个名称。",
    todo: "请改正名称，或在认定企业中补上。",
  },
  "PERS-03.count": {
    title: "行数与认定企业不一致",
    why: "这里有 {rows} 行，认定企业有 {enterprises} 家，应逐行对应。",
    todo: "请增减行数，或填上企业名称。",
  },
  "PERS-04.schools": {
    title: "仅限北京的技工院校",
    why: "指南只允许为校企合作的北京技工院校学生提供认定服务。",
    todo: "请确认合作院校是北京的技工院校。",
  },
};
