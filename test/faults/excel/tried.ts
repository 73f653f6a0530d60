import { actionsToTry, countFaults, TIMEOUT } from "../sample";
import { attempt, describeTrial, Undisturbed } from "./trials";
import type { Verb } from "./verb";

/** How much of what went wrong a failing test says. */
const LINES = 12;

/**
 * The tests of a verb: undisturbed, and made to fail wherever it matters.
 * @param sample how often it is tried in `npm test`
 */
export function testVerb(verb: Verb, sample?: number): void {
  describe(verb.name, () => {
    let undisturbed: Undisturbed;
    beforeAll(async () => {
      undisturbed = await Undisturbed.run(verb);
    }, TIMEOUT);

    test("undisturbed, leaves alone what is hers, and a second press changes nothing", () => {
      expect(undisturbed.outcome).toEqual({ harmed: [], differ: [] });
    });

    test(
      "wherever it fails, leaves alone what is hers, and a second press does what was to be done",
      async () => {
        const trials = undisturbed.trials();
        const harmed: string[] = [];
        const differ: string[] = [];
        let differing = 0;
        const tried = actionsToTry(trials.length, sample);
        for (const number of tried) {
          const trial = trials[number - 1];
          const outcome = await attempt(verb, undisturbed, trial);
          harmed.push(...outcome.harmed.map((line) => `${describeTrial(trial)}: ${line}`));
          differ.push(...outcome.differ.map((line) => `${describeTrial(trial)}: ${line}`));
          if (outcome.differ.length > 0) differing++;
        }
        countFaults(verb.name, tried.length, harmed.length, differing);
        const said = { harmedCells: harmed.length, differing, lines: [...some(harmed), ...some(differ)] };
        expect(said).toEqual({ harmedCells: 0, differing: 0, lines: [] });
      },
      TIMEOUT,
    );
  });
}

const some = (lines: readonly string[]): string[] => lines.slice(0, LINES).map((line) => line.slice(0, 300));
