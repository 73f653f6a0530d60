import type { GeneralMessages } from "../../../check/rules/general";
import type { TextsOf } from "../../types";

export const generalTexts: TextsOf<GeneralMessages> = {
  "GEN-03.errorValue": {
    title: "单元格是公式错误值",
    why: "公式算出的是 {error}，读不到实际内容。",
    todo: "请改正公式，或直接填写内容。",
  },
  "GEN-07.empty": {
    title: "必填项未填",
    why: "“{column}”是必填项，这一行没有填。",
    todo: "请补填。",
  },
};
