import type { Finding } from "../../../../check";
import type { ExcelPaneTexts } from "../../../../text/excel";
import { format } from "../../../../text/format";
import type { FindingWords } from "../../../shared/finding-words";

/** What each way out of a finding comes to, in words; none of one that leaves no choice. */
export function waysOf(finding: Finding, words: FindingWords, mend: ExcelPaneTexts["mend"]): readonly string[] {
  if (finding.fix?.kind !== "choose") return [];
  const { choices = [] } = words.describe(finding);
  return finding.fix.options.map(
    ({ label }, option) =>
      (choices[option] !== label && choices[option]) ||
      (label === "" ? mend.clear : format(mend.change, { value: label })),
  );
}
