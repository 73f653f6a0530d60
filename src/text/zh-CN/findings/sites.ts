import type { SiteMessages } from "../../../check/rules/sites";
import type { TextsOf } from "../../types";
import { occupationNameTexts } from "./occupation-names";
import { peopleTexts } from "./people";

export const siteTexts: TextsOf<SiteMessages> = {
  "VEN-01.noVenue": {
    title: "认定职业没有认定场地",
    group: "{places} 个职业没有认定场地",
    why: "认定职业中有“{name}”，本表没有这个职业的场地。",
    todo: "请填写这个职业的理论和实操场地。",
    choices: { begin: "补上 {label} 行" },
  },
  "VEN-02.notInPlan": {
    title: "场地的职业不在认定职业之中",
    why: "认定职业中没有“{text}”。",
    todo: "请改成认定职业中的名称，或把它补入认定职业。",
  },
  "VEN-02.writing": occupationNameTexts.writing,
  "VEN-02.several": {
    title: "一行填了多个职业",
    why: "这里填了 {count} 个职业，场地应与职业一一对应填写。",
    todo: "请拆成 {count} 行，每行一个职业。",
  },
  "VEN-03.levelNotInPlan": {
    title: "场地等级超出认定职业的等级",
    why: "认定职业中“{name}”的等级是 {planned}，没有 {levels}。",
    todo: "请核对场地和认定职业哪一处的等级有误。",
  },
  "VEN-03.levelWithoutVenue": {
    title: "有等级没有场地",
    why: "“{name}”的 {levels} 级没有一个场地覆盖。",
    todo: "请把等级补到相应场地，或增加场地。",
  },
  "VEN-03.purposeMissing": {
    title: "缺理论或实操场地",
    why: "“{name}”还缺{purposes}场地，每个职业都应有理论和实操场地。",
    todo: "请补填场地的“用途”，或增加场地。",
    choices: { begin: "补上 {label} 行" },
  },
  "VEN-04.untidy": peopleTexts["PER-19.untidy"],
  "VEN-04.remark": peopleTexts["PER-19.remark"],
  "VEN-04.missing": peopleTexts["PER-19.missing"],
  "VEN-04.noArea": peopleTexts["PER-19.noArea"],
  "VEN-04.unknown": peopleTexts["PER-19.unknown"],
  "VEN-04.zeroLost": peopleTexts["PER-19.zeroLost"],
  "VEN-04.placeholder": peopleTexts["PER-19.placeholder"],
  "VEN-04.rounded": peopleTexts["PER-19.rounded"],
  "EQP-01.noEquipment": {
    title: "场地没有设备",
    why: "“{venue}”开展“{name}”认定，本表没有它的设备。",
    todo: "请填写这个场地的认定设备。",
    choices: { begin: "补上 {label} 行" },
  },
  "EQP-01.unknownVenue": {
    title: "设备的场地不在认定场地之中",
    why: "认定场地中没有“{venue}”。",
    todo: "请改成认定场地中的名称，或把它补入认定场地。",
  },
  "EQP-01.otherOccupation": {
    title: "设备的职业与场地不符",
    why: "“{venue}”在认定场地中对应的职业是{occupations}，这里写的是“{name}”。",
    todo: "请核对场地名称和职业名称哪一项有误。",
  },
  "EQP-01.writing": occupationNameTexts.writing,
  "EQP-02.unit": {
    title: "数量只填数字",
    why: "设备数量按台（套）计，只写阿拉伯数字，不带量词。",
    todo: "改为 {number} 即可。",
    button: "改为 {number}",
  },
  "EQP-02.notACount": {
    title: "数量应为不小于 1 的整数",
    why: "设备数量按台（套）计，写作 1、2、3 这样的整数。",
    todo: "请改正数量，没有的设备不用列出。",
  },
  "EQP-03.noModel": {
    title: "设备型号未填",
    why: "“{device}”没有填型号。",
    todo: "请对照铭牌补填，确无型号的可写明理由后豁免。",
  },
  "EQP-03.nothing": {
    title: "设备型号未填",
    why: "“{device}”的型号栏填的是“{model}”，不是型号。",
    todo: "请对照铭牌补填，确无型号的可写明理由后豁免。",
  },
  "EQP-03.twice": {
    title: "同一场地的设备重复",
    why: "“{device}”（{model}）在第 {row} 行已经填过。",
    todo: "请合并为一行，数量相加。",
  },
  "ATT-01.notReady": {
    title: "附件未备",
    why: "应提供“{name}”：{requirement}。",
    todo: "备齐后请把状态改为“已备”，不需要的改为“不适用”。",
  },
  "ATT-01.noRow": {
    title: "附件清单缺少应有的附件",
    why: "应提供“{name}”：{requirement}。",
    todo: "请按“更新附件清单”补上，再填写状态。",
  },
  "ATT-01.noRowForOccupation": {
    title: "附件清单缺少应有的附件",
    why: "“{occupation}”应提供“{name}”：{requirement}。",
    todo: "请按“更新附件清单”补上，再填写状态。",
  },
  "ATT-01.noRowForLevel": {
    title: "附件清单缺少应有的附件",
    why: "“{occupation}”{level} 级应提供“{name}”：{requirement}。",
    todo: "请按“更新附件清单”补上，再填写状态。",
  },
  "ATT-01.notInPlan": {
    title: "适用职业不在认定职业中",
    why: "“{unknown}”不是“认定职业”中的职业，附件“{name}”不会印入任何一册。",
    todo: "请改为“认定职业”中的名称；各职业都适用的请留空，不再认定的请删去这一行。",
  },
  "ATT-01.partlyInPlan": {
    title: "适用职业有一部分不在认定职业中",
    why: "“{unknown}”不是“认定职业”中的职业，附件“{name}”只印入{printed}的分册。",
    todo: "请改为“认定职业”中的名称，或删去不再认定的职业。",
  },
  "ATT-01.empty": {
    title: "附件清单没有内容",
    why: "按指南和目前填写的各表，应列出 {count} 项附件。",
    todo: "请按“更新附件清单”列出，再填写状态。",
  },
};
