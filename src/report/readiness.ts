import type { Finding, Snapshot, Steps, TableSnapshot, Unlisted } from "../check";
import { attachmentPlace, type AttachmentPlace } from "../check/plan/attachment-places";
import { inFull, type NamedOccupations } from "../check/plan/named-occupations";
import type { PlanOccupation } from "../check/plan/occupations";
import { tableOf, type TableId } from "../guide";

/** In whose way an error stands. */
interface Concerned {
  readonly base: boolean;
  readonly everyOccupation: boolean;
  readonly occupations: readonly PlanOccupation[];
}

/** An error and its place among the findings, by which those of a volume are put back into their order. */
interface Placed {
  readonly at: number;
  readonly finding: Finding;
}

/** The errors of one volume: whether there are any is known at once, which they are is told when asked. */
export interface VolumeErrors {
  readonly isEmpty: boolean;
  all(): readonly Finding[];
  /** How many each table has, those that are not listed included. */
  counts(): ReadonlyMap<TableId, number>;
}

/** Where an error stands: in a row of its table, or with what it names instead. */
interface Place {
  readonly table: TableId;
  readonly row: number | undefined;
  readonly name: string;
}

/** Errors that are counted only, by table; of one volume, or of every occupation's. */
type Numbers = Map<TableId, number>;

/**
 * In steps, of an error each: which errors stand in the way of which volume. An error in a row that names an occupation of the plan is that occupation's
 * matter, as is one about an occupation for which rows are lacking; any other concerns every occupation.
 * @param made the occupations that have a volume
 * @param find the occupations that a text names in full @param named those it means
 * @param unlisted what was found and is not among the findings
 * @returns the errors of an occupation's volume, or of 基础部分 for undefined
 */
export function* errorSteps(
  snapshot: Snapshot,
  findings: readonly Finding[],
  unlisted: readonly Unlisted[],
  made: ReadonlySet<PlanOccupation>,
  find: (text: string) => readonly PlanOccupation[],
  named: (text: string) => NamedOccupations,
): Steps<(occupation?: PlanOccupation) => VolumeErrors, undefined> {
  const ofBase: Placed[] = [];
  const ofEvery: Placed[] = [];
  const own = new Map<PlanOccupation, Placed[]>();
  for (const [at, finding] of findings.entries()) {
    yield;
    if (finding.severity !== "error") continue;
    const concerned = concernedBy(placeOf(finding, snapshot), snapshot, find, named);
    if (concerned.base) ofBase.push({ at, finding });
    if (concerned.everyOccupation) ofEvery.push({ at, finding });
    for (const occupation of concerned.occupations) {
      if (!made.has(occupation)) continue;
      const others = own.get(occupation);
      if (others) others.push({ at, finding });
      else own.set(occupation, [{ at, finding }]);
    }
  }
  const more = { base: new Map() as Numbers, every: new Map() as Numbers, own: new Map<PlanOccupation, Numbers>() };
  for (const { table, severity, places } of unlisted) {
    if (severity !== "error") continue;
    for (const { row, name = "", count } of places()) {
      yield;
      const concerned = concernedBy({ table, row, name }, snapshot, find, named);
      if (concerned.base) add(more.base, table, count);
      if (concerned.everyOccupation) add(more.every, table, count);
      for (const occupation of concerned.occupations) {
        if (!made.has(occupation)) continue;
        const numbers = more.own.get(occupation) ?? new Map<TableId, number>();
        more.own.set(occupation, numbers);
        add(numbers, table, count);
      }
    }
  }
  return (occupation) => {
    const lists = occupation ? [ofEvery, own.get(occupation) ?? []] : [ofBase];
    const others = occupation ? [more.every, more.own.get(occupation) ?? new Map<TableId, number>()] : [more.base];
    return {
      isEmpty: lists.every(({ length }) => length === 0) && others.every(({ size }) => size === 0),
      counts() {
        const counts: Numbers = new Map();
        for (const { finding } of lists.flat()) add(counts, finding.table, 1);
        for (const numbers of others) for (const [table, count] of numbers) add(counts, table, count);
        return counts;
      },
      all: () =>
        lists
          .flat()
          .sort((a, b) => a.at - b.at)
          .map(({ finding }) => finding),
    };
  };
}

const add = (numbers: Numbers, table: TableId, count: number): void =>
  void numbers.set(table, (numbers.get(table) ?? 0) + count);

function placeOf(finding: Finding, snapshot: Snapshot): Place {
  const table = snapshot.tables.get(finding.table);
  const { occupation, name } = finding.facts;
  return { table: finding.table, row: table && rowOf(finding, table), name: String(occupation ?? name ?? "") };
}

function concernedBy(
  { table: id, row, name }: Place,
  snapshot: Snapshot,
  find: (text: string) => readonly PlanOccupation[],
  named: (text: string) => NamedOccupations,
): Concerned {
  const { printedIn, occupationField } = tableOf(id);
  // The title page and the head of every page name the enterprise.
  if (occupationField === undefined)
    return { base: printedIn !== "nowhere", everyOccupation: printedIn === "everywhere", occupations: [] };
  const table = snapshot.tables.get(id);
  if (printedIn === "either" && table && row !== undefined) return ofAttachment(attachmentPlace(table, row, named));
  // An error about no row may be about the occupation for which rows are lacking.
  const occupations = !table || row === undefined ? find(name) : inFull(named(table.text(row, occupationField)));
  return { base: printedIn !== "occupations", everyOccupation: occupations.length === 0, occupations };
}

/** 附件清单 alone is divided: its rows are printed either in 基础部分 or in volumes of occupations. */
function ofAttachment(place: AttachmentPlace): Concerned {
  if (place.kind === "base") return { base: true, everyOccupation: false, occupations: [] };
  const occupations = place.kind === "occupations" ? place.occupations : [];
  return { base: false, everyOccupation: occupations.length === 0, occupations };
}

/** The body row a finding is about; undefined for one about the table or a column of it. */
function rowOf({ cell }: Finding, table: TableSnapshot): number | undefined {
  const row = cell ? cell.row - table.rowNumber(0) : -1;
  return table.table.layout === "list" && row >= 0 && row < table.values.length ? row : undefined;
}
