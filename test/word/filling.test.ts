import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import type { VolumeKind } from "../../src/guide";
import { wordDocument } from "../../src/word/document";
import { DocxDocument } from "../../src/workbench/docx/document";
import { bootWord } from "../support/word-host";
import { slimDom } from "../support/slim-dom";
import { builtIn, firstDifference, markup, sampleVolumes } from "./support";

const volumes = sampleVolumes();
const [base, first] = volumes;
const word = wordDocument();

/**
 * What Word's API cannot write is told apart: the pages in the contents, which Word itself computes, and the last row of a list
 * that keeps with the note below.
 */
const besidePages = (document: DocxDocument): string =>
  markup(document)
    .replace(/(PAGEREF (?:(?!<w:t[ >])[^])*<w:t[^>]*>)[^<]*/g, "$1")
    .replaceAll("<w:keepNext/>", "");

describe.each<[VolumeKind, typeof base]>([
  ["base", base],
  ["occupation", first],
])("the template of %s", (kind, volume) => {
  test("tells what it asks for in two syncs", async () => {
    const { host } = await bootWord(builtIn(kind));
    const reading = await word.read();
    expect(host.counter.syncs).toBe(2);
    expect(reading.controls.length).toBeGreaterThan(10);
    expect(reading.prose.length).toBeGreaterThan(3);
    expect(reading.prose.every(({ isNote }) => isNote)).toBe(true);
    const planned = reading.planFilling(volume.contents);
    expect(planned.filter(({ state }) => state === "faulty")).toEqual([]);
    expect(planned.filter(({ state }) => state === "ready").length).toBeGreaterThan(5);
  });

  test("is filled in three syncs to the same markup as a file, and a second time nothing is written", async () => {
    const { document, host } = await bootWord(builtIn(kind), {
      // The grey of a placeholder that stays on the web is for a person to see (docs/smoke-test.md).
      behaviour: { leadingParagraph: false, trailingParagraph: false, staysGrey: false },
    });
    const outcome = await word.fill(volume.contents);
    expect(outcome.left).toEqual([]);
    expect(host.counter.syncs).toBeLessThanOrEqual(3);
    const file = DocxDocument.open(await fillTemplate(readTemplate(builtIn(kind)), volume.contents), slimDom);
    expect(firstDifference(besidePages(document), besidePages(file))).toBeUndefined();

    host.counter.reset();
    const before = document.save();
    expect(await word.fill(volume.contents)).toMatchObject({ written: [], rows: { added: 0, removed: 0 } });
    expect(host.counter.syncs).toBe(2);
    expect(Buffer.compare(document.save(), before)).toBe(0);
  });
});

describe("a passage of which the plan leaves nothing to write", () => {
  const REVIEW = "prose:comprehensiveReview";
  const without = volumes.find(({ contents }) => contents.passages?.get(REVIEW) !== undefined)!;

  test("says so in the open document as in the file, and is left alone from then on", async () => {
    const { document } = await bootWord(builtIn("occupation"), {
      behaviour: { leadingParagraph: false, trailingParagraph: false, staysGrey: false },
    });
    const outcome = await word.fill(without.contents);
    expect(outcome.written.map(({ tag }) => tag)).toContain(REVIEW);
    const file = DocxDocument.open(await fillTemplate(readTemplate(builtIn("occupation")), without.contents), slimDom);
    expect(firstDifference(besidePages(document), besidePages(file))).toBeUndefined();
    const { prose } = await word.read();
    expect(prose.find(({ control }) => control.tag === REVIEW)?.isNote).toBe(false);
    expect(await word.fill(without.contents)).toMatchObject({ written: [] });
  });

  test("stays as somebody wrote it", async () => {
    const { person, document } = await bootWord(builtIn("occupation"));
    person.typeInto(REVIEW, "参加市级综合评审。");
    const outcome = await word.fill(without.contents);
    expect(outcome.written.map(({ tag }) => tag)).not.toContain(REVIEW);
    expect(document.dom.serialize(person.control(REVIEW))).toContain("参加市级综合评审。");
  });

  test("waits where the plan calls for it", async () => {
    await bootWord(builtIn("occupation"));
    const called = volumes.find(({ kind, contents }) => kind === "occupation" && !contents.passages?.get(REVIEW))!;
    const outcome = await word.fill(called.contents);
    expect(outcome.written.map(({ tag }) => tag)).not.toContain(REVIEW);
  });
});
