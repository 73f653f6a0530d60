import type { Column, Field, ListTable } from "../guide";
import { RECORD_IDENTITIES, type RecordIdentity } from "../guide/record-identities";
import { levelOfEducation } from "../check/cells/education";
import { isBlank, nameKey } from "../check/cells/normalise";
import { occupationKey } from "../check/plan/occupations";
import type { CellPosition } from "../check/address";
import type { Steps } from "../check/run/steps";
import type { CellValue, RecordCells, TableSnapshot } from "../check/snapshot";
import { identityOf } from "../check/standards/citizen-id";
import { phoneKeys } from "../check/standards/phone";
import { joinsLevels, withLevelsOf, type Joined } from "./levels-together";
import type { SourceRecord } from "./records";

/**
 * How a record stands to those of the table. `new`: it is not there; where the same person is there for another occupation, or
 * somebody of the same name, in that row. `same`: it is there, and all it says with it. `differs`: it is there and says
 * something else, or has cells empty that the record fills.
 */
export type Standing =
  | { readonly kind: "new"; readonly alike?: number }
  | { readonly kind: "same"; readonly row: number }
  | { readonly kind: "differs"; readonly row: number; readonly changes: readonly CellDifference[] };

/** A cell of the table and what the record has for it; never an empty one. */
export interface CellDifference {
  readonly cell: CellPosition;
  readonly field: Field;
  /** "" where the cell is empty. */
  readonly from: CellValue;
  readonly to: CellValue;
}

type ValueOf = (field: Field) => CellValue;

/** What a cell of a field says, for comparing: one thing or, of telephones, several; none where it names nothing for sure. */
const keysOf = (field: Field, value: CellValue): readonly string[] =>
  field === "phone" ? (isBlank(value) ? [] : phoneKeys(value)) : [keyOf(field, value)].filter((key) => key !== "");

/** "" where it names nothing for sure. */
function keyOf(field: Field, value: CellValue): string {
  if (isBlank(value)) return "";
  switch (field) {
    case "citizenId":
      return identityOf(value);
    case "phone":
      return [...phoneKeys(value)].sort().join("/");
    case "occupationName":
      return occupationKey(String(value));
    case "education":
      return levelOfEducation(String(value)) ?? nameKey(String(value)).toUpperCase();
    default:
      return nameKey(String(value)).toUpperCase();
  }
}

/** Finds records of a table, or of a list, by what they are about. */
class Records<Place> {
  private readonly byKey = new Map<string, { readonly place: Place; readonly valueOf: ValueOf }[]>();

  constructor(private readonly identity: RecordIdentity) {}

  add(place: Place, valueOf: ValueOf): void {
    for (const key of this.keysOf(valueOf)) {
      const known = this.byKey.get(key);
      if (known) known.push({ place, valueOf });
      else this.byKey.set(key, [{ place, valueOf }]);
    }
  }

  /** The one that is the same; or one that is alike but for what the two must agree in. */
  find(valueOf: ValueOf): { readonly place: Place; readonly valueOf: ValueOf; readonly isSame: boolean } | undefined {
    for (const key of this.keysOf(valueOf)) {
      const alike = this.byKey.get(key) ?? [];
      const agreeing = alike.filter((one) => this.agree(valueOf, one.valueOf));
      const [first] = agreeing.length > 0 ? agreeing : alike;
      if (first) return { ...first, isSame: agreeing.length > 0 };
    }
    return undefined;
  }

  private keysOf(valueOf: ValueOf): readonly string[] {
    return this.identity.by.flatMap((fields, i) =>
      fields.reduce<readonly string[]>(
        (begun, field) => {
          const keys = keysOf(field, valueOf(field));
          return begun.flatMap((one) => keys.map((key) => `${one}\n${key}`));
        },
        [String(i)],
      ),
    );
  }

  private agree(a: ValueOf, b: ValueOf): boolean {
    return (this.identity.within ?? []).every((field) => {
      const [one, other] = [keyOf(field, a(field)), keyOf(field, b(field))];
      return one === "" || other === "" || one === other;
    });
  }
}

const valueOfCells =
  (cells: RecordCells): ValueOf =>
  (field) =>
    cells[field] ?? "";

export interface Compared {
  readonly record: SourceRecord;
  readonly standing: Standing;
}

