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
    const assessed = reading.assess(volume.contents);
    expect(assessed.filter(({ state }) => state === "faulty")).toEqual([]);
    expect(assessed.filter(({ state }) => state === "ready").length).toBeGreaterThan(5);
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
    expect(firstDifference(markup(document), markup(file))).toBeUndefined();

    host.counter.reset();
    const before = document.save();
    expect(await word.fill(volume.contents)).toMatchObject({ written: [], rows: { added: 0, removed: 0 } });
    expect(host.counter.syncs).toBe(2);
    expect(Buffer.compare(document.save(), before)).toBe(0);
  });
});
