import path from "node:path";
import { finish, snapshotOf, type CivilDate, type SheetGrid } from "../check";
import { readWorkbook } from "../files";
import { readSource } from "../files/source";
import {
  changesOf,
  headingKey,
  importedTable,
  importSteps,
  NEW_AND_CHANGED,
  NEW_ONLY,
  type Decision,
  type ImportPlan,
} from "../import";
import type { TableId } from "../guide";
import { format } from "../text/format";
import { placeFixed, targetOf, type FixTarget } from "./fixed-file";
import { firstObstacle, importCells, isRoom } from "./import-cells";
import { importJson } from "./import-json";
import { importReport } from "./import-report";
import { readBytes, readPlanToFix, Unusable, usable, type PlanToFix } from "./plan";
import { printable, printableJson } from "./printable";
import type { Words } from "./words";

export interface ImportCommand {
  /** The list. */
  readonly file: string;
  /** The workbook it goes to. */
  readonly into: string;
  readonly table: TableId;
  /** By the heading as it was typed: the field it is, or that it is left out. */
  readonly map: ReadonlyMap<string, Exclude<Decision, undefined>>;
  /** Only this tab of the list. */
  readonly sheet?: string;
  /** Whether cells that stand are overwritten by what the list says. */
  readonly update: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly out?: string;
  readonly force: boolean;
}

export interface ImportOutcome {
  readonly plan: ImportPlan;
  readonly update: boolean;
  readonly isDryRun: boolean;
  readonly written?: FixTarget;
}

interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colour: boolean;
  readonly today: CivilDate;
  readonly onInterrupt: (stop: () => void) => () => void;
}

/** The sheets of a list, by its content: a workbook, old or new, a text or a page. @throws FileError */
async function sheetsIn(bytes: Uint8Array, file: string): Promise<readonly SheetGrid[]> {
  const { sheets } = await readSource(bytes, path.basename(file));
  const fault = sheets.find((sheet) => sheet.fault)?.fault;
  if (fault) throw fault;
  return sheets;
}

/** Told of what is made of a workbook, whatever the language: `方案.xlsx` becomes `方案-已导入.xlsx`. */
const IMPORTED = "-已导入";

/**
 * Brings a list into a copy of a workbook: what is sure is written, what is not is told.
 * @returns whether everything was brought in and nothing wants a look
 * @throws Unusable where a file cannot be read or written, or too little is sure; nothing was written then
 */
export async function importFile(command: ImportCommand, words: Words, world: Surroundings): Promise<boolean> {
  const texts = words.cli.import;
  const table = importedTable(command.table);
  if (!table) throw new Error(`${command.table} takes no lists.`);
  const place = {
    file: command.into,
    force: command.force,
    inPlace: false,
    dryRun: command.dryRun,
    json: command.json,
  };
  const target = await targetOf({ ...place, ...(command.out !== undefined && { out: command.out }) }, words, IMPORTED);
  const workbook = await readPlanToFix(command.into, words, (note) => world.err(`${printable(note)}\n`));
  const sheets = await usable(command.file, words, texts.unreadable, async () =>
    sheetsIn(await readBytes(command.file, words), command.file),
  );
  if (command.sheet !== undefined && !sheets.some(({ name }) => name === command.sheet))
    throw new Unusable(format(texts.noSheet, { file: command.file, sheet: command.sheet }));
  const snapshot = snapshotOf(workbook.sheets);
  const columns = new Map([...command.map].map(([heading, said]) => [headingKey(heading), said]));
  const choices = { columns, ...(command.sheet !== undefined && { sheet: command.sheet }) };
  const plan = finish(importSteps({ table, sheets, snapshot, today: world.today, choices }));
  if (plan.obstacle) throw new Unusable(whyNothing(plan, command, words));
  const bytes = await usable(command.into, words, words.cli.fix.unreadable, () =>
    Promise.resolve(importedBytes(workbook, plan, command, words)),
  );
  const isWritten = !command.dryRun && (bytes !== undefined || command.out !== undefined);
  if (isWritten) await placed(target, bytes ?? workbook.bytes, words, world);
  const outcome = { plan, update: command.update, isDryRun: command.dryRun, ...(isWritten && { written: target }) };
  world.out(
    command.json
      ? `${printableJson(JSON.stringify(importJson(command.file, outcome), null, 2))}\n`
      : importReport(outcome, words),
  );
  return isWhole(outcome);
}

