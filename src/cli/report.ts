import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { VolumeTemplates } from "../actions/volume-templates";
import { check, type CivilDate } from "../check";
import { nameKey } from "../check/normalise";
import { fillTemplate, readTemplate } from "../files/template-file";
import { tableOf, type TableId } from "../guide";
import { kindOfTemplate, TemplateError, volumesOf, type Template, type Volume } from "../report";
import { format } from "../text/format";
import { problemLine } from "../text/template-problem";
import { readBytes, readPlan, reasonOf, Unusable } from "./plan";
import type { Words } from "./words";

export interface ReportCommand {
  readonly file: string;
  readonly out: string;
  readonly template?: string;
  /** `base`, `all`, or the name of an occupation. */
  readonly volume: string;
  readonly draft: boolean;
  readonly mask: boolean;
  /** Without content controls, which programs other than Word damage when they save; such a volume cannot be refreshed. */
  readonly plain: boolean;
}

export const ALL_VOLUMES = "all";

interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly templates: string;
  readonly today: CivilDate;
}

/**
 * Makes the volumes asked for, and says of each what became of it.
 * @returns whether every one of them is final
 * @throws Unusable where a file cannot be read or written
 */
export async function reportFile(command: ReportCommand, words: Words, world: Surroundings): Promise<boolean> {
  const texts = words.cli.report;
  const note = (text: string): void => world.err(`${text}\n`);
  const snapshot = await readPlan(command.file, words, texts.unreadable, note);
  const { today } = world;
  const { findings } = check(snapshot, { today });
  const volumes = chosen(volumesOf(snapshot, findings, { today, mask: command.mask }), command.volume, words);
  const own = command.template === undefined ? undefined : await openTemplate(command.template, words);
  const templates = new VolumeTemplates(
    (name) => readBuiltIn(path.join(world.templates, name), words),
    own && { template: own, forAny: command.volume !== ALL_VOLUMES },
  );
  if (own) {
    const served = volumes.filter((volume) => templates.isOwn(volume));
    world.out(`${useOf(command.template!, own, served, words)}\n`);
  }
  for (const volume of volumes) {
    const file = path.join(command.out, volume.fileName);
    const isFinal = volume.readiness.state === "final";
    const facts = { file, reason: reasonsOf(volume, words) };
    if (!isFinal && !command.draft) {
      world.out(`${format(texts.refused, facts)}\n`);
      continue;
    }
    const bytes = await fillTemplate(await templates.of(volume), volume.contents, { keepControls: !command.plain });
    const existed = await write(file, bytes, words);
    world.out(`${format(isFinal ? texts.final : texts.draft, facts)}${existed ? texts.overwritten : ""}\n`);
  }
  const isFinal = volumes.every(({ readiness }) => readiness.state === "final");
  if (!isFinal && !command.draft) world.out(`${texts.draftHint}\n`);
  return isFinal;
}

function chosen(volumes: readonly Volume[], asked: string, { cli }: Words): readonly Volume[] {
  if (asked === ALL_VOLUMES) return volumes;
  const found = volumes.filter(({ id }) => nameKey(id) === nameKey(asked));
  if (found.length > 0) return found;
  const names = volumes.map(({ kind, id }) => (kind === "base" ? cli.report.base : id)).join(cli.listSeparator);
  throw new Unusable(format(cli.report.noVolume, { volume: asked, volumes: names }));
}

/** For which volumes a template of the user's own is used: one made for the other kind would be left aside without a word. */
function useOf(template: string, { tags }: Template, served: readonly Volume[], { cli }: Words): string {
  const { serves, servesNone, kinds } = cli.report;
  const volumes = served.map(({ fileName }) => fileName).join(cli.listSeparator);
  return format(served.length > 0 ? serves : servesNone, { template, volumes, kind: kinds[kindOfTemplate(tags)] });
}

async function readBuiltIn(file: string, words: Words): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Unusable(format(words.cli.report.builtInMissing, { file }));
  }
}

async function openTemplate(file: string, words: Words): Promise<Template> {
  const bytes = await readBytes(file, words);
  try {
    return readTemplate(bytes);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const lines = error.problems.map((problem) => `  ${problemLine(problem, words.report, words.language)}`);
    throw new Unusable([format(words.cli.report.badTemplate, { file }), ...lines].join("\n"));
  }
}

/** How many errors each table has, in the order in which they are found. */
function reasonsOf({ readiness }: Volume, { cli }: Words): string {
  const counts = new Map<TableId, number>();
  for (const { table } of readiness.errors) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts]
    .map(([table, count]) => format(cli.report.reason, { table: tableOf(table).tab, count }))
    .join(cli.report.reasonSeparator);
}

const IN_THE_WAY: ReadonlySet<string> = new Set(["EEXIST", "EISDIR", "ENOTDIR"]);

/** @returns whether a file of that name stood there before */
async function write(file: string, bytes: Uint8Array, { cli }: Words): Promise<boolean> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const existed = await access(file).then(
      () => true,
      () => false,
    );
    await writeFile(file, bytes);
    return existed;
  } catch (error) {
    const reason = reasonOf(error);
    throw new Unusable(format(IN_THE_WAY.has(reason) ? cli.report.inTheWay : cli.report.unwritable, { file, reason }));
  }
}
