import { fillTemplate } from "./template-file";
import type { Volume } from "../report";
import { Stopped, turnsOf } from "./turns";
import type { VolumeTemplates } from "./volume-templates";

export interface VolumeFile {
  readonly volume: Volume;
  /** A .docx file. */
  readonly bytes: Uint8Array;
}

export interface VolumeFileOptions {
  /** Without content controls: safe in programs other than Word, and not to be refreshed. */
  readonly plain: boolean;
  /** Asked at every turn, of which a long volume has many; true ends the making. */
  readonly stopped: () => boolean;
}

/**
 * Makes volumes one after another, in their order. None is kept: who takes one decides what becomes of it before the next is
 * printed. Others have their turn while one is made; of one that was stopped half-way nothing is given.
 * @throws what the templates' `load` throws
 */
export async function* volumeFiles(
  volumes: readonly Volume[],
  templates: VolumeTemplates,
  { plain, stopped }: VolumeFileOptions,
): AsyncIterable<VolumeFile> {
  const turns = turnsOf(() => undefined, stopped);
  for (const volume of volumes) {
    if (stopped()) return;
    const template = await templates.of(volume);
    const bytes = await fillTemplate(template, volume.contents, { keepControls: !plain }, turns).catch(unlessStopped);
    if (!bytes) return;
    yield { volume, bytes };
  }
}

function unlessStopped(error: unknown): undefined {
  if (!(error instanceof Stopped)) throw error;
}
