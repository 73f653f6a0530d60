import { RefusedError, TakenTabError } from "../../host/errors";
import { run } from "../run";

/**
 * A refused tab's name is taken by a tab that is no worksheet, such as a chart's: Office lists none of those, so it is the first
 * name that was to be added and is not among the worksheets. 1 sync, after such a refusal alone.
 * @param added the names of the tabs that were to be added, in that order
 * @throws TakenTabError, else the error itself
 */
export async function tellTaken(error: unknown, added: readonly string[]): Promise<never> {
  if (!(error instanceof RefusedError) || error.code !== "ItemAlreadyExists") throw error;
  const names = await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  const taken = added.find((name) => !names.includes(name));
  throw taken === undefined ? error : new TakenTabError(taken, { cause: error });
}
