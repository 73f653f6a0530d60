import { invalidArgument } from "../errors";
import { HostCollection, HostObject, method, model, NULL_OBJECT, scalar, type NullObject } from "../model";

type Parts = Map<string, string>;

@model("Excel", "CustomXmlPartCollection")
export class CustomXmlPartCollection extends HostCollection<CustomXmlPart> {
  constructor(private readonly parts: Parts) {
    super();
  }

  list(): CustomXmlPart[] {
    return [...this.parts.keys()].map((id) => new CustomXmlPart(this.parts, id));
  }
  find(id: unknown): CustomXmlPart | undefined {
    return this.list().find((part) => part.id === id);
  }
  @method
  add(xml: string): CustomXmlPart {
    if (!rootTag(xml)) throw invalidArgument("CustomXmlPartCollection.add");
    const numbers = [...this.parts.keys()].map((id) => parseInt(id.slice(1), 16) || 0);
    const number = Math.max(0, ...numbers) + 1;
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
    this.parts.set(id, xml);
    return new CustomXmlPart(this.parts, id);
  }
  @method
  getByNamespace(namespaceUri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.list().filter((part) => part.namespaceUri === namespaceUri));
  }
}

@model("Excel", "CustomXmlPartScopedCollection")
class CustomXmlPartScopedCollection extends HostCollection<CustomXmlPart> {
  constructor(private readonly parts: readonly CustomXmlPart[]) {
    super();
  }

  list(): readonly CustomXmlPart[] {
    return this.parts;
  }
  find(id: unknown): CustomXmlPart | undefined {
    return this.parts.find((part) => part.id === id);
  }
  @method
  getOnlyItem(): CustomXmlPart {
    if (this.parts.length !== 1) throw invalidArgument("CustomXmlPartScopedCollection.getOnlyItem");
    return this.parts[0];
  }
  @method
  getOnlyItemOrNullObject(): CustomXmlPart | NullObject {
    return this.parts.length === 1 ? this.parts[0] : NULL_OBJECT;
  }
}

@model("Excel", "CustomXmlPart")
class CustomXmlPart extends HostObject {
  constructor(
    private readonly parts: Parts,
    private readonly partId: string,
  ) {
    super();
  }
  override identity() {
    return { Id: this.partId };
  }

  @scalar
  get id(): string {
    return this.partId;
  }
  @scalar
  get namespaceUri(): string {
    return namespaceOf(this.getXml());
  }
  @method
  getXml(): string {
    return this.parts.get(this.partId) ?? "";
  }
  @method
  setXml(xml: string): void {
    if (!rootTag(xml)) throw invalidArgument("CustomXmlPart.setXml");
    this.parts.set(this.partId, xml);
  }
  @method
  delete(): void {
    this.parts.delete(this.partId);
  }
}

/** The root element's tag, after any declaration and comments. */
function rootTag(xml: string): string | undefined {
  return /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*(<[^\s<>!?/][^>]*>)/.exec(xml)?.[1];
}

function namespaceOf(xml: string): string {
  const tag = rootTag(xml) ?? "";
  const prefix = /^<([^\s:/>]+):/.exec(tag)?.[1];
  const declaration = new RegExp(`\\bxmlns${prefix ? `:${prefix}` : ""}\\s*=\\s*["']([^"']*)["']`);
  return declaration.exec(tag)?.[1] ?? "";
}
