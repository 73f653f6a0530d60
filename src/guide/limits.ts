import { CLAUSE, type Clause } from "./types";

/** A figure the guide demands. */
export interface Limit {
  readonly least: number;
  readonly clause: Clause;
  /** The words of the clause that say so. */
  readonly words: string;
}

/** What the guide demands in figures. Rules count by them, and findings carry them into their sentences. */
export const LIMITS = {
  leadingGroup: { least: 5, clause: CLAUSE.committees, words: "领导小组人员不少于5人" },
  leadingGroupSkilled: { least: 2, clause: CLAUSE.committees, words: "专业技术人员和一线高技能人才不少于2人" },
  officeSkilledPercent: {
    least: 60,
    clause: CLAUSE.committees,
    words: "一线高技能人才和专业技术人员代表不少于总人数的60%",
  },
  /** Of each occupation. */
  examiners: { least: 5, clause: CLAUSE.examiners, words: "每个职业考评人员数量不少于5人" },
  qualityControllers: { least: 5, clause: CLAUSE.qualityControllers, words: "质量内控人员数量不少于5人" },
  /** Of each venue, and of the main equipment of each occupation; so are those below. */
  photos: { least: 5, clause: CLAUSE.sites, words: "照片均不少于5张" },
  videoMinutes: { least: 5, clause: CLAUSE.sites, words: "不少于5分钟" },
  videoWidth: { least: 800, clause: CLAUSE.sites, words: "不低于800*480分辨率" },
  videoHeight: { least: 480, clause: CLAUSE.sites, words: "不低于800*480分辨率" },
} as const satisfies Readonly<Record<string, Limit>>;

/** The years of people on the rosters. The guide itself names none: two are the law's, two what is usual. */
export const YEARS = {
  /** 《民法典》第十七条: of age. */
  adult: 18,
  /** 《劳动法》第十五条: the age from which somebody may have worked. */
  working: 16,
  /** Beyond what is usual; somebody older may serve. */
  oldest: 65,
  /** More years of work than anybody has; what is larger is a slip, or a calendar year. */
  longestWork: 60,
} as const;
