import { fillTemplate } from "../files/template-file";
import type { Volume } from "../report";
import type { VolumeTemplates } from "./volume-templates";

export interface VolumeFile {
  readonly volume: Volume;
  /** A .docx file. */
  readonly bytes: Uint8Array;
}

export interface VolumeFileOptions {
  /** Without content controls: safe in programs other than Word, and not to be refreshed. */
  readonly plain: boolean;
  /** Asked before each volume; true ends the making. */
  readonly stopped: () => boolean;
}

/**
 * Makes volumes one after another, in their order. None is kept: who takes one decides what becomes of it before the next is
 * printed.
 * @throws what the templates' `load` throws
 */
export async function* volumeFiles(
  volumes: readonly Volume[],
  templates: VolumeTemplates,
  { plain, stopped }: VolumeFileOptions,
): AsyncIterable<VolumeFile> {
  for (const volume of volumes) {
    if (stopped()) return;
    const template = await templates.of(volume);
    yield { volume, bytes: await fillTemplate(template, volume.contents, { keepControls: !plain }) };
  }
}
