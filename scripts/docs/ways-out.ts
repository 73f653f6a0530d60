import type { Finding, RuleId } from "../../src/check";

/** `safe` and `choose` as of `Fix`; `begin` begins the rows that lack, `copy` gives what is right to the clipboard. */
export type WayOut = "safe" | "choose" | "begin" | "copy";

/** The ways out of one finding. */
export const waysOutOf = ({ fix, copy }: Finding): readonly WayOut[] => [
  ...(fix?.kind === "safe" ? (["safe"] as const) : []),
  ...(fix?.kind === "choose" ? fix.options.map(({ way }) => (way === "begin" ? way : "choose")) : []),
  ...(copy === undefined ? [] : (["copy"] as const)),
];

/** How the findings of a rule may be mended; a rule that is not named here has no fix. */
export const FIX_KINDS: Partial<Readonly<Record<RuleId, readonly WayOut[]>>> = {
  "ENT-01": ["safe", "choose"],
  "ENT-02": ["safe"],
  "ENT-03": ["choose"],
  "ENT-04": ["choose"],
  "EQP-01": ["safe", "choose", "begin"],
  "EQP-02": ["safe"],
  "EXAM-01": ["begin"],
  "EXAM-02": ["safe", "choose"],
  "GEN-01": ["safe"],
  "GEN-02": ["safe"],
  "GEN-04": ["safe"],
  "GEN-05": ["safe"],
  "GEN-06": ["safe"],
  "GEN-07": ["choose"],
  "GEN-08": ["safe"],
  "GEN-10": ["safe", "choose", "copy"],
  "GEN-12": ["safe", "choose"],
  "METH-01": ["safe"],
  "METH-02": ["safe"],
  "METH-05": ["safe", "choose", "begin"],
  "OCC-01": ["safe", "choose"],
  "OCC-03": ["choose"],
  "OCC-04": ["safe", "choose"],
  "OCC-05": ["choose"],
  "OCC-09": ["safe"],
  "OCC-15": ["safe"],
  "ORG-01": ["begin"],
  "ORG-03": ["begin"],
  "ORG-04": ["begin"],
  "ORG-06": ["safe", "choose"],
  "PER-01": ["safe", "choose"],
  "PER-02": ["safe"],
  "PER-05": ["safe"],
  "PER-06": ["choose"],
  "PER-14": ["safe", "choose"],
  "PER-16": ["safe", "choose"],
  "PER-19": ["safe", "choose"],
  "PERS-02": ["safe"],
  "PERS-03": ["begin"],
  "SCOPE-02": ["safe", "choose"],
  "STAFF-01": ["choose"],
  "STAFF-05": ["choose"],
  "VEN-01": ["begin"],
  "VEN-02": ["safe", "choose"],
  "VEN-03": ["choose", "begin"],
  "VEN-04": ["safe", "choose"],
};

/** Rules some of whose errors may be dismissed; a warning always may be. */
export const DISMISSIBLE_ERRORS: ReadonlySet<RuleId> = new Set<RuleId>(["ENT-01", "GEN-13", "PER-01", "SCOPE-03"]);

/** Rules some of whose messages are warnings and others errors. */
export const ALSO_WARN: ReadonlySet<RuleId> = new Set<RuleId>([
  "ATT-01",
  "ENT-02",
  "ENT-03",
  "GEN-01",
  "GEN-02",
  "GEN-07",
  "GEN-10",
  "METH-02",
  "METH-05",
  "OCC-09",
  "ORG-04",
  "ORG-06",
  "PER-01",
  "PER-10",
  "PER-11",
  "PER-16",
  "PER-19",
  "SCOPE-06",
  "VEN-03",
  "VEN-04",
]);
