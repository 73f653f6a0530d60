import type { CreditCodeCheck, CreditCodeForm } from "../../../check/rules/credit-codes";
import type { TextsOf } from "../../types";

/** Said alike of the enterprise's own code (ENT-01) and of those in 认定企业 (SCOPE-02, SCOPE-03). */
export const creditCodeTexts: TextsOf<CreditCodeForm & CreditCodeCheck> = {
  number: {
    title: "信用代码后几位已丢失",
    why: "单元格按数字存放，Excel 只保留前 15 位，后面的已变成 0。",
    todo: "请对照营业执照重新录入，单元格格式先设为文本。",
  },
  lowerCase: {
    title: "信用代码应用大写字母",
    why: "统一社会信用代码由数字和大写字母组成。",
    todo: "改为大写即可。",
    button: "改为 {tidied}",
  },
  length: {
    title: "信用代码应为 18 位",
    why: "统一社会信用代码是 18 位，这里是 {length} 位。",
    todo: "请对照营业执照重新录入。",
  },
  characters: {
    title: "信用代码含有不用的字符",
    why: "代码只用数字和除 I、O、S、V、Z 以外的大写字母，这里有 {characters}。",
    todo: "请对照营业执照改正。",
  },
  division: {
    title: "信用代码第 3 至 8 位应为数字",
    why: "这 6 位是登记机关的行政区划码，只用数字。",
    todo: "请对照营业执照改正。",
  },
  check: {
    title: "统一社会信用代码校验码不对",
    why: "按前 17 位推算末位应为 {expected}，这里是 {found}。2015 年首批代码有个别例外。",
    todo: "请对照营业执照。执照上确为此码的，可写明理由后豁免。",
  },
};
