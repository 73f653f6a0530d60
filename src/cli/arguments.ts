import { parseArgs } from "node:util";
import type { CivilDate } from "../check";
import { isDate } from "../check/dates";
import type { Language } from "../text/types";
import type { CliTexts } from "../text/cli";

export type Command =
  | { readonly name: "help" | "version" }
  | {
      readonly name: "check";
      readonly file: string;
      readonly json: boolean;
      /** The day that takes the place of today. */
      readonly today?: CivilDate;
    };

/** The command line cannot be understood. */
export class UsageError extends Error {
  constructor(
    readonly problem: keyof CliTexts["usageErrors"],
    readonly argument = "",
  ) {
    super(`${problem} ${argument}`);
    this.name = "UsageError";
  }
}

const OPTIONS = {
  json: { type: "boolean" },
  lang: { type: "string" },
  today: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);

/** Not strict, because parseArgs would say in English only, and in its own way, what is wrong. */
const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });

/** @throws UsageError */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals, tokens } = parse(args);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!isOption(token.name)) throw new UsageError("unknownOption", token.rawName);
    const takesValue = OPTIONS[token.name].type === "string";
    if (takesValue && !token.value) throw new UsageError("valueMissing", token.rawName);
    if (!takesValue && token.value !== undefined) throw new UsageError("valueUnwanted", token.rawName);
  }
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  if (typeof values.lang === "string" && !(values.lang in LANGUAGES)) throw new UsageError("badLanguage", values.lang);
  const [command, file, extra] = positionals;
  if (command !== undefined && command !== "check") throw new UsageError("unknownCommand", command);
  if (file === undefined) throw new UsageError("fileMissing");
  if (extra !== undefined) throw new UsageError("manyFiles", extra);
  const today = typeof values.today === "string" ? parseDate(values.today) : undefined;
  return { name: "check", file, json: values.json === true, ...(today && { today }) };
}

const LANGUAGES: Readonly<Record<string, Language>> = { zh: "zh-CN", en: "en-US" };

/** The language asked for, or the system's (POSIX locale variables), or Chinese; also of a command line that is wrong. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const { lang } = parse(args).values;
  if (typeof lang === "string" && lang in LANGUAGES) return LANGUAGES[lang];
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || "").startsWith("en") ? "en-US" : "zh-CN";
}

function parseDate(text: string): CivilDate {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  const date = { year, month, day };
  if (!isDate(date)) throw new UsageError("badDate", text);
  return date;
}
