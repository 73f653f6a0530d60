/**
 * 刷新 in a Word that deletes no rows of a control (#6296), failing besides at every action and every batch: what is pressed again
 * doubles nothing, rows that should go are told as long as they stand, and a Word that deletes them completes it.
 */
import { wordDocument } from "../../../src/word/document";
import { bootWord } from "../../support/word-host";
import { builtIn } from "../../word/support";
import { actionsToTry, countFaults } from "../sample";
import { addColumn, examiner, examiners, rowsOf } from "./examiners";

const word = wordDocument();
const people = (...numbers: readonly number[]) => examiners(...numbers.map((n) => examiner(`姓名${n}`, n)));
const behaviour = { noRowsDeleted: true };

const SERIES = [
  { name: "fewer people", own: undefined, had: people(0, 1, 2, 3, 4, 5), wanted: people(0, 9) },
  { name: "none left", own: undefined, had: people(0, 1, 2), wanted: people() },
  {
    name: "a column of hers, people come, gone and in another order",
    own: ["零", "一", "", "三", "四", "五", ""],
    had: people(0, 1, 2, 3, 4, 5, 6),
    wanted: people(5, 7, 1, 0),
  },
];

describe.each(SERIES)("$name", ({ own, had, wanted }) => {
  let start: Uint8Array;
  let done: string[][];
  let stuck: string[][];
  let total: { readonly actions: number; readonly batches: number };

  beforeAll(async () => {
    const headless = await bootWord(builtIn("occupation"));
    await word.fill(had);
    if (own) addColumn(headless, own);
    start = headless.document.save();
    const whole = await bootWord(start);
    expect((await word.fill(wanted)).left).toEqual([]);
    done = rowsOf(whole);
    const stubborn = await bootWord(start, { behaviour });
    const { left } = await word.fill(wanted);
    expect(left).toMatchObject([{ problem: { id: "surplus", code: "ItemNotFound" } }]);
    const requests = stubborn.host.counter.own;
    total = {
      actions: requests.reduce((sum, { request }) => sum + request.Actions.length, 0),
      batches: requests.length,
    };
    stuck = rowsOf(stubborn);
    expect(stuck.length).toBeGreaterThan(done.length);
  });

  async function series(name: string, numbers: readonly number[], fault: (n: number) => object): Promise<void> {
    const differ: string[] = [];
    for (const n of numbers) {
      const headless = await bootWord(start, { behaviour });
      headless.host.faults.inject({ code: "GeneralException", ...fault(n) });
      await word.fill(wanted).catch(() => undefined);
      headless.host.faults.clear();
      for (let press = 0; press < 2; press++) {
        expect((await word.fill(wanted)).left).toMatchObject([{ problem: { id: "surplus" } }]);
        if (rowsOf(headless).length > stuck.length) differ.push(`${name} ${n}: ${rowsOf(headless).length} rows`);
      }
      const mended = await bootWord(headless.document.save());
      expect((await word.fill(wanted)).left).toEqual([]);
      if (JSON.stringify(rowsOf(mended)) !== JSON.stringify(done)) differ.push(`${name} ${n}`);
    }
    countFaults(`word rows that stay, ${expect.getState().currentTestName}`, numbers.length, 0, differ.length);
    expect(differ).toEqual([]);
  }

  test("one action fails", () => series("action", actionsToTry(total.actions, 3), (action) => ({ action })));
  test("every batch from one on fails", () =>
    series("from batch", actionsToTry(total.batches, 2), (batch) => ({ batch, always: true })));
});
