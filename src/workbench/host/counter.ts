/** What went over the wire, for tests that count round trips. */
import type { BatchKind, BatchRequest } from "./protocol";

export interface BatchRecord {
  readonly kind: BatchKind;
  readonly actions: number;
  /** UTF-16 units of JSON, which is what the web client's limit is measured against closely enough. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
  readonly request: BatchRequest;
}

export class Counter {
  /** Every batch since the last `reset()`, those the client sends for itself included. */
  batches: BatchRecord[] = [];

  /** The `context.sync()`s that had anything to say. */
  get syncs(): number {
    return this.own.length;
  }
  get actions(): number {
    return this.own.reduce((sum, batch) => sum + batch.actions, 0);
  }
  /** Requests and responses together. */
  get bytes(): number {
    return this.own.reduce((sum, batch) => sum + batch.requestBytes + batch.responseBytes, 0);
  }
  /** The batches behind the numbers above. */
  get own(): BatchRecord[] {
    return this.batches.filter((batch) => batch.kind === "sync");
  }

  record(batch: BatchRecord): void {
    this.batches.push(batch);
  }
  reset(): void {
    this.batches = [];
  }
}
