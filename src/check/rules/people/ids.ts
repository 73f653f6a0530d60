import type { Sex } from "../../../guide";
import { codeText } from "../../cells/normalise";
import { problemsOf, type CellRule, type CivilDate, type Problem, type Rule } from "../../model/rule";
import {
  birthNumberOf,
  checkCharacterOf,
  classifyCitizenId,
  eighteenDigitForm,
  identityOf,
  isEighteen,
  isGenuine,
  mendCitizenId,
  sexDigitOf,
  type CitizenIdKind,
} from "../../standards/citizen-id";
import { sexOf } from "./names";

export interface IdMessages {
  "PER-03.oddDigit": { sex: string; digit: number };
  "PER-03.evenDigit": { sex: string; digit: number };
  "PER-04.rounded": { lost: number; zeros: string };
  "PER-04.number": object;
  "PER-04.scientific": object;
  "PER-04.zeros": object;
  "PER-05.smallX": object;
  "PER-05.foreignX": { found: string };
  "PER-05.extraCharacters": { id: string };
  "PER-05.length": { length: number };
  "PER-05.character": { found: string };
  "PER-05.date": { digits: string };
  "PER-05.check": { expected: string; found: string };
  "PER-06.fifteen": { id: string };
  "PER-07.masked": object;
  "PER-08.unknownProvince": { prefix: string };
  "PER-08.residencePermit": object;
  "PER-08.foreignResident": object;
  "PER-09.otherDocument": object;
  "PER-10.future": { birth: string };
  "PER-10.underAge": { age: number };
  "PER-10.overAge": { age: number };
}

const problem = problemsOf<IdMessages>();

const MIN_AGE = 18;
const MAX_AGE = 65;

/** A rule on what an ID cell holds. A cell holds one kind of thing, so that no two rules but PER-08 and PER-10 meet on one. */
const idRule = (
  id: CellRule["id"],
  severity: CellRule["severity"],
  check: (kind: CitizenIdKind, ...at: Parameters<CellRule["check"]>) => Problem | undefined,
): CellRule => ({
  id,
  tier: "cell",
  kinds: ["citizenId"],
  severity,
  standard: "GB 11643-1999",
  check: (value, cell, context) => check(classifyCitizenId(value), value, cell, context),
});

export const idRules: readonly Rule[] = [
  {
    id: "PER-03",
    tier: "row",
    tables: ["examiners", "qualityControllers"],
    severity: "error",
    standard: "GB 11643-1999",
    check(row, report) {
      const id = row.value("citizenId");
      const sex = sexOf(row.value("sex"));
      // Where the digits agree as they stand, the ID need not be read.
      if (sex === undefined || (isEighteen(id) && impliedSex(id) === sex)) return;
      if (!isGenuine(classifyCitizenId(id))) return;
      const digit = sexDigitOf(identityOf(id));
      if (impliedSex(identityOf(id)) === sex) return;
      report("sex", problem(digit % 2 === 1 ? "PER-03.oddDigit" : "PER-03.evenDigit", { sex, digit }));
    },
  },
  idRule("PER-04", "error", (kind, value) => {
    if (kind === "rounded") return problem("PER-04.rounded", lostDigits(value as number));
    if (kind === "number") return problem("PER-04.number", {});
    if (kind === "scientific") return problem("PER-04.scientific", {});
    return kind === "zeros" ? problem("PER-04.zeros", {}) : undefined;
  }),
  idRule("PER-05", "error", (kind, value, cell) => {
    if (isGenuine(kind)) return undefined;
    const id = mendCitizenId(String(value));
    if (kind === "untidy") return untidy(codeText(String(value)), id, cell.fixTo(id));
    if (kind === "wrongLength") return problem("PER-05.length", { length: [...id].length });
    if (kind === "wrongCharacter") return problem("PER-05.character", { found: strangeCharacter(id) });
    if (kind === "impossibleDate") return problem("PER-05.date", { digits: birthDigits(id) });
    if (kind === "wrongCheck") return problem("PER-05.check", { expected: checkCharacterOf(id), found: id[17] });
    return undefined;
  }),
  idRule("PER-06", "error", (kind, value, cell) => {
    if (kind !== "fifteen") return undefined;
    const id = eighteenDigitForm(mendCitizenId(String(value)));
    return problem("PER-06.fifteen", { id }, { fix: cell.offer([id]) });
  }),
  idRule("PER-07", "warning", (kind) => (kind === "masked" ? problem("PER-07.masked", {}) : undefined)),
  idRule("PER-08", "warning", (kind, value) => {
    if (kind === "unknownProvince") return problem("PER-08.unknownProvince", { prefix: identityOf(value).slice(0, 2) });
    if (kind === "residencePermit") return problem("PER-08.residencePermit", {}, { severity: "info" });
    return kind === "foreignResident" ? problem("PER-08.foreignResident", {}, { severity: "info" }) : undefined;
  }),
  idRule("PER-09", "warning", (kind) => (kind === "otherDocument" ? problem("PER-09.otherDocument", {}) : undefined)),
  idRule("PER-10", "error", (kind, value, _cell, { today }) => {
    if (!isGenuine(kind)) return undefined;
    const birth = birthNumberOf(identityOf(value));
    const age = ageFrom(birth, today);
    if (age >= MIN_AGE && age <= MAX_AGE) return undefined;
    if (birth > dateNumber(today)) return problem("PER-10.future", { birth: writtenDate(birth) });
    return age < MIN_AGE
      ? problem("PER-10.underAge", { age })
      : problem("PER-10.overAge", { age }, { severity: "warning" });
  }),
];

const impliedSex = (id: string): Sex => (sexDigitOf(id) % 2 === 1 ? "男" : "女");

/** A double keeps 15 digits of a number typed in Excel; the others are shown as 0. */
function lostDigits(value: number): { lost: number; zeros: string } {
  const lost = Math.max(1, Math.floor(Math.log10(Math.abs(value))) + 1 - 15);
  return { lost, zeros: "0".repeat(lost) };
}

/** Which of the slips stands in a number that is right once mended. */
function untidy(meant: string, id: string, fix: Problem["fix"]): Problem {
  if (meant.length !== id.length) return problem("PER-05.extraCharacters", { id }, { fix });
  const found = meant[17];
  return found === "x" ? problem("PER-05.smallX", {}, { fix }) : problem("PER-05.foreignX", { found }, { fix });
}

/** The first character that is no digit, or no check character at the end. */
const strangeCharacter = (id: string): string => /[^0-9]/.exec(id.slice(0, 17))?.[0] ?? id[17];

/** The digits of year, month and day: of 15-digit numbers six. */
const birthDigits = (id: string): string => (id.length === 15 ? id.slice(6, 12) : id.slice(6, 14));

const dateNumber = ({ year, month, day }: CivilDate): number => year * 10_000 + month * 100 + day;

/** Completed years between two dates written as yyyymmdd. */
export const ageFrom = (birth: number, today: CivilDate): number => Math.floor((dateNumber(today) - birth) / 10_000);

const writtenDate = (n: number): string => String(n).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
