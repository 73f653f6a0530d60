import { inSlices } from "../../../check";
import { turnsOf, unlessStopped } from "../../../actions/turns";
import type { CivilDate } from "../../../check/model/rule";
import type { Checked } from "../../../actions/types";
import {
  unmadeIn,
  unprintedSteps,
  volumesSteps,
  type Unmade,
  type Unprinted,
  type Volume,
  type VolumesOf,
} from "../../../report";

/** What the page 报告 lists of a check. */
export class Listed {
  private known: { readonly mask: boolean; readonly volumes: readonly Volume[] } | undefined;

  constructor(
    private readonly volumesOf: VolumesOf,
    /** What of the workbook no volume prints. */
    readonly unprinted: readonly Unprinted[],
    /** Which occupations have no volume, there being too many. */
    readonly unmade: Unmade | undefined,
  ) {}

  /** The same array as long as `mask` is the same. */
  volumes(mask: boolean): readonly Volume[] {
    if (this.known?.mask !== mask) this.known = { mask, volumes: this.volumesOf({ mask }) };
    return this.known.volumes;
  }
}

/** The listing of one check, in slices; a plan of some occupations is listed within the first. */
export class Listing {
  listed: Listed | undefined;
  isStopped = false;

  constructor(private readonly checked: Checked) {}

  /** @returns whether it is done; false where it was stopped */
  async run(today: CivilDate): Promise<boolean> {
    const stopped = (): boolean => this.isStopped;
    const steps = inSlices(
      this.steps(today),
      turnsOf(() => undefined, stopped),
    );
    await steps.catch(unlessStopped);
    return this.listed !== undefined;
  }

  private *steps(today: CivilDate): Generator<undefined, void> {
    const { reading, result } = this.checked;
    const { snapshot } = reading;
    const { findings, unlisted } = result;
    const volumes = yield* volumesSteps(snapshot, findings, { today, unlisted });
    const unprinted = yield* unprintedSteps(snapshot);
    yield;
    this.listed = new Listed(volumes, unprinted, unmadeIn(snapshot));
  }
}
