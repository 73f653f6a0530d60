import type { RosterMessages } from "../../../check/rules/rosters";
import type { TextsOf } from "../../types";
import { occupationNameTexts } from "./occupation-names";

export const rosterTexts: TextsOf<RosterMessages> = {
  "EXAM-01.tooFew": {
    title: "“{occupation}”考评人员不足 {minimum} 人",
    group: "{places} 个职业的考评人员不足 {minimum} 人",
    why: "“{occupation}”现有 {count} 人，每个职业不少于 {minimum} 人，还差 {missing} 人。",
    todo: "请补充考评人员。",
    choices: { begin: "补上 {label} 行" },
  },
  "EXAM-02.notInPlan": {
    title: "认定职业中没有这个职业",
    why: "“认定职业”表中没有“{text}”，这一行不计入任何职业的考评人员。",
    todo: "请改成“认定职业”表中的职业名称，或在该表补上这个职业。",
  },
  "EXAM-02.writing": occupationNameTexts.writing,
  "EXAM-02.several": {
    title: "一行填了多个职业",
    why: "这里填了 {count} 个职业，考评人员名册按职业分别填写。",
    todo: "请拆成 {count} 行，每行一个职业。",
  },
  "QC-01.tooFew": {
    title: "质量内控人员不足 {minimum} 人",
    why: "现有 {count} 人，应不少于 {minimum} 人，还差 {missing} 人。",
    todo: "请补充质量内控人员。",
  },
  "PER-11.sameIdTwice": {
    title: "同一名册中身份号码重复",
    why: "{otherCell} 已有这个身份号码，同一人在一个名册中只算一次。",
    todo: "请删去重复的一行，或改正抄错的号码。",
  },
  "PER-11.oneIdTwoNames": {
    title: "同一身份号码有两个姓名",
    why: "这里是“{name}”，“{otherSheet}”{otherCell} 的同一号码是“{otherName}”。",
    todo: "请对照身份证，改正姓名或号码。",
  },
  "PER-11.oneNameTwoIds": {
    title: "同一姓名有两个身份号码",
    why: "“{name}”在“{otherSheet}”{otherCell} 是另一个身份号码。",
    todo: "同一人的请改正抄错的号码，确为同名两人的可写明理由后豁免。",
  },
  "PER-12.severalOccupations": {
    title: "一人考评多个职业",
    why: "“{name}”列入 {count} 个职业的考评人员名册，各职业分别计数。",
    todo: "请确认此人具备各职业的考评资质，并备好相应证明。",
  },
  "PER-13.bothRoles": {
    title: "考评人员兼任质量内控人员",
    why: "“{name}”也在“{otherSheet}”{otherCell}，内控人员督导考评，两者宜分开。",
    todo: "请换人担任其中一职，确需兼任的可写明理由后豁免。",
  },
};
