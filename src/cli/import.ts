import { finish, snapshotOf, type CivilDate, type Snapshot } from "../check";
import {
  headingKey,
  importedTable,
  importNamedSteps,
  recognisedSteps,
  togetherSteps,
  type Decision,
  type FormPlan,
  type ImportPlan,
  type MadeHere,
  type NamedPlan,
  type SourceNote,
} from "../import";
import type { TableId } from "../guide";
import { format } from "../text/format";
import type { CommandIO } from "./command-io";
import { placeUnlessStopped, targetOf, type FixTarget } from "./fixed-file";
import { importJson } from "./import-json";
import { importReport } from "./import-report";
import { readLists, type ListNote, type Lists, type UnreadList } from "./import-sources";
import { importedBytes } from "./import-write";
import { readPlanToFix, Unusable, usable } from "./plan";
import { printable, printableJson } from "./printable";
import type { Words } from "./words";

export interface ImportCommand {
  /** The lists. */
  readonly files: readonly string[];
  /** The workbook it goes to. */
  readonly into: string;
  /** Absent: every table that the lists hold for sure. */
  readonly table?: TableId;
  /** By the heading as it was typed: the field it is, or that it is left out. Only where one table is meant. */
  readonly map: ReadonlyMap<string, Exclude<Decision, undefined>>;
  /** Only this tab of the lists. */
  readonly sheet?: string;
  /** Whether cells that stand are overwritten by what the list says. */
  readonly update: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly out?: string;
  readonly force: boolean;
}

/** What was found in the lists, table by table. */
export interface ImportFindings {
  readonly form?: FormPlan;
  readonly lists: readonly NamedPlan[];
  /** Sheets in which something stands that is no table for sure. */
  readonly others: readonly string[];
  /** Sheets of a plan that the assistant makes there. */
  readonly made: readonly MadeHere[];
  readonly unread: readonly UnreadList[];
  readonly notes: readonly ListNote[];
}

export interface ImportOutcome extends ImportFindings {
  /** Whether one table was meant. */
  readonly isOne: boolean;
  readonly update: boolean;
  readonly isDryRun: boolean;
  readonly written?: FixTarget;
}

/** Told of what is made of a workbook, whatever the language: `方案.xlsx` becomes `方案-已导入.xlsx`. */
const IMPORTED = "-已导入";

/**
 * Brings lists into a copy of a workbook: what is sure is written, what is not is told.
 * @returns whether everything was brought in and nothing wants a look
 * @throws Unusable where a file cannot be read or written, or too little is sure; nothing was written then
 */
export async function importFile(command: ImportCommand, words: Words, world: CommandIO): Promise<boolean> {
  const texts = words.cli.import;
  const { force, dryRun, json, out } = command;
  const place = { file: command.into, force, inPlace: false, dryRun, json };
  const target = await targetOf({ ...place, ...(out !== undefined && { out }) }, words, IMPORTED);
  const workbook = await readPlanToFix(command.into, words, (note) => world.err(`${printable(note)}\n`));
  const read = await readLists(command.files, words);
  const { sheet } = command;
  const sheets = sheet === undefined ? read.sheets : read.sheets.filter(({ name }) => name === sheet);
  if (sheets.length === 0 && sheet !== undefined)
    throw new Unusable(format(texts.noSheet, { file: namesIn(command, words), sheet }));
  const found = findingsIn(command, { ...read, sheets }, snapshotOf(workbook.sheets), world.today);
  const isNothing = !found.form && found.lists.every(({ plan }) => plan.obstacle !== undefined);
  if (isNothing) throw new Unusable(whyNothing(found, command, words));
  const bytes = await usable(command.into, words, words.cli.fix.unreadable, () =>
    Promise.resolve(importedBytes(workbook, found, command.update, words)),
  );
  const isWritten = !dryRun && (bytes !== undefined || out !== undefined);
  if (isWritten) await placeUnlessStopped(target, bytes ?? workbook.bytes, words, world);
  const outcome = {
    ...found,
    isOne: command.table !== undefined,
    update: command.update,
    isDryRun: dryRun,
    ...(isWritten && { written: target }),
  };
  world.out(
    json
      ? `${printableJson(JSON.stringify(importJson(command.files, outcome), null, 2))}\n`
      : importReport(outcome, words),
  );
  return isWhole(outcome);
}

