import manifest from "../../package.json";
import { check, countBySeverity, type CivilDate } from "../check";
import { civilDateOf } from "../check/cells/dates";
import { format } from "../text/format";
import { languageOf, parseCommand, UsageError } from "./arguments";
import { fixFile } from "./fix";
import { importFile } from "./import";
import { jsonReport } from "./json-report";
import { checkMedia } from "./media";
import { lookUp } from "./occupation";
import { readPlan, Unusable } from "./plan";
import { printable, printableJson, printableLines } from "./printable";
import { reportFile } from "./report";
import { tableReport } from "./table-report";
import { WORDS, type Words } from "./words";

/** What the program knows of the world around it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether colours may be written to `out`. */
  readonly colour: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Calls back when the person ends the program; it ends by itself then. @returns what ends the listening */
  readonly onInterrupt?: (stop: () => void) => () => void;
  /** The folder of the built-in Word templates. */
  readonly templates: string;
}

const NEVER = (): (() => void) => () => undefined;

export const EXIT = { clean: 0, errorsFound: 1, unreadable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * The program. Results go to `out`, everything else to `err`.
 * @param args the command line after the program's own name
 * @param world what is written there is free of anything a terminal would obey, whatever the file says
 * @returns the exit code; rejects only on a mistake of ours
 */
export async function run(args: readonly string[], world: Terminal): Promise<ExitCode> {
  const words = WORDS[languageOf(args, world.env)];
  const terminal: Terminal = {
    ...world,
    out: (text) => world.out(printableLines(text, world.colour)),
    err: (text) => world.err(printableLines(text, false)),
  };
  const today = (given: CivilDate | undefined): CivilDate => given ?? civilDateOf(terminal.now());
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
        return await checkFile(command.file, command.json, today(command.today), words, terminal);
      case "occupation":
        return lookUp(command, words, terminal) ? EXIT.clean : EXIT.errorsFound;
      case "report": {
        const { onInterrupt = NEVER } = terminal;
        const isFinal = await reportFile(command, words, { ...terminal, onInterrupt, today: today(command.today) });
        return isFinal ? EXIT.clean : EXIT.errorsFound;
      }
      case "media": {
        const { onInterrupt = NEVER } = terminal;
        const isEnough = await checkMedia(command, words, { ...terminal, onInterrupt });
        return isEnough ? EXIT.clean : EXIT.errorsFound;
      }
      case "fix": {
        const { onInterrupt = NEVER } = terminal;
        const isClean = await fixFile(command, words, { ...terminal, onInterrupt, today: today(command.today) });
        return isClean ? EXIT.clean : EXIT.errorsFound;
      }
      case "import": {
        const { onInterrupt = NEVER } = terminal;
        const isWhole = await importFile(command, words, { ...terminal, onInterrupt, today: today(command.today) });
        return isWhole ? EXIT.clean : EXIT.errorsFound;
      }
    }
  } catch (error) {
    const message = messageOf(error, words);
    if (message === undefined) throw error;
    terminal.err(`${message}\n`);
    return EXIT.unreadable;
  }
}

async function checkFile(
  file: string,
  json: boolean,
  today: CivilDate,
  words: Words,
  { out, err, colour }: Terminal,
): Promise<ExitCode> {
  const snapshot = await readPlan(file, words, words.cli.unreadable, (note) => err(`${printable(note)}\n`));
  const result = check(snapshot, { today });
  out(
    json
      ? `${printableJson(JSON.stringify(jsonReport(snapshot, result, words.findings, words.language), null, 2))}\n`
      : tableReport(snapshot, result, words, colour),
  );
  return countBySeverity(result.findings, result.unlisted).error > 0 ? EXIT.errorsFound : EXIT.clean;
}

function messageOf(error: unknown, { cli }: Words): string | undefined {
  if (error instanceof Unusable) return error.message;
  if (!(error instanceof UsageError)) return undefined;
  return `${format(cli.usageErrors[error.problem], { argument: error.argument })}\n\n${cli.usage}`;
}
