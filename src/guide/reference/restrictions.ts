/**
 * 国家职业资格目录（2021年版）, skilled part: occupations whose practice is (or is to become) subject to admission, 准入类,
 * and which an enterprise therefore does not assess; and the trades whose workers need a permit beside their skill level.
 */
import type { Confidence } from "./confidence";
import permitTrades from "./permit-trades.json";
import restrictedOccupations from "./restricted-occupations.json";

export interface Restriction {
  readonly code: string;
  /** the trade as the catalogue names it */
  readonly trade: string;
  /** the whole occupation, some of its work types only, or a trade that overlaps it without being it */
  readonly match: "occupation" | "workType" | "advisory";
  /** words that tell a restricted work type by its name; only where `match` is "workType" */
  readonly workTypeWords?: readonly string[];
  /** as the catalogue stands, or as the ministry announced it will be adjusted */
  readonly category: "准入类" | "拟依法调整为准入类";
  readonly confidence: Confidence;
}

export interface PermitTrade {
  readonly code: string;
  readonly trade: string;
  /** the catalogue's items under which the permits fall */
  readonly permits: readonly string[];
  readonly confidence: Confidence;
}

/**
 * The restriction on an occupation (2022 code). Where only some work types are restricted, a work type that is none of
 * them lifts the restriction; without a work type it stands, since nothing shows that it does not apply.
 */
export function restriction(code: string, workType = ""): Restriction | undefined {
  const found = (restrictedOccupations as readonly Restriction[]).find((entry) => entry.code === code);
  if (found?.match !== "workType" || workType === "") return found;
  return found.workTypeWords?.some((word) => workType.includes(word)) ? found : undefined;
}

/** Whether nobody doubts that the whole occupation (2022 code) is 准入类 (OCC-06); what is less certain is OCC-07's. */
export function isRestricted(code: string): boolean {
  const found = restriction(code);
  return found?.match === "occupation" && found.category === "准入类" && found.confidence === "high";
}

/** The trade whose workers also need a permit (特种作业, 特种设备 …). It never excludes the occupation. */
export function permitTrade(code: string): PermitTrade | undefined {
  return (permitTrades as readonly PermitTrade[]).find((entry) => entry.code === code);
}
