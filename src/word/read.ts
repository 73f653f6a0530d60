import { refusalOf } from "../office/refusal";
import {
  cellLooks,
  FORM_SHAPES,
  isTracking,
  kindOfTag,
  LIST_SHAPES,
  openBlockPackage,
  type ControlKind,
  type Revisions,
  type VolumeContents,
} from "../report";
import { hasOwnColumns } from "./list-plan";
import { isNote, isPlaceholder } from "./placeholders";
import { planControl, type ControlPlan } from "./plan";
import { offers } from "./run";
import { plainText, type Standing, type TableLooks } from "./standing";
import type { DocumentControl, DocumentReading } from "../host/document";

/** A control with the object that stands for it in the batch that read it. */
export interface ReadControl {
  readonly control: DocumentControl;
  readonly standing: Standing;
  readonly isLocked: boolean;
  readonly proxy: Word.ContentControl;
  /** Of a list with exactly one table. */
  readonly table?: Word.Table;
  /** What Word gave as its text. */
  readonly text: string;
}

/** Everything of ours in the document, as it was read. */
export interface Read {
  readonly controls: readonly ReadControl[];
  readonly revisions: Revisions;
  readonly knowsRevisions: boolean;
}

const CONTROL_MEMBERS = "items/id,items/tag,items/title,items/cannotEdit,items/placeholderText,items/text";
const TABLE_MEMBERS = "items/values,items/headerRowCount";

/** 2 syncs; one more where a table has columns of the user's own. */
export async function readControls(context: Word.RequestContext): Promise<Read> {
  const { ours, isTracked } = await askControls(context);
  const asked = await askMore(context, ours, isTracked === undefined);
  const looks = await askLooks(context, ours, asked);
  const controls = ours.map(({ proxy, kind }) =>
    readControl(proxy, kind, {
      tables: asked.tables.get(proxy),
      ooxml: asked.ooxml.get(proxy),
      looks: looks.get(proxy),
    }),
  );
  const isOn = isTracked ?? [...asked.ooxml.values()].some((ooxml) => ooxml !== undefined && isTracking(ooxml));
  return { controls, revisions: isOn ? "tracking" : strongest(controls), knowsRevisions: true };
}

/**
 * Without `getOoxml`. 2 syncs, 1 where there is no list.
 * @param last what only packages tell is taken from there, where nothing else has changed since
 */
export async function glanceAtControls(context: Word.RequestContext, last: Read | undefined): Promise<Read> {
  const { ours, isTracked } = await askControls(context);
  const tables = loadTables(ours.filter(isList));
  if (tables.size > 0) await context.sync();
  const known = new Map(last?.controls.map((read) => [keyOf(read.control), read]));
  const controls = ours.map(({ proxy, kind }) => {
    const before = known.get(keyOf(proxy));
    const glanced = readControl(proxy, kind, { tables: tables.get(proxy) });
    return { ...glanced, standing: recalled(glanced, before) };
  });
  if (isTracked === undefined) return { controls, revisions: last?.revisions ?? "none", knowsRevisions: false };
  const knowsRevisions = isTracked || !ours.some(isBlock);
  return { controls, revisions: isTracked ? "tracking" : strongest(controls), knowsRevisions };
}

const keyOf = ({ id, tag }: { readonly id: number; readonly tag: string }): string => `${id} ${tag}`;

/** What was seen at a glance, with what is known from before of a control that still says the same. */
function recalled({ standing, text }: ReadControl, before: ReadControl | undefined): Standing {
  if (standing.kind === "block") {
    if (before?.standing.kind === "block" && before.text === text) return before.standing;
    return { ...standing, block: { id: "unseen" } };
  }
  if (standing.kind !== "list" || before?.standing.kind !== "list") return standing;
  const [table, ...more] = standing.tables;
  const [{ looks, values } = { looks: undefined, values: [] }] = before.standing.tables;
  const isSame = table && more.length === 0 && looks && JSON.stringify(values) === JSON.stringify(table.values);
  return isSame ? { ...standing, tables: [{ ...table, looks }] } : standing;
}

/** The controls of ours, and whether 修订 is on where Word tells. 1 sync. */
async function askControls(
  context: Word.RequestContext,
): Promise<{ readonly ours: readonly Ours[]; readonly isTracked: boolean | undefined }> {
  const { document } = context;
  const all = document.contentControls;
  all.load(CONTROL_MEMBERS);
  if (offers("1.4")) document.load("changeTrackingMode");
  await context.sync();
  const ours = all.items.flatMap((proxy) => {
    const kind = kindOfTag(proxy.tag);
    return kind ? [{ proxy, kind }] : [];
  });
  return { ours, isTracked: trackingOf(document) };
}

/** undefined where Word does not tell: below WordApi 1.4, and where it says that the property was not loaded (#2797). */
function trackingOf(document: Word.Document): boolean | undefined {
  if (!offers("1.4")) return undefined;
  try {
    return document.changeTrackingMode !== Word.ChangeTrackingMode.off;
  } catch (error) {
    if (refusalOf(error)) return undefined;
    throw error;
  }
}

interface Ours {
  readonly proxy: Word.ContentControl;
  readonly kind: ControlKind;
}

const isList = ({ kind, proxy }: Ours): boolean => kind === "list" && LIST_SHAPES.has(proxy.tag);
const isBlock = ({ kind, proxy }: Ours): boolean => kind === "block" && FORM_SHAPES.has(proxy.tag);

/** What lists and blocks tell beside their text; a package is undefined where Word would not hand it out. */
interface Asked {
  readonly tables: ReadonlyMap<Word.ContentControl, Word.TableCollection>;
  readonly ooxml: ReadonlyMap<Word.ContentControl, string | undefined>;
}

