/** Where two answers to one batch differ, as far as a masked recording tells. */
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../recorder/format";
import { placeOf } from "../../recorder/places";
import { ActionType, type BatchRequest } from "../host/protocol";
import type { Members } from "./members";
import { resultsOf } from "./read";

export interface Difference {
  /** "Range.getMergedAreasOrNullObject". */
  readonly member: string;
  /** What was recorded, and what our host answers. */
  readonly what: string;
}

export interface Compared {
  /** How often each member was asked. */
  readonly asked: readonly string[];
  readonly differences: readonly Difference[];
}

export type Outcome = { readonly response: JsonObject } | { readonly failed: number };

/** One answer is compared with the other action by action, up to the one at which either stopped. */
export function compareAnswers(request: BatchRequest, theirs: Outcome, ours: Outcome, members: Members): Compared {
  if ("failed" in theirs || "failed" in ours) {
    const words = [theirs, ours].map((one) => ("failed" in one ? `transport failure ${one.failed}` : "an answer"));
    const differences = words[0] === words[1] ? [] : [{ member: "(transport)", what: told(words[0], words[1]) }];
    return { asked: ["(transport)"], differences };
  }
  const stops = [errorOf(theirs.response), errorOf(ours.response)];
  const end = Math.min(...stops.map((stop) => stop?.at ?? Infinity), request.Actions.length);
  const results = [resultsOf(theirs.response), resultsOf(ours.response)];
  const asked: string[] = [];
  const differences: Difference[] = [];
  for (const [at, action] of request.Actions.entries()) {
    if (action.ActionType === ActionType.Trace || at > end) continue;
    const member = members.memberOf(request, action);
    asked.push(member);
    if (at === end) {
      const codes = stops.map((stop) => (stop?.at === at ? stop.code : "no error"));
      if (codes[0] !== codes[1]) differences.push({ member, what: told(codes[0], codes[1]) });
      continue;
    }
    const [their, our] = results.map((all) => all.get(action.Id) ?? null);
    const isLoad = action.ActionType === ActionType.Query;
    const className = members.classOf(request, action.ObjectPathId);
    for (const { path, what } of compareValues(their, our, isLoad ? "" : action.Name))
      differences.push({ member: isLoad && path ? `${className}.${path}` : member, what });
  }
  return { asked, differences };
}

/** An error and the action it stopped at; a host that does not say at which is taken to mean the first. */
function errorOf({ Error: error }: JsonObject): { readonly code: string; readonly at: number } | undefined {
  return isJsonObject(error) ? { code: String(error.Code), at: Number(error.ActionIndex ?? 0) } : undefined;
}

interface Mismatch {
  /** "areas.items.address"; "" for the answer itself. */
  readonly path: string;
  readonly what: string;
}

const nameOf = (key: string): string =>
  (key.startsWith("_") ? key.slice(1) : key).replace(/^./, (c) => c.toLowerCase());
/** The client's own bookkeeping: which objects get a name is asked for elsewhere. */
const IGNORED = new Set(["_ReferenceId", "_Id", "Id"]);

function compareValues(theirs: Json, ours: Json, key: string, path = ""): readonly Mismatch[] {
  if (isCellValue(theirs, key) && isCellValue(ours, key)) return [];
  const [a, b] = [kindOf(theirs), kindOf(ours)];
  if (a !== b) return [{ path, what: told(a, b) }];
  if (isJsonArray(theirs) && isJsonArray(ours)) {
    if (theirs.length !== ours.length) return [{ path, what: told(`${theirs.length} items`, `${ours.length} items`) }];
    return distinct(theirs.flatMap((item, at) => compareValues(item, ours[at], key, path)));
  }
  if (isJsonObject(theirs) && isJsonObject(ours)) {
    const keys = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].filter((name) => !IGNORED.has(name));
    return keys.flatMap((name): readonly Mismatch[] => {
      const below = path ? `${path}.${nameOf(name)}` : nameOf(name);
      if (!(name in ours)) return [{ path: below, what: told("there", "absent") }];
      if (!(name in theirs)) return [{ path: below, what: told("absent", "there") }];
      return compareValues(theirs[name], ours[name], name, below);
    });
  }
  return theirs === ours || isMasked(theirs, key) ? [] : [{ path, what: told(String(theirs), String(ours)) }];
}

/**
 * What a cell holds is masked, and of what kind it is may hang on that: a date becomes a number, a masked one a text. That is no
 * difference between hosts.
 */
const isCellValue = (value: Json, key: string): boolean =>
  (typeof value === "string" || typeof value === "number" || typeof value === "boolean") &&
  ["content", "formula"].includes(placeOf(key));

function kindOf(value: Json): string {
  if (value === null) return "null";
  return isJsonArray(value) ? "a list" : isJsonObject(value) ? "an object" : typeof value;
}

/** Whether a recorded value may be another than the one that was there: only truth values, addresses and counts are not. */
function isMasked(value: Json, key: string): boolean {
  if (typeof value === "boolean") return false;
  const place = placeOf(key);
  return place !== "address" && !(place === "structure" && /count|index/i.test(key));
}

const told = (theirs: string, ours: string): string => `${theirs} recorded, ${ours} here`;

function distinct(mismatches: readonly Mismatch[]): readonly Mismatch[] {
  return [...new Map(mismatches.map((one) => [`${one.path} ${one.what}`, one])).values()];
}
