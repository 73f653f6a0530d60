/** The workbook's own part: its sheets, names, protection, which sheet is shown. */
import { recalculation } from "../../../files/xlsx/patch/recalculation";
import { retagged, siblingName, tagMarkup } from "../../../files/xlsx/patch/markup";
import type { Splice } from "../../../files/xlsx/patch/splices";
import { unescapeXstring } from "../../../files/xlsx/text";
import { UNPACKED } from "../../opc/container";
import { element, escapeXml } from "../../opc/xml";
import type { Book, Sheet } from "../book";
import { toFileFormula } from "../formulas";
import { structureProtectionElement } from "../write";
import { FILTER_NAME, filterReference } from "../write/filters";
import { unescaped } from "./followers";
import { childrenOf, inVocabularyOf, relationshipAttribute, relationshipOf, type Child, type Root } from "./markup";
import type { PackageEdit } from "./package";

const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr " +
  "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");
const STATES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" };

/** A sheet of the workbook as it is now. */
export interface Tab {
  /** The relationship of its part; a sheet that was added has one by now. */
  readonly relationship: string;
  readonly sheet: Pick<Sheet, "name" | "visibility" | "filter">;
}

export type BookName = Book["names"][number];

export interface WorkbookPatch {
  readonly path: string;
  /** In order. */
  readonly tabs: readonly Tab[];
  /** The sheets there were, by the relationships of their parts. */
  readonly thenTabs: readonly Tab[];
  readonly thenNames: readonly BookName[];
  readonly now: Pick<Book, "names" | "active" | "structureProtection">;
  readonly then: Pick<Book, "active" | "structureProtection">;
  /** A formula of a name the engine does not hold, as it is now. */
  followed(formula: string): string;
  readonly recalculates: boolean;
}

export function patchWorkbook(file: PackageEdit, patch: WorkbookPatch): void {
  const { path } = patch;
  file.edit(path, (text) => new WorkbookEdits(text, patch).all());
  if (patch.recalculates) file.edit(path, (text) => recalculation(text, path, UNPACKED));
}

class WorkbookEdits {
  private readonly root: Root;
  private readonly entries: readonly Child[];
  /** The relationships of all the sheets, in the order they are to have. */
  private readonly order: readonly string[];

  constructor(
    private readonly text: string,
    private readonly patch: WorkbookPatch,
  ) {
    this.root = childrenOf(text, patch.path);
    this.entries = childrenOf(text, patch.path, "sheets").children;
    this.order = this.orderNow();
  }

  all(): readonly Splice[] {
    return [...this.protection(), ...this.view(), ...this.sheets(), ...this.names()].sort((a, b) => a.start - b.start);
  }

  private child(name: string): Child | undefined {
    return this.root.children.find(({ tag }) => tag.name === name);
  }

  /** Sheets that are no worksheets keep their places among the others. */
  private orderNow(): string[] {
    const { tabs, thenTabs } = this.patch;
    const waiting = tabs.map(({ relationship }) => relationship);
    const then = new Set(thenTabs.map(({ relationship }) => relationship));
    const now = new Set(waiting);
    const slots = this.entries.map(({ tag }) => relationshipOf(tag)).filter((id) => !then.has(id) || now.has(id));
    const placed = slots.map((id) => (then.has(id) ? (waiting.shift() ?? id) : id));
    return [...placed, ...waiting];
  }

