import { YEARS } from "../../../guide";
import { type Sex } from "../../../guide/people-words";
import { codeText, quoted } from "../../cells/normalise";
import type { Fix, RuleId, Severity } from "../../model/finding";
import type { Cell, CellProblem, CellRule, CivilDate, Context, ProblemOf, RowRule, Rule } from "../../model/rule";
import { ROSTERS } from "../../plan/people";
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
  "PER-05.missing": { found: string };
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
  "PER-10.underAge": { age: number; least: number };
  "PER-10.overAge": { age: number; most: number };
}

/** A rule on what an ID cell holds. A cell holds one kind of thing, so that no two rules but PER-08 and PER-10 meet on one. */
const idRule = (
  id: RuleId,
  severity: Severity,
  check: (kind: CitizenIdKind, cell: Cell, context: Context<CellProblem<IdMessages>>) => void,
): CellRule<IdMessages> => ({
  id,
  tier: "cell",
  kinds: ["citizenId"],
  severity,
  standard: "GB 11643-1999",
  check: (cell, context) => check(classifyCitizenId(cell.value), cell, context),
});

const sexDigit: RowRule<IdMessages> = {
  id: "PER-03",
  tier: "row",
  tables: ROSTERS,
  severity: "error",
  standard: "GB 11643-1999",
  check(row, { report }) {
    const id = row.value("citizenId");
    const sex = sexOf(row.value("sex"));
    // Where the digits agree as they stand, the ID need not be read.
    if (sex === undefined || (isEighteen(id) && impliedSex(id) === sex)) return;
    if (!isGenuine(classifyCitizenId(id))) return;
    const digit = sexDigitOf(identityOf(id));
    if (impliedSex(identityOf(id)) === sex) return;
    const message = digit % 2 === 1 ? "PER-03.oddDigit" : "PER-03.evenDigit";
    report({ field: "sex", message, facts: { sex, digit } });
  },
};

const idAsNumber = idRule("PER-04", "error", (kind, { value }, { report }) => {
  if (kind === "rounded") report({ message: "PER-04.rounded", facts: lostDigits(Number(value)) });
  else if (kind === "number") report({ message: "PER-04.number", facts: {} });
  else if (kind === "scientific") report({ message: "PER-04.scientific", facts: {} });
  else if (kind === "zeros") report({ message: "PER-04.zeros", facts: {} });
});

const idNumber = idRule("PER-05", "error", (kind, cell, { report }) => {
  if (isGenuine(kind)) return;
  const id = mendCitizenId(String(cell.value));
  if (kind === "untidy") report(untidy(codeText(String(cell.value)), id, cell.fixTo(id)));
  else if (kind === "missing") report({ message: "PER-05.missing", facts: { found: quoted(cell.value) } });
  else if (kind === "wrongLength") report({ message: "PER-05.length", facts: { length: [...id].length } });
  else if (kind === "wrongCharacter") report({ message: "PER-05.character", facts: { found: strangeCharacter(id) } });
  else if (kind === "impossibleDate") report({ message: "PER-05.date", facts: { digits: birthDigits(id) } });
  else if (kind === "wrongCheck")
    report({ message: "PER-05.check", facts: { expected: checkCharacterOf(id), found: id[17] } });
});

const fifteenDigits = idRule("PER-06", "error", (kind, cell, { report }) => {
  if (kind !== "fifteen") return;
  const id = eighteenDigitForm(mendCitizenId(String(cell.value)));
  report({ message: "PER-06.fifteen", facts: { id }, fix: cell.offer([id]) });
});

const maskedId = idRule("PER-07", "warning", (kind, _cell, { report }) => {
  if (kind === "masked") report({ message: "PER-07.masked", facts: {} });
});

const unusualId = idRule("PER-08", "warning", (kind, { value }, { report }) => {
  if (kind === "unknownProvince")
    report({ message: "PER-08.unknownProvince", facts: { prefix: identityOf(value).slice(0, 2) } });
  else if (kind === "residencePermit") report({ message: "PER-08.residencePermit", facts: {}, severity: "info" });
  else if (kind === "foreignResident") report({ message: "PER-08.foreignResident", facts: {}, severity: "info" });
});

const otherDocument = idRule("PER-09", "warning", (kind, _cell, { report }) => {
  if (kind === "otherDocument") report({ message: "PER-09.otherDocument", facts: {} });
});

const age = idRule("PER-10", "error", (kind, { value }, { report, today }) => {
  if (!isGenuine(kind)) return;
  const birth = birthNumberOf(identityOf(value));
  const years = ageFrom(birth, today);
  const { adult: least, oldest: most } = YEARS;
  if (years >= least && years <= most) return;
  if (birth > dateNumber(today)) report({ message: "PER-10.future", facts: { birth: writtenDate(birth) } });
  else if (years < least) report({ message: "PER-10.underAge", facts: { age: years, least } });
  else report({ message: "PER-10.overAge", facts: { age: years, most }, severity: "warning" });
});

export const idRules: readonly Rule[] = [
  sexDigit,
  idAsNumber,
  idNumber,
  fifteenDigits,
  maskedId,
  unusualId,
  otherDocument,
  age,
];

const impliedSex = (id: string): Sex => (sexDigitOf(id) % 2 === 1 ? "男" : "女");

/** A double keeps 15 digits of a number typed in Excel; the others are shown as 0. */
function lostDigits(value: number): { lost: number; zeros: string } {
  const lost = Math.max(1, Math.floor(Math.log10(Math.abs(value))) + 1 - 15);
  return { lost, zeros: "0".repeat(lost) };
}

/** Which of the slips stands in a number that is right once mended. */
function untidy(meant: string, id: string, fix: Fix): ProblemOf<IdMessages> {
  if (meant.length !== id.length) return { message: "PER-05.extraCharacters", facts: { id }, fix };
  const found = meant[17];
  return found === "x"
    ? { message: "PER-05.smallX", facts: {}, fix }
    : { message: "PER-05.foreignX", facts: { found }, fix };
}

/** The first character that is no digit, or no check character at the end. */
const strangeCharacter = (id: string): string => /[^0-9]/.exec(id.slice(0, 17))?.[0] ?? id[17];

/** The digits of year, month and day: of 15-digit numbers six. */
const birthDigits = (id: string): string => (id.length === 15 ? id.slice(6, 12) : id.slice(6, 14));

const dateNumber = ({ year, month, day }: CivilDate): number => year * 10_000 + month * 100 + day;

/** Completed years between two dates written as yyyymmdd. */
export const ageFrom = (birth: number, today: CivilDate): number => Math.floor((dateNumber(today) - birth) / 10_000);

const writtenDate = (n: number): string => String(n).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
