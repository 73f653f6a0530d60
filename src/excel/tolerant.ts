import type { RefusedError } from "../host/errors";
import { asRefusal } from "./run";

export interface Answered<Answer> {
  /** In the order of what was asked; undefined where the host refused to answer. */
  readonly answers: readonly (Answer | undefined)[];
  /** The last refusal, if there was one. */
  readonly refusal: RefusedError | undefined;
}

/**
 * Asks for many things of which the host may be unable to answer one: all in one sync; where that is refused, in halves, down to
 * the one that is at fault. What a batch did before its refusal stays done, so `ask` must bear being repeated.
 * @param ask queues a request; the function it returns gives the answer once the caller has synced
 * @param alongside asks for what is to come with the first answer; called again where that one was lost
 * @throws what is no refusal: a cell being edited, a protected sheet
 */
export async function askEach<Item, Answer>(
  context: Excel.RequestContext,
  items: readonly Item[],
  ask: (item: Item) => () => Answer,
  alongside?: () => void,
): Promise<Answered<Answer>> {
  alongside?.();
  try {
    const answers = items.map(ask);
    await context.sync();
    return { answers: answers.map((answer) => answer()), refusal: undefined };
  } catch (error) {
    const refusal = asRefusal(error);
    if (!refusal || items.length === 0) throw error;
    if (items.length === 1 && !alongside) return { answers: [undefined], refusal };
  }
  const half = Math.ceil(items.length / 2);
  const first = await askEach(context, alongside ? [] : items.slice(0, half), ask, alongside);
  const second = await askEach(context, alongside ? items : items.slice(half), ask);
  return { answers: [...first.answers, ...second.answers], refusal: second.refusal ?? first.refusal };
}
