import { UNATTENDED } from "../../src/actions/types";
import { readFileSync } from "node:fs";
import path from "node:path";
import { AssetNotLoadedError } from "../../src/actions/asset";
import { newDocument, type NewDocumentInput } from "../../src/actions/new-document";
import { check, snapshotOf } from "../../src/check";
import { RefusedError } from "../../src/host/errors";
import { volumesOf } from "../../src/report";
import { readDocx } from "../report/support/read-docx";
import { FakeDocument } from "../support/fake-document";
import { cleanPlan } from "../support/gallery/plan";
import { TODAY } from "../support/plan";

const TEMPLATES = path.join(__dirname, "../../assets/templates");
const template = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(TEMPLATES, name)));

const network = jest.fn<Promise<Partial<Response>>, [string]>();
const { fetch } = globalThis;
beforeEach(() => {
  Object.assign(globalThis, { fetch: network });
  network.mockReset();
  network.mockImplementation(async (address) => ({
    ok: true,
    arrayBuffer: async () => template(decodeURIComponent(address.slice("assets/templates/".length))).slice().buffer,
  }));
});
afterAll(() => Object.assign(globalThis, { fetch }));

const snapshot = snapshotOf(cleanPlan());
const volumes = volumesOf(snapshot, check(snapshot, { today: TODAY }).findings, { today: TODAY });
const turners = volumes.find(({ id }) => id === "车工")!;

const make = (document: FakeDocument, input: NewDocumentInput) =>
  newDocument.perform({ document, today: () => TODAY }, input, UNATTENDED);

test("opens a volume as a new document, made of the built-in template of its kind", async () => {
  const document = new FakeDocument([]);
  expect(await make(document, { volume: turners })).toMatchObject({ kind: "opened", name: "职业部分_车工.docx" });
  expect(network.mock.calls.map(([address]) => decodeURIComponent(address))).toEqual([
    "assets/templates/职业部分.docx",
  ]);
  const [file] = document.openedDocuments;
  expect(readDocx(file).paragraphs.join()).toContain("车工");
});

test("opens a blank template as it is delivered", async () => {
  const document = new FakeDocument([]);
  expect(await make(document, { blank: "base" })).toEqual({
    kind: "opened",
    name: "基础部分.docx",
    file: template("基础部分.docx"),
  });
  expect(document.openedDocuments).toEqual([template("基础部分.docx")]);
});

test("hands the file over when Word will not open it", async () => {
  const document = new FakeDocument([]);
  document.failNext("openDocument", new RefusedError("NotImplemented", "Application.createDocument", ""));
  expect(await make(document, { blank: "occupation" })).toEqual({
    kind: "refused",
    name: "职业部分.docx",
    file: template("职业部分.docx"),
  });
});

test("fails where the template does not arrive, and where the fault is ours", async () => {
  network.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  await expect(make(new FakeDocument([]), { blank: "base" })).rejects.toThrow(AssetNotLoadedError);
  const document = new FakeDocument([]);
  document.failNext("openDocument", new RangeError("ours"));
  await expect(make(document, { blank: "base" })).rejects.toThrow(RangeError);
});
