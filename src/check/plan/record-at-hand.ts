import { isBlank } from "../cells/normalise";
import type { Finding } from "../model/finding";
import type { CheckResult } from "../run/result";

/** The record a person is typing: a row of the sheet; the whole of a form, which has no row. */
export interface RecordAtHand {
  readonly sheet: string;
  readonly row?: number;
}

/** Whether the finding is that something of the record at hand is still empty: it is being filled. */
const isNotYet = ({ sheet, cell, value = "" }: Finding, at: RecordAtHand): boolean =>
  sheet === at.sheet && cell !== undefined && (at.row === undefined || cell.row === at.row) && isBlank(value);

/** The result without what is still to be typed; what comes of the next run rests on the whole of it. */
export function withoutNotYet(result: CheckResult, at: RecordAtHand | undefined): CheckResult {
  if (!at) return result;
  const [kept, left]: [Finding[], Finding[]] = [[], []];
  for (const finding of result.findings) (isNotYet(finding, at) ? left : kept).push(finding);
  if (left.length === 0) return result;
  const errors = left.filter(({ severity }) => severity === "error");
  return { ...result, findings: kept, notYet: new Set(errors.map(({ table }) => table)) };
}
