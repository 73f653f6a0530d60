import { run, type Terminal } from "../../src/cli/run";

/** What a command printed, and how it ended. */
export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as if it had been typed, on 22 November 2026 in a terminal without colours. */
export async function typed(args: readonly string[], terminal: Partial<Terminal> = {}): Promise<Typed> {
  let [out, err] = ["", ""];
  const code = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    colour: false,
    env: {},
    now: () => new Date(2026, 10, 22),
    templates: "",
    ...terminal,
  });
  return { code, out, err };
}
