import { areaAddress, type Area, type CellValue } from "../../check";
import { offers } from "../run";
import { planBlock, writeBlock, type Block } from "./block";
import type { AppendPlan } from "./append-plan";
import type { SheetPlan } from "./repair-plan";
import { cellsOf, extending, piecesOf, writing, type WritingStep } from "./batches";

/** Everything to be done on a sheet, in order: what stands where is moved last. */
export function* stepsOf(sheet: Excel.Worksheet, plan: SheetPlan): Generator<WritingStep> {
  for (const block of plan.formatsBefore) yield* formatting(sheet, block);
  for (const block of plan.blocks) yield* writing(sheet, block);
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

/** The rows first, then what they hold: where it breaks off between, blank rows stand there and are used the next time. */
function* appending(sheet: Excel.Worksheet, { insert, extend, block }: AppendPlan): Generator<WritingStep> {
  if (insert)
    yield {
      cells: 1,
      take: () => void sheet.getRangeByIndexes(insert.row, 0, insert.count, 1).getEntireRow().insert("Down"),
    };
  if (extend) yield* extending(sheet, extend);
  yield* writing(sheet, block);
}

function* formatting(sheet: Excel.Worksheet, block: Block): Generator<WritingStep> {
  for (const { area, formats } of piecesOf(block))
    yield {
      cells: area.rows * area.columns,
      take() {
        // In an array null leaves a cell as it is; the typings do not say so.
        sheet.getRange(areaAddress(area)).numberFormat = formats as string[][];
      },
    };
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** The same in every row of an area's first column. */
function columnOf({ row, column, rows }: Area, value: CellValue): Block | undefined {
  const wanted = Array.from({ length: rows }, (): [CellValue] => [value]);
  // What stands there was looked at: it gives way.
  const standing = { row, column, formulas: wanted.map(() => [value === "" ? " " : ""]) };
  return planBlock({ row, column }, wanted, standing, () => true).block;
}
