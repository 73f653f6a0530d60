/** Each of the host's switches by itself, through the unmodified client: what Word is known to do in some places. */
import { firstWithin, through } from "../../../src/workbench/docx/dom";
import { textOf } from "../../../src/workbench/docx/text";
import { WORD_PROFILES } from "../../../src/workbench/host/word";
import { bootWord } from "../../support/office";
import { cell, control, docx, headRow, p, row, table } from "../../report/support/make-docx";
import { builtIn } from "../../word/support";

const withIds = (body: string): Uint8Array => {
  let id = 0;
  return docx(body.replace(/(<w:tag w:val="[^"]*"\/>)/g, (tag) => `${tag}<w:id w:val="${++id}"/>`));
};
const FIELD = withIds(control("a", p("甲")));
const TABLE = withIds(control("a", table(headRow("姓名") + row(cell("甲")) + row(cell("乙")) + row(cell("丙")))));

const first = (context: Word.RequestContext, tag = "a"): Word.ContentControl =>
  context.document.contentControls.getByTag(tag).getFirst();
const done = (batch: (context: Word.RequestContext) => void): Promise<void> =>
  Word.run(async (context) => {
    batch(context);
    await context.sync();
  });

describe('"\\v" in a text given', () => {
  const expected = { usual: "甲\v乙", verticalTabBecomesSign: "甲♂乙", verticalTabStaysLiteral: "甲\\v乙" };
  test.each(Object.entries(expected))("%s: in a control, a cell, a row set in", async (name, text) => {
    const behaviour = { [name]: true };
    const one = await bootWord(FIELD, { behaviour });
    await done((context) => first(context).insertText("甲\v乙", "Replace"));
    expect(textOf(one.person.control("a"))).toBe(text);

    const other = await bootWord(TABLE, { behaviour });
    await done((context) => {
      const inControl = first(context).tables.getFirst();
      inControl.getCell(1, 0).value = "甲\v乙";
      inControl.addRows("End", 1, [["甲\v乙"]]);
    });
    const texts = through(other.person.table("a"), "tr").map(textOf);
    expect(texts).toEqual(["姓名", text, "乙", "丙", text]);
  });

  test("a paragraph's end is one everywhere", async () => {
    const { person } = await bootWord(FIELD, { behaviour: { verticalTabBecomesSign: true } });
    await done((context) => first(context).insertText("甲\n乙", "Replace"));
    expect(textOf(person.control("a"))).toBe("甲\n乙");
  });
});

test("rows within a control are not deleted, and what went before stays", async () => {
  const { person } = await bootWord(TABLE, { behaviour: { noRowsDeleted: true } });
  const deed = done((context) => {
    const inControl = first(context).tables.getFirst();
    inControl.getCell(1, 0).value = "改";
    inControl.deleteRows(2, 1);
  });
  await expect(deed).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(through(person.table("a"), "tr").map(textOf)).toEqual(["姓名", "改", "乙", "丙"]);
});

test("rows outside any control are deleted", async () => {
  const plain = docx(table(headRow("姓名") + row(cell("甲"))));
  const { document } = await bootWord(plain, { behaviour: { noRowsDeleted: true } });
  await done((context) => context.document.body.tables.getFirst().deleteRows(1, 1));
  expect(textOf(document.body)).not.toContain("甲");
});

test("the package of a control with a table is refused, that of another is not", async () => {
  await bootWord(TABLE, { behaviour: { noOoxmlOfTables: true } });
  await expect(done((context) => void first(context).getOoxml())).rejects.toMatchObject({ code: "GeneralException" });
  await bootWord(FIELD, { behaviour: { noOoxmlOfTables: true } });
  await expect(done((context) => void first(context).getOoxml())).resolves.toBeUndefined();
});

test("a new document is answered as opened, and none opens; elsewhere it is refused", async () => {
  const file = Buffer.from(builtIn("base")).toString("base64");
  const open = (): Promise<void> => done((context) => context.application.createDocument(file).open());
  const hidden = await bootWord(FIELD, { behaviour: { createdStaysHidden: true } });
  await expect(open()).resolves.toBeUndefined();
  expect(hidden.openedDocuments).toEqual([]);
  const refused = await bootWord(FIELD, { behaviour: { createRefused: true } });
  await expect(open()).rejects.toMatchObject({ code: "NotImplemented" });
  expect(refused.openedDocuments).toEqual([]);
  const usual = await bootWord(FIELD);
  await open();
  expect(usual.openedDocuments).toHaveLength(1);
});

test("what is written over a placeholder keeps its style, once", async () => {
  const styleOf = async (staysGrey: boolean): Promise<boolean> => {
    const { person } = await bootWord(builtIn("base"), { behaviour: { staysGrey } });
    await done((context) => first(context, "field:enterprise.creditCode").insertText("9111", "Replace"));
    return firstWithin(person.control("field:enterprise.creditCode"), "rStyle") !== undefined;
  };
  expect([await styleOf(false), await styleOf(true)]).toEqual([false, true]);
});

test("whether changes are tracked is loaded without a value", async () => {
  const { requirementSets } = WORD_PROFILES.windows365;
  const mode = (): Promise<string> =>
    Word.run(async (context) => {
      context.document.load("changeTrackingMode");
      await context.sync();
      return context.document.changeTrackingMode;
    });
  await bootWord(FIELD, { requirementSets });
  expect(await mode()).toBe("Off");
  await bootWord(FIELD, { requirementSets, behaviour: { trackingNotLoaded: true } });
  await expect(mode()).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});

test("getOoxml takes the focus from a comment being written; reading texts and tables does not", async () => {
  const { document } = await bootWord(TABLE, { behaviour: { ooxmlEndsDraft: true } });
  document.commentDraft = "请核对";
  await Word.run(async (context) => {
    const { tables } = first(context);
    tables.load("items/values");
    await context.sync();
  });
  expect(document.commentDraft).toBe("请核对");
  await done((context) => void first(context).getOoxml());
  expect(document.commentDraft).toBeUndefined();
});

test("paragraphs of a table of contents bear their built-in style", async () => {
  await bootWord(builtIn("base"));
  const styles = await Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load({ styleBuiltIn: true, $top: 60 });
    await context.sync();
    return paragraphs.items.map(({ styleBuiltIn }) => String(styleBuiltIn));
  });
  expect(styles).toHaveLength(60);
  expect(styles).toEqual(expect.arrayContaining(["Toc1", "Other"]));
});

test.each(Object.entries(WORD_PROFILES))("the profile %s offers its sets and no more", async (_, profile) => {
  await bootWord(FIELD, profile);
  const { requirements } = Office.context;
  expect(requirements.isSetSupported("WordApi", "1.3")).toBe(true);
  expect(requirements.isSetSupported("WordApi", "1.5")).toBe(
    profile.requirementSets !== WORD_PROFILES.ltsc2021.requirementSets,
  );
});
