import { SKILL_CLASSES } from "../../../guide";
import {
  formerOccupation,
  isRestricted,
  namesOf,
  occupationByCode,
  occupationByName,
  type FormerOccupation,
  type Occupation,
} from "../../../guide/reference";
import { nameKey } from "../../cells/normalise";
import { readOccupationCode } from "../../cells/occupation-code";
import { withoutMarker } from "../../plan/occupations";
import { onceATable } from "../../model/kept";
import type { Row } from "../../model/rule";

/**
 * What the code and the name of a row are when held together. Each kind is reported by one rule, so that one slip of the
 * hand gives one finding; the rules about levels and work types go on where the occupation is clear.
 */
export type Identity =
  /** No code, or one that cannot be read: GEN-07, OCC-01. */
  | { readonly kind: "unreadable" }
  /** OCC-02 */
  | { readonly kind: "otherClass"; readonly majorClass: string }
  /** OCC-06: what else is wrong with the row no longer matters, since it cannot stay. */
  | { readonly kind: "restricted"; readonly occupation: Occupation }
  /** OCC-05 */
  | { readonly kind: "former"; readonly occupation: Occupation; readonly former: FormerOccupation }
  /** OCC-03; `named` is the occupation the name means. */
  | { readonly kind: "unknownCode"; readonly named?: Occupation }
  /** OCC-04 */
  | { readonly kind: "mismatch"; readonly coded: Occupation; readonly named?: Occupation }
  | { readonly kind: "known"; readonly occupation: Occupation };

const identitiesOf = onceATable(() => new Map<number, Identity>());

/** The identity of a row of 认定职业; computed once. */
export function identityOf(row: Row): Identity {
  const known = identitiesOf(row.table);
  let identity = known.get(row.index);
  if (!identity) {
    identity = identify(row);
    known.set(row.index, identity);
  }
  return identity;
}

/** The occupation a row means, where code and name leave no doubt. */
export function occupationOf(row: Row): Occupation | undefined {
  const identity = identityOf(row);
  return identity.kind === "known" || identity.kind === "former" ? identity.occupation : undefined;
}

function identify(row: Row): Identity {
  const { code, isWellFormed } = readOccupationCode(row.value("occupationCode"));
  if (!isWellFormed) return { kind: "unreadable" };
  if (!SKILL_CLASSES.includes(code[0])) return { kind: "otherClass", majorClass: code[0] };
  const name = nameKey(withoutMarker(row.text("occupationName")));
  const former = formerOccupation({ code, name });
  const coded = occupationByCode(code);
  const named = former?.occupation ?? occupationByName(name);
  const meant = named ?? coded;
  if (meant && isRestricted(meant.code)) return { kind: "restricted", occupation: meant };
  if (former && isWholeSlip(former, code)) return { kind: "former", former, occupation: former.occupation };
  if (!coded) return { kind: "unknownCode", named };
  return name === "" || namesOf(coded).includes(name)
    ? { kind: "known", occupation: coded }
    : { kind: "mismatch", coded, named };
}

/**
 * Whether the edition alone explains the row. A former name beside a code that is neither its old nor its new one is a
 * code that is wrong in every edition.
 */
const isWholeSlip = ({ formerCode, occupation }: FormerOccupation, code: string): boolean =>
  code === formerCode || code === occupation.code;
