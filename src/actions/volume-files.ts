import { fillTemplate } from "./template-file";
import { ATTACHMENTS_TAG, type Sequence, type Template, type Volume, type VolumeContents } from "../report";
import { turnsOf, unlessStopped } from "./turns";
import type { VolumeTemplates } from "./volume-templates";

export interface VolumeFile<V extends PrintedVolume = Volume> {
  readonly volume: V;
  /** A .docx file. */
  readonly bytes: Uint8Array;
  /** Passages of it that wait to be written. */
  readonly waiting: number;
}

export interface VolumeFileOptions {
  /** Without content controls: safe in programs other than Word, and not to be refreshed. */
  readonly plain: boolean;
  /** Passages that nobody has written are left empty, without the guide's 填写说明. */
  readonly withoutNotes?: boolean;
  /** With 附件清单 at the end, which 装订说明 does not list; a template of the user's own is followed as it is. */
  readonly withAttachments?: boolean;
  /** Asked at every turn, of which a long volume has many; true ends the making. */
  readonly stopped: () => boolean;
  /** Told at every turn, how much of the volume at hand is printed, from 0 to 1. */
  readonly told?: (part: number) => void;
}

/** What a volume is printed of. */
export type PrintedVolume = Pick<Volume, "kind" | "fileName" | "contents">;

/**
 * Makes volumes one after another, in their order. None is kept: who takes one decides what becomes of it before the next is
 * printed. Others have their turn while one is made; of one that was stopped half-way nothing is given.
 * @throws what the templates' `load` throws
 */
export async function* volumeFiles<V extends PrintedVolume>(
  volumes: readonly V[],
  templates: VolumeTemplates,
  { plain, withoutNotes, withAttachments = false, stopped, told = () => undefined }: VolumeFileOptions,
): AsyncIterable<VolumeFile<V>> {
  for (const volume of volumes) {
    if (stopped()) return;
    const template = await templates.of(volume);
    const withoutAttachments = !withAttachments && !templates.isOwn(volume);
    const tags = template.tags.filter((tag) => !(withoutAttachments && tag === ATTACHMENTS_TAG));
    const { contents, part } = counted(volume.contents, { tags, passes: template.passes });
    const turns = turnsOf(() => told(part()), stopped);
    const options = { keepControls: !plain, withoutNotes, withoutAttachments };
    const bytes = await fillTemplate(template, contents, options, turns).catch(unlessStopped);
    if (!bytes) return;
    yield { volume, bytes, waiting: template.waiting(contents) };
  }
}

/** The same contents, and how much of what a template asks of them was taken: rows of lists, and forms. */
function counted(
  { fields, lists, forms, passages }: VolumeContents,
  { tags, passes }: Pick<Template, "tags" | "passes">,
): { readonly contents: VolumeContents; part(): number } {
  const all = tags.reduce((sum, tag) => sum + (lists.get(tag)?.length ?? 0) + (forms.get(tag)?.length ?? 0), 0);
  let taken = 0;
  const counting = <T>(items: Sequence<T> | undefined): Sequence<T> | undefined =>
    items && {
      length: items.length,
      *[Symbol.iterator]() {
        for (const item of items) {
          yield item;
          taken++;
        }
      },
    };
  return {
    contents: {
      fields,
      passages,
      lists: { get: (tag) => counting(lists.get(tag)) },
      forms: { get: (tag) => counting(forms.get(tag)) },
    },
    part: () => (all === 0 ? 0 : taken / (all * passes)),
  };
}
