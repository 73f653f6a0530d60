import { screen, waitFor, within } from "@testing-library/react";
import { FakeWorkbook } from "../../support/fake-workbook";
import { emptyPlan, faultyPlan } from "../../support/gallery/plan";
import { sheetOf } from "../../support/plan";
import { card, kind, openFindings } from "./support/findings-page";

describe("findings that share a cell", () => {
  const plan = () => {
    const occupations = ["6-18-02-04 焊工", "6-18-01-01 车工", "6-18-01-02 铣工"].map((line, i) => {
      const [occupationCode, occupationName] = line.split(" ");
      return { serial: i + 1, occupationCode, occupationName, skillLevels: "5、4、3" };
    });
    const others = emptyPlan().filter(({ name }) => name !== "认定职业");
    return new FakeWorkbook([...others, sheetOf("occupations", occupations)]);
  };
  const titles = (shown: HTMLElement) => within(shown).getAllByRole("heading", { level: 3 });

  const place = async (user: Awaited<ReturnType<typeof openFindings>>["user"], name: RegExp) => {
    await user.click(await kind(/^错误 ?3 个职业的考评人员不足 5 人.*3 处$/));
    await user.click(await screen.findByText(name));
  };

  test("∨ stops once at the cell, and goes on to another", async () => {
    const { user, workbook } = await openFindings(plan());
    await place(user, /“焊工”考评人员不足 5 人/);
    const here = workbook.selected;
    await user.click(within(await card()).getByRole("button", { name: "下一处" }));
    await waitFor(() => expect(workbook.selected).not.toEqual(here));
  });

  test("the one that was gone to stands first in the card, with the others below", async () => {
    const { user } = await openFindings(plan());
    await place(user, /“车工”考评人员不足 5 人/);
    const shown = await card();
    await waitFor(() => expect(titles(shown)[0]).toHaveTextContent("“车工”考评人员不足 5 人"));
    expect(titles(shown)).toHaveLength(3);
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

  test("who selects another cell while that name is looked for stays there", async () => {
    const workbook = new FakeWorkbook(faultyPlan());
    const { user, pane } = await openFindings(workbook);
    workbook.renameSheet("认定职业", "职业表");
    const release = workbook.hold("read");
    await user.click(await kind(/职业名称与编码不符.*C5$/));
    await waitFor(() => expect(workbook.calls.at(-1)).toBe("read"));
    workbook.select("考评人员", { row: 5, column: 2 });
    release();
    await waitFor(() => expect(pane.store.get().tabs.get("occupations")).toBe("职业表"));
    await waitFor(() => expect(pane.store.get().isLooking).toBe(false));
    expect(workbook.selected).toEqual({ sheet: "考评人员", cell: { row: 5, column: 2 } });
  });
});
