import { readFile } from "node:fs/promises";
import path from "node:path";
import { volumeFiles } from "../actions/volume-files";
import { VolumeTemplates } from "../actions/volume-templates";
import { check, type Snapshot } from "../check";
import { nameKey } from "../check/cells/normalise";
import { readTemplate } from "../actions/template-file";
import { tableOf } from "../guide";
import { kindOfTemplate, TemplateError, unmadeIn, unprintedIn, volumesOf, type Template, type Volume } from "../report";
import { format } from "../text/format";
import { problemLine, unknownTitlesLine } from "../text/template-problem";
import { unmadeLine } from "../text/unmade";
import { unprintedLine } from "../text/unprinted";
import type { CommandIO } from "./command-io";
import { OutputError, OutputFolder } from "./output-folder";
import { LISTED, whyUnwritten } from "./obstacle-text";
import { readBytes, readPlan, Unusable } from "./plan";
import { printable } from "./printable";
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
  /** Without the guide's 填写说明 where nobody has written yet. */
  readonly withoutNotes: boolean;
  /** With 附件清单 at the end. */
  readonly withAttachments: boolean;
  /** Whether files that stand there are replaced. */
  readonly force: boolean;
}

export const ALL_VOLUMES = "all";

/**
 * Makes the volumes asked for, and says of each what became of it, and what of the workbook is in no volume. The files are
 * written all together or not at all.
 * @returns whether every one of them is without errors
 * @throws Unusable where a file cannot be read or written, or it was stopped
 */
export async function reportFile(
  command: ReportCommand,
  words: Words,
  world: CommandIO & { readonly templates: string },
): Promise<boolean> {
  const texts = words.cli.report;
  const say = (text: string): void => world.out(`${printable(text)}\n`);
  const snapshot = await readPlan(command.file, words, texts.unreadable, (text) => world.err(`${printable(text)}\n`));
  const { today } = world;
  const { findings, unlisted } = check(snapshot, { today });
  const unmade = unmadeIn(snapshot);
  if (unmade) say(unmadeLine(unmade, words.report));
  const volumes = chosen(volumesOf(snapshot, findings, { today, mask: command.mask, unlisted }), command.volume, words);
  const own = command.template === undefined ? undefined : await openTemplate(command.template, words);
  const templates = new VolumeTemplates(
    (name) => readBuiltIn(path.join(world.templates, name), words),
    own && { template: own, forAny: command.volume !== ALL_VOLUMES },
  );
  const isMade = ({ readiness }: Volume): boolean => readiness.state === "final" || command.draft;
  if (own) {
    const served = volumes.filter((volume) => templates.isOwn(volume));
    say(useOf(command.template!, own, served, words));
    for (const one of own.unknown) say(`  ${unknownTitlesLine(one, words.report)}`);
  }
  const written = await write(volumes.filter(isMade), templates, command, words, world);
  for (const volume of volumes)
    say(isMade(volume) ? madeLine(volume, command, words, written.get(volume)) : refusedLine(volume, command, words));
  const isFinal = volumes.every(({ readiness }) => readiness.state === "final");
  if (!volumes.every(isMade)) say(texts.draftHint);
  tellUnprinted(snapshot, words, say);
  return isFinal;
}

/** What became of a volume. */
interface Written {
  /** Its file took the place of another. */
  readonly isReplaced: boolean;
  /** Passages of it that wait to be written. */
  readonly waiting: number;
}

async function write(
  volumes: readonly Volume[],
  templates: VolumeTemplates,
  command: ReportCommand,
  words: Words,
  { onInterrupt }: CommandIO,
): Promise<ReadonlyMap<Volume, Written>> {
  const names = volumes.map(({ fileName }) => fileName);
  const inputs = [command.file, ...(command.template === undefined ? [] : [command.template])];
  const written = new Map<Volume, Written>();
  let isStopped = false;
  const endListening = onInterrupt(() => (isStopped = true));
  try {
    const folder = await OutputFolder.open(command.out, names, { force: command.force, inputs });
    try {
      const { plain, withoutNotes, withAttachments } = command;
      const options = { plain, withoutNotes, withAttachments, stopped: () => isStopped };
      const files = volumeFiles(volumes, templates, options);
      for await (const { volume, bytes, waiting } of files) {
        await folder.add(volume.fileName, bytes);
        written.set(volume, { isReplaced: folder.existed(volume.fileName), waiting });
      }
      if (isStopped) throw new Unusable(words.cli.report.stopped);
      await folder.place(names);
    } finally {
      await folder.close();
    }
    return written;
  } catch (error) {
    throw error instanceof OutputError ? new Unusable(obstacleText(error, names, command, words)) : error;
  } finally {
    endListening();
  }
}

/** Why nothing, or not everything, was written, and what was. */
function obstacleText(
  { obstacle, placed }: OutputError,
  names: readonly string[],
  command: ReportCommand,
  words: Words,
): string {
  const { report: texts, listSeparator } = words.cli;
  const written = names.slice(0, placed).map((name) => path.join(command.out, name));
  const what =
    placed === 0
      ? texts.nothingWritten
      : format(texts.partlyWritten, {
          count: placed,
          left: names.length - placed,
          files: written.slice(0, LISTED).join(listSeparator) + (placed > LISTED ? "…" : ""),
        });
  return `${whyUnwritten(obstacle, texts)}\n${what}`;
}

function madeLine(
  volume: Volume,
  { out }: ReportCommand,
  words: Words,
  { isReplaced, waiting }: Written = { isReplaced: false, waiting: 0 },
): string {
  const { report: texts } = words.cli;
  const facts = { file: path.join(out, volume.fileName), reason: reasonsOf(volume, words) };
  const line = format(volume.readiness.state === "final" ? texts.final : texts.draft, facts);
  const isFinal = volume.readiness.state === "final" && !volume.isMasked;
  const passages = waiting > 0 ? format(isFinal ? texts.finalButPassages : texts.passages, { count: waiting }) : "";
  return line + passages + (volume.isMasked ? texts.masked : "") + (isReplaced ? texts.overwritten : "");
}

const refusedLine = (volume: Volume, { out }: ReportCommand, words: Words): string =>
  format(words.cli.report.refused, { file: path.join(out, volume.fileName), reason: reasonsOf(volume, words) });

function tellUnprinted(snapshot: Snapshot, { report }: Words, say: (text: string) => void): void {
  const unprinted = unprintedIn(snapshot);
  if (unprinted.length === 0) return;
  say(report.unprinted.title);
  for (const one of unprinted) say(`  ${unprintedLine(one, report)}`);
}

function chosen(volumes: readonly Volume[], asked: string, { cli }: Words): readonly Volume[] {
  if (asked === ALL_VOLUMES) return volumes;
  const found = volumes.filter(({ id }) => nameKey(id) === nameKey(asked));
  if (found.length > 0) return found;
  const told = volumes.slice(0, LISTED).map(({ kind, id }) => (kind === "base" ? cli.report.base : id));
  const names = told.join(cli.listSeparator) + (volumes.length > LISTED ? "…" : "");
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
  return [...readiness.counts]
    .map(([table, count]) => format(cli.report.reason, { table: tableOf(table).tab, count }))
    .join(cli.report.reasonSeparator);
}
