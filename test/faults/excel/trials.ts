/** Makes a verb fail, presses it again, and tells what of hers was harmed and what came out otherwise than undisturbed. */
import type { Fault } from "../../../src/workbench/host/faults";
import type { Engine } from "../../../src/workbench/engine/port";
import { differences, wholeContentOf, type WholeContent } from "./content";
import { harmed, placeOf, plant, standingOf, type Thing } from "./hers";
import { pointsOf, type Point } from "./states";
import type { Mishap, Scene, Verb } from "./verb";

export interface Trial {
  readonly point: Point;
  /** What goes wrong: what the host answers, or what happens in the workbook. */
  readonly wrong: string | Mishap;
  /** What she types before she presses again. */
  readonly typing?: Thing;
}

export interface TrialOutcome {
  /** A line for each cell of hers that is not as she left it. */
  readonly harmed: readonly string[];
  /** A line for each of the first things that came out otherwise than in an undisturbed run. */
  readonly differ: readonly string[];
}

const CODES = ["GeneralException", "AccessDenied", "ItemNotFound", "InvalidOperationInCellEditMode"] as const;
/** Failures of the way to the host, when nothing was done. */
const TRANSPORT = ["InternalError", "ActivityLimitReached", "RequestPayloadSizeLimitExceeded"] as const;

/** Errors that the pane has words for. */
export const OWN_ERRORS = [
  "RefusedError",
  "CellEditModeError",
  "ProtectedSheetError",
  "ProtectedWorkbookError",
  "ChangedMeanwhileError",
  "TakenTabError",
  "SheetGoneError",
];

/** A verb undisturbed: what every trial is compared with. */
export class Undisturbed {
  private readonly typed = new Map<string, WholeContent>();

  private constructor(
    private readonly verb: Verb,
    private readonly content: WholeContent,
    readonly points: readonly Point[],
    readonly outcome: TrialOutcome,
  ) {}

  static async run(verb: Verb): Promise<Undisturbed> {
    const scene = await verb.open();
    const { engine } = scene.excel;
    const before = standingOf(engine, scene.things);
    const missing = [...before].filter(([, places]) => places.length !== 1).map(([handle]) => handle);
    if (missing.length > 0) throw new Error(`Not planted just once: ${missing.join(", ")}`);
    const points = await pointsOf(scene.excel, () => scene.press());
    const content = wholeContentOf(engine);
    await scene.press();
    const differ = differences(wholeContentOf(engine), content);
    const outcome = { harmed: [...harmed(before, standingOf(engine, scene.things)).values()], differ };
    leave(scene);
    return new Undisturbed(verb, content, points, outcome);
  }

  /** The workbook after the verb; with what she typed then, and the verb pressed again. */
  async contentWith(typing: Thing | undefined): Promise<WholeContent> {
    if (!typing) return this.content;
    const known = this.typed.get(typing.at);
    if (known) return known;
    const scene = await this.verb.open();
    await scene.press();
    plant(scene.excel.engine, [typing]);
    await scene.press();
    const content = wholeContentOf(scene.excel.engine);
    leave(scene);
    this.typed.set(typing.at, content);
    return content;
  }

  /** Everything to be tried: every point with one of the host's refusals, with and without typing; batches with each of them. */
  trials(): Trial[] {
    const { typings, mishaps = [] } = this.verb;
    let turns = 0;
    return this.points.flatMap((point, i): Trial[] => {
      const startsBatch = i === 0 || this.points[i - 1].after === true;
      const batch = this.points.slice(0, i).filter(({ after }) => after).length + 1;
      const code = CODES[i % CODES.length];
      const typing = typings[turns++ % typings.length];
      return [
        { point, wrong: code },
        { point, wrong: CODES[(i + 1) % CODES.length], typing },
        ...(startsBatch ? [...TRANSPORT, ...mishaps].map((wrong) => ({ point: { batch }, wrong })) : []),
      ];
    });
  }
}

export async function attempt(verb: Verb, undisturbed: Undisturbed, trial: Trial): Promise<TrialOutcome> {
  const scene = await verb.open();
  const { engine } = scene.excel;
  const before = standingOf(engine, scene.things);
  const tabsBefore = engine.sheets.list().map(({ name }) => name);
  const strange = await pressDisturbed(scene, trial);
  const afterFault = standingOf(engine, scene.things);

  const typing = trial.typing && stands(engine, trial.typing.at) ? trial.typing : undefined;
  const isHerTab = typing !== undefined && !tabsBefore.includes(tabOf(typing.at)) && !hasTitles(engine, typing.at);
  if (typing) plant(engine, [typing]);
  const things = typing ? [...scene.things, typing] : scene.things;
  const beforeAgain = new Map([...standingOf(engine, things), ...before]);
  await scene.press();
  const afterAgain = standingOf(engine, things);

  const content = wholeContentOf(engine);
  const expected = await undisturbed.contentWith(typing);
  // A tab in which she wrote before its titles stood is hers; whether it is built is not for us to say. The others are all there.
  const compared = (whole: WholeContent): WholeContent => (verb.hasRecord ? { ...whole, parts: [] } : whole);
  const differ = isHerTab
    ? differences(content.order, expected.order, "order")
    : differences(compared(content), compared(expected));
  leave(scene);
  const oncePerCell = new Map([...harmed(before, afterFault), ...harmed(beforeAgain, afterAgain)]);
  return { harmed: [...oncePerCell.values()], differ: [...strange, ...differ] };
}

/** Presses the verb while something goes wrong; returns what it threw that the pane has no words for. */
async function pressDisturbed({ excel, press }: Scene, { point, wrong }: Trial): Promise<string[]> {
  const { engine, host } = excel;
  if (typeof wrong === "string") host.faults.inject({ ...point, code: wrong } satisfies Fault);
  else host.faults.inject({ ...point, happens: () => wrong.happen(engine) });
  try {
    await press();
    return [];
  } catch (error) {
    const { name, message } = error as Error;
    return OWN_ERRORS.includes(name) ? [] : [`${name}: ${message}`];
  } finally {
    host.faults.clear();
    if (typeof wrong !== "string") wrong.end(engine);
  }
}

const tabOf = (at: string): string => at.slice(0, at.indexOf("!"));

const stands = (engine: Engine, at: string): boolean => engine.sheets.list().some(({ name }) => name === tabOf(at));

/** Whether the third row, where ours have their titles, holds more than one text. */
function hasTitles(engine: Engine, at: string): boolean {
  const { sheet } = placeOf(engine, at);
  const titles = engine.cells.values(sheet, { row: 2, column: 0, rows: 1, columns: 20 })[0];
  return titles.filter((title) => title !== "").length > 1;
}

/** What the add-in left in the workbook would make the next one load the client anew, which takes longer than all else. */
function leave({ excel }: Scene): void {
  excel.engine.settings.clear();
}

export function describeTrial({ point, wrong, typing }: Trial): string {
  const where = point.action === undefined ? `batch ${point.batch}` : `action ${point.action}`;
  const what = typeof wrong === "string" ? wrong : wrong.name;
  return `${point.after ? "after" : "at"} ${where}, ${what}${typing ? `, then typed at ${typing.at}` : ""}`;
}
