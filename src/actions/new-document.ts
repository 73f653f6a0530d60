import { RefusedError } from "../host/errors";
import type { VolumeKind } from "../guide";
import { BUILT_IN_TEMPLATES } from "../report";
import { fetchTemplate } from "./asset";
import { Stopped } from "./turns";
import type { Action, Run, WordHost } from "./types";
import { volumeFiles, type PrintedVolume } from "./volume-files";
import { VolumeTemplates } from "./volume-templates";

/** The volume a document is made of, or the kind whose template is wanted as it is. */
export type NewDocumentInput = { readonly volume: PrintedVolume } | { readonly blank: VolumeKind };

/**
 * `opened`: Word says so, and on the web has opened nothing all the same (office-js#5507); `refused`: it would not. Either way the
 * person can save the file and open it.
 */
export interface NewDocumentOutcome {
  readonly kind: "opened" | "refused";
  readonly name: string;
  readonly file: Uint8Array;
}

/**
 * 新建: opens a volume made of the built-in template, or that template, as a new document; the one at hand is left alone.
 * @throws AssetNotLoadedError when the template could not be fetched, Stopped before anything is opened
 */
export const newDocument: Action<NewDocumentInput, NewDocumentOutcome, WordHost> = {
  async perform({ document }, input, run) {
    const { name, file } = await fileOf(input, run);
    if (run.stopped()) throw new Stopped("The work was stopped.");
    run.progress({ step: "handing" });
    try {
      await document.openDocument(file);
      return { kind: "opened", name, file };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return { kind: "refused", name, file };
    }
  },
};

async function fileOf(
  input: NewDocumentInput,
  { progress, stopped }: Run,
): Promise<{ readonly name: string; readonly file: Uint8Array }> {
  if ("blank" in input) {
    const name = BUILT_IN_TEMPLATES[input.blank];
    return { name, file: await fetchTemplate(name) };
  }
  const told = (part: number): void => progress({ step: "printing", part });
  const files = volumeFiles([input.volume], new VolumeTemplates(fetchTemplate), { plain: false, stopped, told });
  for await (const { volume, bytes } of files) return { name: volume.fileName, file: bytes };
  throw new Stopped("The work was stopped.");
}
