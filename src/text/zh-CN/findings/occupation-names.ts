import type { FindingText } from "../../types";

/** Said alike wherever a table names an occupation of 认定职业 (EXAM-02, METH-05, VEN-02, EQP-01). */
export const occupationNameTexts: Readonly<Record<"writing", FindingText>> = {
  writing: {
    title: "职业名称与认定职业写法不同",
    why: "“{text}”指认定职业中的“{name}”，已按它计算；各表应使用同一名称。",
    todo: "改为“{name}”即可。",
    button: "改为“{name}”",
  },
};
