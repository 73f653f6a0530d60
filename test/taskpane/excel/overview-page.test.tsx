import { screen, waitFor, within } from "@testing-library/react";
import { findingsOf } from "../../../src/taskpane/excel/state/model";
import { FakeWorkbook } from "../../support/fake-workbook";
import { cellOf, cleanPlan, emptyPlan, faultyPlan } from "../../support/gallery/plan";
import { sheetOf } from "../../support/plan";
import { listen } from "../support/live-regions";
import { openCheckedPane } from "./support/open-pane";

const faulty = () => openCheckedPane(new FakeWorkbook(faultyPlan()));
const tableHeader = (name: RegExp) => screen.findByRole("button", { name });

test("the enterprise's name stands over the twelve tables with their counts", async () => {
  await faulty();
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("北京京岳精密机械有限公司");
  expect(await tableHeader(/^错误 ?考评人员/)).toHaveTextContent(/错误 \d+ ?提醒 \d+/);
  expect(await tableHeader(/^已完成 ?质量内控人员/)).toHaveTextContent("6 行");
  expect(await tableHeader(/^未填 ?附件清单/)).toBeVisible();
});

test("the bar says in words how far the plan is", async () => {
  await faulty();
  const bar = screen.getByRole("progressbar", { name: "已完成的表" });
  expect(bar).toHaveAttribute("aria-valuetext", expect.stringMatching(/^12 张表，\d 张已完成$/));
});

test("the open table follows the tab that is active in Excel", async () => {
  const { workbook } = await faulty();
  workbook.select("考评人员", { row: 0, column: 0 });
  const header = await tableHeader(/考评人员/);
  await waitFor(() => expect(header).toHaveAttribute("aria-expanded", "true"));
  workbook.select("认定职业", { row: 0, column: 0 });
  await waitFor(() => expect(header).toHaveAttribute("aria-expanded", "false"));
});

test("the open table's verbs lead to its findings and to its tab", async () => {
  const { workbook, user } = await faulty();
  await user.click(await tableHeader(/考评人员/));
  await user.click(await screen.findByRole("button", { name: "转到表" }));
  await waitFor(() => expect(workbook.selected.sheet).toBe("考评人员"));
  await user.click(await screen.findByRole("button", { name: /^看 \d+ 项问题$/ }));
  expect(screen.getByRole("combobox", { name: "哪张表" })).toHaveValue("examiners");
});

test("the next step goes to the first error", async () => {
  const { workbook, user } = await faulty();
  const next = screen.getByRole("region", { name: "下一步" });
  await user.click(within(next).getByRole("button", { name: /^转到 / }));
  await waitFor(() => expect(workbook.selected.sheet).toBe("组织机构"));
});

test("of an empty workbook, the next step is the first table of the guide", async () => {
  const { workbook, user } = await openCheckedPane(new FakeWorkbook(emptyPlan()));
  await user.click(await screen.findByRole("button", { name: "去填企业概况" }));
  await waitFor(() => expect(workbook.selected).toMatchObject({ sheet: "企业概况", cell: { column: 1 } }));
});

test("a table that has findings and no rows shows both, so that the lines add up to the status line", async () => {
  const plan = faultyPlan().map((sheet) => (sheet.name === "考评人员" ? sheetOf("examiners", []) : sheet));
  const { pane } = await openCheckedPane(new FakeWorkbook(plan));
  expect(await tableHeader(/^未填 ?考评人员/)).toHaveTextContent(/未填 ?错误 \d+/);
  const { check } = pane.store.get();
  const findings = check.kind === "done" ? check.checked.result.findings : [];
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const shown = screen
    .getAllByText(/^错误 \d+$/, { selector: "h3 *" })
    .map((one) => Number(/\d+/.exec(one.textContent!)![0]));
  expect(shown.reduce((sum, n) => sum + n, 0)).toBe(errors);
  expect(screen.getByText(new RegExp(`^14:05 已校验，错误 ${errors}，`), { selector: "footer *" })).toBeVisible();
});

test("a renamed tab is named beside what is filled in", async () => {
  const plan = faultyPlan().map((sheet) => (sheet.name === "考评人员" ? { ...sheet, name: "考评名册" } : sheet));
  const { user } = await openCheckedPane(new FakeWorkbook(plan));
  await user.click(await tableHeader(/考评人员/));
  expect(await screen.findByText(/^指南六（一）.*，已填 \d+ 行，在工作表“考评名册”$/)).toBeVisible();
});

test("the rows 附件清单 begins with are listed, not filled in", async () => {
  const attachments = sheetOf("attachments", [{ attachmentName: "营业执照复印件", attachmentStatus: "未备" }]);
  const plan = emptyPlan().map((sheet) => (sheet.name === "附件清单" ? attachments : sheet));
  const { user } = await openCheckedPane(new FakeWorkbook(plan));
  await user.click(await tableHeader(/^未备齐 ?附件清单/));
  expect(await screen.findByText(/^指南.*，共 1 行$/)).toBeVisible();
  expect(screen.getByText("12 张表，0 张已完成")).toBeVisible();
});

