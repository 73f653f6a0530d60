import { check, snapshotOf } from "../../../src/check";
import { volumesOf } from "../../../src/report";
import { asked, changesOf, gapsOf } from "../../../src/taskpane/word/planned-controls";
import { FakeDocument, occupationControls } from "../../support/fake-document";
import { cleanPlan } from "../../support/gallery/plan";
import { sheetOf, TODAY } from "../../support/plan";

/** A clean plan whose examiners are still to be filled in. */
const snapshot = snapshotOf(cleanPlan().map((sheet) => (sheet.name === "考评人员" ? sheetOf("examiners", []) : sheet)));
const turners = volumesOf(snapshot, check(snapshot, { today: TODAY }).findings, { today: TODAY }).find(
  ({ id }) => id === "车工",
)!;
const planFilling = async (document: FakeDocument) => (await document.read()).planFilling(turners.contents);

test("a table that is empty and has an error for it is named once", async () => {
  const gaps = gapsOf(turners, await planFilling(new FakeDocument(occupationControls())));
  expect(gaps.map((gap) => (gap.kind === "errors" ? gap.table : gap.control.tag))).toEqual([
    "examiners",
    "list:attachments",
  ]);
});

test("a name that stands in several places is one field to be asked for, and one change in several places", async () => {
  const document = new FakeDocument(occupationControls());
  expect(asked(await document.read())).toEqual({ tables: 5, fields: 5 });
  const change = changesOf(await planFilling(document)).find(({ control }) => control.title === "企业名称");
  expect(change).toMatchObject({ places: 2, isSame: false, added: 0, removed: 0 });
});

test("a control that cannot be filled is a gap and no change", async () => {
  const document = new FakeDocument(
    occupationControls().map((control) => ({ ...control, isLocked: control.tag === "block:venues" })),
  );
  const planned = await planFilling(document);
  expect(gapsOf(turners, planned).at(-1)).toMatchObject({ kind: "faulty", problem: { id: "locked" } });
  expect(changesOf(planned).some(({ control }) => control.tag === "block:venues")).toBe(false);
});
