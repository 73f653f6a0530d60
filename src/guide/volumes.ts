import type { PassageId } from "./passages";

/** 装订说明: the plan is bound as one volume for the enterprise and one for each occupation. */
export const VOLUME_KINDS = ["base", "occupation"] as const;
export type VolumeKind = (typeof VOLUME_KINDS)[number];

/** The passages of each volume that the enterprise writes itself, in their order. */
export const VOLUME_PASSAGES: Readonly<Record<VolumeKind, readonly PassageId[]>> = {
  base: [
    "enterpriseOverview",
    "businessLicence",
    "teamBuilding",
    "creditReports",
    "leadingGroupDuties",
    "officeDuties",
    "personnelScope",
    "applicationConditions",
    "assessmentContent",
    "assessmentMethods",
    "workflow",
    "qualityControllers",
    "relatedPolicies",
    "assessmentRules",
    "personnelRules",
    "paperRules",
  ],
  occupation: ["standard", "occupationMethods", "comprehensiveReview", "examiners", "samplePapers", "venueEvidence"],
};

/** 四: a 综合评审方案 is asked for where an occupation has level 2 or 1; of any other it is said that it has neither. */
export const NO_COMPREHENSIVE_REVIEW = "不涉及：本职业的认定等级没有二级、一级。";

export interface GuideVolume {
  /** The guide's own name of it; its file is called so. */
  readonly name: string;
  /** What its cover calls it. */
  readonly title: string;
}

export const VOLUMES = {
  base: { name: "基础部分", title: "第一部分　基础部分" },
  occupation: { name: "职业部分", title: "第二部分　职业部分" },
} as const satisfies Readonly<Record<VolumeKind, GuideVolume>>;

/** What a volume says of itself. */
export const VOLUME_FIELDS = ["occupation", "levels", "date", "mark"] as const;
export type VolumeField = (typeof VOLUME_FIELDS)[number];

/** What the control for it is called in a template. */
export const VOLUME_FIELD_TITLES: Readonly<Record<VolumeField, string>> = {
  occupation: "职业名称",
  levels: "认定等级",
  date: "编制年月",
  mark: "草稿标记",
};

/** What stands on every page of a volume with errors. */
export const DRAFT_MARK = "草稿";
