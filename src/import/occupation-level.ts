import type { Field, ListTable } from "../guide";
import { occupationByName } from "../guide/reference";
import { readLevels } from "../check/cells/levels";
import { nameKey } from "../check/cells/normalise";
import { occupationKey } from "../check/plan/occupations";
import type { CellValue } from "../check/snapshot";

const LEVEL = "(?:[一二三四五1-5]级工?|[初中高]级(?:工|技能)?|高级技师|技师)";
const LEVELS = `${LEVEL}(?:[/、,，;；和及至到~-]${LEVEL})*`;
/** 焊工（三级）, 焊工三级/高级工, 焊工-技师 */
const BEHIND = new RegExp(`^(.{2,}?)[-—:：/]?[(（\\[]?(${LEVELS})[)）\\]]?$`);
/** 高级焊工, 三级焊工 */
const BEFORE = new RegExp(`^(${LEVEL})(.{2,})$`);

/**
 * An occupation and its levels in one cell, of a table that has a column for each; undefined where it is not sure that they are.
 * @param standing what the levels' own cell says: it is to be empty, or to say the same
 */
export function occupationAndLevels(
  { columns }: ListTable,
  text: CellValue,
  standing: CellValue,
): { readonly name: string; readonly levels: string } | undefined {
  const has = (field: Field): boolean => columns.some((column) => column.field === field);
  if (typeof text !== "string" || !has("occupationName") || !has("skillLevels") || isOccupation(text)) return undefined;
  const key = nameKey(text);
  const [, behindName, behind] = BEHIND.exec(key) ?? [];
  const [, before, beforeName] = BEFORE.exec(key) ?? [];
  const [name, written] =
    behindName !== undefined && isOccupation(behindName) ? [behindName, behind] : [beforeName, before];
  if (name === undefined || !isOccupation(name)) return undefined;
  const { levels, unknown, canonical } = readLevels(written);
  if (levels.length === 0 || unknown.length > 0) return undefined;
  const isSaid = standing !== "" && readLevels(standing).canonical !== canonical;
  return isSaid ? undefined : { name, levels: canonical };
}

const isOccupation = (text: string): boolean => occupationByName(occupationKey(text)) !== undefined;
