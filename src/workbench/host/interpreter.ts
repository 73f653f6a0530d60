/** Performs the batches of the Office.js client on a host's object model. Knows no Excel and no Word. */
import { HostError, notImplemented } from "./errors";
import { NULL_OBJECT, type HostObject, type NullObject } from "./model";
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
} from "./protocol";
import { loadObject } from "./query";
import type { Schema } from "./schema";

type Target = HostObject | NullObject;

export interface InterpreterOptions {
  /** The workbook or document. */
  readonly root: HostObject;
  /** By the name of their class on the server. */
  readonly services?: ReadonlyMap<string, HostObject>;
  readonly schema: Schema;
  /** Resolves when results of formulas can be read. */
  settled(): Promise<void>;
  /** Called before each action; may throw to make it fail. */
  beforeAction?(action: Action): void;
  /** Called after each action that was carried out; may throw to have it answered as failed. */
  afterAction?(action: Action): void;
}

export class Interpreter {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: InterpreterOptions) {}

  /** Batches wait for each other. An action that fails ends its batch; what was done before it stays done. */
  execute(request: BatchRequest): Promise<BatchResponse> {
    const run = this.queue.then(() => new Batch(request, this.options, this).run());
    this.queue = run.catch(() => undefined);
    return run;
  }

  keep(object: HostObject): string {
    const id = `${this.nextReference++}|${object.model.name}`;
    this.references.set(id, object);
    return id;
  }
  kept(id: string): HostObject {
    const object = this.references.get(id);
    if (object && !object.isGone) return object;
    throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
  }
  release(id: string): void {
    this.references.delete(id);
  }
}

class Batch {
  private readonly objects = new Map<number, Target>();
  private readonly toKeep = new Set<number>();
  private isSettled = false;

  constructor(
    private readonly request: BatchRequest,
    private readonly options: InterpreterOptions,
    private readonly references: Interpreter,
  ) {}

