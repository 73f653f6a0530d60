import type { EnterpriseMessages } from "../../../check/rules/enterprise";
import type { TextsOf } from "../../types";
import { creditCodeTexts } from "./credit-codes";

export const enterpriseTexts: TextsOf<EnterpriseMessages> = {
  "ENT-01.number": creditCodeTexts.number,
  "ENT-01.lowerCase": creditCodeTexts.lowerCase,
  "ENT-01.length": creditCodeTexts.length,
  "ENT-01.characters": creditCodeTexts.characters,
  "ENT-01.division": creditCodeTexts.division,
  "ENT-01.check": creditCodeTexts.check,
  "ENT-02.notDate": {
    title: "成立时间不是日期",
    why: "成立时间应写到年月日，这里读不出日期。",
    todo: "请对照营业执照填写，如 2003-05-06。",
  },
  "ENT-02.future": {
    title: "成立时间在今天之后",
    why: "企业应已成立，这里的日期还没有到。",
    todo: "请对照营业执照改正。",
  },
  "ENT-02.text": {
    title: "日期存成了文本",
    why: "日期按文本存放，写法因人而异。",
    todo: "改为日期即可。",
    button: "改为日期",
  },
  "ENT-03.notNumber": {
    title: "应填数字",
    why: "“{column}”应是一个数字，以万元为单位，这里读不出多少万元。",
    todo: "请改填数字，外币折合人民币填写。",
  },
  "ENT-03.notCount": {
    title: "应填人数",
    why: "“{column}”应是一个整数，这里读不出是多少。",
    todo: "请只填人数，不写范围和说明。",
  },
  "ENT-03.negative": {
    title: "不应为负数",
    why: "“{column}”不会小于 0。",
    todo: "请核对后改正。",
  },
  "ENT-03.notWhole": {
    title: "人数应为整数",
    why: "“{column}”是人数，不会有小数。",
    todo: "请核对后改正。",
  },
  "ENT-03.zeroAmount": {
    title: "金额填的是 0",
    why: "“{column}”填的是 0，会原样印入 Word。",
    todo: "请填写实际金额，确实为 0 的可以豁免。",
  },
  "ENT-03.inYuan": {
    title: "金额可能是以元为单位",
    why: "“{column}”以万元为单位，{found} 万元是 {billions} 亿元，像是按元填写的。",
    todo: "请核对单位，确以万元计的可以豁免。",
    choices: { unit: "改为 {label}（万元）" },
  },
  "ENT-03.frontlineAboveTotal": {
    title: "一线技能人员多于总人数",
    why: "一线技能人员 {frontline} 人，总人数 {total} 人。",
    todo: "请核对两个数字，以实际为准。",
  },
  "ENT-03.certifiedAboveFrontline": {
    title: "持证人数多于一线技能人员",
    why: "取得证书的 {certified} 人，一线技能人员 {frontline} 人。",
    todo: "请核对两个数字，以实际为准。",
  },
  "ENT-04.name": {
    title: "企业名称与认定企业不一致",
    why: "认定企业的本级写的是“{other}”。",
    todo: "请对照营业执照，改正其中一处。",
    choices: { here: "改为“{label}”", there: "认定企业改为“{label}”" },
  },
  "ENT-04.code": {
    title: "信用代码与认定企业不一致",
    why: "认定企业的本级写的是 {other}。",
    todo: "请对照营业执照，改正其中一处。",
    choices: { here: "改为 {label}", there: "认定企业改为 {label}" },
  },
  "STAFF-01.notWhole": {
    title: "人数应为整数",
    why: "“{column}”应是不小于 {least} 的整数。",
    todo: "请改填人数。",
  },
  "STAFF-01.nobody": {
    title: "没有的应填 0",
    why: "“{column}”填的是“{found}”，合计时读不出人数。",
    todo: "确实没有的改为 0，还不知道的请核实后填写。",
  },
  "STAFF-02.certifiedAboveStaff": {
    title: "持证人数多于从业人数",
    why: "取得证书的 {certified} 人，从业的 {staff} 人。",
    todo: "请核对两个数字，以实际为准。",
  },
  "STAFF-03.advancedAboveCertified": {
    title: "高级工以上多于持证人数",
    why: "高级工以上 {advanced} 人，是取得证书的 {certified} 人中的一部分。",
    todo: "请核对两个数字，以实际为准。",
  },
  "STAFF-04.twice": {
    title: "岗位名称重复",
    why: "与第 {first} 行相同。",
    todo: "请合并为一行，或写清两个岗位的区别。",
  },
  "STAFF-05.staff": {
    title: "从业人数与企业概况不一致",
    why: "本表合计 {total} 人，企业概况的一线技能人员总数是 {stated} 人，相差 {difference} 人。",
    todo: "请核对两处，以实际为准。",
    choices: { profile: "企业概况改为 {label}" },
  },
  "STAFF-05.certified": {
    title: "持证人数与企业概况不一致",
    why: "本表合计 {total} 人，企业概况填的是 {stated} 人，相差 {difference} 人。",
    todo: "请核对两处，以实际为准。",
    choices: { profile: "企业概况改为 {label}" },
  },
  "STAFF-06.noRows": {
    title: "一线技能人员还没有填",
    why: "表中没有一行数据。",
    todo: "请按岗位逐行填写。",
  },
};
