/** Makes the host fail where a test wants it to. Only the add-in's own batches count, not those the client sends for itself. */
import { TransportStatus } from "./bridge";
import { HostError } from "./errors";

export interface Fault {
  /** The n-th action or n-th batch from now on, counted from 1. */
  readonly action?: number;
  readonly batch?: number;
  /** "GeneralException", "AccessDenied" …; "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded" and "ActivityLimitReached" fail the transport itself. */
  readonly code: string;
  /** From there on always, instead of once. */
  readonly always?: boolean;
}

export class FaultInjector {
  private faults: { readonly fault: Fault; seenActions: number; seenBatches: number }[] = [];

  /** Counting starts now. */
  inject(fault: Fault): void {
    this.faults.push({ fault, seenActions: 0, seenBatches: 0 });
  }
  clear(): void {
    this.faults = [];
  }

  /** A batch that fails does nothing at all: a transport status, or an error for its first action. */
  beforeBatch(): TransportStatus | HostError | undefined {
    let outcome: TransportStatus | HostError | undefined;
    for (const counted of this.faults) {
      counted.seenBatches++;
      if (isDue(counted.seenBatches, counted.fault.batch, counted.fault)) outcome ??= failure(counted.fault);
    }
    return outcome;
  }

  /** Throws when the action is to fail. */
  beforeAction(): void {
    let error: HostError | undefined;
    for (const counted of this.faults) {
      counted.seenActions++;
      if (isDue(counted.seenActions, counted.fault.action, counted.fault)) error ??= injected(counted.fault);
    }
    if (error) throw error;
  }
}

function isDue(seen: number, wanted: number | undefined, { always }: Fault): boolean {
  return wanted !== undefined && (always ? seen >= wanted : seen === wanted);
}

function injected({ code }: Fault): HostError {
  return new HostError(code, `Injected fault: ${code}.`);
}

function failure(fault: Fault): TransportStatus | HostError {
  const status = TransportStatus[fault.code as keyof typeof TransportStatus];
  return status ?? injected(fault);
}
