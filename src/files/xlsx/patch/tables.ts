import type { Area } from "../../../check";
import { parseArea } from "../../../check/address";
import type { Limits } from "../../../check/limits";
import type { ReadSteps } from "../../read-step";
import { relationshipsOf } from "../../opc/relationships";
import { readXml, type Attributes } from "../../opc/xml";
import { readSpans } from "../../opc/xml-spans";
import type { ZipArchive } from "../../opc/zip";
import { longer, type Growth } from "./edits";
import { retagged } from "./markup";
import type { Splice } from "./splices";

/**
 * The rows of a sheet's tables that their parts know the texts of: titles are the names of the columns, and totals their labels
 * (ECMA-376 part 1, 18.5.1.2 and 18.5.1.3). A title cell with another text is what Excel repairs.
 * @param sheet the part of the sheet
 */
export function* tableTitles(archive: ZipArchive, sheet: string): ReadSteps<readonly Area[]> {
  const titles: Area[] = [];
  for (const { type, part } of yield* relationshipsOf(archive, sheet)) {
    if (type !== "table" || !archive.has(part)) continue;
    yield* readXml(archive, part, () => ({
      open(name, attributes) {
        if (name === "table") titles.push(...rowsKnown(attributes));
      },
    }));
  }
  return titles;
}

/** The parts of a sheet's tables. */
export function* tableParts(archive: ZipArchive, sheet: string): ReadSteps<readonly string[]> {
  const relationships = yield* relationshipsOf(archive, sheet);
  return relationships.flatMap(({ type, part }) => (type === "table" && archive.has(part) ? [part] : []));
}

/** What of the text of a table's part must be another text for it to hold the new rows of a list it holds. */
export function tableGrowth(text: string, part: string, limits: Limits, growth: Growth): readonly Splice[] {
  const splices: Splice[] = [];
  readSpans(text, part, limits, {
    open(tag) {
      const { ref } = tag.attributes;
      const wider =
        ref !== undefined && (tag.name === "table" || tag.name === "autoFilter") ? longer(ref, growth) : undefined;
      if (wider !== undefined) splices.push({ start: tag.start, end: tag.end, text: retagged(tag, { ref: wider }) });
    },
    close() {
      // A tag tells all there is to know.
    },
  });
  return splices;
}

function rowsKnown({ ref = "", headerRowCount = "1", totalsRowCount = "0" }: Attributes): readonly Area[] {
  const area = parseArea(ref);
  if (!area) return [];
  const [head, foot] = [Number(headerRowCount), Number(totalsRowCount)];
  const all = [
    { ...area, rows: head },
    { ...area, row: area.row + area.rows - foot, rows: foot },
  ];
  return all.filter(({ rows }) => rows > 0);
}
