import { GUIDE_ATTACHMENTS } from "../guide/attachments";
import { nameKey } from "../check/cells/normalise";
import { keyOfRequired, requiredAttachments, type RequiredAttachment } from "../check/plan/attachments";
import type { Snapshot } from "../check";

/** What photos and a video are asked for (guide 七): a venue of an occupation, or an occupation's main equipment. */
export interface MediaPlace {
  /** By which it is known; the same for the same place of another reading. */
  readonly id: string;
  readonly occupation: string;
  /** Absent for the main equipment; "" where no workbook says. */
  readonly venue?: string;
  /** The rows of 附件清单 that are asked for. */
  readonly photos?: RequiredAttachment;
  readonly video?: RequiredAttachment;
}

const SITES = GUIDE_ATTACHMENTS.filter(({ evidence }) => evidence !== undefined);

/** The places of a plan in the order of 附件清单. */
export function mediaPlaces(snapshot: Snapshot): readonly MediaPlace[] {
  const places = new Map<
    string,
    { occupation: string; venue?: string; photos?: RequiredAttachment; video?: RequiredAttachment }
  >();
  for (const required of requiredAttachments(snapshot)) {
    const { venue, appliesTo: occupation } = required;
    const asked = SITES.find(({ name, per }) =>
      per === "venue"
        ? venue !== undefined && required.name.startsWith(name)
        : venue === undefined && required.name === name,
    );
    if (!asked) continue;
    const id = [nameKey(occupation), ...(venue === undefined ? [] : [nameKey(venue)])].join("|");
    const place = places.get(id) ?? { occupation, ...(venue !== undefined && { venue }) };
    places.set(id, { ...place, ...(asked.evidence === "photos" ? { photos: required } : { video: required }) });
  }
  return [...places].map(([id, place]) => ({ id, ...place }));
}

export { keyOfRequired };

/** Said of main equipment in the name of a folder. */
const EQUIPMENT = /设备|设施|机床|仪器|equipment/i;

/** Finds the places a file belongs to by the folders it lies in, and by its name where they say nothing. */
export class PlaceFinder {
  private readonly venues: Names;
  private readonly occupations: Names;

  constructor(private readonly places: readonly MediaPlace[]) {
    this.venues = new Names(places.flatMap(({ venue }) => (venue ? [venue] : [])));
    this.occupations = new Names(places.map(({ occupation }) => occupation));
  }

  /**
   * The deepest folder that names something decides. A folder that names a venue of several occupations, and none of these, is all of
   * theirs: the guide asks for the photos of a venue.
   * @param path with "/" between folders
   * @returns the ids of places; none where the folders do not say, or say two things
   */
  find(path: string): readonly string[] {
    const parts = path.split("/").reverse();
    const name = (parts[0] ?? "").replace(/\.[^.]*$/, "");
    let venue: string | undefined;
    let occupation: string | undefined;
    let isEquipment = false;
    for (const part of [...parts.slice(1), name]) {
      const key = nameKey(part).toLowerCase();
      const here = this.venues.in(key);
      if (here === "several") return [];
      if (venue === undefined && here && !isEquipment) venue = here;
      const rest = here ? key.replace(here, " ") : key;
      const named = this.occupations.in(rest) ?? (here && this.occupations.in(key));
      if (named === "several") return [];
      occupation ??= named;
      if (venue === undefined && EQUIPMENT.test(rest)) isEquipment = true;
    }
    const isOf = (place: MediaPlace): boolean => occupation === undefined || keyOf(place.occupation) === occupation;
    const those = isEquipment
      ? this.places.filter((place) => place.venue === undefined && occupation !== undefined && isOf(place))
      : this.places.filter((place) => venue !== undefined && keyOf(place.venue ?? "") === venue && isOf(place));
    // The folder of one occupation has the venue of another: which is meant only she knows, unless the venue's name says it.
    const anyway = those.length > 0 || isEquipment || venue === undefined ? those : [];
    return anyway.map(({ id }) => id);
  }
}

const keyOf = (name: string): string => nameKey(name).toLowerCase();

/** Names that are looked for in the names of folders. */
class Names {
  private readonly keys: readonly string[];

  constructor(names: readonly string[]) {
    // The longest first: 实训室 is in 实训室A.
    this.keys = [...new Set(names.map(keyOf))].filter((key) => key !== "").sort((a, b) => b.length - a.length);
  }

  /** The name that a text holds; "several" where it holds two, neither within the other. */
  in(text: string): string | "several" | undefined {
    let found: string | undefined;
    let rest = text;
    for (const key of this.keys) {
      if (!rest.includes(key)) continue;
      if (found !== undefined) return "several";
      found = key;
      rest = rest.replaceAll(key, " ");
    }
    return found;
  }
}
