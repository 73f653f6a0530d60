import type { DocumentReading } from "../../src/host/document";
import { plannedIn } from "../../src/taskpane/word/model";
import { readFileSync } from "node:fs";
import path from "node:path";
import { WordPane } from "../../src/taskpane/word/pane";
import { readyCount } from "../../src/taskpane/word/planned-controls";
import { volumeOf } from "../../src/taskpane/word/volume-choice";
import { wordTexts } from "../../src/text/zh-CN/word";
import { wordDocument } from "../../src/word/document";
import "../support/browser-parts";
import { bootWord, type HeadlessWord } from "../support/word-host";
import { cleanPlan, faultyPlan } from "../support/gallery/plan";
import { planXlsx } from "../support/plan-xlsx";
import { workbookFile, wordServices } from "../support/word-services";
import { readDocx } from "../report/support/read-docx";
import { builtIn } from "../word/support";

const TEMPLATES = path.join(__dirname, "../../assets/templates");
const { fetch } = globalThis;
beforeAll(() =>
  Object.assign(globalThis, {
    fetch: async (address: string) => {
      const bytes = readFileSync(path.join(TEMPLATES, decodeURIComponent(path.posix.basename(address))));
      return { ok: true, arrayBuffer: async () => new Uint8Array(bytes).buffer };
    },
  }),
);
afterAll(() => Object.assign(globalThis, { fetch }));

const faulty = workbookFile(planXlsx(faultyPlan()));
const clean = workbookFile(planXlsx(cleanPlan()));

/** The pane on a document in the workbench's Word, through the unmodified client. */
async function open(docx: Uint8Array): Promise<HeadlessWord & { readonly pane: WordPane }> {
  const word = await bootWord(docx);
  const pane = new WordPane(wordServices(wordDocument(), "zh-CN", wordTexts));
  await pane.look();
  return { ...word, pane };
}

const told = (pane: WordPane) => {
  const { trouble, result } = pane.store.get();
  if (trouble) throw new Error(JSON.stringify(trouble));
  return result;
};

const readingIn = (pane: WordPane): DocumentReading => {
  const { document } = pane.store.get();
  if (document.kind === "opening") throw new Error("The document is not read yet.");
  return document.reading;
};

test("an occupation's volume is filled, refreshed from a mended workbook, and then up to date; what she wrote stays", async () => {
  const { pane, document, person } = await open(builtIn("occupation"));
  await pane.pick(faulty);
  expect(volumeOf(pane.store.get())).toBeUndefined();
  pane.choose("车工");
  const count = readyCount(plannedIn(pane.store.get()));
  person.typeInto("prose:standard", "本职业执行车工国家职业标准（2018 年版）。");
  await pane.fill();
  expect(told(pane)).toMatchObject({ kind: "filled", isRefresh: false, outcome: { left: [] } });
  expect(told(pane)).toHaveProperty("outcome.written.length", count);
  expect(readyCount(plannedIn(pane.store.get()))).toBe(0);

  await pane.pick(clean);
  expect(volumeOf(pane.store.get())?.id).toBe("车工");
  await pane.fill();
  expect(told(pane)).toMatchObject({ kind: "filled", isRefresh: true, outcome: { left: [] } });
  expect(readyCount(plannedIn(pane.store.get()))).toBe(0);

  const { paragraphs, tables } = readDocx(document.save());
  expect(paragraphs).toContain("本职业执行车工国家职业标准（2018 年版）。");
  expect(tables.some((rows) => rows.length === 6 && rows[0].includes("身份号码"))).toBe(true);
});

test("the passages still to be written are known, and a jump to one selects it", async () => {
  const { pane, person } = await open(builtIn("base"));
  const notes = () => readingIn(pane).prose.filter(({ isNote }) => isNote).length;
  const before = notes();
  person.typeInto("prose:workflow", "一、发布公告。");
  await pane.look();
  expect(notes()).toBe(before - 1);
  await pane.goTo(readingIn(pane).prose[0].control);
  expect(told(pane)).toBeUndefined();
});

test("another volume is made as a new document, and this one stays as it is", async () => {
  const { pane, document, openedDocuments } = await open(builtIn("occupation"));
  const before = document.save();
  await pane.pick(clean);
  const volume = pane.store.get().plan!.volumes.find(({ id }) => id === "焊工")!;
  await pane.make({ volume });
  expect(told(pane)).toMatchObject({ kind: "opened", name: "职业部分_焊工.docx", file: openedDocuments[0] });
  expect(readDocx(openedDocuments[0]!).paragraphs.join()).toContain("焊工");
  expect(Buffer.compare(document.save(), before)).toBe(0);
});
