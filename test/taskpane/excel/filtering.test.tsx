import { act, screen, waitFor, within } from "@testing-library/react";
import type { Finding } from "../../../src/check";
import { FakeWorkbook } from "../../support/fake-workbook";
import { cleanPlan, emptyPlan, faultyPlan } from "../../support/gallery/plan";
import { openCheckedPane } from "./support/open-pane";

async function openFindings(workbook = new FakeWorkbook(faultyPlan())) {
  const opened = await openCheckedPane(workbook);
  await opened.user.click(screen.getByRole("tab", { name: /^问题/ }));
  return opened;
}

const kind = (name: RegExp) => screen.findByRole("button", { name });

describe("filtering", () => {
  test("by a value", async () => {
    const { user } = await openFindings();
    await user.type(screen.getByRole("searchbox", { name: "查找" }), "电焊工");
    await waitFor(() => expect(screen.queryByText("考核鉴定为必选项")).not.toBeInTheDocument());
    expect(screen.getByText("职业名称与编码不符")).toBeVisible();
  });

  test("says what is hidden when nothing matches, and brings it back", async () => {
    const { user } = await openFindings();
    await user.type(screen.getByRole("searchbox", { name: "查找" }), "王小明");
    expect(await screen.findByRole("heading", { name: "没有含“王小明”的问题" })).toBeVisible();
    expect(screen.getByText(/^另有 \d+ 项问题被筛选隐藏。$/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "清除筛选" }));
    expect(screen.getByText("考核鉴定为必选项")).toBeVisible();
    expect(screen.getByRole("searchbox", { name: "查找" })).toHaveValue("");
  });

  test("by severity: errors and warnings are on, notes off", async () => {
    const { user } = await openFindings();
    const toggle = (name: RegExp) => screen.getByRole("button", { name });
    expect(toggle(/^错误 \d+$/)).toHaveAttribute("aria-pressed", "true");
    expect(toggle(/^提示 \d+$/)).toHaveAttribute("aria-pressed", "false");
    await user.click(toggle(/^错误 \d+$/));
    expect(screen.queryByText("考核鉴定为必选项")).not.toBeInTheDocument();
    await user.click(toggle(/^错误 \d+$/));
    expect(screen.getByText("考核鉴定为必选项")).toBeVisible();
  });

  test("by table: only tables with findings are offered", async () => {
    const { user } = await openFindings();
    const tables = screen.getByRole("combobox", { name: "哪张表" });
    expect(within(tables).queryByRole("option", { name: "质量内控人员" })).not.toBeInTheDocument();
    await user.selectOptions(tables, "认定职业");
    expect(screen.queryByText("考核鉴定为必选项")).not.toBeInTheDocument();
    expect(screen.getByRole("region", { name: "认定职业" })).toBeVisible();
  });
});

describe("without findings", () => {
  test("before anything is filled in, nothing has been checked", async () => {
    await openFindings(new FakeWorkbook(emptyPlan()));
    expect(await screen.findByRole("heading", { name: "各表都还没有填写" })).toBeVisible();
    expect(screen.getByRole("button", { name: "校验" })).toBeEnabled();
  });

  /** A check that found only what `keep` lets through. */
  async function openWith(keep: (finding: Finding) => boolean) {
    const opened = await openFindings(new FakeWorkbook(cleanPlan()));
    const { check } = opened.pane.store.get();
    if (check.kind === "never") throw new Error("The pane has not checked.");
    const { checked } = check;
    const result = { ...checked.result, findings: checked.result.findings.filter(keep) };
    act(() => opened.pane.store.set({ check: { ...check, checked: { ...checked, result } } }));
    return opened;
  }

  test("the pane says how much it has checked", async () => {
    await openWith(() => false);
    expect(await screen.findByRole("heading", { name: "没有问题" })).toBeVisible();
    expect(screen.getByText(/^12 张表、\d+ 行、\d+ 项都已校验。$/)).toBeVisible();
    expect(screen.queryByRole("search")).not.toBeInTheDocument();
  });

  test("with notes only there is nothing to settle, but the notes can be read", async () => {
    const { user } = await openWith(({ severity }) => severity === "info");
    expect(await screen.findByRole("heading", { name: "没有问题" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^提示 \d+$/ }));
    expect(await screen.findByRole("region", { name: "认定职业" })).toBeVisible();
  });
});

describe("going to a cell", () => {
  test("that a filter hides is offered, not forced", async () => {
    const { workbook, user } = await openFindings();
    workbook.hiddenRows.add("认定职业!4");
    await user.click(await kind(/职业名称与编码不符.*C5$/));
    expect(await screen.findByText("第 5 行被筛选隐藏")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "清除筛选并转到" }));
    await waitFor(() => expect(workbook.selected.sheet).toBe("认定职业"));
    await waitFor(() => expect(screen.queryByText("第 5 行被筛选隐藏")).not.toBeInTheDocument());
  });

  test("on a hidden tab is offered, and may be left", async () => {
    const { workbook, user } = await openFindings();
    workbook.hiddenSheets.add("认定职业");
    await user.click(await kind(/职业名称与编码不符.*C5$/));
    expect(await screen.findByText("“认定职业”已隐藏")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByText("“认定职业”已隐藏")).not.toBeInTheDocument();
    expect(workbook.hiddenSheets.has("认定职业")).toBe(true);
  });

  test("on a hidden tab is no longer talked of once the person goes elsewhere", async () => {
    const { workbook, user } = await openFindings();
    workbook.hiddenSheets.add("认定职业");
    await user.click(await kind(/职业名称与编码不符.*C5$/));
    await screen.findByText("“认定职业”已隐藏");
    workbook.select("考评人员", { row: 40, column: 0 });
    await waitFor(() => expect(screen.queryByText("“认定职业”已隐藏")).not.toBeInTheDocument());
  });
});
