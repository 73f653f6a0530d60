import type { CellValue, Finding } from "../../check";
import type { Field, TableId } from "../../guide";
import type { Description } from "../../text/describe";
import type { Language } from "../../text/types";

/** How findings are put into words; fetched with the first check, for it is the larger half of all text. */
export interface FindingWords {
  describe(finding: Finding): Description;
  /** What stands in the finding's cell, as shown to a person: what cannot be seen is made visible. "" where nothing does. */
  valueOf(finding: Finding): string;
  /** A value of a column, shown likewise. */
  shown(value: CellValue, table: TableId, field: Field): string;
}

/** The words of one language. */
export async function loadFindingWords(language: Language): Promise<FindingWords> {
  const [{ describe, shownIn, valueOf }, { findingTexts }] = await Promise.all([
    import("../../text/describe"),
    language === "zh-CN" ? import("../../text/zh-CN/findings") : import("../../text/en-US/findings"),
  ]);
  return {
    describe: (finding) => describe(finding, findingTexts, language),
    valueOf: (finding) => valueOf(finding, language),
    shown: (value, table, field) => shownIn(value, table, field, language),
  };
}
