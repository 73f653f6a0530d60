import { UNATTENDED } from "../../src/actions/types";
import { fillDocument } from "../../src/actions/fill-document";
import { RefusedError } from "../../src/host/errors";
import { FakeDocument, occupationControls } from "../support/fake-document";
import { TODAY } from "../support/plan";

const contents = {
  fields: new Map([["field:volume.occupation", "焊工"]]),
  lists: new Map([["list:examiners", [["焊工", "1", "李建国"]]]]),
  forms: new Map(),
};
const fill = (document: FakeDocument) =>
  fillDocument.perform({ document, today: () => TODAY }, { contents }, UNATTENDED);

test("writes what the volume says, and the second time nothing", async () => {
  const document = new FakeDocument(occupationControls());
  const first = await fill(document);
  expect(first.written.map(({ title }) => title)).toEqual(["职业名称", "考评人员"]);
  expect(first.rows).toEqual({ added: 1, removed: 0, hers: 0 });
  expect(document.text("field:volume.occupation")).toBe("焊工");
  const second = await fill(document);
  expect([second.written.length, second.same.length]).toEqual([0, 2]);
});

test("lets what Word refuses be told by whoever shows it", async () => {
  const document = new FakeDocument(occupationControls());
  document.failNext("fill", new RefusedError("GeneralException", "Table.addRows", ""));
  await expect(fill(document)).rejects.toThrow(RefusedError);
});
