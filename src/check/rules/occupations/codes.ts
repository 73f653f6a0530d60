import type { Field } from "../../../guide";
import {
  isRestricted,
  namesOf,
  occupationByCode,
  permitTrade,
  restriction,
  type Occupation,
} from "../../../guide/reference";
import type { Edit, FixOption } from "../../model/finding";
import { nameKey } from "../../cells/normalise";
import { isRepairable, readOccupationCode, withZeros } from "../../cells/occupation-code";
import { workTypeIn } from "../../cells/work-type";
import { withoutMarker } from "../../plan/occupations";
import { choiceOf, setCell, type CellRule, type Row, type RowRule, type Rule } from "../../model/rule";
import { identityOf, occupationOf } from "./identity";

export interface CodeMessages {
  "OCC-01.hyphens": { code: string };
  "OCC-01.surplus": { code: string };
  "OCC-01.malformed": object;
  "OCC-02.majorClass": { majorClass: string };
  "OCC-03.unknownCode": object;
  "OCC-04.mismatch": { code: string; expected: string; name: string };
  "OCC-04.marker": { name: string };
  "OCC-05.code": { formerCode: string; code: string; name: string };
  "OCC-05.name": { formerName: string; name: string };
  "OCC-05.both": { formerCode: string; formerName: string; code: string; name: string };
  "OCC-06.restricted": { name: string };
  "OCC-07.category": { name: string; category: string };
  "OCC-07.workType": { trade: string };
  "OCC-07.workTypeMissing": { trade: string };
  "OCC-07.relatedTrade": { name: string; trade: string };
  "OCC-08.permit": { name: string; permits: readonly string[] };
}

const OCCUPATIONS = ["occupations"] as const;
const DICTIONARY = "《职业分类大典》（2022 年版）";
const CATALOGUE = "国家职业资格目录（2021 年版）";

const codeForm: CellRule<CodeMessages> = {
  id: "OCC-01",
  tier: "cell",
  kinds: ["occupationCode"],
  severity: "error",
  standard: DICTIONARY,
  check(cell, { report }) {
    const reading = readOccupationCode(cell.value);
    if (reading.isWellFormed) return;
    const { code, hasMore } = reading;
    if (isRepairable(reading)) {
      const message = hasMore ? "OCC-01.surplus" : "OCC-01.hyphens";
      report({ message, facts: { code }, fix: cell.fixTo(code) });
      return;
    }
    const meant = withZeros(cell.value);
    const isKnown = meant !== undefined && occupationByCode(meant) !== undefined;
    report({ message: "OCC-01.malformed", facts: {}, ...(isKnown && { fix: cell.offer([meant]) }) });
  },
};

const skillClass: RowRule<CodeMessages> = {
  id: "OCC-02",
  tier: "row",
  tables: OCCUPATIONS,
  severity: "error",
  standard: DICTIONARY,
  check(row, { report }) {
    const identity = identityOf(row);
    if (identity.kind === "otherClass")
      report({ field: "occupationCode", message: "OCC-02.majorClass", facts: { majorClass: identity.majorClass } });
  },
};

const knownCode: RowRule<CodeMessages> = {
  id: "OCC-03",
  tier: "row",
  tables: OCCUPATIONS,
  severity: "error",
  standard: DICTIONARY,
  check(row, { report }) {
    const identity = identityOf(row);
    if (identity.kind !== "unknownCode") return;
    const { named } = identity;
    const fix = named && choiceOf([becoming(row, named)]);
    report({ field: "occupationCode", message: "OCC-03.unknownCode", facts: {}, fix });
  },
};

const codeAndName: RowRule<CodeMessages> = {
  id: "OCC-04",
  tier: "row",
  tables: OCCUPATIONS,
  severity: "error",
  standard: DICTIONARY,
  check(row, { report }) {
    const identity = identityOf(row);
    const text = row.text("occupationName");
    const name = withoutMarker(text);
    if (identity.kind === "mismatch") {
      const { coded, named } = identity;
      const options = [
        ...(isRestricted(coded.code) ? [] : [becoming(row, coded)]),
        ...(named ? [becoming(row, named)] : []),
      ];
      const facts = { code: coded.code, expected: coded.name, name };
      report({ field: "occupationName", message: "OCC-04.mismatch", facts, fix: choiceOf(options) });
    } else if (name !== text && occupationOf(row)) {
      report({
        field: "occupationName",
        message: "OCC-04.marker",
        facts: { name },
        fix: row.fixTo("occupationName", name),
      });
    }
  },
};

