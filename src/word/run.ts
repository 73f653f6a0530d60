import { refusalOf } from "../office/refusal";

/**
 * Runs a batch against the document.
 * @throws RefusedError instead of Office's own errors
 */
export async function run<T>(batch: (context: Word.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Word.run(batch);
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/** Whether the host offers a member above our floor of WordApi 1.3. */
export const offers = (version: `1.${number}`): boolean =>
  Office.context.requirements.isSetSupported("WordApi", version);
