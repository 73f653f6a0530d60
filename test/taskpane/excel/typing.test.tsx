import { screen, waitFor, within } from "@testing-library/react";
import type { CellPosition } from "../../../src/check";
import { FakeWorkbook } from "../../support/fake-workbook";
import { cellOf, cleanPlan } from "../../support/gallery/plan";
import { openCheckedPane } from "./support/open-pane";

/** The row under the last examiner, and a cell of it. */
const last = cleanPlan().find(({ name }) => name === "考评人员")!.values.length;
const nameCell = { ...cellOf("examiners", 0, "personName"), row: last };
const nextStep = () => screen.getByRole("region", { name: "下一步" });

async function go({ pane, workbook }: Awaited<ReturnType<typeof openCheckedPane>>, cell: CellPosition) {
  workbook.select("考评人员", cell);
  await waitFor(() => expect(pane.store.get().selection).toEqual({ sheet: "考评人员", cell }));
}

async function begun() {
  const workbook = new FakeWorkbook(cleanPlan());
  const opened = await openCheckedPane(workbook);
  await go(opened, nameCell);
  const emptyCells = () =>
    opened.pane.store.get().check.kind === "done"
      ? findings(opened).filter(({ rule, cell }) => rule === "GEN-07" && cell?.row === last)
      : [];
  workbook.type("考评人员", nameCell, "王小明");
  await waitFor(() => expect(opened.pane.store.get().atHand).toEqual({ sheet: "考评人员", row: last }));
  await waitFor(() => expect(opened.pane.store.get().isLooking).toBe(false));
  return { ...opened, workbook, emptyCells };
}
function findings({ pane }: Awaited<ReturnType<typeof openCheckedPane>>) {
  const { check } = pane.store.get();
  return check.kind === "done" ? check.checked.result.findings : [];
}

test("the row that is being typed is not red for what is still empty", async () => {
  const { emptyCells, workbook } = await begun();
  expect(emptyCells()).toEqual([]);
  expect(workbook.marked.filter(({ cell }) => cell?.row === last && cell.column !== nameCell.column)).toEqual([]);
});

test("the table in which it is typed is not finished before the row is", async () => {
  const { user, workbook } = await begun();
  const table = (): HTMLElement => screen.getByRole("button", { name: /考评人员/, expanded: true });
  expect(within(table()).getByRole("img", { name: "未备齐" })).toBeVisible();
  // On 报告 nothing is being typed: no volume is said to be final that would not be.
  await user.click(screen.getByRole("tab", { name: /^报告/ }));
  expect((await screen.findAllByText(/^草稿：错误/)).length).toBeGreaterThan(0);
  expect(workbook.value("考评人员", nameCell)).toBe("王小明");
});

test("what is wrong with what was typed is said at once", async () => {
  const { emptyCells, ...opened } = await begun();
  const { workbook } = opened;
  const sex = { ...cellOf("examiners", 0, "sex"), row: last };
  workbook.select("考评人员", sex);
  workbook.type("考评人员", sex, "不详");
  await waitFor(() =>
    expect(findings(opened).some(({ rule, cell }) => rule === "PER-02" && cell?.row === last)).toBe(true),
  );
  expect(emptyCells()).toEqual([]);
});

test.each([
  ["another row", "考评人员", { row: last + 1, column: 1 }],
  ["another tab", "认定职业", { row: 3, column: 1 }],
])("in %s, what was left empty is told", async (_, sheet, cell) => {
  const { workbook, emptyCells } = await begun();
  workbook.select(sheet, cell);
  await waitFor(() => expect(emptyCells().length).toBeGreaterThan(0));
});

test("校验 tells everything", async () => {
  const { user, emptyCells } = await begun();
  await user.click(screen.getByRole("button", { name: "重新校验" }));
  await waitFor(() => expect(emptyCells().length).toBeGreaterThan(0));
});

test("rows that were pasted are finished", async () => {
  const workbook = new FakeWorkbook(cleanPlan());
  const opened = await openCheckedPane(workbook);
  await go(opened, nameCell);
  workbook.paste("考评人员", nameCell, [["王小明"], ["李小红"]]);
  await waitFor(() => expect(findings(opened).filter(({ rule }) => rule === "GEN-07").length).toBeGreaterThan(1));
});

test("下一步 stays with the table at hand, and then with what it still lacks", async () => {
  const { workbook, user } = await begun();
  expect(nextStep()).toHaveTextContent(`“考评人员”正在填第 ${last + 1} 行。`);
  await user.click(within(nextStep()).getByRole("button", { name: "继续填考评人员" }));
  await waitFor(() => expect(workbook.selected.cell.row).toBe(last));
  workbook.select("考评人员", { row: last + 1, column: 1 });
  await waitFor(() => expect(nextStep()).toHaveTextContent(/“考评人员”还有 \d+ 项必填未填。/));
});
