import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { card, idCell, openFindings } from "./support/findings-page";

describe("the card of the selected cell", () => {
  test("says place, value, what is wrong, why, what to do and on what that rests", async () => {
    const { workbook } = await openFindings();
    workbook.select("考评人员", idCell);
    const shown = within(await card());
    expect(shown.getByRole("heading", { level: 2 })).toHaveTextContent(/^考评人员 E8 身份号码 \S+$/);
    expect(shown.getByText(/^110105198503072\d\dx$/)).toBeVisible();
    expect(shown.getByRole("heading", { level: 3 })).toHaveTextContent("错误 身份号码末位应为大写 X");
    expect(shown.getByText("改成大写即可。")).toBeVisible();
    expect(shown.getByText("GB 11643-1999")).toBeVisible();
  });

  test("opens the guide's own words in place", async () => {
    const { workbook, user } = await openFindings();
    workbook.select("考评人员", idCell);
    const clause = within(await card()).getByRole("button", { name: "指南六（一）" });
    expect(clause).toHaveAttribute("aria-expanded", "false");
    await user.click(clause);
    expect(await within(await card()).findByText(/每个职业考评人员数量不少于5人。/)).toBeVisible();
    expect(clause).toHaveAttribute("aria-expanded", "true");
  });

  test("shows all findings of the cell", async () => {
    const { workbook } = await openFindings();
    workbook.type("考评人员", { ...idCell, row: idCell.row + 1 }, workbook.value("考评人员", idCell));
    workbook.select("考评人员", idCell);
    expect(await within(await card()).findByText("同一身份号码有两个姓名")).toBeVisible();
    expect(within(await card()).getAllByRole("heading", { level: 3, name: /^错误 (身份|同一)/ })).toHaveLength(2);
  });

  test("follows when the pane gets the focus, though Excel told of no selection", async () => {
    const { workbook } = await openFindings();
    workbook.selected = { sheet: "考评人员", cell: idCell };
    expect(screen.queryByRole("region", { name: /^选中的单元格/ })).not.toBeInTheDocument();
    fireEvent.focus(window);
    expect(within(await card()).getByRole("heading", { level: 2 })).toHaveTextContent(/^考评人员 E8/);
  });

  test("is gone on a cell without findings", async () => {
    const { workbook } = await openFindings();
    workbook.select("考评人员", idCell);
    await card();
    workbook.select("考评人员", { row: 40, column: 0 });
    await waitFor(() => expect(screen.queryByRole("region", { name: /^选中的单元格/ })).not.toBeInTheDocument());
  });

  test("∨ and ∧ walk the list across tables and around its ends", async () => {
    const { workbook, user } = await openFindings();
    workbook.select("组织机构", { row: 2, column: 6 });
    await within(await card()).findByText(/^1 \/ \d+$/);
    await user.click(screen.getByRole("button", { name: "下一处" }));
    await waitFor(() => expect(workbook.selected.sheet).toBe("认定企业"));
    await user.click(screen.getByRole("button", { name: "上一处" }));
    await waitFor(() => expect(workbook.selected.sheet).toBe("组织机构"));
    await user.click(screen.getByRole("button", { name: "上一处" }));
    await waitFor(() => expect(workbook.selected.sheet).toBe("附件清单"));
  });
});
