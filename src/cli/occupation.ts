import { nearest, occupationIndex, search, type OccupationHit } from "../occupations";
import { describeOccupation } from "../text/describe-occupation";
import { format } from "../text/format";
import { padTo } from "./display-width";
import { printable, printableJson } from "./printable";
import { BOLD, painter } from "./table-report";
import type { Words } from "./words";

export interface OccupationCommand {
  /** What is looked for, as typed. */
  readonly query: string;
  readonly json: boolean;
}

/** So many are listed in a terminal; JSON has all. */
const MOST_LISTED = 50;
const RED = 31;
const FAINT = 2;

interface Out {
  readonly out: (text: string) => void;
  readonly colour: boolean;
}

/** `rending occupation`: prints what answers, or what comes near. @returns whether anything answers */
export function lookUp({ query, json }: OccupationCommand, words: Words, { out, colour }: Out): boolean {
  const index = occupationIndex();
  const hits = search(index, query);
  const near = hits.length > 0 ? [] : nearest(index, query);
  const text = json
    ? printableJson(JSON.stringify({ query, hits: hits.map(asJson), nearest: near.map(asJson) }, null, 2))
    : listing(query, hits, near, words, colour);
  out(`${text}\n`);
  return hits.length > 0;
}

function listing(
  query: string,
  hits: readonly OccupationHit[],
  near: readonly OccupationHit[],
  words: Words,
  colour: boolean,
): string {
  const { occupation: texts } = words.cli;
  const paint = painter(colour);
  const listed = hits.length > 0 ? hits : near;
  const more = listed.length - MOST_LISTED;
  const head =
    hits.length > 0
      ? format(texts.found, { n: hits.length })
      : format(near.length > 0 ? texts.noneButNear : texts.none, { query: printable(query) });
  return [
    paint(head, BOLD),
    ...linesOf(listed.slice(0, MOST_LISTED), words, colour),
    ...(more > 0 ? [format(texts.more, { n: more })] : []),
  ].join("\n");
}

/** Two lines a hit and, where there is something to be wary of, a third. */
function linesOf(hits: readonly OccupationHit[], { occupations }: Words, colour: boolean): readonly string[] {
  const paint = painter(colour);
  const width = Math.max(0, ...hits.map(({ occupation }) => occupation.code.length));
  return hits.flatMap((hit) => {
    const { code, name } = hit.occupation;
    const { classes, levels, workTypes, remarks, restriction, permit } = describeOccupation(hit, occupations);
    const indent = " ".repeat(width + 4);
    return [
      `  ${padTo(code, width)}  ${[name, ...remarks].join(occupations.separator)}`,
      indent + [levels, workTypes].join(occupations.separator),
      indent + paint(classes, FAINT),
      ...(restriction ? [indent + paint(restriction, RED)] : []),
      ...(permit ? [indent + paint(permit, FAINT)] : []),
    ];
  });
}

/** What `--json` prints of an occupation. Programs rely on it: keys are added, never changed. */
const asJson = ({
  occupation,
  classes,
  found,
  levels,
  workTypes,
  isRestricted,
  restriction,
  permit,
}: OccupationHit) => ({
  code: occupation.code,
  name: occupation.name,
  otherNames: occupation.otherNames,
  classes: { major: classes[0], middle: classes[1], minor: classes[2] },
  since: occupation.since ?? null,
  levels: levels ? { levels: levels.levels, from: levels.issued.from, to: levels.issued.to } : null,
  workTypes: workTypes ?? null,
  /** 准入类 beyond doubt: not to be assessed. */
  restricted: isRestricted,
  restriction: restriction
    ? {
        trade: restriction.trade,
        category: restriction.category,
        match: restriction.match,
        confidence: restriction.confidence,
      }
    : null,
  permits: permit?.permits ?? [],
  match: {
    by: found.by,
    text: found.text,
    way: found.way,
    ...(found.former && { confidence: found.former.confidence }),
  },
});
