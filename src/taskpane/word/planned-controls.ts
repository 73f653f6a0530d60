import type { Finding } from "../../check";
import { TABLE_IDS, type TableId } from "../../guide";
import type { Volume } from "../../report";
import type { PlannedControl, FillingProblem, DocumentControl, DocumentReading } from "../../host/document";

/** Something the volume lacks, or that stands in the way of filling it. */
export type Gap =
  /** A table of the workbook with errors. */
  | {
      readonly kind: "errors";
      readonly table: TableId;
      /** Absent where only errors beyond those listed concern the volume. */
      readonly first: Finding | undefined;
      readonly count: number;
    }
  /** A table the workbook has nothing for; `clears`: rows of the document that filling would take away. */
  | { readonly kind: "empty"; readonly control: DocumentControl; readonly clears: number }
  | { readonly kind: "faulty"; readonly control: DocumentControl; readonly problem: FillingProblem };

/**
 * What a volume lacks: errors by table, then empty tables, then controls that cannot be filled. A table with errors is named
 * once, for that it is empty is one of them; and so is an empty field, which either is an error or need not be filled.
 */
export function gapsOf({ readiness }: Volume, planned: readonly PlannedControl[]): readonly Gap[] {
  const errors = new Map<TableId, Finding>();
  for (const finding of readiness.errors) if (!errors.has(finding.table)) errors.set(finding.table, finding);
  const hasErrors = ({ tag }: DocumentControl): boolean => {
    const table = tableOfTag(tag);
    return table !== undefined && readiness.counts.has(table);
  };
  const empty = planned.filter(
    ({ control, state, isEmpty }) => isEmpty && state !== "faulty" && control.kind !== "field" && !hasErrors(control),
  );
  return [
    ...[...readiness.counts].map(
      ([table, count]) => ({ kind: "errors", table, first: errors.get(table), count }) as const,
    ),
    ...empty.map(({ control, rows }) => ({ kind: "empty", control, clears: rows?.before ?? 0 }) as const),
    ...onePerTag(planned).flatMap(([{ control, problem }]) =>
      problem ? [{ kind: "faulty", control, problem } as const] : [],
    ),
  ];
}

/** The table of the guide that a list or a block prints; undefined of a tag that names none. */
function tableOfTag(tag: string): TableId | undefined {
  const [, name] = tag.split(":");
  return TABLE_IDS.find((id) => id === name);
}

/** What filling does to a content of the document, in one place or in several. */
export interface Change {
  readonly control: DocumentControl;
  readonly places: number;
  readonly isSame: boolean;
  /** What will change shows only when it is filled. */
  readonly isUnseen: boolean;
  readonly added: number;
  readonly removed: number;
  /** Rows that go together with what the user wrote there. */
  readonly hers: number;
}

/** What can be filled in, and what is as it should be already; in the document's order. */
export const changesOf = (planned: readonly PlannedControl[]): readonly Change[] =>
  onePerTag(planned.filter(({ state }) => state !== "faulty")).map((alike) => {
    const grown = alike.map(({ rows }) => (rows ? rows.after - rows.before : 0));
    return {
      control: alike[0].control,
      places: alike.length,
      isSame: alike.every(({ state }) => state === "same"),
      isUnseen: alike.some(({ isUnseen }) => isUnseen === true),
      added: sum(grown.map((n) => Math.max(n, 0))),
      removed: sum(grown.map((n) => Math.max(-n, 0))),
      hers: hersOf(alike),
    };
  });

/** Rows that filling would take away together with what the user wrote there. */
export const hersOf = (planned: readonly PlannedControl[]): number =>
  sum(planned.map(({ state, rows }) => (state === "ready" && rows ? rows.hers : 0)));

/** Controls that would be written. */
export const readyCount = (planned: readonly PlannedControl[]): number =>
  planned.filter(({ state }) => state === "ready").length;

/** What a document asks for, by its tags: a name that stands in five places is one field. */
export function asked({ controls }: DocumentReading): { readonly tables: number; readonly fields: number } {
  const count = (isCounted: (control: DocumentControl) => boolean): number =>
    new Set(controls.filter(isCounted).map(({ tag }) => tag)).size;
  return {
    tables: count(({ kind }) => kind === "list" || kind === "block"),
    fields: count(({ kind }) => kind === "field"),
  };
}

/** Controls by their tag, faulty ones apart from the others. */
function onePerTag(planned: readonly PlannedControl[]): readonly (readonly PlannedControl[])[] {
  const groups = new Map<string, PlannedControl[]>();
  for (const one of planned) {
    const key = `${one.control.tag}\n${one.problem?.id ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
