/**
 * What the classes of a host's object model are made of. A class says with decorators which of its members the client may reach; the
 * interpreter offers nothing else. Members bear the client's names (camelCase), the schema knows the wire's.
 */
import { itemNotFound } from "./errors";

export type Application = "Excel" | "Word";

/** What a method or property gives when there is nothing: the client makes `isNullObject` true of it. */
export const NULL_OBJECT = Object.freeze({ isNullObject: true as const });
export type NullObject = typeof NULL_OBJECT;

type MemberKind = "scalar" | "navigation" | "method";
type AnyFunction = (...args: never[]) => unknown;
type ModelConstructor = abstract new (...args: never[]) => HostObject;

const declaredMembers = new WeakMap<AnyFunction, MemberKind>();
const declaredNames = new WeakMap<ModelConstructor, string>();
const declaredClasses: Record<Application, Map<string, ModelConstructor>> = { Excel: new Map(), Word: new Map() };

/** A property with a value of its own; can be loaded, and set if there is a setter. */
export function scalar<This, Value>(
  getter: (this: This) => Value,
  _context: ClassGetterDecoratorContext<This, Value>,
): void {
  declaredMembers.set(getter as AnyFunction, "scalar");
}
/** A property that leads to another object. */
export function navigation<This, Value>(
  getter: (this: This) => Value,
  _context: ClassGetterDecoratorContext<This, Value>,
): void {
  declaredMembers.set(getter as AnyFunction, "navigation");
}
export function method<This, Args extends unknown[], Value>(
  implementation: (this: This, ...args: Args) => Value,
  _context: ClassMethodDecoratorContext<This, (this: This, ...args: Args) => Value>,
): void {
  declaredMembers.set(implementation as AnyFunction, "method");
}
/** For methods that are made rather than written out. */
export function declareMethod(target: ModelConstructor, name: string, implementation: AnyFunction): void {
  declaredMembers.set(implementation, "method");
  Object.defineProperty(target.prototype, name, { value: implementation, configurable: true });
}
/** The client's name for the class. */
export function model(application: Application, name: string) {
  return (target: ModelConstructor, _context: ClassDecoratorContext): void => {
    declaredNames.set(target, name);
    declaredClasses[application].set(name, target);
  };
}

export interface ModelClass {
  readonly name: string;
  readonly scalars: readonly string[];
  readonly navigations: readonly string[];
  readonly methods: readonly string[];
  readonly writable: readonly string[];
}

const knownClasses = new WeakMap<ModelConstructor, ModelClass>();

function modelClass(constructor: ModelConstructor): ModelClass {
  const known = knownClasses.get(constructor) ?? collectMembers(constructor);
  knownClasses.set(constructor, known);
  return known;
}

/** Every class modelled of an application, as far as its modules were loaded. */
export function modelClasses(application: Application): ModelClass[] {
  return [...declaredClasses[application].values()].map(modelClass);
}

function collectMembers(constructor: ModelConstructor): ModelClass {
  const members: Record<MemberKind, Set<string>> = { scalar: new Set(), navigation: new Set(), method: new Set() };
  const writable = new Set<string>();
  for (let p = constructor.prototype as object; p !== Object.prototype; p = Object.getPrototypeOf(p) as object) {
    for (const [name, { get, set, value }] of Object.entries(Object.getOwnPropertyDescriptors(p))) {
      const kind = declaredMembers.get(get ?? (value as AnyFunction));
      if (!kind) continue;
      members[kind].add(name);
      if (set) writable.add(name);
    }
  }
  return {
    name: declaredNames.get(constructor) ?? constructor.name,
    scalars: [...members.scalar],
    navigations: [...members.navigation],
    methods: [...members.method],
    writable: [...writable],
  };
}

export abstract class HostObject {
  get model(): ModelClass {
    return modelClass(this.constructor as ModelConstructor);
  }
  /** `{ Id }` lets the client find the object again through its collection's `getItem(Id)`. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
  /** A reference kept by the client is no longer valid once its object is gone. */
  get isGone(): boolean {
    return false;
  }
  /** Whether reading it may show results of formulas, which must then be calculated first. */
  get showsResults(): boolean {
    return false;
  }
}

/** The members every collection has; which of them the client knows of a given collection, the schema says. */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract list(): readonly Item[];
  abstract find(key: unknown): Item | undefined;

  @method
  getItem(key: unknown): Item {
    const item = this.find(key);
    if (!item) throw itemNotFound(`${this.model.name}.getItem`);
    return item;
  }
  @method
  getItemOrNullObject(key: unknown): Item | NullObject {
    return this.find(key) ?? NULL_OBJECT;
  }
  @method
  getItemAt(index: number): Item {
    const item = this.list()[index];
    if (!item) throw itemNotFound(`${this.model.name}.getItemAt`);
    return item;
  }
  @method
  getCount(): number {
    return this.list().length;
  }
}
