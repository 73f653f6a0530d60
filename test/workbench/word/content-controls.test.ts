/** The unmodified Word client on the host: content controls, tables, bodies, and what is refused. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8 } from "fflate";
import { childOf, through, within } from "../../../src/workbench/docx/dom";
import { textOf } from "../../../src/workbench/docx/text";
import { cell, control, docx, headRow, p, row, table } from "../../report/support/make-docx";
import { schemaFaults, HAS_XMLLINT } from "../../support/ooxml";
import { bootWord } from "../../support/office";

const template = readFileSync(path.join(__dirname, "../../../assets/templates/职业部分.docx"));
const withIds = (body: string): Uint8Array => {
  let id = 0;
  return docx(body.replace(/(<w:tag w:val="[^"]*"\/>)/g, (tag) => `${tag}<w:id w:val="${++id}"/>`));
};

/** What the batch throws. */
const refusal = (batch: (context: Word.RequestContext) => void): Promise<OfficeExtension.Error> =>
  Word.run(async (context) => {
    batch(context);
    await context.sync();
  }).then(
    () => Promise.reject(new Error("Nothing was refused.")),
    (error: OfficeExtension.Error) => error,
  );
const first = (context: Word.RequestContext, tag: string): Word.ContentControl =>
  context.document.contentControls.getByTag(tag).getFirst();

describe("content controls", () => {
  test("are listed in the body and in headers, rich text ones only", async () => {
    const plain = control("plain", "<w:r><w:t>a</w:t></w:r>", "<w:text/>");
    const nested = control("outer", p("b") + control("inner", p("c")));
    await bootWord(withIds(`<w:p>${plain}</w:p>${nested}`));
    await Word.run(async (context) => {
      const all = context.document.contentControls;
      all.load("items/tag,items/type,items/subtype,items/text");
      await context.sync();
      expect(all.items.map(({ tag, type, subtype, text }) => [tag, type, subtype, text])).toEqual([
        ["outer", "RichText", "RichTextParagraphs", "b\nc"],
        ["inner", "RichText", "RichTextParagraphs", "c"],
      ]);
    });
    await bootWord(template);
    await Word.run(async (context) => {
      const marks = context.document.contentControls.getByTag("field:volume.mark");
      const titled = context.document.contentControls.getByTitle("考评人员");
      const inline = context.document.contentControls.getByTypes([Word.ContentControlType.richTextInline]);
      const byId = context.document.contentControls.getByIdOrNullObject(1);
      marks.load("items/title,items/appearance,items/cannotEdit,items/cannotDelete,items/removeWhenEdited");
      titled.load("items/subtype");
      inline.load("items/tag");
      byId.load("tag");
      await context.sync();
      expect(marks.items.length).toBeGreaterThan(0);
      expect(titled.items[0].subtype).toBe("RichTextTable");
      expect(inline.items.every(({ tag }) => tag.startsWith("field:"))).toBe(true);
      expect(byId.isNullObject).toBe(true);
    });
  });

  test("show their placeholder until something is written, and again when they are cleared", async () => {
    await bootWord(template);
    await Word.run(async (context) => {
      const one = first(context, "field:volume.occupation");
      one.load("text,placeholderText");
      await context.sync();
      expect([one.text, one.placeholderText]).toEqual(["职业名称", "职业名称"]);
      one.insertText("电工", "Replace");
      one.load("text");
      await context.sync();
      expect(one.text).toBe("电工");
      one.clear();
      one.load("text");
      await context.sync();
      expect(one.text).toBe("职业名称");
    });
  });

  test("take text at either end, paragraphs and tables around and inside", async () => {
    const { document } = await bootWord(withIds(control("a", p("中"))));
    await Word.run(async (context) => {
      const one = first(context, "a");
      one.insertText("前", "Start");
      one.insertText("后", "End");
      one.insertParagraph("段", "End");
      one.insertTable(1, 2, "After", [["x", "y"]]);
      one.load("text");
      one.paragraphs.load("items/text");
      await context.sync();
      expect(one.paragraphs.items.map(({ text }) => text)).toEqual(["前中后", "段"]);
      one.title = "新名";
      one.tag = "b";
      one.cannotEdit = true;
      await context.sync();
    });
    expect(textOf(document.body)).toBe("前中后\n段\nx\ny");
    expect((await refusal((context) => first(context, "b").insertText("x", "Replace"))).code).toBe("AccessDenied");
    await Word.run(async (context) => {
      first(context, "b").delete(true);
      await context.sync();
    });
    expect(within(document.body, "sdt")).toEqual([]);
  });

  test("around a table alone refuse Replace; what is gone or never was is ItemNotFound", async () => {
    await bootWord(template);
    const replaced = await refusal((context) => first(context, "list:examiners").insertText("x", "Replace"));
    expect([replaced.code, replaced.debugInfo.errorLocation]).toEqual(["InvalidArgument", "ContentControl.insertText"]);
    expect((await refusal((context) => first(context, "no such tag").load("tag"))).code).toBe("ItemNotFound");
  });
});

