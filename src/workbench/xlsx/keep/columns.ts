/** The element of a sheet's columns, with what is other in them. */
import { tagMarkup } from "../../../files/xlsx/patch/markup";
import { MAX_COLUMNS } from "../../engine/a1";
import type { Span } from "../book";
import { spanFinder } from "../spans";
import { columnWidth } from "../units";
import { isAlike, spanDifferences } from "./differences";
import type { SheetElements } from "./elements";
import type { StyleAdditions } from "./styles";

interface FiledColumns {
  readonly first: number;
  readonly count: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** @param defaultWidth of a column that states none, in digits */
export function patchColumns(
  elements: SheetElements,
  then: readonly Span[],
  now: readonly Span[],
  styles: StyleAdditions,
  defaultWidth: number,
): void {
  if (spanDifferences(then, now).length === 0) return;
  const [list] = elements.all("cols");
  const filed = list ? elements.within(list).map(({ tag }) => filedOf(tag.attributes)) : [];
  const ordered = [...filed].sort((a, b) => a.first - b.first);
  const [filedAt, thenAt, nowAt] = [spanFinder(ordered), spanFinder(then), spanFinder(now)];
  const all = [...filed, ...then, ...now].flatMap(({ first, count }) => [first, first + count]);
  const edges = [...new Set(all)].sort((a, b) => a - b);
  const markup = edges.slice(0, -1).flatMap((first, i) => {
    const [own, before, after] = [filedAt(first), thenAt(first), nowAt(first)];
    if (!own && !after) return [];
    const place = { min: String(first + 1), max: String(Math.min(edges[i + 1], MAX_COLUMNS)) };
    const set = isAlike(before, after) ? {} : attributesOf(before, after, styles, defaultWidth, own !== undefined);
    return tagMarkup("col", { ...own?.attributes, ...place, ...set }, "/>");
  });
  elements.replace("cols", markup.length > 0 ? `<cols>${markup.join("")}</cols>` : "");
}

function filedOf(attributes: Readonly<Record<string, string>>): FiledColumns {
  const first = Number(attributes.min ?? 1) - 1;
  return { first, count: Number(attributes.max ?? first + 1) - first, attributes };
}

function attributesOf(
  before: Span | undefined,
  after: Span | undefined,
  styles: StyleAdditions,
  defaultWidth: number,
  isStated: boolean,
) {
  const width = after?.size === undefined ? defaultWidth : columnWidth(after.size);
  return {
    ...((before?.size !== after?.size || !isStated) && {
      width: String(width),
      customWidth: after?.size === undefined ? undefined : "1",
    }),
    ...((before?.hidden ?? false) !== (after?.hidden ?? false) && { hidden: after?.hidden ? "1" : undefined }),
    ...(before?.format !== after?.format && {
      style: after?.format && String(styles.formatIndex(after.format)),
    }),
  };
}