/**
 * One sync. Where that fails the tables are asked for alone, then each package: Word has failed for one control's
 * (#6059, #5394, #6016), which must not keep the others from being filled.
 */
async function askMore(context: Word.RequestContext, ours: readonly Ours[], asksTracking: boolean): Promise<Asked> {
  const lists = ours.filter(isList);
  const blocks = ours.filter(isBlock);
  // Only the settings in a package tell then that 修订 is on: where no block brings one, a small control does.
  const probe = asksTracking && blocks.length === 0 ? ours.filter(({ kind }) => kind === "field").slice(0, 1) : [];
  const wanted = [...blocks, ...probe].map(({ proxy }) => proxy);
  const tables = loadTables(lists);
  const ooxml = new Map(wanted.map((proxy) => [proxy, proxy.getOoxml()]));
  try {
    await context.sync();
    return { tables, ooxml: new Map([...ooxml].map(([proxy, { value }]) => [proxy, value])) };
  } catch (error) {
    if (!refusalOf(error) || wanted.length === 0) throw error;
  }
  const again = loadTables(lists);
  await context.sync();
  return { tables: again, ooxml: await packagesOf(context, wanted) };
}

function loadTables(lists: readonly Ours[]): ReadonlyMap<Word.ContentControl, Word.TableCollection> {
  return new Map(
    lists.map(({ proxy }) => {
      const { tables } = proxy;
      tables.load(TABLE_MEMBERS);
      return [proxy, tables];
    }),
  );
}

/** The cells of tables with columns of the user's own: what she put there may be more than text. No sync where there are none. */
async function askLooks(
  context: Word.RequestContext,
  ours: readonly Ours[],
  { tables }: Asked,
): Promise<ReadonlyMap<Word.ContentControl, TableLooks>> {
  const own = ours.flatMap(({ proxy }) => {
    const [table, ...more] = tables.get(proxy)?.items ?? [];
    const isOwn = table && hasOwnColumns(table.values, table.headerRowCount, LIST_SHAPES.get(proxy.tag)!);
    return isOwn && more.length === 0 ? [proxy] : [];
  });
  if (own.length === 0) return new Map();
  const packages = await packagesOf(context, own);
  return new Map(
    own.map((proxy) => {
      const ooxml = packages.get(proxy);
      return [proxy, (ooxml !== undefined && cellLooks(ooxml, proxy.tag)) || "unread"];
    }),
  );
}

/** Packages of controls, in one sync; where that fails, one after the other, undefined for what Word would not hand out. */
async function packagesOf(
  context: Word.RequestContext,
  proxies: readonly Word.ContentControl[],
): Promise<Asked["ooxml"]> {
  const asked = proxies.map((proxy) => [proxy, proxy.getOoxml()] as const);
  try {
    await context.sync();
    return new Map(asked.map(([proxy, { value }]) => [proxy, value]));
  } catch (error) {
    if (!refusalOf(error)) throw error;
  }
  if (proxies.length === 1) return new Map([[proxies[0], undefined]]);
  const packages = new Map<Word.ContentControl, string | undefined>();
  for (const proxy of proxies) packages.set(proxy, (await packagesOf(context, [proxy])).get(proxy));
  return packages;
}

interface More {
  readonly tables?: Word.TableCollection;
  readonly ooxml?: string;
  readonly looks?: TableLooks;
}

function readControl(proxy: Word.ContentControl, kind: ControlKind, more: More): ReadControl {
  const { id, tag, title, cannotEdit: isLocked } = proxy;
  const control = { id, tag, kind, title: title || tag };
  const table = more.tables?.items.length === 1 ? more.tables.items[0] : undefined;
  return {
    control,
    standing: standingOf(proxy, kind, more),
    isLocked,
    proxy,
    text: proxy.text,
    ...(table && { table }),
  };
}

function standingOf(proxy: Word.ContentControl, kind: ControlKind, { tables, ooxml, looks }: More): Standing {
  const { tag, title, text } = proxy;
  // Word on the web, and some builds, give no placeholder text.
  const hint = proxy.placeholderText ?? "";
  switch (kind) {
    case "field":
      return { kind, text: isPlaceholder(text, hint, title) ? "" : plainText(text) };
    case "prose":
      return { kind, isNote: isNote(tag, text, hint, title) };
    case "list":
      return {
        kind,
        tables: (tables?.items ?? []).map(({ values, headerRowCount }) => ({
          values,
          headerRowCount,
          ...(looks && { looks }),
        })),
      };
    case "block": {
      if (ooxml === undefined) return { kind, block: { id: "unread" }, revisions: "none" };
      return { kind, ...openBlockPackage(ooxml, tag) };
    }
  }
}

function strongest(controls: readonly ReadControl[]): Revisions {
  const found = controls.flatMap(({ standing }) => (standing.kind === "block" ? [standing.revisions] : []));
  return found.find((revisions) => revisions === "tracking") ?? found.find((r) => r === "present") ?? "none";
}

export const planFilling = (controls: readonly ReadControl[], contents: VolumeContents): readonly ControlPlan[] =>
  controls.flatMap(({ control, standing, isLocked }) => planControl(control, standing, isLocked, contents) ?? []);

/** The reading without Word's objects, for whoever shows it. */
export function readingOf({ controls, revisions, knowsRevisions }: Read): DocumentReading {
  return {
    controls: controls.map(({ control }) => control),
    prose: controls.flatMap(({ control, standing }) =>
      standing.kind === "prose" ? [{ control, isNote: standing.isNote }] : [],
    ),
    revisions,
    knowsRevisions,
    fieldText(tag) {
      const found = controls.find(({ control }) => control.tag === tag)?.standing;
      return found?.kind === "field" ? found.text : undefined;
    },
    planFilling: (contents) => planFilling(controls, contents),
  };
}
