import type { CellValue, Finding } from "../check";
import type { Description } from "../text/describe";
import type { Language } from "../text/types";

/** How findings are put into words; fetched with the first check, for it is the larger half of all text. */
export interface FindingWords {
  describe(finding: Finding): Description;
  /** A cell's value as shown to a person: what cannot be seen is made visible. */
  shownValue(value: CellValue): string;
}

/** The words of one language. */
export async function loadFindingWords(language: Language): Promise<FindingWords> {
  const [{ describe, shownValue }, { findingTexts }] = await Promise.all([
    import("../text/describe"),
    language === "zh-CN" ? import("../text/zh-CN/findings") : import("../text/en-US/findings"),
  ]);
  return {
    describe: (finding) => describe(finding, findingTexts, language),
    shownValue: (value) => shownValue(value, language),
  };
}
