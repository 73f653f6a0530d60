import { areaAddress, type Area, type CellValue } from "../../check";
import { offers } from "../run";
import { planBlock, writeBlock, type Block } from "./block";
import type { AppendPlan } from "./append-plan";
import { addListRows } from "./list-rows";
import type { SheetPlan } from "./repair-plan";

/** A thing to do on a sheet, and how many cells it sends. */
export interface RepairStep {
  readonly cells: number;
  take(): void;
}

/** Everything to be done on a sheet, in order: what stands where is moved last. */
export function* stepsOf(sheet: Excel.Worksheet, plan: SheetPlan): Generator<RepairStep> {
  for (const block of plan.formatsBefore) yield* formatting(sheet, block);
  for (const block of plan.blocks)
    for (const piece of piecesOf(block)) yield { cells: cellsOf(piece), take: () => writeBlock(sheet, piece) };
  for (const block of plan.formatsAfter) yield* formatting(sheet, block);
  for (const { area, fill } of plan.unmerge)
    yield {
      cells: area.rows,
      take() {
        rangeOf(sheet, area).unmerge();
        writeBlock(sheet, columnOf(area, fill));
      },
    };
  for (const { area } of plan.merge)
    yield {
      cells: area.rows,
      take() {
        const rest = { ...area, row: area.row + 1, rows: area.rows - 1 };
        if (rest.rows > 0) writeBlock(sheet, columnOf(rest, ""));
        rangeOf(sheet, area).merge();
      },
    };
  for (const step of plan.rows)
    if (step.kind === "append") yield* appending(sheet, step.plan);
    else
      yield {
        cells: step.kind === "restore" && step.block ? cellsOf(step.block) : 1,
        take() {
          const count = step.kind === "remove" ? step.count : 1;
          const row = sheet.getRangeByIndexes(step.row, 0, count, 1).getEntireRow();
          if (step.kind === "remove") row.delete("Up");
          else {
            if (step.isInserted) row.insert("Down");
            writeBlock(sheet, step.block);
          }
        },
      };
  const { grow } = plan;
  if (grow && offers("1.13"))
    yield {
      cells: 1,
      take() {
        const list = sheet.tables.getItem(grow.list);
        list.resize(list.getRange().getResizedRange(grow.rows, 0));
      },
    };
}

/** Rows sent at once. */
const ROWS = 10_000;

/** The rows first, then what they hold: where it breaks off between, blank rows stand there and are used the next time. */
function* appending(sheet: Excel.Worksheet, { insert, extend, block }: AppendPlan): Generator<RepairStep> {
  if (insert)
    yield {
      cells: 1,
      take: () => void sheet.getRangeByIndexes(insert.row, 0, insert.count, 1).getEntireRow().insert("Down"),
    };
  for (let done = 0; extend && done < extend.count; done += ROWS) {
    const count = Math.min(ROWS, extend.count - done);
    yield { cells: count * extend.columns, take: () => addListRows(sheet, { ...extend, count }) };
  }
  if (block) for (const piece of piecesOf(block)) yield { cells: cellsOf(piece), take: () => writeBlock(sheet, piece) };
}

function* piecesOf(block: Block): Generator<Block> {
  const { area, values, formats } = block;
  for (let row = 0; row < area.rows; row += ROWS) {
    const end = Math.min(area.rows, row + ROWS);
    yield {
      area: { ...area, row: area.row + row, rows: end - row },
      values: values.slice(row, end),
      formats: formats?.slice(row, end),
    };
  }
}

function* formatting(sheet: Excel.Worksheet, block: Block): Generator<RepairStep> {
  for (const { area, formats } of piecesOf(block))
    yield {
      cells: area.rows * area.columns,
      take() {
        // In an array null leaves a cell as it is; the typings do not say so.
        sheet.getRange(areaAddress(area)).numberFormat = formats as string[][];
      },
    };
}

const cellsOf = ({ area, formats }: Block): number => area.rows * area.columns * (formats ? 2 : 1);
const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** The same in every row of an area's first column. */
function columnOf({ row, column, rows }: Area, value: CellValue): Block | undefined {
  const wanted = Array.from({ length: rows }, (): [CellValue] => [value]);
  // What stands there was looked at: it gives way.
  const standing = { row, column, formulas: wanted.map(() => [value === "" ? " " : ""]) };
  return planBlock({ row, column }, wanted, standing, () => true).block;
}
