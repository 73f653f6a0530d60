import type { BatchResponse } from "../protocol";
import { utf8Length } from "../utf8";

/** Members of a range that hold something of every cell, as the wire calls them. */
const OF_CELLS = ["Values", "Formulas", "Text", "NumberFormat", "ValueTypes"] as const;

/** An answer that is too long, with null for the cells of its largest ranges until it is not. */
export function shortened(answer: BatchResponse, limit: number): BatchResponse {
  const sized = answer.Results.map((result, index) => ({ index, size: utf8Length(JSON.stringify(result)) }));
  let total = sized.reduce((sum, { size }) => sum + size, 0);
  const Results = [...answer.Results];
  for (const { index, size } of sized.sort((a, b) => b.size - a.size)) {
    if (total <= limit) break;
    const { Value, ...rest } = Results[index];
    if (typeof Value !== "object" || Value === null) continue;
    const members = OF_CELLS.filter((name) => name in Value);
    const cut = { ...rest, Value: { ...Value, ...Object.fromEntries(members.map((name) => [name, null])) } };
    Results[index] = cut;
    total += utf8Length(JSON.stringify(cut)) - size;
  }
  return { ...answer, Results };
}
