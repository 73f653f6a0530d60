/** 装订说明: the plan is bound as one volume for the enterprise and one for each occupation. */
export const VOLUME_KINDS = ["base", "occupation"] as const;
export type VolumeKind = (typeof VOLUME_KINDS)[number];

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