const formerEdition: RowRule<CodeMessages> = {
  id: "OCC-05",
  tier: "row",
  tables: OCCUPATIONS,
  severity: "warning",
  standard: DICTIONARY,
  check(row, { report }) {
    const identity = identityOf(row);
    if (identity.kind !== "former") return;
    const { former, occupation } = identity;
    const { code, name } = occupation;
    const { formerName } = former;
    const formerCode = codeOf(row);
    const fix = choiceOf([becoming(row, occupation)]);
    const isNameOfToday = !hasOtherName(row, occupation);
    if (formerCode === code)
      report({ field: "occupationName", message: "OCC-05.name", facts: { formerName, name }, fix });
    else if (isNameOfToday)
      report({ field: "occupationCode", message: "OCC-05.code", facts: { formerCode, code, name }, fix });
    else {
      const facts = { formerCode, formerName, code, name };
      report({ field: "occupationCode", message: "OCC-05.both", facts, fix });
    }
  },
};

const restrictedOccupation: RowRule<CodeMessages> = {
  id: "OCC-06",
  tier: "row",
  tables: OCCUPATIONS,
  severity: "error",
  standard: CATALOGUE,
  check(row, { report }) {
    const identity = identityOf(row);
    if (identity.kind === "restricted")
      report({ field: nameOrCode(row), message: "OCC-06.restricted", facts: { name: identity.occupation.name } });
  },
};

const restrictedTrade: RowRule<CodeMessages> = {
  id: "OCC-07",
  tier: "row",
  tables: OCCUPATIONS,
  severity: "warning",
  standard: CATALOGUE,
  check(row, { report }) {
    const occupation = occupationOf(row);
    const workType = workTypeIn(row.text("workType"));
    const found = occupation && restriction(occupation.code, workType);
    if (!found) return;
    const { name } = occupation;
    const { trade, category, match } = found;
    if (match === "occupation")
      report({ field: nameOrCode(row), message: "OCC-07.category", facts: { name, category } });
    else if (match === "advisory")
      report({ field: nameOrCode(row), message: "OCC-07.relatedTrade", facts: { name, trade } });
    else
      report({
        field: "workType",
        message: workType === "" ? "OCC-07.workTypeMissing" : "OCC-07.workType",
        facts: { trade },
      });
  },
};

const workPermit: RowRule<CodeMessages> = {
  id: "OCC-08",
  tier: "row",
  tables: OCCUPATIONS,
  severity: "info",
  standard: CATALOGUE,
  check(row, { report }) {
    const occupation = occupationOf(row);
    const found = occupation && permitTrade(occupation.code);
    if (!found) return;
    const facts = { name: occupation.name, permits: found.permits };
    report({ field: nameOrCode(row), message: "OCC-08.permit", facts });
  },
};

/** 三（二）1: code and name, held against the dictionary and the catalogue of licensed occupations. */
export const codeRules: readonly Rule[] = [
  codeForm,
  skillClass,
  knownCode,
  codeAndName,
  formerEdition,
  restrictedOccupation,
  restrictedTrade,
  workPermit,
];

/** Where a person looks for the occupation: its name, unless that is still to be filled. */
const nameOrCode = (row: Row): Field => (row.text("occupationName") === "" ? "occupationCode" : "occupationName");

const codeOf = (row: Row): string => readOccupationCode(row.value("occupationCode")).code;

/** Whether the row calls it otherwise; an empty name, which GEN-07 reports, is no other one. */
function hasOtherName(row: Row, occupation: Occupation): boolean {
  const name = nameKey(withoutMarker(row.text("occupationName")));
  return name !== "" && !namesOf(occupation).includes(name);
}

/** Makes the row that occupation, touching only what differs; the label is what would stand there. */
function becoming(row: Row, occupation: Occupation): FixOption {
  const edits: Edit[] = [];
  const set = (field: Field, to: string): void => {
    const edit = setCell(row.table, row.index, field, to);
    if (edit) edits.push(edit);
  };
  const takesCode = occupationByCode(codeOf(row)) !== occupation;
  const takesName = !namesOf(occupation).includes(nameKey(row.text("occupationName")));
  if (takesCode) set("occupationCode", occupation.code);
  if (takesName) set("occupationName", occupation.name);
  const way = takesCode && takesName ? "both" : takesCode ? "code" : "name";
  return { label: edits.map((edit) => (edit.kind === "set" ? edit.to : "")).join(" "), way, edits };
}
