/** Reads a recording of the pane's (src/recorder/format.ts). */
import { isJsonArray, isJsonObject, parseObject, RECORDING_VERSION, type JsonObject } from "../../recorder/format";
import type { Action, BatchRequest, ObjectPath } from "../host/protocol";

export interface RecordedBatch {
  /** From 1, as the recording counts. */
  readonly batch: number;
  readonly flags: number;
  readonly request: BatchRequest;
  readonly response?: JsonObject;
  /** The transport's number, where there was no answer. */
  readonly failed?: number;
}

export interface Recorded {
  readonly application: "Excel" | "Word";
  /** "PC 16.0.14332". */
  readonly where: string;
  readonly language: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly batches: readonly RecordedBatch[];
}

/** @throws Error whose message says what is wrong with the text, and in which line */
export function readRecording(text: string): Recorded {
  const lines = text.split("\n").flatMap((line, at) => (line.trim() === "" ? [] : [{ line, number: at + 1 }]));
  const [first, ...others] = lines.map(({ line, number }) => {
    const value = parseObject(line);
    if (!value) throw new Error(`line ${number} is no JSON object; was the recording copied whole?`);
    return { value, number };
  });
  if (!first || !("recording" in first.value)) throw new Error("it does not begin with the head of a recording");
  const { recording, host, platform, version, language, requirementSets } = first.value;
  if (recording !== RECORDING_VERSION)
    throw new Error(`it is of version ${String(recording)}, not ${RECORDING_VERSION}`);
  if (host !== "Excel" && host !== "Word") throw new Error(`it was made in ${String(host)}, not in Excel or Word`);
  const sets = Object.entries(isJsonObject(requirementSets) ? requirementSets : {});
  return {
    application: host,
    where: `${String(platform)} ${String(version)}`,
    language: String(language),
    requirementSets: Object.fromEntries(sets.flatMap(([set, last]) => (last ? [[set, String(last)]] : []))),
    batches: others.flatMap(({ value, number }) => ("batch" in value ? [batchOf(value, number)] : [])),
  };
}

function batchOf(line: JsonObject, number: number): RecordedBatch {
  const { batch, flags, request, response, failed } = line;
  if (!isRequest(request)) throw new Error(`line ${number} holds no batch of the client's`);
  return {
    batch: Number(batch),
    flags: Number(flags),
    request,
    ...(isJsonObject(response) && { response }),
    ...(typeof failed === "number" && { failed }),
  };
}

function isRequest(value: unknown): value is BatchRequest {
  if (typeof value !== "object" || value === null || !("Actions" in value) || !("ObjectPaths" in value)) return false;
  const { Actions, ObjectPaths } = value;
  if (!Array.isArray(Actions) || typeof ObjectPaths !== "object" || ObjectPaths === null) return false;
  return Actions.every(isAction) && Object.values(ObjectPaths).every(isPath);
}

const isAction = (value: unknown): value is Action =>
  hasNumbers(value, "Id", "ActionType", "ObjectPathId") && "Name" in value;
const isPath = (value: unknown): value is ObjectPath => hasNumbers(value, "Id", "ObjectPathType") && "Name" in value;

const hasNumbers = (value: unknown, ...names: readonly string[]): value is object =>
  typeof value === "object" && value !== null && names.every((name) => typeof Reflect.get(value, name) === "number");

/** The results of an answer, by the ids of their actions. */
export function resultsOf(response: JsonObject | undefined): ReadonlyMap<number, JsonObject["Value"]> {
  const results = isJsonArray(response?.Results) ? response.Results.filter(isJsonObject) : [];
  return new Map(results.map(({ ActionId, Value }) => [Number(ActionId), Value ?? null]));
}
