import { LIMITS } from "./limits";
import type { Clause } from "./types";
import type { PARTS } from "./vocabularies";

/** What one attachment of the guide's list is asked for. */
export type AttachmentScope =
  /** once */
  | "plan"
  | "occupation"
  /** each level of each occupation */
  | "level"
  /** each occupation with level 2 or 1 */
  | "seniorOccupation"
  /** each venue of each occupation */
  | "venue";

export interface GuideAttachment {
  readonly part: (typeof PARTS)[number];
  readonly category: string;
  /** For a venue's, its name follows in brackets. */
  readonly name: string;
  readonly per: AttachmentScope;
  /** What the guide demands of it. */
  readonly requirement: string;
  readonly clause: Clause;
  /** What it is, where it is files of pictures: photos, or a video. */
  readonly evidence?: "photos" | "video";
}

const { photos, videoMinutes, videoWidth, videoHeight } = LIMITS;
const PHOTOS = `不少于${photos.least}张，jpg、jpeg等通用格式`;
const VIDEO = `不少于${videoMinutes.least}分钟，分辨率不低于${videoWidth.least}×${videoHeight.least}`;

/** 一, 四, 六, 七, 八 and 装订说明: what is to be bound in beside the text, in the order of binding. */
export const GUIDE_ATTACHMENTS: readonly GuideAttachment[] = [
  {
    part: "基础",
    category: "综述",
    name: "营业执照复印件",
    per: "plan",
    requirement: "与企业名称、统一社会信用代码一致",
    clause: "一（一）",
  },
  {
    part: "基础",
    category: "信用报告",
    name: "企业近三年信用报告",
    per: "plan",
    requirement: "覆盖近三年",
    clause: "装订说明",
  },
  {
    part: "基础",
    category: "质量内控人员",
    name: "质量内控人员资质证明",
    per: "plan",
    requirement: "质量内控人员名册中每人一份",
    clause: "六（二）",
  },
  {
    part: "基础",
    category: "相关管理制度",
    name: "薪酬待遇挂钩政策",
    per: "plan",
    requirement: "培训与认定工作的相关政策，认定结果与薪酬待遇挂钩的相关政策",
    clause: "八",
  },
  {
    part: "基础",
    category: "相关管理制度",
    name: "认定管理办法",
    per: "plan",
    requirement: "报名与资格审核、破格申报、认定实施、违规违纪行为处理、档案管理、证书管理、风险防控体系",
    clause: "八",
  },
  {
    part: "基础",
    category: "相关管理制度",
    name: "人员管理办法",
    per: "plan",
    requirement: "考评人员、质量内控人员的职责、基本条件、人员管理和回避原则",
    clause: "八",
  },
  {
    part: "基础",
    category: "相关管理制度",
    name: "试题管理办法",
    per: "plan",
    requirement: "保密管理、试卷编制及印刷、成绩管理",
    clause: "八",
  },
  {
    part: "基础",
    category: "承诺书",
    name: "承诺书",
    per: "plan",
    requirement: "法定代表人签名，加盖公章",
    clause: "装订说明",
  },
  {
    part: "职业",
    category: "执行标准",
    name: "执行标准",
    per: "occupation",
    requirement: "本职业现行国家职业技能标准或行业企业评价规范",
    clause: "装订说明",
  },
  {
    part: "职业",
    category: "认定方式",
    name: "综合评审方案",
    per: "seniorOccupation",
    requirement: "涉及一级、二级的职业须提供",
    clause: "四",
  },
  {
    part: "职业",
    category: "考评人员",
    name: "考评人员资质证明",
    per: "occupation",
    requirement: "本职业考评人员名册中每人一份",
    clause: "六（一）",
  },
  {
    part: "职业",
    category: "样卷",
    name: "样卷",
    per: "level",
    requirement: "以国家职业技能标准为基础，每个等级一套",
    // 四 asks for one set an occupation; 各职业、各等级 is said here.
    clause: "装订说明",
  },
  {
    part: "职业",
    category: "场地设施设备",
    name: "场地照片",
    per: "venue",
    requirement: PHOTOS,
    clause: "七",
    evidence: "photos",
  },
  {
    part: "职业",
    category: "场地设施设备",
    name: "场地视频",
    per: "venue",
    requirement: VIDEO,
    clause: "七",
    evidence: "video",
  },
  {
    part: "职业",
    category: "场地设施设备",
    name: "主要设备照片",
    per: "occupation",
    requirement: PHOTOS,
    clause: "七",
    evidence: "photos",
  },
  {
    part: "职业",
    category: "场地设施设备",
    name: "主要设备视频",
    per: "occupation",
    requirement: VIDEO,
    clause: "七",
    evidence: "video",
  },
];
