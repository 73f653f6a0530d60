/** Makes the host fail where a test wants it to. Only the add-in's own batches count, not those the client sends for itself. */
import { TransportStatus } from "./bridge";
import { HostError } from "./errors";

export interface Fault {
  /** The n-th action or n-th batch from now on, counted from 1. */
  readonly action?: number;
  readonly batch?: number;
  /**
   * "GeneralException", "AccessDenied" …; "InternalError", "RequestPayloadSizeLimitExceeded",
   * "ResponsePayloadSizeLimitExceeded" and "ActivityLimitReached" fail the transport itself.
   */
  readonly code: string;
  /** From there on always, instead of once. */
  readonly always?: boolean;
  /** The action, or the whole batch, is carried out, and the answer says it was not: a lost answer. */
  readonly after?: boolean;
}

/** Something that happens in the workbook or document just before the n-th action or batch, such as a colleague's protecting a sheet. */
export interface Incident extends Pick<Fault, "action" | "batch"> {
  readonly happens: () => void;
}

type Moment = "before" | "after";

export class FaultInjector {
  private faults: { readonly fault: Fault | Incident; seenActions: number; seenBatches: number }[] = [];
  /** Told before each action of the add-in's, and before each answer to it. */
  onMoment: ((moment: "action" | "answer") => void) | undefined;

  /** Counting starts now. */
  inject(fault: Fault | Incident): void {
    this.faults.push({ fault, seenActions: 0, seenBatches: 0 });
  }
  clear(): void {
    this.faults = [];
  }

  /** A batch that fails does nothing at all: a transport status, or an error for its first action. */
  beforeBatch(): TransportStatus | HostError | undefined {
    for (const counted of this.faults) counted.seenBatches++;
    return this.ofBatch("before");
  }
  /** What is answered instead of the truth. */
  afterBatch(): TransportStatus | HostError | undefined {
    this.onMoment?.("answer");
    return this.ofBatch("after");
  }

  /** Throws when the action is to fail. */
  beforeAction(): void {
    this.onMoment?.("action");
    for (const counted of this.faults) counted.seenActions++;
    this.ofAction("before");
  }
  /** Throws when the action is to have failed although it was carried out. */
  afterAction(): void {
    this.ofAction("after");
  }

  private ofBatch(moment: Moment): TransportStatus | HostError | undefined {
    let outcome: TransportStatus | HostError | undefined;
    for (const { fault, seenBatches } of this.faults)
      if (isDue(seenBatches, fault.batch, fault, moment)) outcome ??= comeTrue(fault, failure);
    return outcome;
  }
  private ofAction(moment: Moment): void {
    let error: HostError | undefined;
    for (const { fault, seenActions } of this.faults)
      if (isDue(seenActions, fault.action, fault, moment)) error ??= comeTrue(fault, injected);
    if (error) throw error;
  }
}

function isDue(seen: number, wanted: number | undefined, fault: Fault | Incident, moment: Moment): boolean {
  const { always = false, after = false } = "code" in fault ? fault : {};
  if (wanted === undefined || after !== (moment === "after")) return false;
  return always ? seen >= wanted : seen === wanted;
}

function comeTrue<T>(fault: Fault | Incident, fail: (fault: Fault) => T): T | undefined {
  if ("code" in fault) return fail(fault);
  fault.happens();
  return undefined;
}

function injected({ code }: Fault): HostError {
  return new HostError(code, `Injected fault: ${code}.`);
}

function failure(fault: Fault): TransportStatus | HostError {
  const status = TransportStatus[fault.code as keyof typeof TransportStatus];
  return status ?? injected(fault);
}
