import { parseArea, type Area } from "../check";
import { isBusy, isTooLarge, offers } from "./run";

/** An area of a tab. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** `getMergedAreas` fails where there are more merged areas (typings of ExcelApi 1.13); a block of as many cells has never more. */
const MOST_AREAS = 512;
/** So many blocks answer with less than the 5 MB of Excel on the web. */
const BLOCKS_PER_SYNC = 200;

/** Asks for the merged areas that touch areas; the returned function gives those of each after the sync. None below ExcelApi 1.13. */
export function requestMerges(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
): () => readonly (readonly Area[])[] {
  if (!offers("1.13")) return () => areas.map(() => []);
  const requests = areas.map(({ sheet, area }) => (area.rows > 0 ? requestOf(context, sheet, area) : undefined));
  return () =>
    requests.map((merged) =>
      !merged || merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => parseArea(address) ?? []),
    );
}

function requestOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.RangeAreas {
  const { row, column, rows, columns } = area;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const merged = worksheet.getRangeByIndexes(row, column, rows, columns).getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  return merged;
}

/**
 * Whether a batch that asked for merged areas may have failed for them: then it is worth asking without. Excel says no more
 * than GeneralException.
 */
export const mayBeMerges = (error: unknown): boolean => offers("1.13") && !isTooLarge(error) && !isBusy(error);

/** The same block by block, in syncs of its own. What cannot be told is left out: nothing else is lost with it. */
export async function readMergesInBlocks(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
): Promise<readonly (readonly Area[])[]> {
  const found = areas.map(() => new Map<string, Area>());
  const blocks = areas.flatMap(({ sheet, area }, index) =>
    blocksOf(area).map((block) => ({ index, sheet, area: block })),
  );
  for (let from = 0; from < blocks.length; from += BLOCKS_PER_SYNC) {
    const now = blocks.slice(from, from + BLOCKS_PER_SYNC);
    const mergesOf = requestMerges(context, now);
    try {
      // In pieces, because that is what Excel can tell at a time.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (isBusy(error)) throw error;
      continue;
    }
    // One that reaches into two blocks is told by both.
    mergesOf().forEach((merges, i) => {
      for (const merge of merges) found[now[i].index].set(`${merge.row},${merge.column}`, merge);
    });
  }
  return found.map((merges) => [...merges.values()]);
}

/** An area in whole rows of at most `MOST_AREAS` cells; the areas of our tables are never wider. */
function blocksOf({ row, column, rows, columns }: Area): readonly Area[] {
  const height = Math.max(1, Math.floor(MOST_AREAS / columns));
  const count = Math.max(0, Math.ceil(rows / height));
  return Array.from({ length: count }, (_, i) => {
    const done = i * height;
    return { row: row + done, column, rows: Math.min(height, rows - done), columns };
  });
}
