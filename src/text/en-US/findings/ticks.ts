import type { FindingText } from "../../types";

/** Said alike of marks in 认定方式 (METH-02) and in 人员范围 (PERS-02). */
export const tickTexts: Readonly<Record<"variant", FindingText>> = {
  variant: {
    title: "The tick is written √",
    why: "This is meant as a tick, but the guide uses √, and the whole table should be alike.",
    todo: "Change it to √.",
    button: "Change to √",
  },
};
