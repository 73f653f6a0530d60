import type { OccupationHit } from "../occupations";
import { format } from "./format";
import type { OccupationTexts } from "./occupations";

/** What is said of an occupation found, each part a fact without a full stop. */
export interface OccupationFacts {
  readonly classes: string;
  /** The middle and the minor class, where there is little room. */
  readonly within: string;
  /** The levels with the years of the standard, or that they are to be looked up. */
  readonly levels: string;
  readonly workTypes: string;
  /** By what it was found, and when it was published, where there is something to say. */
  readonly remarks: readonly string[];
  /** Why it cannot be assessed, or should be verified first. */
  readonly restriction?: string;
  readonly permit?: string;
}

/** The facts of a hit in words. */
export function describeOccupation(hit: OccupationHit, texts: OccupationTexts): OccupationFacts {
  const { classes, workTypes, permit } = hit;
  const [major, middle, minor] = classes;
  const restriction = restrictionOf(hit, texts);
  return {
    classes: format(texts.classes, { major, middle, minor }),
    within: format(texts.within, { middle, minor }),
    levels: levelsOf(hit, texts),
    workTypes:
      workTypes === undefined
        ? texts.workTypesUnknown
        : workTypes === 0
          ? texts.noWorkTypes
          : format(texts.workTypes, { n: workTypes }),
    remarks: remarksOf(hit, texts),
    ...(restriction !== undefined && { restriction }),
    ...(permit && {
      permit:
        format(texts.permits, { permits: permit.permits.join(texts.permitSeparator) }) +
        texts.confidence[permit.confidence],
    }),
  };
}

function levelsOf({ levels }: OccupationHit, texts: OccupationTexts): string {
  if (!levels) return texts.levelsUnknown;
  const { from, to } = levels.issued;
  const written = levels.levels.join(texts.levelSeparator);
  return format(from === to ? texts.levelsOfYear : texts.levels, { levels: written, from, to });
}

function remarksOf({ occupation, found }: OccupationHit, texts: OccupationTexts): readonly string[] {
  const { by, text, former } = found;
  const isOwn = by === "name" || by === "code";
  return [
    ...(isOwn ? [] : [format(texts.found[by], { text }) + (former ? texts.confidence[former.confidence] : "")]),
    ...(occupation.since === undefined ? [] : [format(texts.since, { year: occupation.since })]),
  ];
}

/** Where the whole occupation is 准入类 beyond doubt, that it cannot be assessed; else what is to be verified. */
function restrictionOf({ restriction, isRestricted }: OccupationHit, texts: OccupationTexts): string | undefined {
  if (isRestricted) return texts.restriction.restricted;
  if (!restriction) return undefined;
  const { match, category, trade, confidence } = restriction;
  const template = match === "occupation" ? texts.restriction.category : texts.restriction[match];
  return format(template, { category, trade }) + texts.confidence[confidence];
}
