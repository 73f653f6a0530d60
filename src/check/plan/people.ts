import { nameKey } from "../cells/normalise";
import { onceARun, type RowsChanged } from "../model/kept";
import type { TableSnapshot } from "../snapshot";
import { identityOf } from "../standards/citizen-id";
import { mobileKey } from "../standards/phone";
import { Repeats } from "./repeats";

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
  /** The lines of everybody who has more than one, by `keyOf`. */
  readonly sameKeys: Repeats;
  readonly sameNames: Repeats;
  readonly samePhones: Repeats;

  constructor(
    private readonly rosters: ReadonlyMap<RosterId, Roster>,
    before?: RosterPeople,
  ) {
    let count = 0;
    for (const { table } of rosters.values()) count += table.dataRows.length;
    const repeatsOf = (valueOf: (roster: Roster, row: number) => string): Repeats =>
      new Repeats((tell) => {
        for (const roster of rosters.values())
          for (const row of roster.table.dataRows) tell(roster.offset + row, valueOf(roster, row));
      }, count);
    this.sameKeys = before?.sameKeys ?? repeatsOf(keyIn);
    this.sameNames = before?.sameNames ?? repeatsOf(({ names }, row) => names[row]);
    this.samePhones = before?.samePhones ?? repeatsOf(({ phones }, row) => phones[row]);
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
    return new RosterPeople(rosters, this);
  }
}

/** Both rosters, as far as they stand and can be read. */
export const rosterPeople = onceARun(
  (plan) => {
    const rosters = new Map<RosterId, Roster>();
    ROSTERS.forEach((id, i) => {
      const table = plan.table(id);
      if (table) rosters.set(id, rosterOf(id, i * CONTROLLERS, table));
    });
    return new RosterPeople(rosters);
  },
  (known, _, changes) => known.renewed(changes),
);

function rosterOf(id: RosterId, offset: number, table: TableSnapshot): Roster {
  const empty = (): string[] => new Array<string>(table.values.length).fill("");
  const roster = { id, offset, table, ids: empty(), names: empty(), phones: empty() };
  for (const row of table.dataRows) readRow(roster, table, row);
  return roster;
}

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
