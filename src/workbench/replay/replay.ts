/** Sends the requests of a recording to a host of ours, and tells where its answers differ from the recorded ones. */
import { isJsonArray, isJsonObject, parseObject, type Json, type JsonObject } from "../../recorder/format";
import { DesktopBridge } from "../host/bridge";
import type { OfficeHost } from "../host/office-host";
import { ActionType, ObjectPathType, type BatchRequest, type ObjectPath } from "../host/protocol";
import { compareAnswers, type Difference, type Outcome } from "./compare";
import { Members } from "./members";
import { resultsOf, type Recorded, type RecordedBatch } from "./read";

export interface MemberCount {
  readonly member: string;
  readonly asked: number;
  /** How many of them differ, and in what; each way once. */
  readonly differing: number;
  readonly what: readonly string[];
}

export interface Replayed {
  readonly batches: readonly { readonly batch: number; readonly differences: readonly Difference[] }[];
  /** Members that differ, the most often first. */
  readonly members: readonly MemberCount[];
  /** Batches recorded without an answer: not compared. */
  readonly unanswered: number;
}

const WAITS_FOR_EDITING = 64;

/** @param host a fresh one, connected to nothing, on the workbook or document the recording begins with */
export async function replay({ application, batches }: Recorded, host: OfficeHost): Promise<Replayed> {
  const window = {};
  host.connect(window);
  const names = new Names();
  const members = new Members(application, host.hosted.schemaData);
  const asked = new Map<string, number>();
  const compared: { batch: number; differences: readonly Difference[] }[] = [];
  let unanswered = 0;
  for (const one of batches) {
    const ours = await send(window, names.translated(one.request), one.flags);
    const theirs = outcomeOf(one);
    if (!theirs) {
      unanswered++;
      continue;
    }
    learn(one.request, theirs, ours, names, members);
    const { asked: here, differences } = compareAnswers(one.request, theirs, ours, members);
    for (const member of new Set([...here, ...differences.map((difference) => difference.member)]))
      asked.set(member, (asked.get(member) ?? 0) + 1);
    compared.push({ batch: one.batch, differences });
  }
  host.disconnect();
  return { batches: compared, members: countsOf(compared, asked), unanswered };
}

async function send(window: object, request: BatchRequest, flags: number): Promise<Outcome> {
  const waits = (flags & WAITS_FOR_EDITING) !== 0;
  const { status, body } = await DesktopBridge.of(window).current.execute(JSON.stringify(request), waits);
  const response = body === undefined ? undefined : parseObject(body);
  return response ? { response } : { failed: status };
}

function outcomeOf({ response, failed }: RecordedBatch): Outcome | undefined {
  if (response) return { response };
  return failed === undefined ? undefined : { failed };
}

/** In how many batches each member differed, of those in which it was asked. */
function countsOf(batches: Replayed["batches"], asked: ReadonlyMap<string, number>): readonly MemberCount[] {
  const differing = new Map<string, Set<string>[]>();
  for (const { differences } of batches) {
    for (const member of new Set(differences.map((one) => one.member))) {
      const what = differences.filter((one) => one.member === member).map((one) => one.what);
      differing.set(member, [...(differing.get(member) ?? []), new Set(what)]);
    }
  }
  return [...differing]
    .map(([member, times]) => ({
      member,
      asked: asked.get(member) ?? times.length,
      differing: times.length,
      what: [...new Set(times.flatMap((what) => [...what]))],
    }))
    .sort((a, b) => b.differing - a.differing || a.member.localeCompare(b.member));
}

/** What Office called a kept reference, a sheet, a control, is called otherwise here: learned from answers in the same place. */
class Names {
  private readonly ours = new Map<Json, Json>();

  learn(theirs: Json | undefined, ours: Json | undefined): void {
    if (theirs !== undefined && ours !== undefined) this.ours.set(theirs, ours);
  }

  translated({ Actions, ObjectPaths, ...rest }: BatchRequest): BatchRequest {
    const paths = Object.entries(ObjectPaths).map(([id, path]): [string, ObjectPath] => {
      const isKept = path.ObjectPathType === ObjectPathType.ReferenceId;
      return [id, isKept ? { ...path, Name: String(this.ours.get(path.Name) ?? path.Name) } : this.withArguments(path)];
    });
    const actions = Actions.map((action) => this.withArguments(action));
    return { ...rest, Actions: actions, ObjectPaths: Object.fromEntries(paths) };
  }

  /** Only names are translated: a number may be a row. */
  private withArguments<Step extends Pick<ObjectPath, "ArgumentInfo" | "Name">>(step: Step): Step {
    const { ArgumentInfo: info } = step;
    if (!info?.Arguments) return step;
    const byNumber = /ById/.test(step.Name);
    const given = info.Arguments.map((value) =>
      typeof value === "string" || (byNumber && typeof value === "number") ? (this.ours.get(value) ?? value) : value,
    );
    return { ...step, ArgumentInfo: { ...info, Arguments: given } };
  }
}

function learn(request: BatchRequest, theirs: Outcome, ours: Outcome, names: Names, members: Members): void {
  if ("failed" in theirs) return;
  const answers = resultsOf("failed" in ours ? undefined : ours.response);
  for (const [id, value] of resultsOf(theirs.response)) {
    const action = request.Actions.find((one) => one.Id === id);
    const isNew = action?.ActionType === ActionType.Instantiate && isJsonObject(value);
    if (isNew && typeof value._ReferenceId === "string")
      members.keep(value._ReferenceId, members.classOf(request, action.ObjectPathId));
    learnIds(value ?? null, answers.get(id) ?? null, names);
  }
}

function learnIds(theirs: Json, ours: Json, names: Names): void {
  if (isJsonArray(theirs) && isJsonArray(ours)) theirs.forEach((item, at) => learnIds(item, ours[at] ?? null, names));
  if (!isJsonObject(theirs) || !isJsonObject(ours)) return;
  for (const key of ["Id", "_Id", "_ReferenceId"]) names.learn(theirs[key], ours[key]);
  for (const [key, part] of Object.entries(theirs)) learnIds(part, childOf(ours, key), names);
}

const childOf = (object: JsonObject, key: string): Json => object[key] ?? null;
