import { isRestricted, occupationByCode, occupationByName, otherCodesOf } from "../../../guide/reference";
import { nameKey } from "../../cells/normalise";
import { readOccupationCode } from "../../cells/occupation-code";
import type { Cell } from "../../model/rule";
import { withoutMarker } from "../../plan/occupations";

/**
 * What an empty cell of 认定职业 would hold by the cell beside it: the code of the name, the name of the code, as 《职业分类大典》 has
 * them; undefined where that is not known, or the occupation may not be assessed.
 */
export function knownByOther({ table, column, index }: Cell): string | undefined {
  if (table.table.id !== "occupations") return undefined;
  if (column.field === "occupationCode") {
    const named = occupationByName(nameKey(withoutMarker(table.text(index, "occupationName"))));
    const isOne = named && !isRestricted(named.code) && otherCodesOf(named).length === 0;
    return isOne ? named.code : undefined;
  }
  if (column.field !== "occupationName") return undefined;
  const coded = occupationByCode(readOccupationCode(table.value(index, "occupationCode")).code);
  return coded && !isRestricted(coded.code) ? coded.name : undefined;
}
