import type { PhoneMessages } from "../../../check/rules/people/phones";
import type { TextsOf } from "../../types";

export const phoneTexts: TextsOf<PhoneMessages> = {
  "PER-19.untidy": {
    title: "联系电话写法不规范",
    why: "号码中有国家代码、短横、文字或其他多余的字符。",
    todo: "改为 {phone} 即可。",
    button: "改为 {phone}",
  },
  "PER-19.remark": {
    title: "联系电话旁带有文字",
    why: "填的是“{found}”，本列只填号码。",
    todo: "请核对后改为 {phone}。",
  },
  "PER-19.missing": {
    title: "没有填写联系电话",
    why: "填的是“{found}”，等于没有填。",
    todo: "请填写手机号码，或像 010-65881234 这样填写座机号码。",
  },
  "PER-19.noArea": {
    title: "座机号码没有区号",
    why: "“{found}”是没有区号的座机号码，在北京的应为 {phone}。",
    todo: "请核对后加上区号。",
  },
  "PER-19.unknown": {
    title: "联系电话不是有效号码",
    why: "“{found}”不是 11 位手机号码，也不是带区号的座机号码。",
    todo: "请填写手机号码，或像 010-65881234 这样填写座机号码。",
  },
  "PER-19.zeroLost": {
    title: "座机区号缺少开头的 0",
    why: "像是按数字存放时丢了区号的 0，原号码应为 {phone}。",
    todo: "请核对后补上 0。",
    button: "改为 {phone}",
  },
  "PER-19.placeholder": {
    title: "像是占位的电话号码",
    why: "“{found}”后八位都是 0，像是先占位、还没有填的号码。",
    todo: "请填写实际的号码，确为此号的可以豁免。",
  },
  "PER-19.rounded": {
    title: "联系电话成了科学计数",
    why: "这里只剩科学计数的写法，后面的数字已丢失。",
    todo: "请把单元格设为文本后重新录入。",
  },
  "PER-19.shared": {
    title: "两人用同一个电话",
    why: "“{otherSheet}”{otherCell} 的“{name}”也是这个号码。",
    todo: "请核对是否粘贴重复，确为共用的可以豁免。",
  },
};
