import { check } from "../../src/check";
import { occupationByName } from "../../src/guide/reference";
import { planOf, TODAY } from "../../test/support/plan";
import type { Subject } from "./types";

/** Our own check: all rules, on a workbook with the occupations and the roster. */
export const assistant: Subject = {
  prepare(rows, names) {
    const occupations = names.map((occupationName, i) => ({
      serial: i + 1,
      occupationName,
      occupationCode: occupationByName(occupationName)!.code,
      skillLevels: "5、4、3",
    }));
    const snapshot = planOf({ occupations, examiners: rows.map((row) => ({ ...row })) });
    return () => {
      const result = check(snapshot, { today: TODAY });
      return { findings: result.findings.length, result };
    };
  },
};
