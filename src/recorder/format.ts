/**
 * A recording: what went between the Office.js client and Office, one JSON value a line. The first line is the head; the others
 * follow in the order in which they happened. Values of cells and documents are masked (src/recorder/mask.ts).
 */
export const RECORDING_VERSION = 1;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface RecordingHead {
  readonly recording: typeof RECORDING_VERSION;
  /** "Excel" or "Word", as Office names itself. */
  readonly host: string;
  /** "PC", "Mac", "OfficeOnline". */
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** Of the whole of it, whether or not the add-in asks: by set the highest version offered, "" for none. */
  readonly requirementSets: Readonly<Record<string, string>>;
}

/** A question the add-in asked, and Office's answer. */
export interface AskedLine {
  readonly asked: string;
  readonly version: string;
  readonly offered: boolean;
}

export interface BatchLine {
  /** From 1. */
  readonly batch: number;
  /** What the client asked of Office beside the batch; 64 waits for the end of an edit. */
  readonly flags: number;
  readonly request: JsonObject;
  /** Absent where Office did not answer as long as it was recorded. */
  readonly response?: JsonObject;
  /** Office's number for a failure of the transport, in the place of an answer. */
  readonly failed?: number;
}

export type RecordingLine = RecordingHead | AskedLine | BatchLine;

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isJsonArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The object in a text; undefined where it holds something else, or is no JSON. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: Json = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
