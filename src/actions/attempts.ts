import { ChangedMeanwhileError, SheetGoneError } from "../host/errors";

/** So often a verb starts anew when somebody changed between reading and writing what it is about. */
const ATTEMPTS = 3;

/**
 * Reads, and writes what follows from it; anew from the reading when cells were changed in between.
 * @throws ChangedMeanwhileError when they were changed every time: nothing was written; SheetGoneError alike
 */
export async function readAndWrite<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      const isOutdated = error instanceof ChangedMeanwhileError || error instanceof SheetGoneError;
      if (!isOutdated || tried === ATTEMPTS) throw error;
    }
  }
}
