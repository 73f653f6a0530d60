/** Masks what goes over the wire: the client's batches, and Office's answers to them. */
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "./format";
import type { Masker } from "./mask";
import { placeOf, type Place } from "./places";

/** Members and paths of members: "GetRange", "format/fill/color", "*". */
const MEMBERS = /^[A-Za-z_*][\w*]*(?:[./,] ?[A-Za-z_*][\w*]*)*$/;
const REFERENCE_PATH = 6;
/** Above it a number that counts or measures nothing known may be somebody's. */
const LARGEST_PLAIN = 999;

/** A batch as the client sends it: members, ids of paths and types of actions stay, arguments are masked. */
export function maskRequest(masker: Masker, request: JsonObject): JsonObject {
  return mapObject(request, (part, key) => {
    if (key === "Actions" && isJsonArray(part)) return part.map((action) => maskStep(masker, action));
    if (key === "ObjectPaths" && isJsonObject(part)) return mapObject(part, (path) => maskStep(masker, path));
    return maskValue(masker, part, "content");
  });
}

/** An action or an object path. */
function maskStep(masker: Masker, step: Json): Json {
  if (!isJsonObject(step)) return maskValue(masker, step, "content");
  const member = typeof step.Name === "string" ? step.Name : "";
  return mapObject(step, (part, key) => {
    if (key === "Name") return step.ObjectPathType === REFERENCE_PATH ? masker.id(member) : maskMember(masker, member);
    if (key === "ArgumentInfo") return maskArguments(masker, part, placeOf(member));
    if (key === "QueryInfo") return maskQuery(masker, part);
    return typeof part === "number" || typeof part === "boolean" ? part : maskValue(masker, part, "content");
  });
}

const maskMember = (masker: Masker, member: string): string =>
  member === "" || MEMBERS.test(member) ? member : masker.text(member);

function maskArguments(masker: Masker, info: Json, place: Place): Json {
  if (!isJsonObject(info)) return maskValue(masker, info, "content");
  return mapObject(info, (part, key) => {
    if (key !== "Arguments" || !isJsonArray(part)) return key === "ReferencedObjectPathIds" ? numbersOf(part) : null;
    return part.map((argument) => maskValue(masker, argument, place));
  });
}

/** Numbers and arrays of them; nothing else is a number of a path. */
function numbersOf(value: Json): Json {
  if (isJsonArray(value)) return value.map(numbersOf);
  return typeof value === "number" ? value : 0;
}

function maskQuery(masker: Masker, query: Json): Json {
  if (isJsonArray(query)) return query.map((part) => maskQuery(masker, part));
  if (isJsonObject(query)) return mapObject(query, (part) => maskQuery(masker, part));
  return typeof query === "string" ? maskMember(masker, query) : query;
}

/** Office's answer to a batch. The sentence of an error is masked: it may name a sheet or a value. */
export function maskResponse(masker: Masker, request: JsonObject, response: JsonObject): JsonObject {
  const members = membersOf(request);
  return mapObject(response, (part, key) => {
    if (key === "Results" && isJsonArray(part)) return part.map((result) => maskResult(masker, members, result));
    if (key === "Error" && isJsonObject(part)) return maskError(masker, part);
    return isJsonArray(part) ? numbersOf(part) : maskValue(masker, part, "content");
  });
}

function maskResult(masker: Masker, members: ReadonlyMap<Json, string>, result: Json): Json {
  if (!isJsonObject(result)) return maskValue(masker, result, "content");
  const place = placeOf(members.get(result.ActionId ?? null) ?? "");
  return mapObject(result, (part, key) => (key === "ActionId" ? numbersOf(part) : maskValue(masker, part, place)));
}

function maskError(masker: Masker, error: JsonObject): JsonObject {
  return mapObject(error, (part, key) => {
    if (typeof part === "number") return part;
    if ((key === "Code" || key === "Location") && typeof part === "string") return maskMember(masker, part);
    return maskValue(masker, part, "content");
  });
}

/** By the action's id the method or property it names. */
function membersOf({ Actions }: JsonObject): ReadonlyMap<Json, string> {
  const actions = isJsonArray(Actions) ? Actions.filter(isJsonObject) : [];
  return new Map(actions.map(({ Id, Name }) => [Id ?? null, typeof Name === "string" ? Name : ""]));
}

/**
 * A value of an argument or an answer, with what is in it.
 * @param isListed within an array: there only a place of its own saves a value from being somebody's
 */
function maskValue(masker: Masker, value: Json, place: Place, isListed = false): Json {
  if (isJsonArray(value)) return value.map((item) => maskValue(masker, item, place, true));
  if (isJsonObject(value)) return maskMembers(masker, value, place);
  if (typeof value === "string") return maskText(masker, value, isListed && place === "name" ? "content" : place);
  return typeof value === "number"
    ? maskNumber(masker, value, isListed && place === "name" ? "content" : place)
    : value;
}

function maskMembers(masker: Masker, object: JsonObject, place: Place): JsonObject {
  const entries = Object.entries(object).map(([key, part]): [string, Json] => {
    const own = placeOf(key);
    const masked = maskValue(masker, part, own === "name" && place === "content" ? "content" : own);
    return [/^[\w.@]{1,60}$/.test(key) && !/\d{4}/.test(key) ? key : masker.text(key), masked];
  });
  return Object.fromEntries(entries);
}

function maskText(masker: Masker, value: string, place: Place): string {
  switch (place) {
    case "content":
      return masker.text(value);
    case "formula":
      return masker.formula(value);
    case "format":
      return masker.format(value);
    case "address":
      return masker.address(value);
    case "id":
      return String(masker.id(value));
    case "xml":
      return masker.markup(value);
    // A whole workbook or document: nothing of it leaves but that there was one.
    case "file":
      return "";
    case "structure":
    case "name":
      return masker.name(value);
  }
}

function maskNumber(masker: Masker, value: number, place: Place): number {
  if (place === "id") return Number(masker.id(value));
  if (place === "structure") return value;
  const isPlain = place === "name" && Number.isInteger(value) && Math.abs(value) <= LARGEST_PLAIN;
  return isPlain ? value : masker.number(value);
}

function mapObject(object: JsonObject, change: (part: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, part]) => [key, change(part, key)]));
}
