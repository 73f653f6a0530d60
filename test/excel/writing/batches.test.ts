import type { Block } from "../../../src/excel/writing/block";
import { cellsOf, piecesOf, takeSteps, type WritingStep } from "../../../src/excel/writing/batches";

const blockOf = (rows: number, columns: number): Block => ({
  area: { row: 3, column: 0, rows, columns },
  values: Array.from({ length: rows }, (_, i) => new Array<number>(columns).fill(i)),
  formats: undefined,
});

test("a block of 35,000 rows goes out in pieces that follow one another and hold all of it", () => {
  const pieces = [...piecesOf(blockOf(35_000, 10))];
  expect(pieces.map(({ area: { row, rows } }) => [row, rows])).toEqual([
    [3, 10_000],
    [10_003, 10_000],
    [20_003, 10_000],
    [30_003, 5_000],
  ]);
  expect(pieces.flatMap(({ values }) => values.map(([first]) => first))).toEqual(
    Array.from({ length: 35_000 }, (_, i) => i),
  );
});

test("steps are taken in order, and sent before they are more than the host takes at once", async () => {
  const order: string[] = [];
  const step = (name: string, cells: number): WritingStep => ({ cells, take: () => void order.push(name) });
  const sync = (): Promise<void> => Promise.resolve(void order.push("sent"));
  const large = cellsOf(blockOf(10_000, 10));
  const told: number[][] = [];
  const steps = [step("a", 1), step("b", large), step("c", 8_000), step("d", 8_000), step("e", 8_000)];
  await takeSteps({ sync }, steps, (cells, of) => void told.push([cells, of]));
  expect(order).toEqual(["a", "sent", "b", "sent", "c", "d", "sent", "e"]);
  const of = 1 + large + 24_000;
  expect(told).toEqual([
    [1, of],
    [1 + large, of],
    [1 + large + 16_000, of],
  ]);
});
