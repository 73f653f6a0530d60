import type { MethodMessages } from "../../../check/rules/methods";
import type { TextsOf } from "../../types";
import { occupationNameTexts } from "./occupation-names";
import { tickTexts } from "./ticks";

export const methodTexts: TextsOf<MethodMessages> = {
  "METH-01.notTicked": {
    title: "考核鉴定为必选项",
    why: "“{name}”没有选考核鉴定。其余方式可以多选，考核鉴定必选。",
    todo: "划√即可。",
    button: "划√",
  },
  "METH-01.notTickedInRow": {
    title: "考核鉴定为必选项",
    why: "第 {row} 行没有选考核鉴定。其余方式可以多选，考核鉴定必选。",
    todo: "划√即可。",
    button: "划√",
  },
  "METH-02.tickVariant": tickTexts.variant,
  "METH-02.untickedMark": {
    title: "不选的方式应留空",
    why: "看得出是不选，但指南只在选择的方式下划√，其余留空。",
    todo: "清空此格即可。",
    button: "清空",
  },
  "METH-02.otherText": {
    title: "选择栏只能划√或留空",
    why: "看不出是否选择{column}。",
    todo: "请划√或留空，说明文字写到“方式说明”。",
  },
  "METH-03.noDescription": {
    title: "所选方式没有说明",
    why: "选了{methods}，须写明任务、模块、指标或依据的文件。",
    todo: "请填写“方式说明”。",
  },
  "METH-04.noDescription": {
    title: "企业自定方式没有说明",
    why: "企业可以自主制定认定方式，但须对具体认定方式进行说明。",
    todo: "请填写“方式说明”。",
  },
  "METH-05.noRow": {
    title: "认定职业没有认定方式",
    group: "{places} 个职业没有认定方式",
    why: "认定职业中有“{name}”，本表没有这个职业的行。",
    todo: "请为这个职业增加一行并选择认定方式。",
    choices: { begin: "补上 {label} 行" },
  },
  "METH-05.notInPlan": {
    title: "职业不在认定职业之中",
    why: "认定职业中没有“{text}”。",
    todo: "请改成认定职业中的名称，或把它补入认定职业。",
  },
  "METH-05.writing": occupationNameTexts.writing,
  "METH-05.several": {
    title: "一行填了多个职业",
    why: "这里填了 {count} 个职业，认定方式按职业分别填写。",
    todo: "请拆成 {count} 行，每行一个职业。",
  },
};
