import { fillTemplate } from "./template-file";
import { RefusedError } from "../host/errors";
import type { VolumeKind } from "../guide";
import { BUILT_IN_TEMPLATES, type Volume } from "../report";
import { fetchTemplate } from "./asset";
import { turnsOf } from "./turns";
import type { Action, WordHost } from "./types";
import { VolumeTemplates } from "./volume-templates";

/** The volume a document is made of, or the kind whose template is wanted as it is. */
export type NewDocumentInput =
  { readonly volume: Pick<Volume, "kind" | "contents" | "fileName"> } | { readonly blank: VolumeKind };

/** `refused`: Word would not open it; the person can save the file and open it. */
export type NewDocumentOutcome =
  | { readonly kind: "opened"; readonly name: string }
  | { readonly kind: "refused"; readonly name: string; readonly file: Uint8Array };

/**
 * 新建: opens a volume made of the built-in template, or that template, as a new document; the one at hand is left alone.
 * @throws AssetNotLoadedError when the template could not be fetched, Stopped before anything is opened
 */
export const newDocument: Action<NewDocumentInput, NewDocumentOutcome, WordHost> = {
  async perform({ document }, input, { stopped }) {
    const { name, file } = await fileOf(input, stopped);
    try {
      await document.openDocument(file);
      return { kind: "opened", name };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return { kind: "refused", name, file };
    }
  },
};

async function fileOf(
  input: NewDocumentInput,
  stopped: () => boolean,
): Promise<{ readonly name: string; readonly file: Uint8Array }> {
  if ("blank" in input) {
    const name = BUILT_IN_TEMPLATES[input.blank];
    return { name, file: await fetchTemplate(name) };
  }
  const { volume } = input;
  const template = await new VolumeTemplates(fetchTemplate).of(volume);
  const turns = turnsOf(() => undefined, stopped);
  return { name: volume.fileName, file: await fillTemplate(template, volume.contents, undefined, turns) };
}
