import { LEVEL_SEPARATOR, SENIOR_LEVELS, type Clause } from "../../guide";
import { GUIDE_ATTACHMENTS, type GuideAttachment } from "../../guide/attachments";
import { isOutstanding, NOT_READY } from "./attachment-status";
import { nameKey } from "../cells/normalise";
import { inFull, occupationNamer } from "./named-occupations";
import { occupationKey, occupationsOf, type PlanOccupation } from "./occupations";
import type { Snapshot, TableSnapshot } from "../snapshot";

/** An attachment the guide asks for, given the plan. */
export interface RequiredAttachment {
  readonly part: string;
  readonly category: string;
  readonly name: string;
  /** The occupation's name; empty for what belongs to the whole plan. */
  readonly appliesTo: string;
  /** One level, or several as 2、1; empty where levels do not matter. */
  readonly appliesToLevel: string;
  readonly requirement: string;
  /** The clause that asks for it. */
  readonly clause: Clause;
  /** Whose it is, where it is a venue's. */
  readonly venue?: string;
}

/**
 * Everything the guide wants attached to this plan: first what belongs to the whole, then occupation by occupation, as
 * the volumes are bound. Tables that are missing or unreadable contribute nothing.
 */
export const requiredAttachments = (snapshot: Snapshot): readonly RequiredAttachment[] =>
  attachmentsRequiredBy((id) => {
    const table = snapshot.tables.get(id);
    return table?.isReadable ? table : undefined;
  });

/** `requiredAttachments` of a plan that is given table by table. @param readable the table if it stands and can be read */
export function attachmentsRequiredBy(
  readable: (id: "occupations" | "venues") => TableSnapshot | undefined,
): readonly RequiredAttachment[] {
  const occupations = occupationsOf(readable("occupations"));
  const { ofPlan, of } = requirementsOf(occupations, readable("venues"));
  return [...ofPlan, ...[...occupations.values()].flatMap(of)];
}

/** What the guide wants attached to the plan as a whole, and to an occupation of it; the latter is made when it is asked for. */
export interface Requirements {
  readonly ofPlan: readonly RequiredAttachment[];
  readonly of: (occupation: PlanOccupation) => readonly RequiredAttachment[];
}

/** @param occupations of which `of` is asked @param venues 认定场地, where it stands and can be read */
export function requirementsOf(
  occupations: ReadonlyMap<string, PlanOccupation>,
  venues: TableSnapshot | undefined,
): Requirements {
  const byOccupation = venuesByOccupation(venues, occupations);
  return {
    ofPlan: GUIDE_ATTACHMENTS.filter(({ per }) => per === "plan").map((a) => required(a)),
    of(occupation) {
      if (!occupation.mayStay) return [];
      const own = byOccupation.get(occupation) ?? [];
      return GUIDE_ATTACHMENTS.flatMap((a) => requiredFor(a, occupation, own));
    },
  };
}

function requiredFor(
  attachment: GuideAttachment,
  { name, levels }: PlanOccupation,
  venues: readonly string[],
): readonly RequiredAttachment[] {
  switch (attachment.per) {
    case "plan":
      return [];
    case "occupation":
      return [required(attachment, name)];
    case "level":
      return levels.map((level) => required(attachment, name, level));
    case "seniorOccupation": {
      const senior = SENIOR_LEVELS.filter((level) => levels.includes(level));
      return senior.length > 0 ? [required(attachment, name, senior.join(LEVEL_SEPARATOR))] : [];
    }
    case "venue":
      return venues.map((venue) => ({ ...required(attachment, name), name: venueName(attachment, venue), venue }));
  }
}

const required = (
  { part, category, name, requirement, clause }: GuideAttachment,
  appliesTo = "",
  appliesToLevel = "",
): RequiredAttachment => ({ part, category, name, appliesTo, appliesToLevel, requirement, clause });

const venueName = ({ name }: GuideAttachment, venue: string): string => `${name}（${venue}）`;

