/** Verbs that write many places with one press: pressed, failed, continued, and put back, as the pane does it. */
import {
  applyChanges,
  findRepair,
  settleRepair,
  type ChangesInput,
  type RepairResult,
} from "../../../src/actions/repair";
import { UNATTENDED, type Host } from "../../../src/actions/types";
import type { Side } from "../../../src/check/mend/table-plan";
import { sumOf, type TableProgress } from "../../../src/check/mend/toward";
import type { HeadlessExcel } from "../../support/office";
import { actionsToTry, countFaults, IS_SAMPLE, TIMEOUT } from "../sample";
import { differences, wholeContentOf } from "./content";
import { harmed, standingOf } from "./hers";
import { pointsOf, type Point } from "./states";
import { testVerb } from "./tried";
import { OWN_ERRORS } from "./trials";
import { paneHost, verbIn, type Verb, type Workbook } from "./verb";

const NOW = new Date("2026-11-28T08:00:00Z");

/** In `npm test` those of these verbs that are sampled are tried so often. */
const SAMPLE = 2;

export interface Changing extends Pick<Verb, "name" | "typings" | "mishaps"> {
  /** It is tried in `npm test` too. */
  readonly isSampled?: true;
  book(): Promise<Workbook>;
  /** What the pane would write, made of the workbook as it stands. */
  plan(host: Host): Promise<Omit<ChangesInput, "now">>;
}

/** The buttons of the pane: what was half done is continued, what failed before anything was written is tried again. */
class Buttons {
  private half: Side | undefined;

  constructor(
    private readonly host: Host,
    private readonly input: Omit<ChangesInput, "now">,
  ) {}

  write = (): Promise<RepairResult> =>
    this.half
      ? this.settle(this.half)
      : this.told(applyChanges.perform(this.host, { ...this.input, now: NOW }, UNATTENDED));

  putBack = (): Promise<RepairResult> => this.settle(this.half ?? "from");

  settle(side: Side): Promise<RepairResult> {
    return this.told(settleRepair.perform(this.host, { side }, UNATTENDED));
  }

  private async told(work: Promise<RepairResult>): Promise<RepairResult> {
    const result = await work;
    this.half = result.kind === "half" ? result.side : undefined;
    return result;
  }
}

/** The tests of such a verb: 继续 and 恢复原值 wherever it fails, and what is told of it. */
export function testChanging({ name, isSampled, typings, mishaps, book, plan }: Changing): void {
  if (IS_SAMPLE && !isSampled) return;
  let made: Promise<Workbook> | undefined;
  const once = (): Promise<Workbook> => (made ??= book());
  const buttons = async (): Promise<Buttons> => {
    const host = paneHost();
    return new Buttons(host, await plan(host));
  };
  const shared = { typings, hasRecord: true, ...(mishaps && { mishaps }) } as const;
  testVerb(verbIn(once, { ...shared, name, start: async () => (await buttons()).write }), SAMPLE);
  testVerb(
    verbIn(once, {
      ...shared,
      name: `${name}，恢复原值`,
      async start() {
        const pane = await buttons();
        await pane.write();
        return pane.putBack;
      },
    }),
    SAMPLE,
  );
  test(
    `${name}: wherever it fails, what is told is true, and 恢复原值 gives the workbook before`,
    async () => {
      const { things } = await once();
      const first = await (await once()).open();
      const { write } = await buttons();
      let left = 0;
      const points = await pointsOf(first, async () => {
        const result = await write();
        // Formulas of hers in cells that were to be set, for one.
        left = result.kind === "done" ? result.left.length : 0;
      });
      first.engine.settings.clear();
      const tried = actionsToTry(points.length, SAMPLE);
      const lines: string[] = [];
      let harms = 0;
      let differing = 0;
      for (const number of tried) {
        const excel = await (await once()).open();
        const before = contentOf(excel);
        const stood = standingOf(excel.engine, things);
        const untrue = await failAndPutBack(excel, await buttons(), points[number - 1], {
          before,
          left,
          isPressedAgain: number % 2 === 0,
        });
        const differ = [...untrue, ...differences(contentOf(excel), before)];
        const harm = [...harmed(stood, standingOf(excel.engine, things)).values()];
        harms += harm.length;
        if (differ.length > 0) differing++;
        const point = JSON.stringify(points[number - 1]);
        lines.push(...[...harm, ...differ].map((line) => `${point}: ${line}`.slice(0, 300)));
        excel.engine.settings.clear();
      }
      countFaults(`${name} fails, then 恢复原值: the workbook before`, tried.length, harms, differing);
      expect(lines.slice(0, 12)).toEqual([]);
    },
    TIMEOUT,
  );
}

interface Expected {
  readonly before: ReturnType<typeof contentOf>;
  /** How many cells are told as left where nothing fails. */
  readonly left: number;
  /** What failed is completed before it is put back. */
  readonly isPressedAgain: boolean;
}

/** @returns a line for each thing that is not as the pane would have told it */
async function failAndPutBack(
  excel: HeadlessExcel,
  pane: Buttons,
  point: Point,
  { before, left, isPressedAgain }: Expected,
): Promise<readonly string[]> {
  excel.host.faults.inject({ ...point, code: "GeneralException" });
  let reached = 0;
  let made = 0;
  const lines: string[] = [];
  try {
    const result = await pane.write();
    if (result.kind === "nothing") return ["told that there is nothing to write"];
    reached = sumOf(result.tables, "reached");
    made = madeIn(result.tables);
    // What was asked for anew after it failed is told as done, and is.
    if (result.kind === "done" && (sumOf(result.tables, "pending") > 0 || result.left.length !== left))
      lines.push("told as done, with something left");
    if (result.kind === "half" && reached === 0 && sumOf(result.tables, "pending") === 0)
      lines.push("half done, and nothing of it is told");
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (!OWN_ERRORS.includes(name)) return [`not in our words: ${String(error)}`];
    // Nothing was written: so it is told, and nothing is offered but to try again.
    lines.push(...differences(contentOf(excel), before).map((line) => `told that nothing was written: ${line}`));
  } finally {
    excel.host.faults.clear();
  }
  if (isPressedAgain) {
    const result = await pane.write();
    if (result.kind !== "done" || result.left.length !== left) lines.push(`pressed again: ${result.kind}`);
    else {
      reached = sumOf(result.tables, "reached");
      made = madeIn(result.tables);
    }
  }
  const host = paneHost();
  const { snapshot } = await host.workbook.read();
  const found = await findRepair.perform(host, { snapshot }, UNATTENDED);
  const offered = found ? sumOf(found.tables, "reached") + madeIn(found.tables) : 0;
  if (offered !== reached + made)
    lines.push(`${offered} places are offered to be put back when the pane opens anew, of ${reached + made}`);
  const back = await pane.settle("from");
  if (back.kind === "done" && (back.changed !== reached + made || back.left.length > 0))
    lines.push(`put back ${back.changed} of ${reached} and ${made} rows, ${back.left.length} left`);
  if (back.kind === "half") lines.push("put back by half");
  return lines;
}

const madeIn = (tables: readonly TableProgress[]): number => tables.reduce((sum, { made = 0 }) => sum + made, 0);

/**
 * Without the record, which stays as long as something could be put back, and how far validations reach: in the stand-in they do
 * not shrink with every row that goes, in Excel they do.
 */
function contentOf({ engine }: HeadlessExcel) {
  const { tabs, ...content } = wholeContentOf(engine);
  const without = Object.entries(tabs).map(([name, tab]) => [name, { ...tab, validations: [] }] as const);
  return { ...content, settings: [], parts: [], tabs: Object.fromEntries(without) };
}