describe("tables", () => {
  test("give and take values, rows and cells", async () => {
    const { person } = await bootWord(withIds(control("t", table(headRow("甲", "乙"), row(cell("1"), cell("2"))))));
    await Word.run(async (context) => {
      const one = first(context, "t").tables.getFirst();
      one.addRows("End", 2, [["3", "4"], ["5"]]);
      one.addRows("Start", 1, [["0", "0"]]);
      one.getCell(2, 1).value = "二";
      one.rows.load("items/values,items/isHeader,items/cellCount");
      one.load("values,rowCount,headerRowCount,isUniform,nestingLevel");
      await context.sync();
      expect(one.values).toEqual([
        ["0", "0"],
        ["甲", "乙"],
        ["1", "二"],
        ["3", "4"],
        ["5", ""],
      ]);
      expect([one.rowCount, one.isUniform, one.nestingLevel]).toEqual([5, true, 1]);
      expect(one.rows.items.map(({ isHeader }) => isHeader)).toEqual([true, true, false, false, false]);
      one.deleteRows(2, 2);
      one.rows.getFirst().delete();
      await context.sync();
    });
    expect(through(person.table("t"), "tr").map((r) => through(r, "tc").map(textOf))).toEqual([
      ["甲", "乙"],
      ["5", ""],
    ]);
  });

  test("make new rows in the look of the last, and of nothing else in it", async () => {
    const look = row(cell("旧", `<w:shd w:val="clear" w:fill="EEEEEE"/>`, "<w:b/>"));
    const { person } = await bootWord(withIds(control("t", table(headRow("甲"), look))));
    await Word.run(async (context) => {
      first(context, "t")
        .tables.getFirst()
        .addRows("End", 1, [["新"]]);
      await context.sync();
    });
    const [, , added] = through(person.table("t"), "tr");
    expect([within(added, "shd").length, within(added, "b").length, textOf(added)]).toEqual([1, 1, "新"]);
    expect(childOf(childOf(added, "trPr"), "tblHeader")).toBeUndefined();
  });

  test("with merged cells spoil the batch", async () => {
    await bootWord(template);
    const error = await refusal((context) => {
      first(context, "block:venues").tables.getFirst().getCell(6, 0).value = "x";
    });
    expect(error.code).toBe("GeneralException");
  });

  test.each<[string, (table: Word.Table) => void]>([
    ["values of another size", (one) => (one.values = [["a"]])],
    ["rows wider than the table", (one) => one.addRows("End", 1, [["1", "2", "3"]])],
    ["more rows than are to be added", (one) => one.addRows("End", 1, [["1"], ["2"]])],
    ["rows that are not there", (one) => one.deleteRows(9, 1)],
  ])("refuse %s", async (_, act) => {
    await bootWord(withIds(control("t", table(headRow("甲", "乙"), row(cell("1"), cell("2"))))));
    expect((await refusal((context) => act(first(context, "t").tables.getFirst()))).code).toBe("InvalidArgument");
  });
});

