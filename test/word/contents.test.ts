/** After a fill the document's table of contents is updated, or it is known that it was not. */
import { wordDocument } from "../../src/word/document";
import { docx, p } from "../report/support/make-docx";
import { bootWord } from "../support/word-host";
import { builtIn } from "./support";

const word = wordDocument();
const NEW = { WordApi: "1.5" };
const OLD = { WordApi: "1.3" };

/** What Word's newer client has beside the packaged one: fields of the body. No other part of Word is played here. */
function fieldsOfBody(...updates: readonly (() => void)[]): jest.Mock {
  const getByTypes = jest.fn(() => ({
    load: () => undefined,
    items: updates.map((updateResult) => ({ updateResult })),
  }));
  Object.defineProperty(Word.Body.prototype, "fields", { configurable: true, get: () => ({ getByTypes }) });
  Object.assign(Word, { FieldType: { toc: "TOC" } });
  return getByTypes;
}
const refuse = (): never => {
  throw Object.assign(Object.create(OfficeExtension.Error.prototype) as object, { code: "NotImplemented" });
};

afterEach(() => {
  Reflect.deleteProperty(Word.Body.prototype, "fields");
  Reflect.deleteProperty(Word, "FieldType");
});

test("is updated where Word offers that, and no field but those of contents", async () => {
  await bootWord(builtIn("base"), { requirementSets: NEW });
  const update = jest.fn();
  const getByTypes = fieldsOfBody(update, update);
  expect(await word.refreshContents()).toBe("updated");
  expect(update).toHaveBeenCalledTimes(2);
  expect(getByTypes).toHaveBeenCalledWith(["TOC"]);
});

test.each(["base", "occupation"] as const)("of %s is left to the person by Word 2021, in one sync", async (kind) => {
  const { host } = await bootWord(builtIn(kind), { requirementSets: OLD });
  const update = jest.fn();
  fieldsOfBody(update);
  expect(await word.refreshContents()).toBe("stale");
  expect(update).not.toHaveBeenCalled();
  expect(host.counter.syncs).toBe(1);
});

test("is left to her where the client that was loaded knows no fields", async () => {
  await bootWord(builtIn("base"), { requirementSets: NEW });
  expect(await word.refreshContents()).toBe("stale");
});

test("is left to her where updating is refused, and nothing is lost", async () => {
  const { document } = await bootWord(builtIn("base"), { requirementSets: NEW });
  fieldsOfBody(refuse);
  const before = document.save();
  expect(await word.refreshContents()).toBe("stale");
  expect(Buffer.compare(document.save(), before)).toBe(0);
});

test("that does not exist is not spoken of", async () => {
  for (const requirementSets of [OLD, NEW]) {
    await bootWord(docx(p("无目录")), { requirementSets });
    fieldsOfBody();
    expect(await word.refreshContents()).toBe("none");
  }
});

test("is unknown where Word does not answer at all", async () => {
  const { host } = await bootWord(builtIn("base"), { requirementSets: OLD });
  host.faults.inject({ batch: 1, code: "GeneralException", always: true });
  expect(await word.refreshContents()).toBe("unknown");
});

test("our own mistakes are not taken for Word's refusals", async () => {
  await bootWord(builtIn("base"), { requirementSets: NEW });
  fieldsOfBody(() => {
    throw new RangeError("ours");
  });
  await expect(word.refreshContents()).rejects.toThrow(RangeError);
});
