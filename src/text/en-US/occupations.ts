import type { OccupationTexts } from "../occupations";

export const occupationTexts: OccupationTexts = {
  classes: "{major} > {middle} > {minor}",
  within: "{middle} > {minor}",
  levels: "levels {levels} (standard of {from}–{to})",
  levelsOfYear: "levels {levels} (standard of {from})",
  levelsUnknown: "levels: see the current standard",
  levelSeparator: "、",
  workTypes: "{n|work type|work types}",
  noWorkTypes: "no work types listed",
  workTypesUnknown: "number of work types unknown",
  since: "new occupation of {year}",
  found: {
    otherName: "also called {text}",
    workType: "work type {text}",
    formerName: "{text} in the dictionary of 2015",
    otherCode: "also under code {text}",
    formerCode: "code {text} in the dictionary of 2015",
  },
  restriction: {
    restricted: "Restricted; cannot be assessed (Guide 三（二）)",
    category: "perhaps {category}; verify first that it may be assessed",
    workType: "restricted in part: {trade} cannot be assessed",
    advisory: "close to the licensed trade {trade}; verify",
  },
  permits: "workers also need the permit for {permits}; the assessment is not affected",
  permitSeparator: "、",
  confidence: { high: "", medium: " (one source only)", low: " (inferred)" },
  separator: ", ",
};
