import * as U from "../univer/headless";
import type { Kernel } from "./kernel";

/** Longest wait for formulas, in ms. */
const TIMEOUT = 10_000;
/** How long a calculation that is to begin anew may take to begin, in ms. */
const RESTART = 130;

interface Trigger {
  /** What was done since the last calculation began. */
  _waitingCommandQueue: U.ICommandInfo[];
  _executingDirtyData: object;
  readonly _setTimeoutKey: ReturnType<typeof setTimeout>;
  readonly _restartCalculation: boolean;
  _generateDirty(commands: readonly U.ICommandInfo[]): object;
  _mergeDirty(earlier: object, later: object): object;
}

/** Univer's calculation, as one waits for it. */
export class Calculation {
  private readonly session: U.FormulaCalculationSessionService;
  private readonly trigger: Trigger;
  private readonly commands: U.ICommandService;

  constructor({ injector }: Kernel) {
    this.session = injector.get(U.FormulaCalculationSessionService);
    this.trigger = injector.get(U.TriggerCalculationController) as unknown as Trigger;
    this.commands = injector.get(U.ICommandService);
  }

  /** Nothing is calculated, nor queued to be. */
  get isAtRest(): boolean {
    return !this.isUnderWay && this.trigger._waitingCommandQueue.length === 0;
  }

  private get isUnderWay(): boolean {
    const { started, stopped, completed, resultEmitted, resultApplied } = this.session.state;
    const isOver = resultApplied && (stopped || completed || resultEmitted);
    return (started && !isOver) || this.trigger._restartCalculation;
  }

  /** Comes when all that was written is calculated. @throws when that takes too long */
  async finished(): Promise<void> {
    // Univer is told of what was just done, and of a workbook just opened, within this turn.
    await new Promise((resolve) => setTimeout(resolve));
    while (this.isUnderWay || this.begin()) await this.session.waitForLatestApplied(TIMEOUT, RESTART);
  }

  /** Begins what Univer 0.25.1 begins 100 ms after the last write. @returns whether something is to be calculated */
  private begin(): boolean {
    const { trigger } = this;
    const commands = trigger._waitingCommandQueue;
    if (commands.length === 0) return false;
    clearTimeout(trigger._setTimeoutKey);
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(commands));
    const { id } = U.SetFormulaCalculationStartMutation;
    this.commands.syncExecuteCommand(id, { ...trigger._executingDirtyData }, { onlyLocal: true });
    return true;
  }
}
