import { nameKey } from "../cells/normalise";
import { onceARunInSteps, type RowsChanged } from "../model/kept";
import type { Steps } from "../run/steps";
import type { TableSnapshot } from "../snapshot";
import { identityOf } from "../standards/citizen-id";
import { mobileKey } from "../standards/phone";
import { Repeats, type EachLine } from "./repeats";
import { PEOPLE_PER_STEP } from "../limits";

export const ROSTERS = ["examiners", "qualityControllers"] as const;
export type RosterId = (typeof ROSTERS)[number];

/** Where a line of a roster stands. */
export interface RosterLine {
  readonly id: RosterId;
  readonly table: TableSnapshot;
  readonly row: number;
}

/** Line numbers of quality controllers begin here: no sheet has so many rows. */
const CONTROLLERS = 2 ** 20;

export const isExaminer = (line: number): boolean => line < CONTROLLERS;

/** The people of one roster by its body rows; "" where a row is no record, or the cell names nobody for sure. */
interface Roster {
  readonly id: RosterId;
  readonly offset: number;
  readonly table: TableSnapshot;
  /** The ID as meant. */
  readonly ids: string[];
  readonly names: string[];
  /** By `mobileKey`. */
  readonly phones: string[];
}

/**
 * The people of both rosters, examiners first: rules about the same person twice compare their lines. A line is the body row
 * of an examiner, or stands for that of a quality controller; lines ascend as the rosters are read.
 */
export class RosterPeople {
  private constructor(
    private readonly rosters: ReadonlyMap<RosterId, Roster>,
    /** The lines of everybody who has more than one, by `keyOf`. */
    readonly sameKeys: Repeats,
    readonly sameNames: Repeats,
    readonly samePhones: Repeats,
  ) {}

  static *of(rosters: ReadonlyMap<RosterId, Roster>): Steps<RosterPeople, undefined> {
    let count = 0;
    for (const { table } of rosters.values()) count += table.dataRows.length;
    const sameKeys = yield* Repeats.among(eachOf(rosters, keyIn), count);
    const sameNames = yield* Repeats.among(
      eachOf(rosters, ({ names }, row) => names[row]),
      count,
    );
    const samePhones = yield* Repeats.among(
      eachOf(rosters, ({ phones }, row) => phones[row]),
      count,
    );
    return new RosterPeople(rosters, sameKeys, sameNames, samePhones);
  }

  readonly idOf = (line: number): string => this.rosterOf(line)?.ids[line % CONTROLLERS] ?? "";
  readonly nameOf = (line: number): string => this.rosterOf(line)?.names[line % CONTROLLERS] ?? "";
  readonly phoneOf = (line: number): string => this.rosterOf(line)?.phones[line % CONTROLLERS] ?? "";
  /** Same person, same key: the ID or, where it cannot be read, the name. */
  readonly keyOf = (line: number): string => this.idOf(line) || this.nameOf(line);

  /** @throws Error for a line that no roster has: a mistake of ours */
  lineAt(line: number): RosterLine {
    const roster = this.rosterOf(line);
    if (!roster) throw new Error(`No roster has the line ${line}.`);
    return { id: roster.id, table: roster.table, row: line % CONTROLLERS };
  }

  /** The keys of a roster, in the order of its records. */
  *keysIn(id: RosterId): Iterable<string> {
    const roster = this.rosters.get(id);
    if (roster) for (const row of roster.table.dataRows) yield keyIn(roster, row);
  }

  private rosterOf(line: number): Roster | undefined {
    return this.rosters.get(isExaminer(line) ? "examiners" : "qualityControllers");
  }

  /** These people after rows of their rosters changed; what was known of them goes over. */
  renewed(changes: readonly RowsChanged[]): RosterPeople {
    const known = [this.sameKeys, this.sameNames, this.samePhones] as const;
    for (const repeats of known) repeats.beforeChange();
    const rosters = new Map(this.rosters);
    for (const { before, after, rows } of changes) {
      const id = ROSTERS.find((roster) => roster === before.table.id);
      const roster = id && rosters.get(id);
      if (!roster) continue;
      rosters.set(roster.id, { ...roster, table: after });
      const valuesOf = (line: number): readonly string[] => [this.keyOf(line), this.nameOf(line), this.phoneOf(line)];
      for (const row of rows) {
        const line = roster.offset + row;
        const old = valuesOf(line);
        readRow(roster, after, row);
        const now = valuesOf(line);
        known.forEach((repeats, i) => {
          if (old[i] === now[i]) return;
          repeats.leave(line, old[i]);
          repeats.come(line, now[i]);
        });
      }
    }
    return new RosterPeople(rosters, ...known);
  }
}

const rosterPeopleARun = onceARunInSteps(
  function* (plan): Steps<RosterPeople, undefined> {
    const rosters = new Map<RosterId, Roster>();
    for (const [i, id] of ROSTERS.entries()) {
      const table = plan.table(id);
      if (table) rosters.set(id, yield* rosterSteps(id, i * CONTROLLERS, table));
    }
    return yield* RosterPeople.of(rosters);
  },
  (known, _, changes) => known.renewed(changes),
);

/** Both rosters, as far as they stand and can be read. */
export const rosterPeople = rosterPeopleARun.of;
/** Gathers them ahead of the rules that ask for them, a few at a time. */
export const rosterPeopleSteps = rosterPeopleARun.ahead;

function* rosterSteps(id: RosterId, offset: number, table: TableSnapshot): Steps<Roster, undefined> {
  const empty = (): string[] => new Array<string>(table.values.length).fill("");
  const roster = { id, offset, table, ids: empty(), names: empty(), phones: empty() };
  for (const [i, row] of table.dataRows.entries()) {
    readRow(roster, table, row);
    if (i % PEOPLE_PER_STEP === PEOPLE_PER_STEP - 1) yield;
  }
  return roster;
}

/** The lines of some rosters and what each says, one roster behind the other. */
const eachOf =
  (rosters: ReadonlyMap<RosterId, Roster>, valueOf: (roster: Roster, row: number) => string): EachLine =>
  (tell, from = 0, to = Infinity) => {
    let before = 0;
    for (const roster of rosters.values()) {
      const { dataRows } = roster.table;
      const end = Math.min(dataRows.length, to - before);
      for (let i = Math.max(0, from - before); i < end; i++)
        tell(roster.offset + dataRows[i], valueOf(roster, dataRows[i]));
      before += dataRows.length;
    }
  };

/** Same person, same key: the ID or, where it cannot be read, the name. */
const keyIn = ({ ids, names }: Roster, row: number): string => ids[row] || names[row];

function readRow({ ids, names, phones }: Roster, table: TableSnapshot, row: number): void {
  const isRecord = table.rowClasses[row] === "data";
  ids[row] = isRecord ? identityOf(table.value(row, "citizenId")) : "";
  names[row] = isRecord ? nameKey(table.text(row, "personName")) : "";
  phones[row] = isRecord ? mobileKey(table.value(row, "phone")) : "";
}

/** A line, and another one it is held against. */
export interface LinePair {
  readonly at: number;
  readonly other: number;
}

/** Each line whose value is not that of all others, beside the first that differs. Empty values are passed over. */
export function* differing(lines: readonly number[], valueOf: (line: number) => string): Iterable<LinePair> {
  const filled = lines.filter((line) => valueOf(line) !== "");
  const [first] = filled;
  const second = filled.find((line) => valueOf(line) !== valueOf(first));
  if (second === undefined) return;
  for (const at of filled) yield { at, other: valueOf(at) === valueOf(first) ? second : first };
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