/** What comes of the lists: to the one table that is meant, or to each that they hold. */
function findingsIn(
  command: ImportCommand,
  { sheets, names, unread, notes }: Lists,
  snapshot: Snapshot,
  today: CivilDate,
): ImportFindings {
  const takesSetAside = command.sheet !== undefined;
  if (command.table === undefined) {
    const recognised = finish(recognisedSteps(sheets));
    const choicesOf = () => ({ takesSetAside });
    const together = finish(togetherSteps({ sheets, recognised, snapshot, today, names, choicesOf }));
    return { ...together, others: recognised.others, made: recognised.made, unread, notes };
  }
  const table = importedTable(command.table);
  if (!table) throw new Error(`${command.table} takes no lists.`);
  const columns = new Map([...command.map].map(([heading, said]) => [headingKey(heading), said]));
  const choices = { columns, takesSetAside, ...(command.sheet !== undefined && { sheet: command.sheet }) };
  const plan = finish(importNamedSteps({ table, sheets, snapshot, today, choices }, names));
  return { lists: [plan], others: [], made: [], unread, notes };
}

/** Whether nothing of the lists was left out, and nothing wants a look. */
function isWhole({ form, lists, others, made, unread, notes, update }: ImportOutcome): boolean {
  const isFormWhole = !form || (form.lost.length === 0 && (update || form.kept.length === 0));
  const isReadWhole =
    others.length + unread.length === 0 && made.every(isMadeAnew) && notes.every(({ note }) => !isLoss(note));
  return isFormWhole && isReadWhole && lists.every((list) => isListWhole(list, update));
}

/** Whether nothing is lost where a sheet stays out: 豁免说明 are somebody's decisions. */
const isMadeAnew = ({ table }: MadeHere): boolean => table !== "dismissals";

/** Whether something of the list is not what was written there. */
const isLoss = ({ kind }: SourceNote): boolean => kind === "uncalculated" || kind === "undecodable";

function isListWhole({ plan, guessed }: NamedPlan, update: boolean): boolean {
  const { counts, left, records, homeless, obstacle } = plan;
  const isQuiet = left.every(({ reason }) => QUIET.has(reason));
  const isLost = records.some(({ notes }) => notes.some(({ why }) => why === "lost"));
  const isSure = obstacle === undefined && guessed === undefined && counts.looks === 0;
  return isSure && isQuiet && !isLost && homeless.length === 0 && (update || counts.differs === 0);
}

/** Rows of a list that were never records. */
export const QUIET: ReadonlySet<string> = new Set(["total", "note", "hint", "head", "caption", "prepared"]);

const namesIn = ({ files }: ImportCommand, { cli }: Words): string => files.join(cli.listSeparator);

function whyNothing(found: ImportFindings, command: ImportCommand, words: Words): string {
  const { cli } = words;
  const { lists, others, made, unread } = found;
  const whys =
    lists.length === 0
      ? [
          ...made.map(({ sheet, table }) => format(cli.import.made[table], { sheet })),
          ...(others.length > 0 || made.length === 0
            ? [format(cli.import.noneRecognised, { file: namesIn(command, words) })]
            : []),
        ]
      : lists.map(({ plan }) => obstacleText(plan, namesIn(command, words), command.into, words));
  return [...unread.map(({ why }) => why), ...whys, cli.fix.nothingWritten].join("\n");
}

/** Why nothing comes to a table. */
function obstacleText(
  { table, obstacle = "noRecords", headless, layouts }: ImportPlan,
  file: string,
  into: string,
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
  return format(cli.import.obstacles[obstacle], facts);
}