  private sheets(): Splice[] {
    const own = new Map(this.entries.map((entry) => [relationshipOf(entry.tag), entry]));
    const tabs = new Map(this.patch.tabs.map((tab) => [tab.relationship, tab]));
    const then = new Map(this.patch.thenTabs.map((tab) => [tab.relationship, tab]));
    let free = this.entries.reduce((most, { tag }) => Math.max(most, Number(tag.attributes.sheetId) || 0), 0);
    const markup = this.order.map((id) => {
      const [entry, tab, before] = [own.get(id), tabs.get(id), then.get(id)];
      if (!tab) return entry ? this.text.slice(entry.tag.start, entry.end) : "";
      const { name, visibility } = tab.sheet;
      if (!entry) {
        const sheetId = String(++free);
        const tag = tagMarkup(siblingName(this.root.tag, "sheet"), { name, sheetId, state: STATES[visibility] }, "/>");
        return tag.replace(/\/>$/, ` ${relationshipAttribute(this.root.tag, id)}/>`);
      }
      if (before?.sheet.name === name && before.sheet.visibility === visibility)
        return this.text.slice(entry.tag.start, entry.end);
      return retagged(entry.tag, { name, state: STATES[visibility] });
    });
    const list = this.child("sheets");
    const before = this.entries.map(({ tag, end }) => this.text.slice(tag.start, end));
    if (!list || JSON.stringify(before) === JSON.stringify(markup)) return [];
    const { tag, end } = list;
    return [
      {
        start: tag.start,
        end,
        text: `${tagMarkup(tag.written, tag.attributes, ">")}${markup.join("")}</${tag.written}>`,
      },
    ];
  }

  private view(): Splice[] {
    const { tabs, thenTabs, now, then } = this.patch;
    const shown = tabs[now.active]?.relationship;
    const first = this.order.indexOf(shown ?? "");
    const isSame =
      shown === thenTabs[then.active]?.relationship &&
      this.entries.findIndex(({ tag }) => relationshipOf(tag) === shown) === first;
    if (isSame) return [];
    const views = childrenOf(this.text, this.patch.path, "bookViews");
    const view = views.children[0];
    if (view) {
      const set = { activeTab: String(first), firstSheet: undefined };
      return [{ start: view.tag.start, end: view.tag.end, text: retagged(view.tag, set) }];
    }
    return this.inserted("bookViews", element("bookViews", {}, element("workbookView", { activeTab: first })));
  }

  private protection(): Splice[] {
    const { now, then } = this.patch;
    if (JSON.stringify(now.structureProtection) === JSON.stringify(then.structureProtection)) return [];
    const markup = structureProtectionElement(now);
    const own = this.child("workbookProtection");
    if (!own) return this.inserted("workbookProtection", markup);
    return [{ start: own.tag.start, end: own.end, text: inVocabularyOf(this.root.tag, markup) }];
  }

  private names(): Splice[] {
    const { now, thenNames, tabs, thenTabs, followed } = this.patch;
    const list = childrenOf(this.text, this.patch.path, "definedNames");
    const before = new Map(thenNames.map((name) => [this.keyOf(name, thenTabs), name]));
    const filters = this.otherFilters();
    const left = new Map(now.names.map((name) => [this.keyOf(name, tabs), name]));
    const kept = list.children.flatMap((definition) => {
      const key = this.keyOfElement(definition);
      const filter = filters.get(key);
      filters.delete(key);
      if (filter) return this.filterName(definition, filter.reference);
      const after = left.get(key);
      const held = before.get(key);
      left.delete(key);
      if (held && !after) return [];
      return this.definition(definition, held, after, followed) ?? [];
    });
    const newFilters = [...filters.values()].flatMap(({ relationship, reference }) =>
      reference === undefined ? [] : this.newFilterName(relationship, reference),
    );
    const newNames = [...left.values()].map((name) => this.newName(name));
    const added = [...newFilters, ...newNames].map((name) => inVocabularyOf(this.root.tag, name));
    const text = [...kept, ...added].join("");
    const own = this.child("definedNames");
    if (own && text === list.children.map(({ tag, end }) => this.text.slice(tag.start, end)).join("")) return [];
    if (!own) return text === "" ? [] : this.inserted("definedNames", `<definedNames>${added.join("")}</definedNames>`);
    const { written, attributes } = own.tag;
    const markup = text === "" ? "" : `${tagMarkup(written, attributes, ">")}${text}</${written}>`;
    return [{ start: own.tag.start, end: own.end, text: markup }];
  }