async function placed(target: FixTarget, bytes: Uint8Array, words: Words, world: Surroundings): Promise<void> {
  let isStopped = false;
  const endListening = world.onInterrupt(() => (isStopped = true));
  try {
    await placeFixed(target, bytes, words, () => {
      if (isStopped) throw new Unusable(words.cli.fix.stopped);
    });
  } finally {
    endListening();
  }
}

/** Whether nothing of the list was left out, and nothing wants a look. */
function isWhole({ plan, update }: ImportOutcome): boolean {
  const { counts, left, records, homeless } = plan;
  const isQuiet = left.every(({ reason }) => QUIET.has(reason));
  const isLost = records.some(({ notes }) => notes.some(({ why }) => why === "lost"));
  return counts.looks === 0 && isQuiet && !isLost && homeless.length === 0 && (update || counts.differs === 0);
}

/** Rows of a list that were never records. */
export const QUIET: ReadonlySet<string> = new Set(["total", "note", "hint", "head", "caption", "prepared"]);

function whyNothing(
  { obstacle = "noRecords", headless, layouts }: ImportPlan,
  { file, into, table }: ImportCommand,
  { cli }: Words,
): string {
  const list = importedTable(table);
  const headings = layouts.flatMap(({ columns }) => columns).filter(({ heading }) => heading !== "");
  const likely =
    headings.find(({ field }) => field === list?.nameField) ?? headings.find(({ state }) => state === "look");
  const facts = {
    ...{ file, into, table: list?.tab ?? table },
    heading: (likely ?? headings[0])?.heading ?? "",
    title: list?.columns.find(({ field }) => field === list.nameField)?.title ?? "",
    sheets: headless.map(({ sheet }) => sheet).join(cli.listSeparator),
  };
  return `${format(cli.import.obstacles[obstacle], facts)}\n${cli.fix.nothingWritten}`;
}

/** @returns undefined where nothing is to be written @throws Unusable where there is no room, or a cell cannot be written into */
function importedBytes(
  { sheets, workbook }: PlanToFix,
  plan: ImportPlan,
  command: ImportCommand,
  words: Words,
): Uint8Array | undefined {
  const changes = changesOf(plan, command.update ? NEW_AND_CHANGED : NEW_ONLY);
  const target = snapshotOf(sheets).tables.get(plan.table);
  const sheet = target?.sheet;
  if (changes.length === 0 || !target || sheet === undefined) return undefined;
  const values = sheets.find(({ name }) => name === sheet)?.values ?? [];
  const made = importCells(target, values, changes);
  const texts = words.cli.import;
  if (!isRoom(made))
    throw new Unusable(format(texts.noRoom, { sheet, row: made.row + 1, free: made.free, count: plan.counts.new }));
  const stopped = firstObstacle(made.cells, (cell) => workbook.obstacleAt(sheet, cell));
  if (stopped) throw new Unusable(format(texts.blocked, { sheet, row: stopped.cell.row + 1 }));
  const bytes = workbook.with(
    new Map([[sheet, made.cells]]),
    made.growth ? new Map([[sheet, made.growth]]) : new Map(),
  );
  const read = readWorkbook(bytes).find(({ name }) => name === sheet)?.values ?? [];
  const isAsWanted = made.cells.every(({ row, column, to }) => (read[row]?.[column] ?? "") === to);
  if (!isAsWanted) throw new Error("The workbook that was made does not read as it should.");
  return bytes;
}