describe("the body", () => {
  test("takes paragraphs, tables, OOXML and files, and finds text", async () => {
    const { document } = await bootWord(withIds(p("第一段")));
    await Word.run(async (context) => {
      const { body } = context.document;
      const added = body.insertParagraph("末段", "End");
      body.insertTable(1, 1, "End", [["格"]]);
      body.insertFileFromBase64(Buffer.from(docx(p("另一文件"))).toString("base64"), "Start");
      const hits = body.search("末");
      hits.load("items/text");
      body.load("text,type");
      added.load("style,alignment,tableNestingLevel");
      await context.sync();
      expect(hits.items.map(({ text }) => text)).toEqual(["末段"]);
      expect([body.type, added.style, added.alignment, added.tableNestingLevel]).toEqual([
        "MainDoc",
        "Normal",
        "Left",
        0,
      ]);
      const ooxml = body.getOoxml();
      await context.sync();
      body.insertOoxml(ooxml.value, "Replace");
      body.load("text");
      await context.sync();
      expect(body.text.split("\n").filter(Boolean)).toEqual(["另一文件", "第一段", "末段", "格"]);
    });
    expect(document.selection).toBeUndefined();
  });

  test("what getOoxml gives holds the control itself: put back, it is nested, under a number of its own", async () => {
    const { document } = await bootWord(withIds(control("a", p("甲")) + p("尾")), {
      behaviour: { trailingParagraph: false },
    });
    await Word.run(async (context) => {
      const one = first(context, "a");
      const ooxml = one.getOoxml();
      await context.sync();
      one.insertOoxml(ooxml.value, "Replace");
      await context.sync();
    });
    const controls = within(document.body, "sdt");
    expect(controls).toHaveLength(2);
    expect(within(controls[0], "sdt")).toEqual([controls[1]]);
    const ids = within(document.body, "id").map((id) => id.getAttributeNS(id.namespaceURI, "val"));
    expect(new Set(ids).size).toBe(2);
  });

  test("refuses what is no OOXML and no document", async () => {
    await bootWord(withIds(p("甲")));
    for (const act of [
      (body: Word.Body) => body.insertOoxml("<not", "End"),
      (body: Word.Body) => body.insertOoxml("<a/>", "End"),
      (body: Word.Body) => body.insertFileFromBase64(Buffer.from(strToU8("x")).toString("base64"), "End"),
    ])
      expect((await refusal((context) => void act(context.document.body))).code).toBe("InvalidArgument");
  });
});

test("revisions: rows and texts come and go as marks while they are tracked", async () => {
  const { document, person } = await bootWord(withIds(control("t", table(headRow("甲"), row(cell("旧"))))));
  // The builder of the fixture has no settings part: the templates have.
  expect(document.tracksRevisions).toBe(false);
  const tracked = await bootWord(template);
  tracked.person.trackRevisions(true);
  await Word.run(async (context) => {
    const one = first(context, "list:examiners").tables.getFirst();
    one.addRows("End", 1, [["新"]]);
    one.deleteRows(1, 1);
    first(context, "field:volume.occupation").insertText("电工", "Replace");
    await context.sync();
  });
  const rows = through(tracked.person.table("list:examiners"), "tr");
  expect(rows.map((r) => ["ins", "del"].map((mark) => childOf(childOf(r, "trPr"), mark) !== undefined))).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ]);
  expect(within(tracked.person.control("field:volume.occupation"), "ins")).toHaveLength(1);
  if (HAS_XMLLINT) expect(schemaFaults(tracked.document.save())).toEqual([]);
  expect(person.table("t")).toBeDefined();
});

test("paragraphs have styles by name, and neighbours", async () => {
  await bootWord(template);
  await Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    const start = paragraphs.getFirst();
    const next = start.getNext();
    start.insertParagraph("插入", "After").style = "heading 1";
    paragraphs.load("items/text,items/style");
    next.load("text");
    const last = paragraphs.getLast();
    last.load("isLastParagraph");
    await context.sync();
    expect(paragraphs.items[1]).toMatchObject({ text: "插入", style: "heading 1" });
    expect(paragraphs.items[2].text).toBe(next.text);
    expect(last.isLastParagraph).toBe(true);
  });
});

test("a member that is not modelled fails by its name; one not loaded is the client's own refusal", async () => {
  await bootWord(template);
  expect((await refusal((context) => context.document.body.getHtml())).message).toContain("Body.getHtml");
  expect((await refusal((context) => context.document.properties.load("title"))).message).toContain("properties");
  await expect(
    Word.run(async (context) => {
      const one = first(context, "list:examiners");
      await context.sync();
      return one.tag;
    }),
  ).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});

test("settings of the Common API and the selection are there", async () => {
  const { document, person } = await bootWord(template);
  Office.context.document.settings.set("a", { n: 1 });
  expect(Office.context.document.settings.get("a")).toEqual({ n: 1 });
  await Word.run(async (context) => {
    first(context, "prose:standard").select();
    const selection = context.document.getSelection();
    selection.load("text,isEmpty");
    context.document.load("saved");
    await context.sync();
    expect(selection.text).toContain("填写说明");
    expect(context.document.saved).toBe(true);
  });
  expect(document.selection).toBe(person.control("prose:standard"));
});
