import { createRoot } from "react-dom/client";
import { RefusedError } from "../../../src/host/errors";
import { WordPaneProvider } from "../../../src/taskpane/word/context";
import { WordPane } from "../../../src/taskpane/word/pane";
import { volumeOf } from "../../../src/taskpane/word/volume-choice";
import { WordApp } from "../../../src/taskpane/word/WordApp";
import { paneTexts as commonEn } from "../../../src/text/en-US/pane";
import { wordTexts as en } from "../../../src/text/en-US/word";
import { paneTexts as commonZh } from "../../../src/text/zh-CN/pane";
import { wordTexts as zh } from "../../../src/text/zh-CN/word";
import { baseControls, FakeDocument, occupationControls, type FakeControl } from "../fake-document";
import { planXlsx } from "../plan-xlsx";
import { workbookFile, wordServices } from "../word-services";
import { cleanPlan, emptyPlan, faultyPlan } from "./plan";

/**
 * The Word pane on a document in memory, brought into one of its states: `?state=gaps&language=en-US&theme=dark&platform=web`.
 * For looking at; no part of the product.
 */
interface Scene {
  readonly document?: FakeDocument;
  readonly then?: (pane: WordPane, document: FakeDocument) => unknown;
}

const template = (): FakeDocument => new FakeDocument(occupationControls());
const changed = (tag: string, change: Partial<FakeControl>): FakeControl[] =>
  occupationControls().map((control) => (control.tag === tag ? { ...control, ...change } : control));

const faulty = workbookFile(planXlsx(faultyPlan()));
const clean = workbookFile(planXlsx(cleanPlan()));

/** A file that Excel has open, as the system hands it over. */
const vanished = (): File =>
  Object.assign(workbookFile(planXlsx(cleanPlan())), {
    arrayBuffer: () => Promise.reject(new DOMException("The file could not be read.", "NotReadableError")),
  });

/** Picks a workbook and says that the document is the turners' volume. */
async function picked(pane: WordPane, file = faulty, volume = "车工"): Promise<void> {
  await pane.pick(file);
  pane.choose(volume);
}

async function filled(pane: WordPane, document: FakeDocument): Promise<void> {
  await picked(pane);
  await pane.fill();
  document.edit("prose:standard", { isWritten: true });
}

