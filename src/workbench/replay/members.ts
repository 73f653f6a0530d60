import { ActionType, ObjectPathType, type Action, type BatchRequest, type ObjectPath } from "../host/protocol";
import type { SchemaData } from "../host/schema";

const ROOTS = { Excel: "Workbook", Word: "Document" } as const;
const camelCase = (wire: string): string => wire.slice(0, 1).toLowerCase() + wire.slice(1);

/** Which class of the client's each object of a recording is of, and how its members are called. */
export class Members {
  /** By kept reference. */
  private readonly kept = new Map<string, string>();

  constructor(
    private readonly application: keyof typeof ROOTS,
    private readonly schema: SchemaData,
  ) {}

  /** An object was given this name; later batches come back to it by that. */
  keep(reference: string, className: string): void {
    this.kept.set(reference, className);
  }

  /** The class of an object path; "?" where the schema does not tell. */
  classOf({ ObjectPaths }: BatchRequest, id: number): string {
    const path = ObjectPaths[id];
    if (!path) return "?";
    const parent = (): string => this.classOf({ ObjectPaths, Actions: [] }, path.ParentObjectPathId ?? 0);
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalObject:
        return ROOTS[this.application];
      case ObjectPathType.ReferenceId:
        return this.kept.get(path.Name) ?? "?";
      case ObjectPathType.Property:
        return this.typeOf(parent(), "navigations", path.Name);
      case ObjectPathType.Method:
        return this.typeOf(parent(), "methods", path.Name);
      case ObjectPathType.Indexer:
        return this.typeOf(parent(), "methods", "GetItem");
      case ObjectPathType.NewObject:
        return path.Name.split(".").at(-1) ?? "?";
      case ObjectPathType.NullObject:
        return "?";
    }
  }

  /** What an action asks of its object: "Range.getMergedAreasOrNullObject", "Range.values" for one it sets, "Range.load". */
  memberOf(request: BatchRequest, { ActionType: type, Name, ObjectPathId }: Action): string {
    if (type === ActionType.Instantiate) return this.originOf(request, request.ObjectPaths[ObjectPathId]);
    const member = type === ActionType.Query ? "load" : this.nameOf(this.classOf(request, ObjectPathId), Name);
    return `${this.classOf(request, ObjectPathId)}.${member}`;
  }

  /** The member an object comes from. */
  private originOf(request: BatchRequest, path: ObjectPath | undefined): string {
    if (!path || path.ParentObjectPathId === undefined) return path ? this.classOf(request, path.Id) : "?";
    const owner = this.classOf(request, path.ParentObjectPathId);
    return `${owner}.${path.ObjectPathType === ObjectPathType.Indexer ? "getItem" : this.nameOf(owner, path.Name)}`;
  }

  /** The client's name of a member, by its name in a batch. */
  private nameOf(className: string, wire: string): string {
    return this.find(className, wire)?.[0] ?? camelCase(wire);
  }

  private typeOf(className: string, group: "navigations" | "methods", wire: string): string {
    return Object.entries(this.schema.classes[className]?.[group] ?? {}).find(isCalled(wire))?.[1].type ?? "?";
  }

  private find(className: string, wire: string) {
    const { scalars, navigations, methods } = this.schema.classes[className] ?? {};
    return [scalars, navigations, methods].flatMap((group) => Object.entries(group ?? {})).find(isCalled(wire));
  }
}

const isCalled =
  (wire: string) =>
  ([name, { wire: own, setWire }]: readonly [string, { readonly wire?: string; readonly setWire?: string }]): boolean =>
    own === wire || setWire === wire || name.toLowerCase() === wire.toLowerCase();
