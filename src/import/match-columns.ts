import type { Column, Field, ListTable } from "../guide";
import type { CivilDate } from "../check/model/rule";
import type { Steps } from "../check/run/steps";
import type { CellValue } from "../check/snapshot";
import { contentSteps, fitOf, isNoneOf, kindByContents, type Contents } from "./contents";
import { headingKey, LIKELY, readHeading, SURE, type HeadingReading, type HeadingScore } from "./heading";
import { lostDigitSteps, type LostDigits } from "./lost-digits";

/** A column of somebody's list, of all parts that have the same heads. */
export interface SourceColumn {
  /** By which it is known again: its heading for comparing, and the how-manieth of that heading it is. */
  readonly key: string;
  /** As it stands above the column; "" where nothing does. */
  readonly heading: string;
  readonly values: readonly CellValue[];
}

/**
 * - `matched`: it is this field · `look`: a person should say whether it is, the field being what is likeliest, or none
 * - `out`: it is left out
 */
export type ColumnState = "matched" | "look" | "out";

/**
 * Why. Of those matched: a person said so (`chosen`), or did before (`remembered`); the `heading` says so, or the `contents` do.
 * Of those to look at: `unsure` heading; contents that `contradict` it; two columns that may be it (`doubt`); a heading over
 * several fields (`combined`); digits that are gone from most cells (`lost`), so that the column cannot be brought in.
 * Of those left out: `serial`, rows are numbered on; `other`, a thing the guide does not ask for; `taken`, another column is nearer;
 * `unknown`; `empty`.
 */
export type ColumnReason =
  | "chosen"
  | "remembered"
  | "heading"
  | "contents"
  | "unsure"
  | "contradicted"
  | "doubt"
  | "combined"
  | "lost"
  | "serial"
  | "other"
  | "taken"
  | "unknown"
  | "empty";

export interface ColumnMatch {
  readonly key: string;
  readonly heading: string;
  readonly state: ColumnState;
  readonly reason: ColumnReason;
  /** Absent where none is likely; of a column that is left out, the one that another column is nearer to. */
  readonly field?: Field;
  /** The fields of a heading over several. */
  readonly combined?: readonly Field[];
  readonly lost?: LostDigits;
  /** Filled cells, and some of them. */
  readonly filled: number;
  readonly samples: readonly CellValue[];
}

/** What a person said of a column by its key: a field, or that it is left out; undefined where nothing was said. */
export type Decision = Field | "out" | undefined;

export interface MatchOptions {
  readonly today: CivilDate;
  readonly chosen?: (key: string) => Decision;
  readonly remembered?: (key: string) => Decision;
}

/** What contents add to a heading they bear out, and take from one they contradict. */
const BORNE_OUT = 0.15;
const CONTRADICTED = 0.4;
const BY_PROOF = SURE;
const BY_FORM = 0.6;

interface Candidate {
  readonly at: number;
  readonly field: Field;
  readonly score: number;
  /** What the heading alone says. */
  readonly byHeading: number;
  readonly reason: "heading" | "contents" | "unsure" | "contradicted";
}

interface Read {
  readonly column: SourceColumn;
  readonly reading: HeadingReading;
  readonly contents: Contents;
  readonly candidates: readonly Candidate[];
}

/** Which column of a list is which of a table: each field once, the best first. */
export function* matchSteps(
  table: ListTable,
  columns: readonly SourceColumn[],
  options: MatchOptions,
): Steps<readonly ColumnMatch[], undefined> {
  const read: Read[] = [];
  for (const [at, column] of columns.entries()) {
    const reading = isStudied(columns, at) ? STUDIED : readHeading(table.id, column.heading);
    const contents = yield* contentSteps(column.values);
    read.push({ column, reading, contents, candidates: candidatesOf(table, at, reading, contents, options) });
    yield;
  }
  const decided = decisionsOf(read, options);
  const fields = new Set([...decided.values()].map(({ field }) => field));
  const assigned = assign(read, decided, fields);
  const matches: ColumnMatch[] = [];
  for (const [at, one] of read.entries()) {
    matches.push(yield* matchOf(at, one));
    yield;
  }
  return matches;

  function* matchOf(at: number, one: Read): Steps<ColumnMatch, undefined> {
    const { key, heading, values } = one.column;
    const samples = [...new Set(one.contents.cells)].slice(0, SAMPLES);
    const base = { key, heading, filled: one.contents.filled, samples };
    const said = decided.get(at);
    const found = said
      ? { state: said.field === undefined ? ("out" as const) : ("matched" as const), ...said }
      : undecided(table, one, assigned.get(at), read, assigned);
    const { field } = found;
    const kind = table.columns.find((column) => column.field === field)?.kind;
    if (kind === "serial") return { ...base, field, state: "out", reason: "serial" };
    const lost = kind && found.state !== "out" ? yield* lostDigitSteps(kind, values) : undefined;
    if (lost && lost.isColumn) return { ...base, ...found, state: "look", reason: "lost", lost };
    return { ...base, ...found, ...(lost && { lost }) };
  }
}

const SAMPLES = 3;

/** 专业 beside 毕业院校, where no other column says what was studied: it may be that, and not what somebody works at. */
function isStudied(columns: readonly SourceColumn[], at: number): boolean {
  if (headingKey(columns[at].heading) !== "专业") return false;
  const isOfSchool = (i: number): boolean =>
    /^毕业(?:院校|学校|时间|日期)|^(?:院校|学校)/.test(headingKey(columns[i]?.heading ?? ""));
  return (
    (isOfSchool(at - 1) || isOfSchool(at + 1)) &&
    !columns.some(({ heading }) => /(?:所学|毕业|学历).*专业/.test(headingKey(heading)))
  );
}

