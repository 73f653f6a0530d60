import {
  parseObject,
  RECORDING_VERSION,
  type BatchLine,
  type JsonObject,
  type RecordingHead,
  type RecordingLine,
} from "./format";
import type { Masker } from "./mask";
import { maskRequest, maskResponse } from "./mask-batch";

/** How a batch came back: Office's answer as JSON, or the transport's number for a failure. */
export type Answer = { readonly body: string } | { readonly failed: number };

/** Keeps what goes between the client and Office, masked as it comes: nothing unmasked is kept. */
export class Recorder {
  private readonly lines: RecordingLine[] = [];
  private readonly listeners = new Set<() => void>();
  private batches = 0;
  private isOn = true;

  constructor(
    private readonly masker: Masker,
    private readonly head: Omit<RecordingHead, "recording">,
  ) {}

  /** Batches so far, answered or not. */
  get requests(): number {
    return this.batches;
  }
  get isRecording(): boolean {
    return this.isOn;
  }

  /** Takes down nothing more; what was taken down stays. */
  stop(): void {
    this.isOn = false;
    this.tell();
  }

  /** Called when a request was recorded, and when the recording was stopped; returns how to end that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  asked(set: string, version: string, offered: boolean): void {
    if (this.isOn) this.lines.push({ asked: set, version, offered });
  }

  /**
   * @param body a batch as JSON
   * @returns what is to be told of its answer
   */
  request(body: string, flags: number): (answer: Answer) => void {
    const request = this.isOn ? parseObject(body) : undefined;
    if (!request) return () => undefined;
    const at = this.lines.length;
    const line: BatchLine = { batch: ++this.batches, flags, request: maskRequest(this.masker, request) };
    this.lines.push(line);
    this.tell();
    return (answer) => {
      this.lines[at] =
        "failed" in answer ? { ...line, failed: answer.failed } : this.answered(line, request, answer.body);
    };
  }

  private answered(line: BatchLine, request: JsonObject, body: string): BatchLine {
    const response = parseObject(body);
    return response ? { ...line, response: maskResponse(this.masker, request, response) } : line;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  /** The whole recording: a line of JSON for each of its parts, the head first. */
  toText(): string {
    const head: RecordingHead = { recording: RECORDING_VERSION, ...this.head };
    return [head, ...this.lines].map((line) => `${JSON.stringify(line)}\n`).join("");
  }
}
