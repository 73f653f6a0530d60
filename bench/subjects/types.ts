import type { Person } from "../../test/support/people";

export interface ExaminerRow extends Person {
  readonly occupationName: string;
  readonly serial: number;
}

/** Something that can check a roster. */
export interface Subject {
  /** Brings the rows into the form the subject takes, which is not measured, and returns what is. */
  prepare(rows: readonly ExaminerRow[], occupations: readonly string[]): () => Outcome;
}

export interface Outcome {
  /** How many violations were reported. */
  readonly findings: number;
  /** What the subject returned, kept alive so that its memory can be measured. */
  readonly result: unknown;
}
