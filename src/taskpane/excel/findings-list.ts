import type { CellPosition, CheckResult, Counts, Finding, Severity, Snapshot, TableSnapshot } from "../../check";
import { countBySeverity } from "../../check/model/counts";
import { bySeverity } from "../../check/model/finding";
import { cellAddress } from "../../check/address";
import { tableOf } from "../../guide/tables";
import { TABLE_IDS, type Field, type TableId } from "../../guide/types";
import type { FindingWords } from "../shared/finding-words";

export interface Filter {
  /** A part of a name, a value, a title or a cell address; letter case does not matter. */
  readonly text: string;
  readonly severities: ReadonlySet<Severity>;
  readonly table?: TableId;
  /** Only what keeps one volume a draft. */
  readonly volume?: VolumeFilter;
}

/** The errors that stand in the way of a volume; 报告, which tells one from another, gives it with its words. */
export interface VolumeFilter {
  /** undefined: the plan has no such volume any more. */
  readonly errorsIn: (snapshot: Snapshot, result: CheckResult) => VolumeErrors | undefined;
  /** What is listed, in words. @param errors how many; undefined as for `errorsIn` */
  readonly told: (errors: number | undefined) => string;
  /** The button that lists everything again. */
  readonly all: string;
}

export interface VolumeErrors {
  readonly findings: readonly Finding[];
  /** Errors that are counted only. */
  readonly unlisted: readonly Counted[];
}

/** So many findings of a table and severity were counted only. */
export type Counted = Pick<CheckResult["unlisted"][number], "table" | "severity" | "count">;

/** Notes ask for nothing, so they are shown when asked for. */
export const NO_FILTER: Filter = { text: "", severities: new Set<Severity>(["error", "warning"]) };

/** One place where a kind of finding occurs: a short row. */
export interface FindingPlace {
  readonly finding: Finding;
  /** `E7`; undefined when the finding is about the table as a whole. */
  readonly address?: string;
  /** Who or what the row is about. */
  readonly name: string;
  /** What stands in the cell, as shown to a person. */
  readonly value: string;
}

/** Findings that differ in nothing but their place: said once, with the places below. */
export interface FindingKind {
  readonly key: string;
  readonly severity: Severity;
  readonly title: string;
  readonly places: readonly FindingPlace[];
}

export interface TableGroup {
  readonly table: TableId;
  readonly counts: Counts;
  readonly kinds: readonly FindingKind[];
  /** Findings of the severities shown that were counted only: they come into the list as others are mended. */
  readonly unlisted: number;
}

export interface FindingsList {
  readonly groups: readonly TableGroup[];
  /** The findings shown, in the order of the list. */
  readonly ordered: readonly Finding[];
  /** The first of them at each place: the walk of ∧ and ∨, which stops once at a cell with several. */
  readonly walk: readonly Finding[];
}

/** Filters findings and groups them by table, then by kind; tables in the guide's order, errors before warnings. */
export function listFindings(
  findings: readonly Finding[],
  snapshot: Snapshot,
  words: FindingWords,
  filter: Filter,
  unlisted: readonly Counted[] = [],
): FindingsList {
  const wanted = filter.text.trim().toLowerCase();
  const kindsOf = new Map<TableId, Map<string, KindInMaking>>();
  for (const finding of findings) {
    if (!filter.severities.has(finding.severity)) continue;
    if (filter.table !== undefined && finding.table !== filter.table) continue;
    const { title, kind, groupTitle } = words.describe(finding);
    const known = placeOf(finding, snapshot, words);
    // What tells the places of a group apart stands in the title of each.
    const place = groupTitle ? { ...known, name: title } : known;
    if (wanted !== "" && !matches(place, title, wanted)) continue;
    // Two messages of a rule may say the same.
    const key = `${finding.severity}\n${finding.rule}\n${groupTitle ? kind : title}`;
    const kinds = getOrAdd(kindsOf, finding.table, () => new Map());
    getOrAdd(kinds, key, () => ({ key, severity: finding.severity, title, groupTitle, places: [] })).places.push(place);
  }
  const groups = TABLE_IDS.flatMap((table) => {
    const kinds = kindsOf.get(table);
    if (!kinds) return [];
    const more = unlisted.filter((one) => one.table === table && filter.severities.has(one.severity));
    return [groupOf(table, [...kinds.values()], more, wanted !== "")];
  });
  const ordered = groups.flatMap(({ kinds }) => kinds.flatMap(({ places }) => places.map(({ finding }) => finding)));
  return { groups, ordered, walk: onePerPlace(ordered) };
}

