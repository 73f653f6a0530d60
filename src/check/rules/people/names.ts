import { SEXES } from "../../../guide";
import { SEX_WORDS, type Sex } from "../../../guide/people-words";
import { cleanText, nameKey, quoted } from "../../cells/normalise";
import { readName } from "../../cells/person-name";
import type { CellRule, Rule } from "../../model/rule";
import type { CellValue } from "../../snapshot";

export interface NameMessages {
  "PER-01.empty": { found: string };
  "PER-01.digits": object;
  "PER-01.hidden": { found: string };
  "PER-01.surname": { found: string };
  "PER-01.single": { found: string };
  "PER-01.lost": { found: string };
  "PER-01.several": { found: string };
  "PER-01.severalOrOne": { found: string; joined: string };
  "PER-01.note": { name: string };
  "PER-01.blanks": { name: string };
  "PER-01.middleDot": { name: string };
  "PER-02.variant": { sex: string };
  "PER-02.unknown": { found: string };
}

/** 性别：男, （男）, 男。 */
const AROUND_SEX = /^性别[:：]?|[()。.，,；;、]/g;

const SEX_BY_WORD: ReadonlyMap<string, Sex> = new Map(
  SEXES.flatMap((sex) => [sex, ...SEX_WORDS[sex]].map((word): [string, Sex] => [word, sex])),
);

/** The sex a cell means; undefined when it means none. */
export function sexOf(value: CellValue): Sex | undefined {
  return value === "男" || value === "女"
    ? value
    : SEX_BY_WORD.get(nameKey(String(value)).replace(AROUND_SEX, "").toUpperCase());
}

const personName: CellRule<NameMessages> = {
  id: "PER-01",
  tier: "cell",
  kinds: ["personName"],
  severity: "error",
  check(cell, { report }) {
    const reading = readName(String(cell.value));
    if (reading.kind === "name") return;
    const found = quoted(cell.value);
    switch (reading.kind) {
      case "nobody":
        report({ message: "PER-01.empty", facts: { found } });
        return;
      case "digits":
        report({ message: "PER-01.digits", facts: {} });
        return;
      case "hidden":
        report({ message: "PER-01.hidden", facts: { found } });
        return;
      case "surname":
      case "single":
      case "lost":
        report({ message: `PER-01.${reading.kind}`, facts: { found }, dismissible: true });
        return;
      case "several": {
        const { joined } = reading;
        // 扎西 顿珠 is one person: only who knows both can tell.
        if (joined === undefined) report({ message: "PER-01.several", facts: { found } });
        else
          report({
            message: "PER-01.severalOrOne",
            facts: { found, joined },
            dismissible: true,
            fix: cell.offer([joined]),
          });
        return;
      }
      case "note":
      case "blanks":
      case "middleDot": {
        const { tidy: name } = reading;
        report({ message: `PER-01.${reading.kind}`, facts: { name }, severity: "warning", fix: cell.fixTo(name) });
      }
    }
  },
};

const sexWord: CellRule<NameMessages> = {
  id: "PER-02",
  tier: "cell",
  kinds: ["sex"],
  severity: "error",
  check(cell, { report }) {
    const { value } = cell;
    const sex = sexOf(value);
    if (sex === value) return;
    if (sex === undefined) report({ message: "PER-02.unknown", facts: { found: quoted(value) } });
    // Only a blank or an invisible character besides: GEN-01 reports that.
    else if (typeof value !== "string" || cleanText(value) !== sex)
      report({ message: "PER-02.variant", facts: { sex }, fix: cell.fixTo(sex) });
  },
};

export const nameRules: readonly Rule[] = [personName, sexWord];
