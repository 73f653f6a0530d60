/**
 * 填入 and 刷新 with Word failing at every action and every batch, once and from there on: what is the user's is as it was before, or
 * as it is after a fill without a fault; and done again, the fill comes to the same document.
 */
import { RefusedError } from "../../../src/host/errors";
import type { VolumeContents } from "../../../src/report";
import { wordDocument } from "../../../src/word/document";
import { within } from "../../../src/workbench/docx/dom";
import { bootWord, type HeadlessWord } from "../../support/word-host";
import { builtIn, firstDifference, markup, sampleVolumes } from "../../word/support";
import { actionsToTry, countFaults } from "../sample";
import { addColumn, examiner, examiners, LIST, OWN, rowsOf } from "./examiners";

const word = wordDocument();
const [base, occupation, other] = sampleVolumes();
/** Whose her texts are: name and identity beside each. */
function hersIn(headless: HeadlessWord): Set<string> {
  const [head, ...rows] = rowsOf(headless);
  const at = head.indexOf(OWN);
  if (at < 0) return new Set();
  const names = ["姓名", "公民身份号码"].map((title) => head.indexOf(title));
  return new Set(
    rows.filter((cells) => cells[at] !== "").map((cells) => [...names, at].map((i) => cells[i]).join(" ")),
  );
}

/** The passages that she wrote, by their tags, to the letter; where a note still stands, nothing is hers. */
const proseIn = ({ document }: HeadlessWord): ReadonlyMap<string, string> =>
  new Map(
    document.stories
      .flatMap(({ root }) => within(root, "sdt"))
      .filter((control) => within(control, "showingPlcHdr").length === 0)
      .flatMap((control) => {
        const tag = within(control, "tag")[0]?.getAttribute("w:val");
        return tag?.startsWith("prose:") ? [[tag, document.dom.serialize(control)] as const] : [];
      }),
  );

interface Series {
  readonly name: string;
  readonly template: Uint8Array;
  readonly contents: VolumeContents;
  /** What was done to the document before. */
  readonly before?: (headless: HeadlessWord) => Promise<void>;
}

const SERIES: readonly Series[] = [
  { name: "a fresh 基础部分", template: builtIn("base"), contents: base.contents },
  { name: "a fresh 职业部分", template: builtIn("occupation"), contents: occupation.contents },
  {
    name: "forms that repeat, restyled tables and a written passage, for another occupation",
    template: builtIn("occupation"),
    contents: other.contents,
    async before(headless) {
      await word.fill(occupation.contents);
      const { person } = headless;
      person.typeInto("prose:occupationMethods", "本公司采用理论与实操相结合的方式。");
      person.shadeRow(person.table(LIST), 1, "FFF2CC");
      person.moveColumn(person.table(LIST), 7, 1);
      person.removeColumn(person.table(LIST), 4);
    },
  },
  {
    name: "a column of the user's own, people come, gone and in another order",
    template: builtIn("occupation"),
    contents: examiners(
      ...[5, 1, 0, 7, 2, 9, 3].map((n) => examiner(`姓名${n}`, n, n % 2 ? "13900139000" : undefined)),
    ),
    async before(headless) {
      await word.fill(examiners(...[0, 1, 2, 3, 4, 5, 6].map((n) => examiner(`姓名${n}`, n))));
      addColumn(headless, ["零", "一", "", "三", "四", "五", ""]);
    },
  },
  {
    name: "a column of the user's own beside people of the same name",
    template: builtIn("occupation"),
    contents: examiners(...[3, 4, 0, 1, 2].map((n) => examiner("王芳", n, "13900139000")), examiner("李强", 8)),
    async before(headless) {
      await word.fill(examiners(...[0, 1, 2, 3].map((n) => examiner("王芳", n)), examiner("李强", 8)));
      addColumn(headless, ["零", "一", "二", "三", "八"]);
    },
  },
];

describe.each(SERIES)("$name", ({ template, contents, before }) => {
  let start: Uint8Array;
  let done: { readonly markup: string; readonly hers: Set<string> };
  let had: Set<string>;
  let prose: ReadonlyMap<string, string>;
  let total: { readonly actions: number; readonly batches: number };

  beforeAll(async () => {
    const headless = await bootWord(template);
    await before?.(headless);
    start = headless.document.save();
    const whole = await bootWord(start);
    had = hersIn(whole);
    prose = proseIn(whole);
    expect((await word.fill(contents)).left).toEqual([]);
    const { own } = whole.host.counter;
    total = { actions: own.reduce((sum, { request }) => sum + request.Actions.length, 0), batches: own.length };
    done = { markup: markup(whole.document), hers: hersIn(whole) };
    expect((await word.fill(contents)).written).toEqual([]);
  });

  async function series(name: string, numbers: readonly number[], fault: (n: number) => object): Promise<void> {
    const harmed: string[] = [];
    const differ: string[] = [];
    for (const n of numbers) {
      const headless = await bootWord(start);
      headless.host.faults.inject({ code: "GeneralException", ...fault(n) });
      const refused = await word.fill(contents).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (refused !== undefined) expect(refused).toBeInstanceOf(RefusedError);
      const hers = hersIn(headless);
      const wrong = [...hers].filter((text) => !had.has(text) && !done.hers.has(text));
      const lost = [...done.hers].filter((text) => !hers.has(text) && !isStillAsBefore(text, hers));
      if (wrong.length + lost.length > 0) harmed.push(`${name} ${n}: wrong ${wrong.join()}, lost ${lost.join()}`);
      const proseNow = proseIn(headless);
      if ([...prose].some(([tag, text]) => proseNow.get(tag) !== text)) harmed.push(`${name} ${n}: prose`);
      headless.host.faults.clear();
      expect((await word.fill(contents)).left).toEqual([]);
      const difference = firstDifference(markup(headless.document), done.markup);
      if (difference) differ.push(`${name} ${n}: ${difference[0].slice(-200)}`);
    }
    countFaults(`word fill, ${expect.getState().currentTestName}`, numbers.length, harmed.length, differ.length);
    expect({ harmed, differ }).toEqual({ harmed: [], differ: [] });
  }

  /** A text that stands beside its record as it was known before the fill. */
  const isStillAsBefore = (text: string, hers: ReadonlySet<string>): boolean =>
    [...had].some((known) => known.split(" ").at(-1) === text.split(" ").at(-1) && hers.has(known));

  test("one action fails", () => series("action", actionsToTry(total.actions, 3), (action) => ({ action })));
  test("every action from one on fails, as when the pane is closed", () =>
    series("from action", actionsToTry(total.actions, 3), (action) => ({ action, always: true })));
  test("one batch fails", () => series("batch", actionsToTry(total.batches, 3), (batch) => ({ batch })));
  test("every batch from one on fails", () =>
    series("from batch", actionsToTry(total.batches, 3), (batch) => ({ batch, always: true })));
});
