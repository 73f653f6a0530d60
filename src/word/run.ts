import { hostErrorOf } from "../office/errors";

/**
 * Runs a batch against the document.
 * @throws HostError instead of Office's own errors
 */
export async function run<T>(batch: (context: Word.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Word.run(batch);
  } catch (error) {
    throw hostErrorOf(error) ?? error;
  }
}

/** Whether the host offers a member above our floor of WordApi 1.3. */
export const offers = (version: `1.${number}`): boolean =>
  Office.context.requirements.isSetSupported("WordApi", version);
