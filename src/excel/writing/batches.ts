import { writeBlock, type Block } from "./block";
import { addListRows } from "./list-rows";

/** A thing to do on a sheet, and how many cells it sends. */
export interface WritingStep {
  readonly cells: number;
  take(): void;
}

/** More cells than this are written in several batches, so that none is larger than the host takes. */
const MOST_AT_ONCE = 20_000;

/** Rows sent at once. */
const ROWS = 10_000;

/**
 * Takes the steps in order, in as many batches as they need; the last is not sent yet.
 * @param progress is told with each batch how many cells were sent, of how many
 */
export async function takeSteps(
  context: { sync(): Promise<unknown> },
  steps: readonly WritingStep[],
  progress: (cells: number, of: number) => void = () => undefined,
): Promise<void> {
  const of = steps.reduce((sum, { cells }) => sum + cells, 0);
  let sent = 0;
  let cells = 0;
  for (const step of steps) {
    if (cells > 0 && cells + step.cells > MOST_AT_ONCE) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      progress((sent += cells), of);
      cells = 0;
    }
    step.take();
    cells += step.cells;
  }
}

export function* writing(sheet: Excel.Worksheet, block: Block | undefined): Generator<WritingStep> {
  if (block) for (const piece of piecesOf(block)) yield { cells: cellsOf(piece), take: () => writeBlock(sheet, piece) };
}

/** An Excel table grows at its foot. */
export function* extending(
  sheet: Excel.Worksheet,
  extend: { readonly list: string; readonly columns: number; readonly count: number },
): Generator<WritingStep> {
  for (let done = 0; done < extend.count; done += ROWS) {
    const count = Math.min(ROWS, extend.count - done);
    yield { cells: count * extend.columns, take: () => addListRows(sheet, { ...extend, count }) };
  }
}

export function* piecesOf(block: Block): Generator<Block> {
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

export const cellsOf = ({ area, formats }: Block): number => area.rows * area.columns * (formats ? 2 : 1);
