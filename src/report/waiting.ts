import { VOLUME_PASSAGES, type VolumeKind } from "../guide";
import type { VolumeContents } from "./contents";
import { kindOfTemplate, proseTag } from "./tags";
import type { Template } from "./template/template";

/**
 * How many passages wait to be written in a volume that has not been made yet: of the user's own template where the volume is
 * filled into it, else of the built-in one of its kind.
 */
export function waitingPassages(
  { kind, contents: { passages } }: { readonly kind: VolumeKind; readonly contents: Pick<VolumeContents, "passages"> },
  own?: Template,
): number {
  if (own && kindOfTemplate(own.tags) === kind) return own.waiting({ passages });
  return VOLUME_PASSAGES[kind].filter((passage) => passages?.get(proseTag(passage)) === undefined).length;
}
