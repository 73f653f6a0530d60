import {
  FORM_SHAPES,
  isTracking,
  kindOfTag,
  LIST_SHAPES,
  openBlockPackage,
  type ControlKind,
  type Revisions,
  type VolumeContents,
} from "../report";
import { isNote, isPlaceholder } from "./placeholders";
import { assess, type Assessment } from "./plan";
import { offers } from "./run";
import { plainText, type Standing } from "./standing";
import type { DocumentControl, DocumentReading } from "./types";

/** A control with the object that stands for it in the batch that read it. */
export interface ReadControl {
  readonly control: DocumentControl;
  readonly standing: Standing;
  readonly isLocked: boolean;
  readonly proxy: Word.ContentControl;
  /** Of a list with exactly one table. */
  readonly table?: Word.Table;
}

const CONTROL_MEMBERS = "items/id,items/tag,items/title,items/cannotEdit,items/placeholderText,items/text";
const TABLE_MEMBERS = "items/values,items/headerRowCount";

/** Everything of ours in the document. 2 syncs. */
export async function readControls(
  context: Word.RequestContext,
): Promise<{ readonly controls: readonly ReadControl[]; readonly revisions: Revisions }> {
  const { document } = context;
  const all = document.contentControls;
  all.load(CONTROL_MEMBERS);
  if (offers("1.4")) document.load("changeTrackingMode");
  await context.sync();

  const ours = all.items.flatMap((proxy) => {
    const kind = kindOfTag(proxy.tag);
    return kind ? [{ proxy, kind, more: askMore(proxy, kind) }] : [];
  });
  const probe = ours.some(({ more }) => more.ooxml) ? undefined : probeOf(ours);
  await context.sync();

  const controls = ours.map(({ proxy, kind, more }) => readControl(proxy, kind, more));
  const isOn =
    (offers("1.4") && document.changeTrackingMode !== Word.ChangeTrackingMode.off) ||
    (probe !== undefined && isTracking(probe.value));
  return { controls, revisions: isOn ? "tracking" : strongest(controls) };
}

/** What a list or a block must tell beside its text. */
interface More {
  readonly tables?: Word.TableCollection;
  readonly ooxml?: OfficeExtension.ClientResult<string>;
}

function askMore(proxy: Word.ContentControl, kind: ControlKind): More {
  if (kind === "list" && LIST_SHAPES.has(proxy.tag)) {
    const { tables } = proxy;
    tables.load(TABLE_MEMBERS);
    return { tables };
  }
  return kind === "block" && FORM_SHAPES.has(proxy.tag) ? { ooxml: proxy.getOoxml() } : {};
}

/** Below WordApi 1.4 only the settings in a package tell that 修订 is on: where no block brings one, a small control does. */
function probeOf(
  ours: readonly { readonly proxy: Word.ContentControl; readonly kind: ControlKind }[],
): OfficeExtension.ClientResult<string> | undefined {
  if (offers("1.4")) return undefined;
  return ours.find(({ kind }) => kind === "field")?.proxy.getOoxml();
}

function readControl(proxy: Word.ContentControl, kind: ControlKind, more: More): ReadControl {
  const { id, tag, title, cannotEdit: isLocked } = proxy;
  const control = { id, tag, kind, title: title || tag };
  const table = more.tables?.items.length === 1 ? more.tables.items[0] : undefined;
  return { control, standing: standingOf(proxy, kind, more), isLocked, proxy, ...(table && { table }) };
}

function standingOf(proxy: Word.ContentControl, kind: ControlKind, { tables, ooxml }: More): Standing {
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
        tables: (tables?.items ?? []).map(({ values, headerRowCount }) => ({ values, headerRowCount })),
      };
    case "block": {
      if (!ooxml) return { kind, block: { id: "unknownTag" }, revisions: "none" };
      return { kind, ...openBlockPackage(ooxml.value, tag) };
    }
  }
}

function strongest(controls: readonly ReadControl[]): Revisions {
  const found = controls.flatMap(({ standing }) => (standing.kind === "block" ? [standing.revisions] : []));
  return found.find((revisions) => revisions === "tracking") ?? found.find((r) => r === "present") ?? "none";
}

export const assessments = (controls: readonly ReadControl[], contents: VolumeContents): readonly Assessment[] =>
  controls.flatMap(({ control, standing, isLocked }) => assess(control, standing, isLocked, contents) ?? []);

/** The reading without Word's objects, for whoever shows it. */
export function readingOf(controls: readonly ReadControl[], revisions: Revisions): DocumentReading {
  return {
    controls: controls.map(({ control }) => control),
    prose: controls.flatMap(({ control, standing }) =>
      standing.kind === "prose" ? [{ control, isNote: standing.isNote }] : [],
    ),
    revisions,
    fieldText(tag) {
      const found = controls.find(({ control }) => control.tag === tag)?.standing;
      return found?.kind === "field" ? found.text : undefined;
    },
    assess: (contents) => assessments(controls, contents),
  };
}
