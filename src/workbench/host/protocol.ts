/** The batches of the Office.js client as they go over the wire, and the answers it understands. */

export enum ObjectPathType {
  GlobalObject = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
  NullObject = 7,
}

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  RecursiveQuery = 6,
  QueryAsJson = 7,
  EnsureUnchanged = 8,
  Update = 9,
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: the id of the object path it stands for, 0 for a plain value, an array for an array. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: ObjectPathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Names are the client's camelCase; a slash leads into an object: "format/fill/color". */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** The trace actions the batch came to. */
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** What a batch is for: the client's own start and its clean-up of references are nobody's `context.sync()`. */
export type BatchKind = "sync" | "startup" | "cleanup";

const START_SERVICE = "Microsoft.InternalService.AddinInternalService";

export function batchKind(request: BatchRequest): BatchKind {
  const paths = Object.values(request.ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === ObjectPathType.NewObject && path.Name === START_SERVICE))
    return "startup";
  const work = request.Actions.filter((action) => action.ActionType !== ActionType.Instantiate);
  const isCleanup = work.length > 0 && work.every((action) => action.Name === "_RemoveReference");
  return isCleanup ? "cleanup" : "sync";
}
