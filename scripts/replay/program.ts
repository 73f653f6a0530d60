/** What `npm run replay` does: a recording's file in, a table out. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseXmlDocument, serializeToWellFormedString } from "slimdom";
import { blankDocument } from "../../src/workbench/docx/blank";
import { DocxDocument } from "../../src/workbench/docx/document";
import type { DomTools } from "../../src/workbench/docx/dom";
import { UniverEngine } from "../../src/workbench/engine/univer-engine";
import { createExcelHost, createWordHost } from "../../src/workbench/host";
import type { OfficeHost } from "../../src/workbench/host/office-host";
import { isProfileName, PROFILE_NAMES } from "../../src/workbench/host/profiles";
import { readRecording, type Recorded } from "../../src/workbench/replay/read";
import { rebuildBody, rebuildWorkbook } from "../../src/workbench/replay/rebuild";
import { replay, type Replayed } from "../../src/workbench/replay/replay";
import { createHeadlessUniver } from "../../src/workbench/univer/headless";
import { openXlsx } from "../../src/workbench/xlsx";

export const USAGE = `npm run replay -- FILE.jsonl [--on FILE.xlsx|FILE.docx] [--profile NAME]

  --on        begins with this file instead of what the recording tells of its own: best with a sample or a template
  --profile   Excel or Word as ${PROFILE_NAMES.join(", ")} have it`;

/** The options of the command line. */
interface Replaying {
  readonly file: string;
  readonly on?: string;
  readonly profile?: string;
}

/** @returns 0 where every answer is the recorded one, 1 where some differ, 2 where a file could not be read */
export async function replayFile(args: readonly string[], print: (line: string) => void): Promise<0 | 1 | 2> {
  let asked: Replaying;
  let recorded: Recorded;
  let host: OfficeHost;
  try {
    asked = readArguments(args);
    recorded = readRecording(readFileSync(asked.file, "utf8"));
    host = hostOf(recorded, asked);
  } catch (error) {
    print(`Not readable: ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  const replayed = await replay(recorded, host);
  for (const line of tableOf(recorded, replayed)) print(line);
  return replayed.members.length > 0 ? 1 : 0;
}

function readArguments(args: readonly string[]): Replaying {
  const options = { on: { type: "string" }, profile: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error("one recording is wanted");
  return { file, ...values };
}

const DOM: DomTools = {
  parse: (xml) => parseXmlDocument(xml) as unknown as Document,
  serialize: (node) => serializeToWellFormedString(node as never),
};

/** A host that offers what the recorded one did, on the file it is to begin with. */
function hostOf(recorded: Recorded, { on, profile }: Replaying): OfficeHost {
  const { application, requirementSets } = recorded;
  const language = recorded.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
  const bytes = on === undefined ? undefined : new Uint8Array(readFileSync(on));
  if (profile !== undefined && !isProfileName(profile)) throw new Error(`there is no profile ${profile}`);
  if (application === "Excel") {
    const engine = new UniverEngine(createHeadlessUniver());
    if (bytes) openXlsx(bytes).fill(engine);
    else rebuildWorkbook(engine, recorded);
    return createExcelHost(engine, { requirementSets, language, ...(profile && { profile }) }, () => undefined);
  }
  const document = DocxDocument.open(bytes ?? blankDocument(rebuildBody(recorded)), DOM);
  return createWordHost(document, { requirementSets, language }, () => undefined, { profile });
}

function tableOf({ application, where }: Recorded, { batches, members, unanswered }: Replayed): readonly string[] {
  const differing = batches.filter(({ differences }) => differences.length > 0);
  const without = unanswered > 0 ? `, ${unanswered} without an answer not compared` : "";
  return [
    `${application} ${where}: ${batches.length} batches${without}, ${differing.length} with differences`,
    ...differing.flatMap(({ batch, differences }) => [
      `batch ${batch}`,
      ...[...new Set(differences.map(({ member, what }) => `  ${member}: ${what}`))],
    ]),
    ...(members.length > 0 ? ["", "by member, in batches"] : []),
    ...members.map(
      ({ member, asked, differing: times, what }) => `${member}: ${times} of ${asked} differ: ${what.join("; ")}`,
    ),
  ];
}
