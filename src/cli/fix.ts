import { countBySeverity, type CellValue, type RuleId } from "../check";
import { fixInRounds, type FixedCell, type FixedSheets } from "../check/fixes/rounds";
import type { SheetGrid } from "../check/snapshot";
import { readWorkbook, type CellChange, type CellObstacle } from "../files";
import type { CommandIO } from "./command-io";
import { fixJson } from "./fix-json";
import { fixReport } from "./fix-report";
import { placeUnlessStopped, targetOf, type FixTarget } from "./fixed-file";
import { readPlanToFix, usable, type PlanToFix } from "./plan";
import { printable, printableJson } from "./printable";
import type { Words } from "./words";

export interface FixCommand {
  readonly file: string;
  /** The rules whose fixes are carried out; all of them by default. */
  readonly rules?: ReadonlySet<RuleId>;
  /** Nothing is written. */
  readonly dryRun: boolean;
  readonly json: boolean;
  /** The file to write; without it a name beside the workbook's. */
  readonly out?: string;
  /** Whether the workbook itself is written over. */
  readonly inPlace: boolean;
  /** Whether a file that stands there is replaced. */
  readonly force: boolean;
}

/** What became of the workbook's safe fixes. */
export interface FixOutcome extends FixedSheets<CellObstacle> {
  /** The file that was written; undefined where none was. */
  readonly written?: FixTarget;
  readonly isDryRun: boolean;
}

/**
 * Carries out the safe fixes of a workbook's findings in a copy of it, or in itself, and tells cell by cell what it held and
 * holds. What is written has been read back: it holds what it is to hold, and everything else as before.
 * @returns whether no error is left
 * @throws Unusable where the workbook cannot be read or written, or it was stopped; nothing was written then
 */
export async function fixFile(command: FixCommand, words: Words, world: CommandIO): Promise<boolean> {
  const { today } = world;
  const target = await targetOf(command, words);
  const plan = await readPlanToFix(command.file, words, (note) => world.err(`${printable(note)}\n`));
  const { sheets, workbook } = plan;
  const { fixed, bytes } = await usable(command.file, words, words.cli.fix.unreadable, () => {
    const result = fixInRounds(sheets, {
      today,
      ...(command.rules && { rules: command.rules }),
      obstacleAt: (sheet, cell) => workbook.obstacleAt(sheet, cell),
    });
    return Promise.resolve({ fixed: result, bytes: fixedBytes(plan, result) });
  });
  // A script that names a file goes on with it: it is there, changed or not.
  const isWritten = !command.dryRun && (fixed.cells.length > 0 || command.out !== undefined);
  if (isWritten) await placeUnlessStopped(target, bytes, words, world);
  const outcome = { ...fixed, ...(isWritten && { written: target }), isDryRun: command.dryRun };
  world.out(
    command.json
      ? `${printableJson(JSON.stringify(fixJson(command.file, outcome, words), null, 2))}\n`
      : fixReport(outcome, words, world.colour),
  );
  return countBySeverity(fixed.after.findings, fixed.after.unlisted).error === 0;
}

interface ChangedSheets {
  readonly cells: readonly Pick<FixedCell, "sheet" | "cell" | "to">[];
  /** As they are to be read. */
  readonly sheets: readonly SheetGrid[];
}

/** @throws Error where what was made does not read as it should: a mistake of ours, and nothing is written */
export function fixedBytes({ bytes, sheets, workbook }: PlanToFix, fixed: ChangedSheets): Uint8Array {
  if (fixed.cells.length === 0) return bytes;
  const changes = new Map<string, CellChange[]>();
  for (const { sheet, cell, to } of fixed.cells) {
    const known = changes.get(sheet);
    if (known) known.push({ ...cell, to });
    else changes.set(sheet, [{ ...cell, to }]);
  }
  const made = workbook.with(changes);
  const wanted = fixed.sheets;
  const read = readWorkbook(made);
  const isAsWanted =
    read.length === sheets.length && read.every(({ values }, i) => haveSameValues(values, wanted[i].values));
  if (!isAsWanted) throw new Error("The workbook that was made does not read as it should.");
  return made;
}

type Values = readonly (readonly CellValue[])[];

/** Rows may be shorter than others: what is not there is empty. */
function haveSameValues(a: Values, b: Values): boolean {
  for (let row = 0; row < Math.max(a.length, b.length); row++) {
    const [one = [], other = []] = [a[row], b[row]];
    for (let column = 0; column < Math.max(one.length, other.length); column++)
      if ((one[column] ?? "") !== (other[column] ?? "")) return false;
  }
  return true;
}