  async run(): Promise<BatchResponse> {
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.options.beforeAction?.(action);
        if (action.ActionType === ActionType.Query) await this.settleFor(action);
        const Value = this.perform(action);
        this.options.afterAction?.(action);
        if (action.ActionType === ActionType.Trace) TraceIds.push(action.Id);
        if (Value !== undefined) Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        return { Results, TraceIds, Error: this.describe(error, action, index) };
      }
    }
    return { Results, TraceIds };
  }

  private async settleFor(action: Action): Promise<void> {
    const object = this.resolve(action.ObjectPathId);
    if (this.isSettled || object === NULL_OBJECT || !(object as HostObject).showsResults) return;
    await this.options.settled();
    this.isSettled = true;
  }

  /** `undefined` for actions that need no answer. A null object answers `null`, whatever is asked of it. */
  private perform(action: Action): unknown {
    // The client attaches event handlers when it sees the answer to the trace that follows.
    if (action.ActionType === ActionType.Trace) return null;
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return target === NULL_OBJECT ? null : this.introduce(target as HostObject, action.ObjectPathId);
      case ActionType.Query:
        return target === NULL_OBJECT
          ? null
          : loadObject(target as HostObject, action.QueryInfo ?? {}, this.options.schema);
      case ActionType.Method:
        return this.performMethod(action, target);
      case ActionType.SetProperty:
        if (target !== NULL_OBJECT) this.setProperty(action, target as HostObject);
        return undefined;
      default:
        throw notImplemented(`actions of type ${ActionType[action.ActionType] ?? action.ActionType}`);
    }
  }

  private performMethod(action: Action, target: Target): unknown {
    if (action.Name === "_KeepReference") return void this.toKeep.add(action.ObjectPathId);
    if (action.Name === "_RemoveReference")
      return this.references.release(action.ArgumentInfo?.Arguments?.[0] as string);
    this.isSettled = false;
    return target === NULL_OBJECT ? null : this.invoke(target as HostObject, action.Name, action.ArgumentInfo);
  }

  private setProperty(action: Action, object: HostObject): void {
    const name = this.options.schema.memberOf(object.model.name, "scalars", action.Name);
    if (!object.model.writable.includes(name)) throw notImplemented(`setting ${object.model.name}.${name}`);
    this.isSettled = false;
    const [value] = this.argumentsOf(action.ArgumentInfo);
    (object as unknown as Record<string, unknown>)[name] = value;
  }

  /** What the client learns of an object it has just obtained: how to come back to it in later batches. */
  private introduce(object: HostObject, pathId: number): Readonly<Record<string, unknown>> {
    if (!this.toKeep.has(pathId)) return object.identity();
    return { ...object.identity(), _ReferenceId: this.references.keep(object) };
  }

  /** Once per batch: methods that create something exist only as paths, and the client asks for a path more than once. */
  private resolve(id: number): Target {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `There is no object path ${id}.`);
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : undefined;
    const target = parent === NULL_OBJECT ? NULL_OBJECT : this.resolvePath(path, parent as HostObject);
    this.objects.set(id, target);
    return target;
  }

  private resolvePath(path: ObjectPath, parent: HostObject): Target {
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalObject:
        return this.options.root;
      case ObjectPathType.Method:
        return this.invoke(parent, path.Name, path.ArgumentInfo) as Target;
      case ObjectPathType.Property:
        return this.navigate(parent, path.Name);
      case ObjectPathType.Indexer:
        return this.invoke(parent, "GetItem", path.ArgumentInfo) as Target;
      case ObjectPathType.ReferenceId:
        return this.references.kept(path.Name);
      case ObjectPathType.NullObject:
        return NULL_OBJECT;
      case ObjectPathType.NewObject: {
        const service = this.options.services?.get(path.Name);
        if (!service) throw notImplemented(path.Name);
        return service;
      }
      default:
        throw notImplemented(`${path.Name} (object path of type ${ObjectPathType[path.ObjectPathType]})`);
    }
  }

  private navigate(object: HostObject, wire: string): Target {
    const name = this.options.schema.memberOf(object.model.name, "navigations", wire);
    if (!object.model.navigations.includes(name)) throw notImplemented(`${object.model.name}.${name}`);
    return (object as unknown as Record<string, Target>)[name];
  }

  private invoke(object: HostObject, wire: string, info: ArgumentInfo | undefined): unknown {
    const name = this.options.schema.memberOf(object.model.name, "methods", wire);
    if (!object.model.methods.includes(name)) throw notImplemented(`${object.model.name}.${name}()`);
    const args = this.argumentsOf(info);
    return (object as unknown as Record<string, (...args: unknown[]) => unknown>)[name](...args);
  }

  /** Arguments with the objects they stand for: named beside the argument, or inside it as `{ _ObjectPathId }`. */
  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const beside = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, beside?.[index]));
  }
  private argument(value: unknown, pathId: unknown): unknown {
    if (typeof pathId === "number" && pathId > 0) return this.resolve(pathId);
    if (Array.isArray(value))
      return Array.isArray(pathId) ? value.map((item, index) => this.argument(item, pathId[index])) : value;
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value) return this.resolve(value._ObjectPathId as number);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.argument(item, undefined)]));
  }

  private describe(error: unknown, action: Action, index: number): BatchResponse["Error"] {
    if (!(error instanceof HostError)) console.error("The workbench failed:", error);
    const known =
      error instanceof HostError ? error : new HostError("GeneralException", `workbench: ${(error as Error).message}`);
    const Location = known.location ?? this.locationOf(action);
    return { Code: known.code, Message: known.message, Location, ActionIndex: index, HttpStatusCode: 400 };
  }
  private locationOf(action: Action): string {
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const object = this.objects.get(action.ObjectPathId) ?? this.objects.get(path?.ParentObjectPathId ?? 0);
    const wire = action.Name || path?.Name || "GetItem";
    const owner = object && object !== NULL_OBJECT ? `${(object as HostObject).model.name}.` : "";
    return owner + wire[0].toLowerCase() + wire.slice(1);
  }
}
