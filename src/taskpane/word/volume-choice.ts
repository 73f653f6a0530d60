import { nameKey } from "../../check/cells/normalise";
import type { Volume } from "../../report";
import type { VolumeKind } from "../../guide";
import { fieldTag, kindOfTemplate } from "../../report/tags";
import type { DocumentReading } from "../../host/document";
import type { WordState } from "./model";

const OCCUPATION_TAG = fieldTag("volume", "occupation");

/** Whether anything of the assistant's stands in the document. */
export const isOurs = ({ controls }: DocumentReading): boolean => controls.length > 0;

/** What the document was made for. */
export const kindOfDocument = ({ controls }: DocumentReading): VolumeKind =>
  kindOfTemplate(controls.map(({ tag }) => tag));

/** The occupation whose volume the document is; "" while that field is not filled. */
export const occupationOf = (reading: DocumentReading): string => reading.fieldText(OCCUPATION_TAG) ?? "";

/** Whether the document holds contents of a plan: filling it is refreshing it. */
export const isFilled = (reading: DocumentReading): boolean =>
  reading.controls.some(({ kind, tag }) => kind === "field" && (reading.fieldText(tag) ?? "") !== "");

/** The volume the document is, where that can be told: by its occupation, or because there is only one it could be. */
function guessVolume(reading: DocumentReading, volumes: readonly Volume[]): Volume | undefined {
  const candidates = volumes.filter(({ kind }) => kind === kindOfDocument(reading));
  const occupation = nameKey(occupationOf(reading));
  if (occupation !== "") return candidates.find(({ id }) => nameKey(id) === occupation);
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** The volume to be filled in: the person's choice before the guess. */
export function volumeOf({ document, plan, choice }: WordState): Volume | undefined {
  if (document.kind === "opening" || !plan || !isOurs(document.reading)) return undefined;
  return plan.volumes.find(({ id }) => id === choice) ?? guessVolume(document.reading, plan.volumes);
}
