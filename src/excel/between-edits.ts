import { CellEditModeError } from "../host/errors";

const RETRY_EDITING_MS = 300;

/** For what an event asks for: it often comes while the next cell is typed into, when Excel answers nothing, and must not be lost for that. */
export async function betweenEdits<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof CellEditModeError)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_EDITING_MS));
  }
}
