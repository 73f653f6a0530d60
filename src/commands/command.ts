import { UNATTENDED, type Action, type Host } from "../actions/types";

/** What Office hands to a ribbon command: to be told when it is over, or the button stays grey. */
export type CommandEvent = Pick<Office.AddinCommands.Event, "completed">;

/**
 * A ribbon button that performs an action without the pane. Its runtime has no window to speak in, and at our floor
 * none can be opened from here (Office.addin.showAsTaskpane wants SharedRuntime 1.1): a refusal changes nothing in the
 * workbook, is left to the runtime's log, and is told in words by the same verb in the pane.
 */
export const commandFor =
  <Input, Outcome>(action: Action<Input, Outcome>, host: Host, input: Input) =>
  async (event: CommandEvent): Promise<void> => {
    try {
      await action.perform(host, input, UNATTENDED);
    } finally {
      event.completed();
    }
  };