test("a workbook nobody has filled in is called that, also after a press", async () => {
  const { workbook, user } = await openCheckedPane(new FakeWorkbook(emptyPlan()));
  expect(screen.getByText("各表都还没有填写", { selector: "footer *" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "重新校验" }));
  await waitFor(() => expect(workbook.calls).toContain("mark"));
  expect(workbook.marked).toEqual([]);
  expect(screen.getByText("各表都还没有填写", { selector: "footer *" })).toBeVisible();
});

test("of a workbook without errors, the next step is its attachments, then the Word volumes", async () => {
  const { user, workbook } = await openCheckedPane(new FakeWorkbook(cleanPlan()));
  const next = screen.getByRole("region", { name: "下一步" });
  await user.click(within(next).getByRole("button", { name: "更新附件清单" }));
  expect(await screen.findByText(/^附件清单(已更新|无需更新)/, { selector: "footer *" })).toBeVisible();
  expect(workbook.calls).toContain("reviseRows");
  await user.click(await within(next).findByRole("button", { name: "生成 Word 报告" }));
  expect(await screen.findByRole("tab", { name: "报告" })).toHaveAttribute("aria-selected", "true");
});

test("the selected cell's finding is told in one line, its whole on the other page", async () => {
  const { workbook, user } = await faulty();
  workbook.select("考评人员", cellOf("examiners", 4, "citizenId"));
  expect(await screen.findByText("身份号码末位应为大写 X")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "详情" }));
  expect(await screen.findByRole("region", { name: "选中的单元格 考评人员 E8" })).toBeVisible();
});

test("what is selected is spoken by place and counts only", async () => {
  const { heard, stop } = listen();
  const { workbook } = await faulty();
  workbook.select("考评人员", cellOf("examiners", 4, "citizenId"));
  await waitFor(() => expect(heard).toContainEqual({ politeness: "polite", text: "考评人员 E8，1 项错误" }));
  expect(heard.some(({ text }) => text.includes("身份号码末位"))).toBe(false);
  stop();
});

describe("the status line", () => {
  test("says when what was checked", async () => {
    await faulty();
    expect(screen.getByText(/^14:05 已校验，错误 \d+，提醒 \d+$/, { selector: "footer *" })).toBeVisible();
  });

  test("checks all of it again and marks it", async () => {
    const { workbook, user } = await faulty();
    await user.click(screen.getByRole("button", { name: "重新校验" }));
    await waitFor(() => expect(workbook.marked.length).toBeGreaterThan(10));
  });

  test("says so when marks were cleared, and when there were none", async () => {
    const { workbook, user } = await faulty();
    const clear = async () => {
      await user.click(screen.getByRole("button", { name: "更多" }));
      await user.click(await screen.findByRole("menuitem", { name: "清除单元格标记" }));
    };
    await user.click(screen.getByRole("button", { name: "重新校验" }));
    await waitFor(() => expect(workbook.marked.length).toBeGreaterThan(10));
    await clear();
    expect(await screen.findByText("已清除单元格标记")).toBeVisible();
    await clear();
    expect(await screen.findByText("没有助手的标记")).toBeVisible();
  });
});

test("a later change takes the place of what was done last", async () => {
  const { pane, workbook } = await faulty();
  await pane.clearMarks();
  expect(await screen.findByText("没有助手的标记")).toBeVisible();
  pane.setLive(false);
  expect(await screen.findByText(/^14:05 已校验.*，自动校验已关$/)).toBeVisible();
  await pane.clearMarks();
  workbook.type("考评人员", cellOf("examiners", 0, "sex"), "不详");
  expect(await screen.findByText("14:05 校验后有改动")).toBeVisible();
});

