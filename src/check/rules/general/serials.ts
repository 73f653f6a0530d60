import { FILLED_TABLES, TIERS } from "../../../guide";
import { onceATable } from "../../model/kept";
import type { Edit } from "../../model/finding";
import { codeText, nameKey } from "../../cells/normalise";
import type { Plan } from "../../model/plan";
import type { ManifoldRule, Report, TableProblem } from "../../model/rule";
import { occupationMeant, resolveOccupation } from "../../plan/meant-occupations";
import { planOccupations, rowsByOccupation } from "../../plan/occupations";
import { isErrorValue, type CellValue, type TableSnapshot } from "../../snapshot";

export interface SerialMessages {
  "GEN-06.wrong": { expected: number; count: number };
  "GEN-06.wrongInOccupation": { occupation: string; expected: number; count: number };
  "GEN-06.absent": { count: number };
}

/** One numbering: the rows it runs through, in order. */
interface Sequence {
  /** The occupation whose rows these are; "" where the table is numbered throughout. */
  readonly occupation: string;
  readonly rows: readonly number[];
  /** The index of the first that has another number; -1 where all are right. */
  readonly firstWrong: number;
}

const NUMBERED_TABLES = FILLED_TABLES.filter((table) => table.columns.some((c) => c.kind === "serial"));
const [THROUGHOUT, BY_OCCUPATION] = [false, true].map((isBy) =>
  NUMBERED_TABLES.filter((table) => (table.isNumberedByOccupation ?? false) === isBy).map(({ id }) => id),
);

export const serialNumbers: ManifoldRule<SerialMessages> = {
  id: "GEN-06",
  severity: "warning",
  tiers: [
    {
      tier: "table",
      tables: THROUGHOUT,
      check: (table, { report }) => checkTable(table, sequencesOf, report),
    },
    {
      tier: "plan",
      // What is one occupation, 认定职业 says: a work type of it begins no numbering of its own.
      reads: ["occupations", ...BY_OCCUPATION],
      check(plan, { report }) {
        for (const id of BY_OCCUPATION) {
          const table = plan.table(id);
          if (table)
            checkTable(
              table,
              (one) => joined(plan, one),
              (problem) => report({ table: id, ...problem }),
            );
        }
      },
    },
  ],
};

type SerialReport = Report<TableProblem<SerialMessages>>;

function checkTable(
  table: TableSnapshot,
  sequencesIn: (table: TableSnapshot) => readonly Sequence[],
  report: SerialReport,
): void {
  const at = table.columnOf("serial");
  if (at < 0 || !table.dataRows.length) return;
  // A number merged over several rows is undone first (GEN-04).
  const column = table.firstColumn + at;
  if (table.bodyMerges.some((a) => a.column <= column && column < a.column + a.columns)) return;
  const sequences = sequencesIn(table);
  if (table.dataRows.every((row) => table.text(row, "serial") === "" && !isErrorValue(table.value(row, "serial")))) {
    const edits = sequences.map(({ rows }) => renumbering(table, column, rows));
    const fix = { kind: "safe", edits } as const;
    report({ field: "serial", message: "GEN-06.absent", facts: { count: table.dataRows.length }, fix });
  } else for (const sequence of sequences) checkSequence(table, column, sequence, report);
}

function checkSequence(
  table: TableSnapshot,
  column: number,
  { occupation, rows, firstWrong }: Sequence,
  report: SerialReport,
): void {
  if (firstWrong < 0) return;
  const edit = renumbering(table, column, rows);
  const facts = { expected: firstWrong + 1, count: edit.rows.length };
  const place = { row: rows[firstWrong], field: "serial", fix: { kind: "safe", edits: [edit] } } as const;
  if (occupation) report({ ...place, message: "GEN-06.wrongInOccupation", facts: { occupation, ...facts } });
  else report({ ...place, message: "GEN-06.wrong", facts });
}

/** The edit that numbers a sequence 1..n; cells that are right already, or hold an error value (GEN-03), stay. */
function renumbering(
  table: TableSnapshot,
  column: number,
  sequence: readonly number[],
): Edit & { readonly kind: "number" } {
  const rows: number[] = [];
  const numbers: number[] = [];
  sequence.forEach((row, i) => {
    if (isSerial(table.value(row, "serial"), i + 1)) return;
    rows.push(table.rowNumber(row));
    numbers.push(i + 1);
  });
  return { kind: "number", sheet: table.sheet, column, rows, numbers };
}

