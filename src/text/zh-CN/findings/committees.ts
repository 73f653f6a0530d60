import type { CommitteeMessages } from "../../../check/rules/committees";
import type { TextsOf } from "../../types";

export const committeeTexts: TextsOf<CommitteeMessages> = {
  "ORG-01.tooFew": {
    title: "领导小组不足 {least} 人",
    why: "现有 {count} 人，应不少于 {least} 人，还差 {more} 人。",
    todo: "请补充领导小组人员。",
    choices: { begin: "补上 {label} 行" },
  },
  "ORG-02.tooFew": {
    title: "领导小组技能、技术人员不足 {least} 人",
    why: "专业技术人员和一线高技能人才现有 {count} 人，应不少于 {least} 人，还差 {more} 人。",
    todo: "请补充，或核对“人员类别”。",
  },
  "ORG-03.noOffice": {
    title: "工作办公室还没有人员",
    why: "领导小组之外，企业还应成立工作办公室。",
    todo: "请填写工作办公室的主任、副主任和成员。",
    choices: { begin: "补上 {label} 行" },
  },
  "ORG-03.tooFew": {
    title: "工作办公室技能、技术人员不足 {least}%",
    why: "共 {total} 人，一线高技能人才和专业技术人员 {skilled} 人，占 {percent}%，应不少于 {least}%。",
    todo: "再增加 {more} 名即可（{skilledThen}/{totalThen}，{percentThen}%）。",
  },
  "ORG-04.noHead": {
    title: "没有{duty}",
    why: "{committee}包括{duty}、副职和成员，表中没有{duty}。",
    todo: "请补填，或核对“职务”。",
    choices: { begin: "补上 {label} 行" },
  },
  "ORG-04.severalHeads": {
    title: "{duty}不止一人",
    why: "{committee}有 {count} 位{duty}，应只有一位。",
    todo: "请核对“职务”，其余的改为副职或成员。",
  },
  "ORG-04.noDeputy": {
    title: "没有{duty}",
    why: "{committee}的组成包括{duty}，表中没有。",
    todo: "请补填，确实不设的可写明理由后豁免。",
    choices: { begin: "补上 {label} 行" },
  },
  "ORG-05.departments": {
    title: "领导小组缺少部门代表",
    why: "没有看到{departments}，指南列出的部门还缺 {count} 个。",
    todo: "请补充这些部门的负责同志，部门名称不同的可写明理由后豁免。",
  },
  "ORG-06.duty": {
    title: "职务不属于这个机构",
    why: "{committee}的职务是{duties}。",
    todo: "请从下拉列表中选择。",
  },
  "ORG-06.committee": {
    title: "机构不在指南之列",
    why: "机构只有{committees}，这一行没有计入任何一个。",
    todo: "请从下拉列表中选择。",
  },
  "ORG-06.committeeName": {
    title: "机构名称应统一",
    why: "这里指的是{committee}，全表应写法一致。",
    todo: "改为“{committee}”即可。",
    button: "改为“{committee}”",
  },
  "ORG-06.dutyWord": {
    title: "职务的写法与指南不同",
    why: "看得出是“{duty}”，已按它核对；指南的{committee}用这个名称。",
    todo: "改为“{duty}”即可。",
    button: "改为“{duty}”",
  },
  "ORG-06.categoryWord": {
    title: "人员类别的写法与列表不同",
    why: "看得出是“{category}”，已按它计数；全表应写法一致。",
    todo: "改为“{category}”即可。",
    button: "改为“{category}”",
  },
  "ORG-06.category": {
    title: "人员类别不在指南之列",
    why: "人员类别是{categories}，写成别的不会计入技能、技术人员。",
    todo: "请从下拉列表中选择。",
  },
};
