import { parseArea, type Area } from "../../check";
import type { WrittenFormat, WrittenMarks } from "../../host/marks";
import { askEach } from "../tolerant";
import { isMarker } from "./marker";

/** The formats of some sheets, told apart. */
export interface FoundMarks extends WrittenMarks {
  /** Protected sheets that carry marks of ours, which cannot be taken away now. */
  readonly stuck: readonly string[];
}

interface Candidate {
  readonly sheet: string;
  readonly id: string;
  readonly isProtected: boolean;
}

/**
 * Two syncs: the formats of every sheet, then the formulas of those that have one, and where they stand. Excel may be unable to
 * read a format that it lists (after an undo, or when it was duplicated by hand); it is taken for one that is not ours.
 * @param alongside asks for what is to come with the first answer
 */
export async function findFormats(
  context: Excel.RequestContext,
  sheets: readonly string[],
  alongside?: () => void,
): Promise<FoundMarks> {
  const listed = await askEach(context, sheets, (name) => requestFormats(context, name), alongside);
  if (listed.refusal && listed.answers.every((answer) => !answer)) throw listed.refusal;
  const known = listed.answers.flatMap((answer) => answer ?? []);
  const candidates = known.flatMap(({ candidates: list }) => list);
  const { answers } = await askEach(context, candidates, (candidate) => requestFormat(context, candidate));
  const ours = new Map<string, WrittenFormat[]>(known.map(({ sheet }) => [sheet, []]));
  const others = new Set<string>();
  const stuck = new Set<string>();
  candidates.forEach(({ sheet, id, isProtected }, i) => {
    const format = answers[i];
    if (!format || !isMarker(format.formula)) others.add(id);
    else if (isProtected) stuck.add(sheet);
    else ours.get(sheet)?.push(format);
  });
  const protectedSheets = known.filter(({ isProtected }) => isProtected).map(({ sheet }) => sheet);
  return { formats: ours, others, protectedSheets, stuck: [...stuck] };
}

function requestFormats(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItem(name);
  const { protection } = sheet;
  protection.load("protected");
  const { conditionalFormats: formats } = sheet.getRange();
  formats.load("items/id,items/type");
  return () => {
    const isProtected = protection.protected;
    return {
      sheet: name,
      isProtected,
      candidates: formulaFormats(formats).map((id): Candidate => ({ sheet: name, id, isProtected })),
    };
  };
}

/** The ids of the formats that go by a formula. The others have none to ask for. */
export const formulaFormats = ({ items }: Excel.ConditionalFormatCollection): readonly string[] =>
  items.filter(({ type }) => type === Excel.ConditionalFormatType.custom).map(({ id }) => id);

/** Asks for a format of a sheet by its id. */
export function requestFormat(
  context: Excel.RequestContext,
  { sheet, id }: Pick<Candidate, "sheet" | "id">,
): () => WrittenFormat {
  const { conditionalFormats: formats } = context.workbook.worksheets.getItem(sheet).getRange();
  const { custom } = formats.getItem(id);
  const { rule } = custom;
  rule.load("formula");
  const areas = requestAreas(formats.getItem(id).getRanges());
  return () => ({ id, formula: rule.formula, areas: areas() });
}

function requestAreas(ranges: Excel.RangeAreas): () => readonly Area[] {
  ranges.load("address");
  return () => areasOf(ranges.address);
}

/** What no address of ours says: a whole column, or more than the host would tell. */
const EVERYTHING: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** The areas of `'考评人员'!A3:A5,'考评人员'!C3`. */
const areasOf = (address: string): readonly Area[] =>
  (address.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []).map((part) => parseArea(part) ?? EVERYTHING);