/** The guide itself writes 1（本级） in 认定企业. */
const WITH_TIER = new RegExp(`^(\\d+)[(（](?:${TIERS.join("|")})[)）]$`);

function isSerial(value: CellValue, expected: number): boolean {
  if (value === expected) return true;
  if (typeof value !== "string" || value === "") return false;
  if (isErrorValue(value)) return true;
  const text = codeText(value);
  return text === String(expected) || WITH_TIER.exec(text)?.[1] === String(expected);
}

/** The numberings of a table. An edit that touches neither numbers nor what they run through leaves them as they are. */
const sequencesOf = onceATable(sequencesIn, (known, { before, after, rows }) => {
  const isSame = (row: number): boolean =>
    before.rowClasses[row] === after.rowClasses[row] &&
    (after.rowClasses[row] !== "data" ||
      NUMBERED.every((field) => before.value(row, field) === after.value(row, field)));
  return rows.every(isSame) ? known : sequencesIn(after);
});

const NUMBERED = ["serial", "occupationName"] as const;

/** Numberings of what the plan takes for one occupation, such as its name and a work type of it, as one. */
function joined(plan: Plan, table: TableSnapshot): readonly Sequence[] {
  const byMeaning = new Map<string, Sequence[]>();
  for (const sequence of sequencesOf(table)) {
    const meant = occupationMeant(plan, sequence.occupation);
    const known = byMeaning.get(meant);
    if (known) known.push(sequence);
    else byMeaning.set(meant, [sequence]);
  }
  const all = [...byMeaning.values()].map((sequences) => asOne(table, sequences));
  return planOccupations(plan).size === 0 ? all : withStrays(plan, table, all);
}

function asOne(table: TableSnapshot, [first, ...others]: readonly Sequence[]): Sequence {
  if (others.length === 0) return first;
  const rows = [first, ...others].flatMap((sequence) => sequence.rows).sort((a, b) => a - b);
  return { occupation: first.occupation, rows, firstWrong: firstWrongOf(table, rows) };
}

/** So many names that are none of the plan's are taken for slips; more are occupations of their own. */
const MOST_STRAYS = 20;

/** A numbering that is right with the rows between whose occupation is none of the plan's runs through them: their names alone are wrong. */
function withStrays(plan: Plan, table: TableSnapshot, all: readonly Sequence[]): readonly Sequence[] {
  const strays = new Set(all.filter(({ occupation }) => !resolveOccupation(plan, occupation)));
  if (strays.size === 0 || strays.size > MOST_STRAYS) return all;
  const known = all.filter((sequence) => !strays.has(sequence));
  return [...known.map((sequence) => throughStrays(table, sequence, strays)), ...strays];
}

/** @param strays those that it runs through are taken out of them */
function throughStrays(table: TableSnapshot, sequence: Sequence, strays: Set<Sequence>): Sequence {
  let whole = sequence;
  const taken: Sequence[] = [];
  for (const stray of strays) {
    if (whole.firstWrong < 0) break;
    const joint = asOne(table, [whole, stray]);
    if (joint.firstWrong >= 0 && joint.firstWrong <= whole.firstWrong) continue;
    whole = joint;
    taken.push(stray);
  }
  if (whole.firstWrong >= 0) return sequence;
  taken.forEach((stray) => strays.delete(stray));
  return whole;
}

function sequencesIn(table: TableSnapshot): readonly Sequence[] {
  if (!table.table.isNumberedByOccupation) {
    const rows = table.dataRows;
    return [{ occupation: "", rows, firstWrong: firstWrongOf(table, rows) }];
  }
  // 六（一）分职业填写: every occupation's examiners are numbered from 1, however its name is written.
  const byKey = new Map<string, number[]>();
  for (const [name, rows] of rowsByOccupation(table)) {
    const key = nameKey(String(name));
    const known = byKey.get(key);
    byKey.set(key, known ? [...known, ...rows].sort((a, b) => a - b) : [...rows]);
  }
  return [...byKey.values()]
    .sort(([a], [b]) => a - b)
    .map((rows) => ({
      occupation: table.text(rows[0], "occupationName"),
      rows,
      firstWrong: firstWrongOf(table, rows),
    }));
}

function firstWrongOf(table: TableSnapshot, rows: readonly number[]): number {
  const at = table.columnOf("serial");
  return rows.findIndex((row, i) => !isSerial(table.values[row][at] ?? "", i + 1));
}
