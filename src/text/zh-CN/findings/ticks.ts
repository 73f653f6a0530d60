import type { FindingText } from "../../types";

/** Said alike of marks in 认定方式 (METH-02) and in 人员范围 (PERS-02). */
export const tickTexts: Readonly<Record<"variant", FindingText>> = {
  variant: {
    title: "选择标记应为√",
    why: "看得出是选中，指南用√表示，全表应写法一致。",
    todo: "改为√即可。",
    button: "改为√",
  },
};