const STUDIED: HeadingReading = {
  fields: [{ field: "specialty", score: LIKELY, most: LIKELY }],
  isOther: false,
};

function candidatesOf(
  { columns }: ListTable,
  at: number,
  { fields, isOther, combined }: HeadingReading,
  contents: Contents,
  { today }: MatchOptions,
): readonly Candidate[] {
  if (fields.length === 0) {
    const shown = isOther || combined ? undefined : kindByContents(contents);
    const field = shown && onlyOfKind(columns, shown.kind);
    if (!field) return [];
    return [
      {
        at,
        field,
        score: shown.isProof ? BY_PROOF : BY_FORM,
        byHeading: 0,
        reason: shown.isProof ? "contents" : "unsure",
      },
    ];
  }
  return fields.flatMap(({ field, score, most }: HeadingScore): readonly Candidate[] => {
    const column = columns.find((one) => one.field === field);
    const fit = !column ? "open" : isNoneOf(column, contents) ? "contradicts" : fitOf(column.kind, contents, today);
    const adjusted =
      fit === "fits" ? Math.min(most, score + BORNE_OUT) : fit === "contradicts" ? score - CONTRADICTED : score;
    const reason =
      fit === "contradicts" ? "contradicted" : adjusted < SURE ? "unsure" : score < SURE ? "contents" : "heading";
    return adjusted < LIKELY ? [] : [{ at, field, score: adjusted, byHeading: score, reason }];
  });
}

/** The field of a kind, where the table has one column of it. */
function onlyOfKind(columns: readonly Column[], kind: Column["kind"]): Field | undefined {
  const [column, ...more] = columns.filter((one) => one.kind === kind);
  return more.length === 0 ? column?.field : undefined;
}

interface Decided {
  readonly field?: Field;
  readonly reason: "chosen" | "remembered";
}

/** What was said: this time before other times, and of two columns that are to be the same field the first. */
function decisionsOf(read: readonly Read[], { chosen, remembered }: MatchOptions): ReadonlyMap<number, Decided> {
  const decided = new Map<number, Decided>();
  const taken = new Set<Field>();
  for (const [reason, say] of [
    ["chosen", chosen],
    ["remembered", remembered],
  ] as const) {
    if (!say) continue;
    read.forEach(({ column }, at) => {
      const said = say(column.key);
      if (said === undefined || decided.has(at)) return;
      if (said === "out") decided.set(at, { reason });
      else if (!taken.has(said)) {
        taken.add(said);
        decided.set(at, { field: said, reason });
      }
    });
  }
  return decided;
}

/** One field a column and one column a field, columns with contents first, the best score first. */
function assign(
  read: readonly Read[],
  decided: ReadonlyMap<number, Decided>,
  taken: ReadonlySet<Field | undefined>,
): ReadonlyMap<number, Candidate> {
  const isEmpty = ({ at }: Candidate): number => Number(read[at].contents.filled === 0);
  const candidates = read
    .flatMap((one, at) => (decided.has(at) ? [] : one.candidates))
    .filter(({ field }) => !taken.has(field))
    .sort((a, b) => isEmpty(a) - isEmpty(b) || b.score - a.score || b.byHeading - a.byHeading || a.at - b.at);
  const fields = new Set<Field>();
  const assigned = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (fields.has(candidate.field) || assigned.has(candidate.at)) continue;
    fields.add(candidate.field);
    assigned.set(candidate.at, candidate);
  }
  return assigned;
}

type Found = Pick<ColumnMatch, "state" | "reason" | "field" | "combined">;

function undecided(
  table: ListTable,
  { reading, contents, candidates }: Read,
  candidate: Candidate | undefined,
  read: readonly Read[],
  assigned: ReadonlyMap<number, Candidate>,
): Found {
  if (reading.combined && contents.filled > 0) return { state: "look", reason: "combined", combined: reading.combined };
  if (!candidate) {
    const wanted = candidates.find(({ field }) => [...assigned.values()].some((one) => one.field === field));
    if (contents.filled === 0) return { state: "out", reason: "empty" };
    if (wanted) return { state: "out", reason: "taken", field: wanted.field };
    return { state: "out", reason: reading.isOther ? "other" : "unknown" };
  }
  const { field, score, reason } = candidate;
  if (score < SURE)
    return { state: contents.filled === 0 ? "out" : "look", reason: contents.filled === 0 ? "empty" : reason, field };
  if (hasRival(table, candidate, read)) return { state: "look", reason: "doubt", field };
  return { state: "matched", reason, field };
}

/**
 * Whether another column may as well be the field: it is as sure, and holds something else. The guide's own title goes before
 * any other name, and 职业 before 工种.
 */
function hasRival({ columns }: ListTable, { at, field, byHeading }: Candidate, read: readonly Read[]): boolean {
  const column = columns.find((one) => one.field === field);
  if (column?.kind === "serial") return false;
  const rivals = read.flatMap((one) =>
    one.candidates.filter((rival) => rival.at !== at && rival.field === field && rival.score >= SURE),
  );
  const isOwnTitle = byHeading >= 1;
  const goesBefore = (rival: Candidate): boolean =>
    rival.byHeading < byHeading && (isOwnTitle || column?.kind === "occupationName");
  return rivals.some((rival) => !goesBefore(rival) && differ(read[at].column.values, read[rival.at].column.values));
}

/** Whether two columns say different things of the same record anywhere. */
const differ = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
  b.some((value, i) => value !== "" && String(value) !== String(a[i] ?? ""));
