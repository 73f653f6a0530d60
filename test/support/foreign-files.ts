/** The sample's plan as three workbooks that somebody else keeps: other tabs, captions, headings and order of columns. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { snapshotOf, type CellValue, type TableSnapshot } from "../../src/check";
import { readWorkbook } from "../../src/files";
import type { Column, TableId } from "../../src/guide";

export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Rows = readonly (readonly CellValue[])[];

export const SAMPLE_FILE = path.join(__dirname, "../../assets/sample/clean.xlsx");

export function foreignFiles(): readonly ForeignFile[] {
  const { tables } = snapshotOf(readWorkbook(readFileSync(SAMPLE_FILE)));
  const of = (id: TableId): TableSnapshot => {
    const table = tables.get(id);
    if (!table) throw new Error(`The sample has no ${id}.`);
    return table;
  };
  return [
    fileOf("申报材料.xlsx", {
      企业情况: formRows(of("enterprise")),
      岗位: listRows(of("frontlineStaff"), "一线技能人员情况表"),
      机构: listRows(of("committees"), "组织机构成员名单"),
      企业: listRows(of("enterprises"), "认定企业名单"),
      范围: listRows(of("personnelScope"), "人员范围"),
      职业: listRows(of("occupations"), "拟认定职业（工种）"),
      方式: listRows(of("methods"), "各职业认定方式"),
    }),
    fileOf("花名册.xlsx", {
      考评员: listRows(of("examiners"), "考评人员名册"),
      督导: listRows(of("qualityControllers"), "质量内控人员名册"),
    }),
    fileOf("场地设备台账.xlsx", {
      场地: listRows(of("venues"), "认定场地一览表"),
      台账: listRows(of("equipment"), "设备清单"),
    }),
  ];
}

function fileOf(name: string, sheets: Readonly<Record<string, Rows>>): ForeignFile {
  const book = utils.book_new();
  for (const [tab, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), tab);
  const bytes: unknown = write(book, { type: "array", bookType: "xlsx" });
  if (!(bytes instanceof ArrayBuffer)) throw new Error("No bytes were written.");
  return { name, bytes: new Uint8Array(bytes) };
}

/** Labels two to a line: 单位名称 | … | 信用代码 | …. */
function formRows({ table, values }: TableSnapshot): Rows {
  const pairs = table.columns.map((column, i) => [headingOf(column), values[0][i] ?? ""]);
  const rows: CellValue[][] = [["企业基本情况"]];
  for (let i = 0; i < pairs.length; i += 2) rows.push([...pairs[i], ...(pairs[i + 1] ?? [])]);
  return rows;
}

/** A caption, the headings, the records; the serial first, what is most to the right next. */
function listRows(snapshot: TableSnapshot, caption: string): Rows {
  const { table, dataRows } = snapshot;
  const [serials, others] = [true, false].map((isSerial) =>
    table.columns.filter(({ kind }) => (kind === "serial") === isSerial),
  );
  const columns = [...serials, ...[...others].reverse()];
  const records = dataRows.map((row) => columns.map(({ field }) => snapshot.value(row, field)));
  return [[caption], columns.map(headingOf), ...records];
}

/** A synonym where the guide knows one. */
const headingOf = ({ title, synonyms }: Column): string => synonyms?.[0] ?? title;
