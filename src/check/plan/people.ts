import { nameKey } from "../cells/normalise";
import { onceARun } from "../model/plan";
import type { TableSnapshot } from "../snapshot";
import { identityOf } from "../standards/citizen-id";
import { phoneKey } from "../standards/phone";

export const ROSTERS = ["examiners", "qualityControllers"] as const;
export type RosterId = (typeof ROSTERS)[number];

/** Where a line of a roster stands. */
export interface RosterLine {
  readonly id: RosterId;
  readonly table: TableSnapshot;
  readonly row: number;
}

/** The people of both rosters, examiners first, as parallel columns: rules about the same person twice compare these. */
export interface RosterPeople {
  /** The ID as meant; empty where it names nobody for sure. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Same person, same key: the ID or, where it cannot be read, the name. */
  readonly keys: readonly string[];
  /** The lines of everybody who has more than one, by key. */
  readonly repeatedKeys: ReadonlyMap<string, readonly number[]>;
  /** By `phoneKey`. */
  readonly phones: readonly string[];
  /** Lines from here on are quality controllers. */
  readonly examinerCount: number;
  lineAt(index: number): RosterLine;
}

/** Both rosters, as far as they stand and can be read. */
export const rosterPeople = onceARun((plan) => peopleOf(plan.table("examiners"), plan.table("qualityControllers")));

function peopleOf(examiners: TableSnapshot | undefined, controllers: TableSnapshot | undefined): RosterPeople {
  const ids: string[] = [];
  const names: string[] = [];
  const phones: string[] = [];
  for (const table of [examiners, controllers]) {
    if (!table) continue;
    for (const row of table.dataRows) {
      ids.push(identityOf(table.value(row, "citizenId")));
      names.push(nameKey(table.text(row, "personName")));
      phones.push(phoneKey(table.value(row, "phone")));
    }
  }
  const examinerCount = examiners?.dataRows.length ?? 0;
  const keys = ids.map((id, i) => id || names[i]);
  return {
    ids,
    names,
    keys,
    repeatedKeys: repeated(keys),
    phones,
    examinerCount,
    lineAt: (index) =>
      index < examinerCount
        ? { id: "examiners", table: examiners!, row: examiners!.dataRows[index] }
        : { id: "qualityControllers", table: controllers!, row: controllers!.dataRows[index - examinerCount] },
  };
}

/**
 * The values that occur more than once, with the indexes where they stand, ascending. Empty values are left out.
 * A list without repetitions, which is the rule, costs one look-up a value.
 */
export function repeated(values: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const seen = new Set<string>();
  const groups = new Map<string, number[]>();
  for (const value of values) {
    const count = seen.size;
    if (value !== "" && seen.add(value).size === count) groups.set(value, []);
  }
  if (groups.size > 0) values.forEach((value, i) => groups.get(value)?.push(i));
  return groups;
}

/** A line, and another one it is held against. */
export interface LinePair {
  readonly at: number;
  readonly other: number;
}

/** Each line whose value is not that of all others, beside the first that differs. Empty values are passed over. */
export function* differing(lines: readonly number[], values: readonly string[]): Iterable<LinePair> {
  const first = lines.find((i) => values[i] !== "");
  const second = lines.find((i) => values[i] !== "" && values[i] !== values[first!]);
  if (first === undefined || second === undefined) return;
  for (const at of lines) {
    if (values[at] !== "") yield { at, other: values[at] === values[first] ? second : first };
  }
}

/** Each line that shares its key with another, beside the first such. */
export function* coinciding(lines: readonly number[], keyOf: (line: number) => string): Iterable<LinePair> {
  const groups = new Map<string, number[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  for (const [first, second, ...rest] of groups.values()) {
    if (second === undefined) continue;
    yield { at: first, other: second };
    for (const at of [second, ...rest]) yield { at, other: first };
  }
}
