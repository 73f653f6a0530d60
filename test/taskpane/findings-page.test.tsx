import { screen, waitFor, within } from "@testing-library/react";
import { FakeWorkbook } from "../support/fake-workbook";
import { cellOf, emptyPlan, faultyPlan } from "../support/gallery/plan";
import { sheetOf } from "../support/plan";
import { openCheckedPane } from "./support/open-pane";

async function openFindings(workbook = new FakeWorkbook(faultyPlan())) {
  const opened = await openCheckedPane(workbook);
  await opened.user.click(screen.getByRole("tab", { name: /^问题/ }));
  return opened;
}

const idCell = cellOf("examiners", 4, "citizenId");
const card = () => screen.findByRole("region", { name: /^选中的单元格/ });
const kind = (name: RegExp) => screen.findByRole("button", { name });

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
    await waitFor(() =>
      expect(screen.getAllByRole("heading", { level: 3, name: /^错误 (身份|同一)/ })).toHaveLength(2),
    );
    expect(within(await card()).getByText("同一身份号码有两个姓名")).toBeVisible();
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
    await waitFor(() => expect(workbook.selected.sheet).toBe("认定职业"));
    await user.click(screen.getByRole("button", { name: "上一处" }));
    await waitFor(() => expect(workbook.selected.sheet).toBe("组织机构"));
    await user.click(screen.getByRole("button", { name: "上一处" }));
    await waitFor(() => expect(workbook.selected.sheet).toBe("附件清单"));
  });
});

describe("findings that share a cell", () => {
  const plan = () => {
    const occupations = ["6-18-02-04 焊工", "6-18-01-01 车工", "6-18-01-02 铣工"].map((line, i) => {
      const [occupationCode, occupationName] = line.split(" ");
      return { serial: i + 1, occupationCode, occupationName, skillLevels: "5、4、3" };
    });
    const others = emptyPlan().filter(({ name }) => name !== "认定职业");
    return new FakeWorkbook([...others, sheetOf("occupations", occupations)]);
  };
  const title = async () => within(await card()).getAllByRole("heading", { level: 3 })[0].textContent;

  test("∨ walks through each of them", async () => {
    const { user } = await openFindings(plan());
    await user.click(await kind(/^错误 ?“焊工”考评人员不足 5 人/));
    const seen = [await title()];
    for (const position of [2, 3]) {
      await user.click(screen.getByRole("button", { name: "下一处" }));
      await waitFor(async () => expect(await title()).not.toBe(seen[position - 2]));
      seen.push(await title());
    }
    expect(seen).toEqual(["焊工", "车工", "铣工"].map((name) => `错误 “${name}”考评人员不足 5 人`));
  });

  test("the one that was gone to stands first in the card, with the others below", async () => {
    const { user } = await openFindings(plan());
    await user.click(await kind(/“车工”考评人员不足 5 人/));
    await waitFor(async () => expect(await title()).toMatch(/车工/));
    expect(within(await card()).getAllByRole("heading", { level: 3 })).toHaveLength(3);
  });
});

describe("a place that is not where it was", () => {
  test("a table that is missing is explained in the card, which builds it", async () => {
    const workbook = new FakeWorkbook(faultyPlan().filter(({ name }) => name !== "质量内控人员"));
    const { user } = await openFindings(workbook);
    await user.click(await kind(/缺少指南要求的表.*未建$/));
    expect(within(await card()).getByText(/^工作簿中没有“质量内控人员”/)).toBeVisible();
    await user.click(within(await card()).getByRole("button", { name: "建表" }));
    await waitFor(() => expect(workbook.sheetNames).toContain("质量内控人员"));
  });

  test("a tab that was renamed meanwhile is found under its new name", async () => {
    const workbook = new FakeWorkbook(faultyPlan());
    const { user } = await openFindings(workbook);
    workbook.renameSheet("认定职业", "职业表");
    await user.click(await kind(/职业名称与编码不符.*C5$/));
    await waitFor(() => expect(workbook.selected).toEqual({ sheet: "职业表", cell: { row: 4, column: 2 } }));
    expect(await card()).toHaveAccessibleName("选中的单元格 职业表 C5");
    expect(screen.queryByText("该单元格已不在表中")).not.toBeInTheDocument();
  });
});

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