/** A record that comes again in the list, and where it came first. */
export interface Doubled {
  readonly record: SourceRecord;
  readonly first: SourceRecord;
  /** What the two say differently. */
  readonly differing: readonly Field[];
}

export interface Comparison {
  readonly records: readonly Compared[];
  readonly doubled: readonly Doubled[];
  readonly joined: readonly Joined[];
}

const RECORDS_PER_STEP = 1_000;

/** Holds records against those of the table, and against each other. */
export function* comparisonSteps(
  table: ListTable,
  target: TableSnapshot,
  records: readonly SourceRecord[],
): Steps<Comparison, undefined> {
  const identity = RECORD_IDENTITIES[table.id] ?? { by: [[table.nameField]] };
  const standing = new Records<number>(identity);
  for (const [i, row] of target.dataRows.entries()) {
    if (i % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    standing.add(row, (field) => target.value(row, field));
  }
  const { once, doubled, joined } = yield* onceSteps(table, identity, records);
  const compared: Compared[] = [];
  for (const [i, record] of once.entries()) {
    if (i % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const found = standing.find(valueOfCells(record.cells));
    compared.push({ record, standing: standingOf(table, target, record.cells, found) });
  }
  return { records: compared, doubled, joined };
}

/** The records of a list, each once. */
function* onceSteps(
  table: ListTable,
  identity: RecordIdentity,
  records: readonly SourceRecord[],
): Steps<Omit<Comparison, "records"> & { readonly once: readonly SourceRecord[] }, undefined> {
  const isByLevels = joinsLevels(table);
  const seen = new Records<number>(identity);
  const once: SourceRecord[] = [];
  const doubled: Doubled[] = [];
  const joined: Joined[] = [];
  for (const [i, record] of records.entries()) {
    if (i % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const valueOf = valueOfCells(record.cells);
    const before = seen.find(valueOf);
    // Two names with one ID, or two IDs with one name, are two people, one with a wrong number: both are wanted, and the check tells.
    const isAgain =
      before?.isSame &&
      naming(table).every(
        (field) => isSame(field, valueOf(field), before.valueOf(field)) || isUnsaid(field, valueOf, before.valueOf),
      );
    if (before && isAgain) {
      const first = once[before.place];
      const differs = differing(table, valueOf, valueOfCells(first.cells));
      const withLevels = isByLevels ? withLevelsOf(first, record, differs) : first;
      if (withLevels === first) doubled.push({ record, first, differing: differs });
      else if (withLevels) joined.push({ record, first });
      if (withLevels) {
        once[before.place] = withLevels;
        continue;
      }
    }
    seen.add(once.length, valueOf);
    once.push(record);
  }
  return { once, doubled, joined };
}

const naming = ({ nameField, columns }: ListTable): readonly Field[] => [
  nameField,
  ...columns.filter(({ kind }) => kind === "citizenId").map(({ field }) => field),
];

const isUnsaid = (field: Field, a: ValueOf, b: ValueOf): boolean => isBlank(a(field)) || isBlank(b(field));

function standingOf(
  table: ListTable,
  target: TableSnapshot,
  cells: RecordCells,
  found: { readonly place: number; readonly isSame: boolean } | undefined,
): Standing {
  if (!found) return { kind: "new" };
  if (!found.isSame) return { kind: "new", alike: target.rowNumber(found.place) };
  const changes = table.columns.flatMap(({ field, kind }: Column): readonly CellDifference[] => {
    const to = cells[field];
    const cell = target.cellOf(found.place, field);
    if (kind === "serial" || to === undefined || !cell || target.isCovered(found.place, field)) return [];
    const from = target.value(found.place, field);
    return isSame(field, from, to) ? [] : [{ cell, field, from, to }];
  });
  const row = target.rowNumber(found.place);
  return changes.length === 0 ? { kind: "same", row } : { kind: "differs", row, changes };
}

/** Whether two cells say the same, however they are written. */
function isSame(field: Field, a: CellValue, b: CellValue): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) === isBlank(b);
  const [one, other] = [keyOf(field, a), keyOf(field, b)];
  return one !== "" && other !== "" ? one === other : nameKey(String(a)) === nameKey(String(b));
}

const differing = ({ columns }: ListTable, a: ValueOf, b: ValueOf): readonly Field[] =>
  columns
    .filter(({ field, kind }) => kind !== "serial" && !isSame(field, a(field), b(field)))
    .map(({ field }) => field);
