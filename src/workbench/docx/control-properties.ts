import { childOf, childrenOf, elementsOf, insertAfter, make, remove, valueOf } from "./dom";

/** Kinds of controls by the element that makes them so (ISO/IEC 29500-1 §17.5.2); all others are rich text. */
const KINDS: Readonly<Record<string, string>> = {
  text: "PlainText",
  date: "DatePicker",
  dropDownList: "DropDownList",
  comboBox: "ComboBox",
  picture: "Picture",
  docPartObj: "BuildingBlockGallery",
  docPartList: "BuildingBlockGallery",
  group: "Group",
  repeatingSection: "RepeatingSection",
  repeatingSectionItem: "Unknown",
  checkbox: "CheckBox",
  citation: "Unknown",
  equation: "Unknown",
  bibliography: "Unknown",
};

/** What cannot be done to a control: change its content, delete it. */
export interface Locks {
  readonly content: boolean;
  readonly control: boolean;
}

/** The `w:sdtPr` of a content control. */
export class ControlProperties {
  constructor(private readonly control: Element) {}

  get element(): Element {
    return childOf(this.control, "sdtPr")!;
  }
  get kind(): string {
    const made = elementsOf(this.element).find(({ localName }) => localName in KINDS);
    return made ? KINDS[made.localName] : "RichText";
  }
  value(name: "tag" | "alias" | "id"): string {
    return valueOf(this.element, name) ?? "";
  }
  setName(name: "tag" | "alias", value: string): void {
    childrenOf(this.element, name).forEach(remove);
    // The schema wants rPr, alias, tag in this order.
    const order = name === "tag" ? ["alias", "rPr"] : ["rPr"];
    const before = order.map((one) => childOf(this.element, one)).find(Boolean);
    const made = make(this.element, name, { val: value });
    if (before) insertAfter(made, before);
    else this.element.insertBefore(made, this.element.firstChild);
  }

  get showsPlaceholder(): boolean {
    return childOf(this.element, "showingPlcHdr") !== undefined;
  }
  set showsPlaceholder(shows: boolean) {
    if (shows === this.showsPlaceholder) return;
    if (shows) this.element.appendChild(make(this.element, "showingPlcHdr"));
    else childrenOf(this.element, "showingPlcHdr").forEach(remove);
  }
  /** The name of the building block that is its placeholder. */
  get placeholder(): string | undefined {
    return valueOf(childOf(this.element, "placeholder"), "docPart");
  }

  get locks(): Locks {
    const lock = valueOf(this.element, "lock") ?? "";
    return { content: /ontentLocked$/.test(lock), control: lock.startsWith("sdt") };
  }
  set locks({ content, control }: Locks) {
    childrenOf(this.element, "lock").forEach(remove);
    const value = content && control ? "sdtContentLocked" : content ? "contentLocked" : control ? "sdtLocked" : "";
    const id = childOf(this.element, "id");
    if (value && id) insertAfter(make(this.element, "lock", { val: value }), id);
  }
}