describe("what a person changes", () => {
  const idCell = cellOf("examiners", 4, "citizenId");

  test("is checked and marked as it is changed, once a person had the workbook marked", async () => {
    const { workbook, user } = await faulty();
    await user.click(screen.getByRole("button", { name: "重新校验" }));
    await waitFor(() => expect(workbook.marked.length).toBeGreaterThan(10));
    workbook.type("考评人员", cellOf("examiners", 0, "sex"), "不详");
    await waitFor(() => expect(workbook.marked.some(({ value }) => value === "不详")).toBe(true));
    expect(screen.queryByRole("button", { name: "标记" })).not.toBeInTheDocument();
  });

  test("is listed and not marked before marks were asked for, nor after they were cleared", async () => {
    const { workbook, pane, user } = await faulty();
    const listed = async (value: string): Promise<void> => {
      workbook.type("考评人员", cellOf("examiners", 0, "sex"), value);
      const of = (finding: { readonly value?: unknown }): boolean => finding.value === value;
      await waitFor(() => expect(findingsOf(pane.store.get()).some(of)).toBe(true));
    };
    await listed("不详");
    await user.click(screen.getByRole("button", { name: "重新校验" }));
    await waitFor(() => expect(workbook.marked.length).toBeGreaterThan(10));
    await pane.clearMarks();
    await listed("未填");
    expect(workbook.calls).not.toContain("renewMarks");
    expect(workbook.marked).toEqual([]);
  });

  test("is listed and counted as not marked where marking would cost the person's undo; 标记 marks it", async () => {
    const { workbook, user } = await faulty();
    workbook.undoIsKept = false;
    await user.click(screen.getByRole("button", { name: "重新校验" }));
    await waitFor(() => expect(workbook.marked.length).toBeGreaterThan(10));
    workbook.type("考评人员", cellOf("examiners", 0, "sex"), "不详");
    expect(await screen.findByText(/^14:05 已校验.*1 处尚未标记$/)).toBeVisible();
    expect(workbook.calls).not.toContain("renewMarks");
    await user.click(screen.getByRole("button", { name: "标记" }));
    await waitFor(() => expect(workbook.marked.some(({ value }) => value === "不详")).toBe(true));
    expect(screen.queryByText(/尚未标记/)).not.toBeInTheDocument();
  });

  test("makes its finding go once it is right", async () => {
    const { workbook } = await faulty();
    workbook.select("考评人员", idCell);
    await screen.findByText("身份号码末位应为大写 X");
    const right = String(workbook.value("考评人员", idCell)).replace("x", "X");
    workbook.type("考评人员", idCell, right);
    await waitFor(() => expect(screen.queryByText("身份号码末位应为大写 X")).not.toBeInTheDocument());
  });

  test("many edits while a check is under way are looked at together", async () => {
    const { workbook, pane } = await faulty();
    await pane.checking.full({ marks: "write" });
    workbook.type("考评人员", idCell, "2");
    await waitFor(() => expect(workbook.calls).toContain("renewMarks"));
    const before = workbook.calls.length;
    const release = workbook.hold();
    for (let i = 0; i < 20; i++) workbook.type("考评人员", { ...idCell, row: idCell.row + (i % 5) }, `${i}`);
    release();
    await waitFor(() => expect(workbook.marked.some(({ value }) => value === "19")).toBe(true));
    expect(workbook.calls.slice(before).filter((call) => call === "readRows").length).toBeLessThanOrEqual(2);
  });

  test("only turns the status stale when automatic checking is off", async () => {
    const { workbook, user } = await faulty();
    await user.click(screen.getByRole("button", { name: "更多" }));
    await user.click(await screen.findByRole("menuitemcheckbox", { name: "修改后自动校验" }));
    await user.keyboard("{Escape}");
    expect(await screen.findByText(/，自动校验已关$/)).toBeVisible();
    const calls = workbook.calls.length;
    workbook.type("考评人员", idCell, "1");
    expect(await screen.findByText("14:05 校验后有改动")).toBeVisible();
    expect(workbook.calls).toHaveLength(calls);
  });

  test("on a tab that is none of the guide's is left alone", async () => {
    const { workbook } = await faulty();
    const calls = workbook.calls.length;
    workbook.type("总览", { row: 3, column: 3 }, 5);
    await Promise.resolve();
    expect(workbook.calls).toHaveLength(calls);
  });

  test("a table whose tab was deleted is to be built again", async () => {
    const { workbook } = await faulty();
    workbook.removeSheet("认定方式");
    expect(await screen.findByText("还有 1 张表没有建：认定方式。")).toBeVisible();
  });
});

test("a tab added to a workbook nobody has filled in marks nothing", async () => {
  const { workbook } = await openCheckedPane(new FakeWorkbook(emptyPlan()));
  const reads = workbook.calls.filter((call) => call === "read").length;
  workbook.removeSheet("Sheet1");
  await waitFor(() => expect(workbook.calls.filter((call) => call === "read").length).toBeGreaterThan(reads));
  expect(workbook.calls).not.toContain("mark");
});

test("使用说明 is a page of its own; Esc leaves it for where it was opened", async () => {
  const { user } = await faulty();
  await user.click(screen.getByRole("tab", { name: /^问题/ }));
  await user.click(screen.getByRole("button", { name: "更多" }));
  await user.click(await screen.findByRole("menuitem", { name: "使用说明" }));
  expect(await screen.findByRole("heading", { level: 1, name: "使用说明" })).toBeVisible();
  await user.keyboard("{Escape}");
  expect(await screen.findByRole("tab", { name: /^问题/, selected: true })).toBeVisible();
  expect(screen.getByRole("button", { name: "更多" })).toHaveFocus();
});