interface KindInMaking extends FindingKind {
  readonly places: FindingPlace[];
  readonly groupTitle: ((places: number) => string) | undefined;
}

/** Whether two findings are to be seen at one place: a cell, or a table as a whole. */
export const isSamePlace = (a: Finding, b: Finding): boolean => placeKey(a) === placeKey(b);

const placeKey = ({ table, sheet, cell }: Finding): string => `${table}\n${sheet}\n${cell && cellAddress(cell)}`;

function onePerPlace(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = placeKey(finding);
    return !seen.has(key) && seen.add(key);
  });
}

/** @param isSearched the counts are those of what was looked for, and what is not listed was not looked through */
function groupOf(
  table: TableId,
  kinds: readonly KindInMaking[],
  unlisted: readonly Counted[],
  isSearched: boolean,
): TableGroup {
  const gravestFirst = [...kinds].sort(bySeverity);
  return {
    table,
    counts: countBySeverity(
      gravestFirst.flatMap(({ places }) => places.map((p) => p.finding)),
      isSearched ? [] : unlisted,
    ),
    kinds: gravestFirst.map(({ groupTitle, title, ...kind }) => ({
      ...kind,
      title: (kind.places.length > 1 && groupTitle?.(kind.places.length)) || title,
    })),
    unlisted: unlisted.reduce((sum, { count }) => sum + count, 0),
  };
}

function placeOf(finding: Finding, snapshot: Snapshot, words: FindingWords): FindingPlace {
  return {
    finding,
    ...(finding.cell && { address: cellAddress(finding.cell) }),
    name: nameOf(finding, snapshot),
    value: words.valueOf(finding),
  };
}

const matches = ({ address, name, value }: FindingPlace, title: string, wanted: string): boolean =>
  address?.toLowerCase() === wanted || [name, value, title].some((text) => text.toLowerCase().includes(wanted));

/** Who or what a finding's row is about: the person, the venue; for a form the label of the field. */
export function nameOf(finding: Finding, snapshot: Snapshot): string {
  const table = snapshot.tables.get(finding.table);
  if (!table || !finding.cell) return "";
  if (table.table.layout === "form") return columnTitle(table, finding.field);
  const field = table.table.nameField;
  const row = finding.cell.row - table.rowNumber(0);
  if (row < 0 || row >= table.values.length) return columnTitle(table, finding.field);
  return field && field !== finding.field ? table.text(row, field) : "";
}

/** The cell as a person finds it in the workbook: 考评人员 E7. */
export const placeName = ({ sheet, table, cell }: Finding): string =>
  [sheet ?? tableOf(table).tab, cell && cellAddress(cell)].filter(Boolean).join(" ");

const columnTitle = (table: TableSnapshot, field: Field | undefined): string =>
  table.table.columns.find((column) => column.field === field)?.title ?? "";

/** The findings that stand on a cell, errors first. */
export function findingsAt(findings: readonly Finding[], sheet: string, cell: CellPosition): readonly Finding[] {
  return findings
    .filter((f) => f.sheet === sheet && f.cell?.row === cell.row && f.cell.column === cell.column)
    .sort(bySeverity);
}

/**
 * The finding among those of a later run. Several on one cell may differ in their facts only, such as the occupation that
 * lacks examiners; where a single one is left, its facts may have changed: it is the same fault with another number in it.
 */
export function findAgain(findings: readonly Finding[], known: Finding): Finding | undefined {
  const alike = findings.filter((finding) => isAlike(finding, known));
  if (alike.length === 1) return alike[0];
  const facts = JSON.stringify(known.facts);
  return alike.find((finding) => JSON.stringify(finding.facts) === facts);
}

/** Whether two findings say the same of the same place, but for their facts. */
const isAlike = (a: Finding, b: Finding): boolean =>
  a.message === b.message &&
  a.table === b.table &&
  a.sheet === b.sheet &&
  a.cell?.row === b.cell?.row &&
  a.cell?.column === b.cell?.column &&
  a.field === b.field;

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
