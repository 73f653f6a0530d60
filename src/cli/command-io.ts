import type { CivilDate } from "../check";

/** What a command is given of the terminal in which it runs. */
export interface CommandIO {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether colours may be written to `out`. */
  readonly colour: boolean;
  readonly today: CivilDate;
  /** Calls back when the person ends the program. @returns what ends the listening */
  readonly onInterrupt: (stop: () => void) => () => void;
}
