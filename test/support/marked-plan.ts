import { check, type Finding } from "../../src/check";
import { statusOfTables } from "../../src/check/plan/status";
import type { Reading } from "../../src/host/workbook";
import type { Marking } from "../../src/host/marks";
import { excelWorkbook } from "../../src/excel/workbook";
import { samplePlan } from "../../scripts/sample/plan";
import { bootBuilt, fill } from "./excel";
import { type HeadlessExcel } from "./office";
import { TODAY } from "./plan";

/** A workbook to be marked: the sample plan with two slips, as it was read and checked. */
export interface FaultyPlan {
  readonly excel: HeadlessExcel;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  /** The engine's id of a tab. */
  sheetId(name: string): string;
  /** Every conditional format of a tab. */
  formatsOn(name: string): ReturnType<HeadlessExcel["engine"]["conditionalFormats"]["list"]>;
  /** Those of them that are marks of ours. */
  marksOn(name: string): ReturnType<HeadlessExcel["engine"]["conditionalFormats"]["list"]>;
}

/** What is to be marked: these findings, and the counts that go with them. */
export const markingFor = ({ snapshot }: Reading, findings: readonly Finding[]): Marking => ({
  findings,
  snapshot,
  statuses: new Map(statusOfTables(snapshot, { findings, unlisted: [] }).map((status) => [status.table.id, status])),
});

/** The slips: the last digit of an ID, and a sex that contradicts an ID. */
export async function faultyPlan(): Promise<FaultyPlan> {
  const excel = await bootBuilt();
  const { engine } = excel;
  const plan = samplePlan();
  plan.examiners![0].citizenId = String(plan.examiners![0].citizenId).replace(/.$/, (c) => (c === "1" ? "2" : "1"));
  plan.examiners![1].sex = "男";
  fill(engine, plan);
  const reading = await excelWorkbook().read();
  const { findings } = check(reading.snapshot, { today: TODAY });
  const sheetId = (name: string): string => engine.sheets.list().find((sheet) => sheet.name === name)!.id;
  const formatsOn = (name: string) => engine.conditionalFormats.list(sheetId(name));
  const marksOn = (name: string) => formatsOn(name).filter(({ formula }) => formula.includes("认定方案助手"));
  return { excel, reading, findings, sheetId, formatsOn, marksOn };
}
