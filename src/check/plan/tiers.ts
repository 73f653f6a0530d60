import { TIERS } from "../../guide";
import { choiceMeantBy } from "../cells/choice-words";
import type { TableSnapshot } from "../snapshot";

/** The tier of the enterprise that files the plan. */
export const [OWN_TIER] = TIERS;

/** The tier a text tells, in the guide's word or another: 总部 is 本级, 子公司 下级. */
export const tierMeantBy = (text: string): string | undefined =>
  TIERS.find((tier) => text.includes(tier)) ?? choiceMeantBy("tier", TIERS, text);

/** The tier a row of 认定企业 means; the guide's own table has it in the serial number, 1（本级）. */
export const tierOf = (table: TableSnapshot, row: number): string | undefined =>
  tierMeantBy(table.text(row, "tier") || table.text(row, "serial"));

/** The rows of the enterprise itself. There should be one, the first. */
export const headRows = (table: TableSnapshot): readonly number[] =>
  table.dataRows.filter((row) => tierOf(table, row) === OWN_TIER);
