/** Answers `load`: the named properties of an object, of what hangs on it, or of a collection's items. */
import { notImplemented } from "./errors";
import { HostCollection, NULL_OBJECT, type HostObject } from "./model";
import type { QueryInfo } from "./protocol";
import type { Schema } from "./schema";

type Answer = Record<string, unknown>;

export function loadObject(object: HostObject, query: QueryInfo, schema: Schema): Answer {
  const named = query.Select?.length ? query.Select : ["*"];
  const wanted = [...named, ...(query.Expand ?? []).map((name) => `${name}/*`)];
  return object instanceof HostCollection
    ? loadCollection(object as HostCollection<HostObject>, wanted, query, schema)
    : loadMembers(object, wanted, schema);
}

/** Of a collection, its own properties by name; every other name means its items, `*` both. */
function loadCollection(
  collection: HostCollection<HostObject>,
  wanted: readonly string[],
  { Skip = 0, Top }: QueryInfo,
  schema: Schema,
): Answer {
  const { scalars } = collection.model;
  const own = wanted.filter((name) => name === "*" || scalars.includes(name));
  const ofItems = wanted.filter((name) => !scalars.includes(name));
  const items = collection.list().slice(Skip, Top ? Skip + Top : undefined);
  const _Items = items.map((item) => ({ ...loadMembers(item, ofItems, schema), ...item.identity() }));
  return { ...loadMembers(collection, own, schema), _Items };
}

function loadMembers(object: HostObject, wanted: readonly string[], schema: Schema): Answer {
  const { name: className, scalars, navigations } = object.model;
  const answer: Answer = {};
  const nested = new Map<string, string[]>();
  const read = (name: string) => (object as unknown as Record<string, unknown>)[name];

  for (const path of wanted) {
    const [head, ...rest] = path.split(/[/.]/);
    if (head === "*") {
      for (const name of scalars)
        if (schema.isSupported(className, "scalars", name))
          answer[schema.wireOf(className, "scalars", name)] = read(name);
      continue;
    }
    const same = (name: string) => name.toLowerCase() === head.toLowerCase();
    const scalar = scalars.find(same);
    const navigation = navigations.find(same);
    if (scalar) {
      schema.assertSupported(className, "scalars", scalar);
      answer[schema.wireOf(className, "scalars", scalar)] = read(scalar);
    } else if (navigation) {
      schema.assertSupported(className, "navigations", navigation);
      nested.set(navigation, [...(nested.get(navigation) ?? []), rest.join("/") || "*"]);
    } else if (head) throw notImplemented(`${className}.${head}`);
  }
  for (const [name, Select] of nested) {
    const child = read(name) as HostObject;
    const isNull = (child as unknown) === NULL_OBJECT;
    answer[schema.wireOf(className, "navigations", name)] = isNull ? null : loadObject(child, { Select }, schema);
  }
  return answer;
}
