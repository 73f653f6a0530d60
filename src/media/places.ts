import { GUIDE_ATTACHMENTS } from "../guide/attachments";
import { nameKey } from "../check/cells/normalise";
import { requiredAttachments, type RequiredAttachment } from "../check/plan/attachments";
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

/** Said of main equipment in the name of a folder, and of venues and equipment together, which says nothing. */
const EQUIPMENT = /设备|equipment/i;
const BOTH = /场地(?:设施)?设备|设施设备/;

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
    const folders = path.split("/");
    const name = (folders.pop() ?? "").replace(/\.[^.]*$/, "");
    let venue: Named;
    let occupation: Named;
    let isEquipment = false;
    for (const part of [...folders.reverse(), name]) {
      const key = keyOf(part);
      const here = this.venues.in(key);
      const rest = here === undefined || here === SEVERAL ? key : key.replaceAll(here, " ");
      if (venue === undefined && EQUIPMENT.test(rest.replace(BOTH, ""))) isEquipment = true;
      venue ??= here;
      // The venue of one occupation may be named after another.
      occupation ??= this.occupations.in(rest);
    }
    if (venue === SEVERAL || occupation === SEVERAL) return [];
    const ofVenue = venue === undefined ? [] : this.places.filter((place) => keyOf(place.venue ?? "") === venue);
    const own = occupation ?? onlyOne(ofVenue.map((place) => keyOf(place.occupation)));
    const those = isEquipment ? this.places.filter((place) => place.venue === undefined && own !== undefined) : ofVenue;
    return those.filter((place) => own === undefined || keyOf(place.occupation) === own).map(({ id }) => id);
  }
}

const onlyOne = (names: readonly string[]): string | undefined => (new Set(names).size === 1 ? names[0] : undefined);

const keyOf = (name: string): string => nameKey(name).toLowerCase();

const SEVERAL = Symbol("several");
/** The name that was found, or that there were two. */
type Named = string | typeof SEVERAL | undefined;

/** Names that are looked for in the names of folders. */
class Names {
  private readonly keys: readonly string[];

  constructor(names: readonly string[]) {
    // The longest first: 实训室 is in 实训室A.
    this.keys = [...new Set(names.map(keyOf))].filter((key) => key !== "").sort((a, b) => b.length - a.length);
  }

  /** The name that a text holds; SEVERAL where it holds two, neither within the other. */
  in(text: string): Named {
    let found: string | undefined;
    let rest = text;
    for (const key of this.keys) {
      if (!rest.includes(key)) continue;
      if (found !== undefined) return SEVERAL;
      found = key;
      rest = rest.replaceAll(key, " ");
    }
    return found;
  }
}