/** The names of each occupation's venues, each once, in the order of 认定场地. */
function venuesByOccupation(
  table: TableSnapshot | undefined,
  occupations: ReadonlyMap<string, PlanOccupation>,
): ReadonlyMap<PlanOccupation, readonly string[]> {
  const named = occupationNamer(occupations);
  const found = new Map<PlanOccupation, Map<string, string>>();
  if (!table) return new Map();
  for (const row of table.dataRows) {
    const name = table.text(row, "venueName");
    if (name === "") continue;
    for (const occupation of inFull(named(table.text(row, "occupationName")))) {
      const venues = found.get(occupation) ?? new Map<string, string>();
      found.set(occupation, venues);
      if (!venues.has(nameKey(name))) venues.set(nameKey(name), name);
    }
  }
  return new Map([...found].map(([occupation, venues]) => [occupation, [...venues.values()]]));
}

/** By which a required attachment and a row of 附件清单 are known to be the same. */
export const keyOfRequired = ({ name, appliesTo, appliesToLevel }: RequiredAttachment): string =>
  keyOf(name, appliesTo, appliesToLevel);

export const keyOfRow = (table: TableSnapshot, row: number): string =>
  keyOf(table.text(row, "attachmentName"), table.text(row, "appliesTo"), table.text(row, "appliesToLevel"));

const keyOf = (name: string, appliesTo: string, appliesToLevel: string): string =>
  [nameKey(name), occupationKey(appliesTo), nameKey(appliesToLevel)].join("|");

/** A record of 附件清单 as it begins: not yet got. */
export type NewAttachment = Readonly<Record<AttachmentField, string>>;

type AttachmentField =
  | "part"
  | "attachmentCategory"
  | "attachmentName"
  | "appliesTo"
  | "appliesToLevel"
  | "requirement"
  | "attachmentStatus";

export const newAttachment = (wanted: RequiredAttachment): NewAttachment => ({
  part: wanted.part,
  attachmentCategory: wanted.category,
  attachmentName: wanted.name,
  appliesTo: wanted.appliesTo,
  appliesToLevel: wanted.appliesToLevel,
  requirement: wanted.requirement,
  attachmentStatus: NOT_READY,
});

/** A whole list made of nothing but what the guide asks for, by field. */
export const attachmentList = (
  wanted: readonly RequiredAttachment[],
): readonly (NewAttachment & { readonly serial: number; readonly pieces: ""; readonly remark: "" })[] =>
  wanted.map((attachment, i) => ({ serial: i + 1, ...newAttachment(attachment), pieces: "", remark: "" }));

/** What is to become of 附件清单. Rows are those of the table's body. */
export interface AttachmentRevision {
  /** What each row that stays would say; only its empty cells take it over. */
  readonly filled: ReadonlyMap<number, NewAttachment>;
  /** Rows nobody asks for any more, and nobody has worked on. */
  readonly removable: readonly number[];
  /** New records, by the row each group follows; -1 for one that comes first. */
  readonly added: readonly { readonly after: number; readonly records: readonly NewAttachment[] }[];
}

/**
 * What 附件清单 lacks and what it holds for nothing. Rows that stand keep their order and their words: a new one follows
 * the row that comes before it among the required ones. Rows the user added stay, as do those she has worked on. Carried
 * out, nothing is left to revise.
 */
export function reviseAttachments(existing: TableSnapshot, wanted: readonly RequiredAttachment[]): AttachmentRevision {
  const left = new Map<string, number[]>();
  for (const row of existing.dataRows) {
    const key = keyOfRow(existing, row);
    left.set(key, [...(left.get(key) ?? []), row]);
  }
  const filled = new Map<number, NewAttachment>();
  const added = new Map<number, NewAttachment[]>();
  let after = -1;
  for (const attachment of wanted) {
    const row = left.get(keyOfRequired(attachment))?.shift();
    if (row !== undefined) filled.set((after = row), newAttachment(attachment));
    else added.set(after, [...(added.get(after) ?? []), newAttachment(attachment)]);
  }
  const removable = [...left.values()]
    .flat()
    .filter((row) => isGenerated(existing.text(row, "attachmentName")) && !isWorkedOn(existing, row))
    .sort((a, b) => a - b);
  return { filled, removable, added: [...added].map(([row, records]) => ({ after: row, records })) };
}

/** Whether a name is one the guide's list can give; any other was entered by the user. */
const isGenerated = (name: string): boolean =>
  GUIDE_ATTACHMENTS.some((a) => (a.per === "venue" ? name.startsWith(`${a.name}（`) : name === a.name));

const isWorkedOn = (table: TableSnapshot, row: number): boolean =>
  table.text(row, "pieces") !== "" || table.text(row, "remark") !== "" || !isOutstanding(table, row);