  /** A name of the file as it is now; undefined where the sheet it belongs to is gone. */
  private definition(
    { tag, inner, end }: Child,
    held: BookName | undefined,
    after: BookName | undefined,
    followed: (formula: string) => string,
  ): string | undefined {
    const scope = tag.attributes.localSheetId;
    const place = scope === undefined ? undefined : this.order.indexOf(this.relationshipAt(Number(scope)));
    if (place === -1) return undefined;
    const localSheetId = place === undefined ? undefined : String(place);
    const formula = this.text.slice(...inner);
    const isOther = held && after && JSON.stringify({ ...held, sheet: 0 }) !== JSON.stringify({ ...after, sheet: 0 });
    if (!isOther) {
      const text = held ? formula : followedMarkup(formula, followed);
      if (text === formula && localSheetId === scope) return this.text.slice(tag.start, end);
      return `${retagged(tag, { localSheetId })}${text}</${tag.written}>`;
    }
    const set = { localSheetId, hidden: after.visible ? undefined : "1", comment: after.comment || undefined };
    return `${retagged({ ...tag, isEmpty: false }, set)}${escapeXml(toFileFormula(after.refersTo))}</${tag.written}>`;
  }

  /** Filters of sheets that reach over another area now, or are there or gone, by the keys of their names. */
  private otherFilters(): Map<string, { readonly relationship: string; readonly reference: string | undefined }> {
    const then = new Map(this.patch.thenTabs.map(({ relationship, sheet }) => [relationship, filterReference(sheet)]));
    return new Map(
      this.patch.tabs.flatMap(({ relationship, sheet }) => {
        const reference = filterReference(sheet);
        const before = then.get(relationship);
        const isAsBefore = reference === before || reference === (before && this.patch.followed(before));
        return isAsBefore
          ? []
          : [[`${FILTER_NAME.toLowerCase()} ${relationship}`, { relationship, reference }] as const];
      }),
    );
  }

  private filterName({ tag }: Child, reference: string | undefined): string | [] {
    if (reference === undefined) return [];
    const place = this.order.indexOf(this.relationshipAt(Number(tag.attributes.localSheetId)));
    return `${retagged({ ...tag, isEmpty: false }, { localSheetId: String(place) })}${escapeXml(reference)}</${tag.written}>`;
  }

  private newFilterName(relationship: string, reference: string): string {
    const attributes = { name: FILTER_NAME, localSheetId: this.order.indexOf(relationship), hidden: true };
    return element("definedName", attributes, escapeXml(reference));
  }

  private newName({ name, refersTo, visible, comment, sheet }: BookName): string {
    const localSheetId = sheet === undefined ? undefined : this.order.indexOf(this.patch.tabs[sheet].relationship);
    const attributes = { name, comment: comment || undefined, localSheetId, hidden: visible ? undefined : true };
    return element("definedName", attributes, escapeXml(toFileFormula(refersTo)));
  }

  private relationshipAt(index: number): string {
    const entry = this.entries[index];
    return entry ? relationshipOf(entry.tag) : "";
  }

  private keyOf({ name, sheet }: BookName, tabs: readonly Tab[]): string {
    return `${name.toLowerCase()} ${sheet === undefined ? "" : tabs[sheet]?.relationship}`;
  }

  private keyOfElement({ tag: { attributes } }: Child): string {
    const { name = "", localSheetId } = attributes;
    return `${unescapeXstring(name).toLowerCase()} ${localSheetId === undefined ? "" : this.relationshipAt(Number(localSheetId))}`;
  }

  private inserted(name: string, markup: string): Splice[] {
    if (markup === "") return [];
    const order = ORDER.indexOf(name);
    const before = this.root.children.filter(({ tag }) => ORDER.indexOf(tag.name) < order).at(-1);
    const at = before?.end ?? this.root.inner[0];
    return [{ start: at, end: at, text: inVocabularyOf(this.root.tag, markup) }];
  }
}

/** A formula in its markup. */
function followedMarkup(markup: string, followed: (formula: string) => string): string {
  const formula = unescaped(markup);
  const now = followed(formula);
  return now === formula ? markup : escapeXml(now);
}
