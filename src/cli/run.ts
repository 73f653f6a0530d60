import { readFile } from "node:fs/promises";
import manifest from "../../package.json";
import { check, snapshotOf, type CivilDate } from "../check";
import { civilDateOf } from "../check/dates";
import { FileError, readWorkbook } from "../files";
import { FILLED_TABLES } from "../guide";
import { cliTexts as englishCli } from "../text/en-US/cli";
import { fileTexts as englishFiles } from "../text/en-US/files";
import { findingTexts as englishFindings } from "../text/en-US/findings";
import type { FileTexts } from "../text/files";
import { format } from "../text/format";
import type { Language } from "../text/types";
import { cliTexts as chineseCli } from "../text/zh-CN/cli";
import { fileTexts as chineseFiles } from "../text/zh-CN/files";
import { findingTexts as chineseFindings } from "../text/zh-CN/findings";
import { languageOf, parseCommand, UsageError } from "./arguments";
import { jsonReport } from "./json-report";
import { tableReport, type ReportWords } from "./table-report";

/** What the program knows of the world around it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether colours may be written to `out`. */
  readonly colour: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

export const EXIT = { clean: 0, errorsFound: 1, unreadable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

interface Words extends ReportWords {
  readonly files: FileTexts;
}

const WORDS: Readonly<Record<Language, Words>> = {
  "zh-CN": { language: "zh-CN", findings: chineseFindings, cli: chineseCli, files: chineseFiles },
  "en-US": { language: "en-US", findings: englishFindings, cli: englishCli, files: englishFiles },
};

/**
 * The program. Results go to `out`, everything else to `err`.
 * @param args the command line after the program's own name
 * @returns the exit code; rejects only on a mistake of ours
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const words = WORDS[languageOf(args, terminal.env)];
  try {
    const command = parseCommand(args);
    switch (command.name) {
      case "help":
        terminal.out(`${words.cli.usage}\n`);
        return EXIT.clean;
      case "version":
        terminal.out(`rending ${manifest.version}\n`);
        return EXIT.clean;
      case "check":
        return checkFile(await read(command.file, words), command, words, terminal);
    }
  } catch (error) {
    const message = messageOf(error, words);
    if (message === undefined) throw error;
    terminal.err(`${message}\n`);
    return EXIT.unreadable;
  }
}

function checkFile(
  bytes: Uint8Array,
  { file, json, today }: { file: string; json: boolean; today?: CivilDate },
  words: Words,
  { out, err, colour, now }: Terminal,
): ExitCode {
  const sheets = openWorkbook(bytes, file, words);
  const snapshot = snapshotOf(sheets);
  if (snapshot.tables.size === 0) {
    const tabs = FILLED_TABLES.map((table) => table.tab).join(words.cli.listSeparator);
    throw new Unreadable(unreadable(file, format(words.cli.noTables, { tabs }), words));
  }
  for (const { name, uncalculated } of sheets)
    if (uncalculated > 0) err(`${format(words.cli.uncalculated, { sheet: name, count: uncalculated })}\n`);
  const { findings } = check(snapshot, { today: today ?? civilDateOf(now()) });
  out(
    json
      ? `${JSON.stringify(jsonReport(snapshot, findings, words.findings, words.language), null, 2)}\n`
      : tableReport(snapshot, findings, words, colour),
  );
  return findings.some((finding) => finding.severity === "error") ? EXIT.errorsFound : EXIT.clean;
}

/** The file is of no use; the message is what the user reads. */
class Unreadable extends Error {}

function messageOf(error: unknown, { cli }: Words): string | undefined {
  if (error instanceof Unreadable) return error.message;
  if (!(error instanceof UsageError)) return undefined;
  return `${format(cli.usageErrors[error.problem], { argument: error.argument })}\n\n${cli.usage}`;
}

const unreadable = (file: string, sentences: string, { cli }: Words): string =>
  format(cli.unreadable, { file, sentences });

async function read(file: string, { cli }: Words): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    // What reading a file rejects with, always; an instance of Error, but not always of this realm's.
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code ?? message;
    throw new Unreadable(format(cli.openErrors[OPEN_ERRORS[reason] ?? "other"], { file, reason }));
  }
}

const OPEN_ERRORS: Readonly<Record<string, "notFound" | "isFolder" | "noPermission">> = {
  ENOENT: "notFound",
  ENOTDIR: "notFound",
  EISDIR: "isFolder",
  EACCES: "noPermission",
  EPERM: "noPermission",
  EBUSY: "noPermission",
};

function openWorkbook(bytes: Uint8Array, file: string, words: Words): ReturnType<typeof readWorkbook> {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new Unreadable(unreadable(file, sentencesOf(error, words), words));
  }
}

function sentencesOf({ fault, facts }: FileError, { files, language }: Words): string {
  const { what, todo } = files[fault];
  return format(language === "zh-CN" ? what + todo : `${what} ${todo}`, facts);
}
