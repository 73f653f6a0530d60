import "../../support/browser-parts";
import { screen, waitFor } from "@testing-library/react";
import type { SheetGrid } from "../../../src/check";
import { FakeWorkbook } from "../../support/fake-workbook";
import { cleanPlan } from "../../support/gallery/plan";
import { openCheckedPane } from "./support/open-pane";

const button = (name: RegExp | string) => screen.findByRole("button", { name });
const OCCUPATIONS = "认定职业";
/** 职业名称 of the second occupation, 焊工. */
const NAME = { row: 4, column: 2 };

const without = (sheets: readonly SheetGrid[], name: string): SheetGrid[] =>
  sheets.map((sheet) => (sheet.name === name ? { ...sheet, values: sheet.values.slice(0, 3) } : sheet));

describe("rows that the occupations still need", () => {
  const open = () => openCheckedPane(new FakeWorkbook(without(cleanPlan(), "认定方式")));

  test("are counted on the overview, looked at, and put there", async () => {
    const { workbook, user } = await open();
    expect(await screen.findByText("按认定职业，还要填写认定方式 4 行")).toBeVisible();
    await user.click(await button("补上空行..."));
    expect(await screen.findByRole("heading", { level: 1, name: "按认定职业补行" })).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "认定方式 电工" }));
    await user.click(await button("补上 3 行"));
    expect(await screen.findByText("已补上 3 行")).toBeVisible();
    expect(workbook.value("认定方式", { row: 3, column: 1 })).toBe("车工");
    expect(workbook.value("认定方式", { row: 3, column: 2 })).toBe("√");
    expect(await screen.findByText("按认定职业，还要填写认定方式 1 行")).toBeVisible();
    await user.click(await button("恢复原值"));
    expect(await screen.findByText("按认定职业，还要填写认定方式 4 行")).toBeVisible();
  });

  test("nothing is said of them where there are none", async () => {
    await openCheckedPane(new FakeWorkbook(cleanPlan()));
    await screen.findByRole("heading", { name: "下一步" });
    expect(screen.queryByText(/按认定职业，还要填写/)).not.toBeInTheDocument();
  });
});

describe("an occupation that gets another name", () => {
  const rename = async () => {
    const opened = await openCheckedPane(new FakeWorkbook(cleanPlan()));
    await waitFor(() => expect(opened.pane.store.get().following).toBeDefined());
    opened.workbook.type(OCCUPATIONS, NAME, "金属热处理工");
    await screen.findByText("“焊工”已改为“金属热处理工”");
    return opened;
  };

  test("gets it in the other tables with one press", async () => {
    const { workbook, user } = await rename();
    await user.click(await button(/^一并改名 \d+ 处$/));
    await waitFor(() => expect(workbook.value("认定方式", { row: 4, column: 1 })).toBe("金属热处理工"));
    await waitFor(() => expect(screen.queryByText("“焊工”已改为“金属热处理工”")).not.toBeInTheDocument());
    expect(await screen.findByText(/^已改名 \d+ 处$/)).toBeVisible();
    await user.click(await button("恢复原值"));
    await waitFor(() => expect(workbook.value("认定方式", { row: 4, column: 1 })).toBe("焊工"));
  });

  test("is not carried through where that is not wanted", async () => {
    const { workbook, user } = await rename();
    await user.click(await button("不改"));
    expect(screen.queryByText("“焊工”已改为“金属热处理工”")).not.toBeInTheDocument();
    expect(workbook.value("认定方式", { row: 4, column: 1 })).toBe("焊工");
  });

  test("and its old one again: nothing is left to say", async () => {
    const { workbook } = await rename();
    workbook.type(OCCUPATIONS, NAME, "焊工");
    await waitFor(() => expect(screen.queryByText(/已改为/)).not.toBeInTheDocument());
  });
});
