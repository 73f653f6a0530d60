/** Filters of sheets and tables (ECMA-376 part 1, 18.3.2). */
import { escapeXstring } from "../../../files/xlsx/text";
import { formatArea, quoteSheet } from "../../engine/a1";
import type { Shown, StatedColumn } from "../../engine/port";
import { element } from "../../opc/xml";
import type { Sheet, StatedFilter } from "../book";
import { fileArea } from "../units";

export const writeFilter = ({ area, columns }: StatedFilter): string =>
  element("autoFilter", { ref: fileArea(area) }, columns.map(writeFilterColumn));

export const writeFilterColumn = ({ column, shown }: StatedColumn): string =>
  shown ? element("filterColumn", { colId: column }, conditionOf(shown)) : "";

function conditionOf(shown: Shown): string {
  switch (shown.kind) {
    case "values": {
      const texts = shown.texts.map((text) => element("filter", { val: escapeXstring(text) }));
      return element("filters", { blank: shown.blanks || undefined }, texts);
    }
    case "conditions": {
      const conditions = shown.conditions.map(({ operator, value }) =>
        element("customFilter", { operator: operator === "equal" ? undefined : operator, val: escapeXstring(value) }),
      );
      return element("customFilters", { and: shown.all || undefined }, conditions);
    }
    case "dynamic":
      return element("dynamicFilter", { type: shown.type });
    case "largest":
      return element("top10", { val: shown.count });
  }
}

/** Excel finds the filter of a sheet by a name of its own. */
export const FILTER_NAME = "_xlnm._FilterDatabase";

/** What that name stands for; undefined where the sheet has no filter. */
export const filterReference = ({ name, filter }: Pick<Sheet, "name" | "filter">): string | undefined =>
  filter && `${quoteSheet(name)}!${formatArea(filter.area, true)}`;
