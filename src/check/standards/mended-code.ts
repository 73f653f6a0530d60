import type { Kind } from "../../guide";
import { tidy } from "../cells/characters";
import type { CellValue } from "../snapshot/types";
import { classifyCitizenId, mendCitizenId } from "./citizen-id";
import { capitalCode } from "./credit-code";
import { classifyPhone } from "./phone";

/**
 * What a cell of IDs, credit codes or phones holds once every safe fix of it is applied: GEN-01 and GEN-02, then the one of its
 * kind (PER-05, SCOPE-02, PER-19 and VEN-04). What no safe fix mends is tidied at most.
 */
export function mendedCode(value: CellValue, kind: Kind): CellValue {
  if (typeof value !== "string") return value;
  const tidied = tidy(value, kind);
  switch (kind) {
    case "citizenId":
      return classifyCitizenId(tidied) === "untidy" ? mendCitizenId(String(tidied)) : tidied;
    case "creditCode":
      return capitalCode(String(tidied)) ?? tidied;
    case "phone": {
      const reading = classifyPhone(tidied);
      return reading.kind === "untidy" ? reading.tidy : tidied;
    }
    default:
      return tidied;
  }
}
