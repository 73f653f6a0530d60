/** What is seen of the document whenever the person comes back to the pane: without a package, which would take the focus (#2309). */
import type { DocumentReading } from "../../src/host/document";
import { wordDocument } from "../../src/word/document";
import { through } from "../../src/workbench/docx/dom";
import { setCellText } from "../../src/workbench/docx/text";
import { bootWord, type HeadlessWord } from "../support/word-host";
import { builtIn, sampleVolumes } from "./support";

const [, first, other] = sampleVolumes();
const BLOCK = "block:venues";

const packagesAsked = ({ host }: HeadlessWord): number =>
  host.counter.own.flatMap(({ request }) => request.Actions).filter(({ Name }) => Name === "GetOoxml").length;

const stateOf = (reading: DocumentReading, tag: string, { contents } = first) =>
  reading.planFilling(contents).find(({ control }) => control.tag === tag);

async function open(options?: Parameters<typeof bootWord>[1]) {
  const headless = await bootWord(builtIn("occupation"), { behaviour: { ooxmlEndsDraft: true }, ...options });
  return { ...headless, word: wordDocument() };
}

test("leaves a comment somebody is writing alone; a reading does not", async () => {
  const { document, word, ...headless } = await open();
  document.commentDraft = "请核对设备数量";
  await word.glance();
  expect(headless.host.counter.syncs).toBe(2);
  expect(packagesAsked({ document, ...headless })).toBe(0);
  expect(document.commentDraft).toBe("请核对设备数量");
  await word.read();
  expect(document.commentDraft).toBeUndefined();
});

test("does so too where a table has columns of the user's own", async () => {
  const { word, ...headless } = await open();
  await word.fill(first.contents);
  const table = headless.person.table("list:examiners");
  for (const [i, tr] of through(table, "tr").entries()) {
    const cells = through(tr, "tc");
    const cell = cells[cells.length - 1].cloneNode(true) as Element;
    setCellText(cell, i === 0 ? "我的列" : `话${i}`);
    tr.appendChild(cell);
  }
  headless.document.changed(table);
  const read = await word.read();
  expect(stateOf(read, "list:examiners")?.state).toBe("same");
  headless.host.counter.reset();
  const glanced = await word.glance();
  expect(packagesAsked(headless)).toBe(0);
  for (const { contents } of [first, other])
    expect(stateOf(glanced, "list:examiners", { contents } as typeof first)).toEqual(
      stateOf(read, "list:examiners", { contents } as typeof first),
    );
});

test("knows of forms what the last reading found, as long as they say the same", async () => {
  const { word, person } = await open();
  expect(stateOf(await word.glance(), BLOCK)).toMatchObject({ state: "ready", isUnseen: true });
  await word.fill(first.contents);
  expect(stateOf(await word.read(), BLOCK)).toMatchObject({ state: "same" });
  const glanced = await word.glance();
  expect(stateOf(glanced, BLOCK)).toMatchObject({ state: "same" });
  expect(stateOf(glanced, BLOCK, other)).toMatchObject({ state: "ready", rows: { after: expect.any(Number) } });
  person.lock(BLOCK);
  expect(stateOf(await word.glance(), BLOCK, other)).toMatchObject({ state: "faulty", problem: { id: "locked" } });
});

test("does not pretend to know what is in forms she changed since; filling does", async () => {
  const { word, person, document } = await open();
  await word.fill(first.contents);
  await word.read();
  const cell = through(through(person.table(BLOCK), "tr")[0], "tc")[1];
  setCellText(cell, "她改的地址");
  document.changed(cell);
  expect(stateOf(await word.glance(), BLOCK)).toMatchObject({ state: "ready", isUnseen: true });
  expect((await word.fill(first.contents)).written.map(({ tag }) => tag)).toEqual([BLOCK]);
  expect(stateOf(await word.read(), BLOCK)).toMatchObject({ state: "same" });
});

test("sees at once what was typed in fields, tables and passages", async () => {
  const { word, person } = await open();
  await word.fill(first.contents);
  await word.read();
  person.typeInto("prose:occupationMethods", "本公司采用理论与实操相结合的方式。");
  const cell = through(through(person.table("list:examiners"), "tr")[1], "tc")[1];
  setCellText(cell, "改名");
  const glanced = await word.glance();
  expect(stateOf(glanced, "list:examiners")).toMatchObject({ state: "ready" });
  expect(glanced.prose.find(({ control }) => control.tag === "prose:occupationMethods")?.isNote).toBe(false);
  await wordDocument().fill(other.contents);
  expect((await word.glance()).fieldText("field:volume.occupation")).toBe(
    other.contents.fields.get("field:volume.occupation"),
  );
});

describe("tracked changes", () => {
  test("are those of the last reading on Word 2021, and said to be", async () => {
    const { word, person } = await open({ requirementSets: { WordApi: "1.3", WordApiOnline: "0.0" } });
    expect(await word.glance()).toMatchObject({ revisions: "none", knowsRevisions: false });
    person.trackRevisions(true);
    expect(await word.read()).toMatchObject({ revisions: "tracking", knowsRevisions: true });
    person.trackRevisions(false);
    expect(await word.glance()).toMatchObject({ revisions: "tracking", knowsRevisions: false });
    expect(await word.read()).toMatchObject({ revisions: "none", knowsRevisions: true });
  });

  test("are of now where Word tells that 修订 is on", async () => {
    const { word, person } = await open({
      requirementSets: { WordApi: "1.4", WordApiOnline: "1.1" },
      behaviour: { ooxmlEndsDraft: true, trackingNotLoaded: false },
    });
    person.trackRevisions(true);
    expect(await word.glance()).toMatchObject({ revisions: "tracking", knowsRevisions: true });
    person.trackRevisions(false);
    // Within forms there may be some that only a package shows.
    expect(await word.glance()).toMatchObject({ revisions: "none", knowsRevisions: false });
  });
});