const SCENES: Readonly<Record<string, Scene>> = {
  start: {},
  startBase: { document: new FakeDocument(baseControls()) },
  opening: { then: (_, document) => document.hold() },
  reading: {
    then: (pane) => pane.store.set({ work: { kind: "reading", name: faulty.name } }),
  },
  unchosen: { then: (pane) => pane.pick(faulty) },
  gaps: { then: (pane) => picked(pane) },
  ready: { then: (pane) => picked(pane, clean, "电工") },
  base: { document: new FakeDocument(baseControls()), then: (pane) => pane.pick(faulty) },
  empty: { document: new FakeDocument(baseControls()), then: (pane) => pane.pick(workbookFile(planXlsx(emptyPlan()))) },
  mismatch: { then: (pane) => picked(pane, faulty, "base") },
  locked: {
    document: new FakeDocument(
      changed("list:examiners", { isLocked: true }).map((control) =>
        control.tag === "list:methods"
          ? { ...control, problem: { id: "unknownHeader", expected: ["职业名称", "考核鉴定", "过程性评价"] } }
          : control,
      ),
    ),
    then: (pane) => picked(pane),
  },
  tracking: {
    then(pane, document) {
      document.revisions = "tracking";
      void pane.look();
      return picked(pane);
    },
  },
  filled: { then: filled },
  refreshed: {
    async then(pane, document) {
      await filled(pane, document);
      await picked(pane, clean);
      await pane.fill();
    },
  },
  refresh: {
    async then(pane, document) {
      await filled(pane, document);
      await picked(pane, clean);
    },
  },
  refusedControl: {
    async then(pane, document) {
      document.refusing.set("block:venues", "GeneralException");
      document.edit("list:methods", { isLocked: true });
      await filled(pane, document);
    },
  },
  refused: {
    async then(pane, document) {
      await picked(pane);
      document.failNext("fill", new RefusedError("GeneralException", "Table.addRows", ""));
      await pane.fill();
    },
  },
  filling: {
    async then(pane, document) {
      await picked(pane);
      document.hold();
      void pane.fill();
    },
  },
  outdated: {
    async then(pane) {
      await picked(pane);
      pane.store.set({ plan: { ...pane.store.get().plan!, isOutdated: true } });
    },
  },
  unusable: { then: (pane) => pane.pick(workbookFile(new TextEncoder().encode("姓名,电话"), "花名册.csv")) },
  noTables: { then: (pane) => pane.pick(workbookFile(planXlsx([{ name: "Sheet1", values: [["甲"]] }]), "报销.xlsx")) },
  foreign: { document: new FakeDocument([]) },
  foreignPicked: { document: new FakeDocument([]), then: (pane) => pane.pick(clean) },
  notOpened: {
    document: new FakeDocument([]),
    async then(pane, document) {
      await pane.pick(clean);
      document.failNext("openDocument", new RefusedError("NotImplemented", "Application.createDocument", ""));
      const state = pane.store.get();
      const volume = state.plan!.volumes[1];
      pane.store.set({ result: { kind: "notOpened", name: volume.fileName, file: new Uint8Array(1) } });
    },
  },
  opened: {
    async then(pane) {
      await picked(pane);
      pane.store.set({
        result: { kind: "opened", name: volumeOf(pane.store.get())!.fileName, file: new Uint8Array(1) },
      });
    },
  },
  /** The document cannot be glanced into: what changed, and revisions, are as of the last reading. */
  glanced: {
    async then(pane, document) {
      document.revisions = "tracking";
      await picked(pane);
      document.glanceTells = false;
      document.unseen.add("block:venues");
      await pane.look("glance");
    },
  },
  heldBack: {
    async then(pane, document) {
      await picked(pane);
      document.glanceTells = false;
      await pane.look("glance");
      document.revisions = "tracking";
      await pane.fill();
    },
  },
  contentsStale: {
    async then(pane, document) {
      document.contents = "stale";
      await filled(pane, document);
    },
  },
  vanished: { then: (pane) => pane.pick(vanished()) },
  /** On the web: what stood in the header of a draft stays when the volume is clean. */
  headerKept: {
    document: new FakeDocument(occupationControls().filter(({ tag }) => tag !== "field:volume.mark")),
    async then(pane, document) {
      document.contents = "stale";
      await picked(pane, clean);
      await pane.fill();
    },
  },
  gone: {
    async then(pane, document) {
      await picked(pane);
      const { document: read } = pane.store.get();
      if (read.kind === "opening") return;
      const [{ control }] = read.reading.prose;
      document.remove(control.tag);
      await pane.goTo(control);
    },
  },
  silent: {
    async then(pane) {
      await picked(pane);
      pane.store.set({ trouble: { kind: "silent" } });
    },
  },
  unread: { document: failing() },
};

function failing(): FakeDocument {
  const document = template();
  document.failNext("glance");
  return document;
}

const PLATFORMS = ["windows", "mac", "web"] as const;
const query = new URLSearchParams(location.search);
const language = query.get("language") === "en-US" ? "en-US" : "zh-CN";
const [texts, common] = language === "en-US" ? [en, commonEn] : [zh, commonZh];
const { document: scene = template(), then } = SCENES[query.get("state") ?? "start"];
const services = wordServices(
  scene,
  language,
  texts,
  PLATFORMS.find((name) => name === query.get("platform")),
);
const pane = new WordPane(services);
document.documentElement.lang = language;
createRoot(document.getElementById("root")!).render(
  <WordPaneProvider
    pane={pane}
    texts={texts}
    common={common}
    language={language}
    now={services.now}
    platform={services.platform}
  >
    <WordApp isDark={query.get("theme") === "dark"} />
  </WordPaneProvider>,
);
if (query.get("state") === "opening") then?.(pane, scene);
else setTimeout(() => then?.(pane, scene), 200);
