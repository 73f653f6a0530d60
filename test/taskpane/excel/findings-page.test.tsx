import { screen, waitFor, within } from "@testing-library/react";
import { FakeWorkbook } from "../../support/fake-workbook";
import { emptyPlan } from "../../support/gallery/plan";
import { sheetOf } from "../../support/plan";
import { card, idCell, kind, openFindings } from "./support/findings-page";

describe("the list", () => {
  test("a kind with one place goes to its cell", async () => {
    const { workbook, user } = await openFindings();
    await user.click(await kind(/职业名称与编码不符.*C5$/));
    await waitFor(() => expect(workbook.selected).toEqual({ sheet: "认定职业", cell: { row: 4, column: 2 } }));
    expect(await card()).toHaveAccessibleName("选中的单元格 认定职业 C5");
  });

  test("a kind with several opens to its places", async () => {
    const { workbook, user } = await openFindings();
    await user.click(await kind(/身份号码末位应为大写 X.*处$/));
    const places = await screen.findByRole("list", { name: "身份号码末位应为大写 X" });
    const rows = within(places).getAllByRole("listitem");
    expect(rows.length).toBeGreaterThan(1);
    await user.click(rows[0]);
    await waitFor(() => expect(workbook.selected).toEqual({ sheet: "考评人员", cell: idCell }));
    await waitFor(() => expect(rows[0]).toHaveAttribute("aria-current", "true"));
  });

  test("↓ Enter walks the places without leaving the pane", async () => {
    const { workbook, user } = await openFindings();
    await user.click(await kind(/身份号码末位应为大写 X.*处$/));
    const [first, second] = within(await screen.findByRole("list", { name: /末位/ })).getAllByRole("listitem");
    first.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(workbook.selected.cell).toEqual(idCell));
    expect(first).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    second.focus(); // jsdom has no layout, by which the arrow keys find the next row
    await user.keyboard("{Enter}");
    await waitFor(() => expect(workbook.selected.cell).not.toEqual(idCell));
  });

  test("shows fifty places, then the rest", async () => {
    const people = Array.from({ length: 60 }, (_, i) => ({ personName: "甲乙", serial: i + 1, sex: "男性" }));
    const rest = emptyPlan().filter(({ name }) => name !== "考评人员");
    const { user } = await openFindings(new FakeWorkbook([...rest, sheetOf("examiners", people)]));
    await user.click(await kind(/性别应写作.*60 处$/));
    const places = await screen.findByRole("list", { name: /性别应写作/ });
    expect(places.children).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "再显示 10 处" }));
    expect(places.children).toHaveLength(60);
  });
});
