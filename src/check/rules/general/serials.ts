import { FILLED_TABLES, TIERS } from "../../../guide";
import type { Edit } from "../../model/finding";
import { codeText, nameKey } from "../../cells/normalise";
import type { Report, TableProblem, TableRule } from "../../model/rule";
import { rowsByOccupation } from "../../plan/occupations";
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
}

export const serialNumbers: TableRule<SerialMessages> = {
  id: "GEN-06",
  tier: "table",
  tables: FILLED_TABLES.filter((table) => table.columns.some((c) => c.kind === "serial")).map((table) => table.id),
  severity: "warning",
  check(table, { report }) {
    const at = table.columnOf("serial");
    if (at < 0 || !table.dataRows.length) return;
    // A number merged over several rows is undone first (GEN-04).
    const column = table.firstColumn + at;
    if (table.bodyMerges.some((a) => a.column <= column && column < a.column + a.columns)) return;
    const sequences = table.table.isNumberedByOccupation ? sequencesByOccupation(table) : [wholeTable(table)];
    if (table.dataRows.every((row) => table.text(row, "serial") === "" && !isErrorValue(table.value(row, "serial")))) {
      const edits = sequences.map((sequence) => renumbering(table, column, sequence));
      const fix = { kind: "safe", edits } as const;
      report({ field: "serial", message: "GEN-06.absent", facts: { count: table.dataRows.length }, fix });
    } else for (const sequence of sequences) checkSequence(table, column, sequence, report);
  },
};

function checkSequence(
  table: TableSnapshot,
  column: number,
  sequence: Sequence,
  report: Report<TableProblem<SerialMessages>>,
): void {
  const at = column - table.firstColumn;
  const first = sequence.rows.findIndex((row, i) => !isSerial(table.values[row][at] ?? "", i + 1));
  if (first < 0) return;
  const edit = renumbering(table, column, sequence);
  const facts = { expected: first + 1, count: edit.rows.length };
  const place = { row: sequence.rows[first], field: "serial", fix: { kind: "safe", edits: [edit] } } as const;
  const { occupation } = sequence;
  if (occupation) report({ ...place, message: "GEN-06.wrongInOccupation", facts: { occupation, ...facts } });
  else report({ ...place, message: "GEN-06.wrong", facts });
}

/** The edit that numbers a sequence 1..n; cells that are right already, or hold an error value (GEN-03), stay. */
function renumbering(table: TableSnapshot, column: number, sequence: Sequence): Edit & { readonly kind: "number" } {
  const rows: number[] = [];
  const numbers: number[] = [];
  sequence.rows.forEach((row, i) => {
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

const wholeTable = (table: TableSnapshot): Sequence => ({ occupation: "", rows: table.dataRows });

/** 六（一）分职业填写: every occupation's examiners are numbered from 1, however its name is written. */
function sequencesByOccupation(table: TableSnapshot): readonly Sequence[] {
  const byKey = new Map<string, number[]>();
  for (const [name, rows] of rowsByOccupation(table)) {
    const key = nameKey(String(name));
    const known = byKey.get(key);
    byKey.set(key, known ? [...known, ...rows].sort((a, b) => a - b) : rows);
  }
  return [...byKey.values()]
    .sort(([a], [b]) => a - b)
    .map((rows) => ({ occupation: table.text(rows[0], "occupationName"), rows }));
}
