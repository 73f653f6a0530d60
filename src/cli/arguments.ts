import { parseArgs } from "node:util";
import type { CivilDate, RuleId } from "../check";
import { RULES } from "../check/rules";
import { isDate } from "../check/cells/dates";
import type { Language } from "../text/types";
import type { CliTexts } from "../text/cli";
import type { FixCommand } from "./fix";
import type { ImportCommand } from "./import";
import { mapOf, tableNamed } from "./import-arguments";
import type { MediaCommand } from "./media";
import type { OccupationCommand } from "./occupation";
import { ALL_VOLUMES, type ReportCommand } from "./report";

interface OnDay {
  /** The day that takes the place of today. */
  readonly today?: CivilDate;
}

export type Command =
  | { readonly name: "help" | "version" }
  | ({ readonly name: "check"; readonly file: string; readonly json: boolean } & OnDay)
  | ({ readonly name: "report" } & ReportCommand & OnDay)
  | ({ readonly name: "fix" } & FixCommand & OnDay)
  | ({ readonly name: "import" } & ImportCommand & OnDay)
  | ({ readonly name: "occupation" } & OccupationCommand)
  | ({ readonly name: "media" } & MediaCommand);

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
  out: { type: "string" },
  template: { type: "string" },
  volume: { type: "string" },
  draft: { type: "boolean" },
  mask: { type: "boolean" },
  plain: { type: "boolean" },
  "without-notes": { type: "boolean" },
  "with-attachments": { type: "boolean" },
  force: { type: "boolean" },
  into: { type: "string" },
  rule: { type: "string", multiple: true },
  "dry-run": { type: "boolean" },
  "in-place": { type: "boolean" },
  table: { type: "string" },
  map: { type: "string", multiple: true },
  sheet: { type: "string" },
  update: { type: "boolean" },
  lang: { type: "string" },
  today: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

const COMMANDS = ["check", "report", "fix", "import", "media", "occupation"] as const;
type CommandName = (typeof COMMANDS)[number];
const isCommand = (name: string): name is CommandName => COMMANDS.some((command) => command === name);

/** Options that not every command knows, by those that do. */
const OWN_OPTIONS: Readonly<Record<CommandName, readonly (keyof typeof OPTIONS)[]>> = {
  check: ["json"],
  import: ["into", "table", "map", "sheet", "update", "dry-run", "json", "out", "force"],
  fix: ["rule", "dry-run", "json", "out", "in-place", "force"],
  occupation: ["json"],
  media: ["into", "json", "out", "force"],
  report: ["out", "template", "volume", "draft", "mask", "plain", "without-notes", "with-attachments", "force"],
};

const NOTHING_NAMED = {
  check: "fileMissing",
  fix: "workbookMissing",
  import: "workbookMissing",
  report: "workbookMissing",
  media: "folderMissing",
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
  if (typeof values.lang === "string" && !LANGUAGES.has(values.lang)) throw new UsageError("badLanguage", values.lang);
  const [name = "check", ...operands] = positionals;
  const [file, extra] = operands;
  if (!isCommand(name)) throw new UsageError("unknownCommand", name);
  const strange = tokens.find((token) => token.kind === "option" && isForeign(token.name, name));
  if (strange?.kind === "option") throw new UsageError("unknownOption", strange.rawName);
  if (name === "occupation") {
    const query = operands.join(" ");
    if (query.trim() === "") throw new UsageError("wordMissing");
    return { name, query, json: values.json === true };
  }
  if (file === undefined) throw new UsageError(NOTHING_NAMED[name]);
  if (extra !== undefined && name !== "import") throw new UsageError("manyFiles", extra);
  const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  const today = values.today === undefined ? undefined : parseDate(text(values.today) ?? "");
  const common = { file, ...(today && { today }) };
  if (name === "check") return { name, json: values.json === true, ...common };
  const out = text(values.out);
  if (name === "media") {
    const into = text(values.into);
    if (into === undefined && out !== undefined) throw new UsageError("outWithoutInto");
    const where = { ...(into !== undefined && { into }), ...(out !== undefined && { out }) };
    return { name, folder: file, ...where, json: values.json === true, force: values.force === true };
  }
  if (name === "fix") {
    if (out !== undefined && values["in-place"]) throw new UsageError("outAndInPlace");
    return {
      name,
      ...common,
      ...(Array.isArray(values.rule) && { rules: new Set(values.rule.map((id) => ruleOf(String(id)))) }),
      dryRun: values["dry-run"] === true,
      json: values.json === true,
      ...(out !== undefined && { out }),
      inPlace: values["in-place"] === true,
      force: values.force === true,
    };
  }
  if (name === "import") {
    const [into, table, sheet] = [values.into, values.table, values.sheet].map(text);
    if (into === undefined) throw new UsageError("intoMissing");
    const pairs = Array.isArray(values.map) ? values.map.map(String) : [];
    const id = table === undefined ? undefined : tableNamed(table);
    if (table !== undefined && !id) throw new UsageError("unknownTable", table);
    if (!id && pairs.length > 0) throw new UsageError("mapWithoutTable");
    const map = id ? mapOf(id, pairs) : { said: new Map() };
    if ("wrong" in map) throw new UsageError("badMap", map.wrong);
    return {
      ...{ name, files: operands, into, map: map.said },
      ...(today && { today }),
      ...(id && { table: id }),
      ...(sheet !== undefined && { sheet }),
      update: values.update === true,
      dryRun: values["dry-run"] === true,
      json: values.json === true,
      ...(out !== undefined && { out }),
      force: values.force === true,
    };
  }
  const template = text(values.template);
  if (out === undefined) throw new UsageError("outMissing");
  return {
    name,
    ...common,
    out,
    ...(template !== undefined && { template }),
    volume: text(values.volume) ?? ALL_VOLUMES,
    draft: values.draft === true,
    mask: values.mask === true,
    plain: values.plain === true,
    withoutNotes: values["without-notes"] === true,
    withAttachments: values["with-attachments"] === true,
    force: values.force === true,
  };
}

/** The id as the catalogue writes it. @throws UsageError */
function ruleOf(id: string): RuleId {
  const rule = RULES.find((known) => known.id.toLowerCase() === id.toLowerCase());
  if (!rule) throw new UsageError("unknownRule", id);
  return rule.id;
}

/** Whether an option is another command's. */
const isForeign = (option: string, command: CommandName): boolean =>
  isOption(option) &&
  !OWN_OPTIONS[command].includes(option) &&
  COMMANDS.some((other) => OWN_OPTIONS[other].includes(option));

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ["zh", "zh-CN"],
  ["en", "en-US"],
]);

/** The language asked for, or the system's (POSIX locale variables), or Chinese; also of a command line that is wrong. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const { lang } = parse(args).values;
  const asked = typeof lang === "string" ? LANGUAGES.get(lang) : undefined;
  if (asked) return asked;
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || "").startsWith("en") ? "en-US" : "zh-CN";
}

function parseDate(text: string): CivilDate {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  const date = { year, month, day };
  if (!isDate(date)) throw new UsageError("badDate", text);
  return date;
}
