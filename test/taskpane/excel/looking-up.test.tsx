import "../../support/browser-parts";
import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { FakeWorkbook } from "../../support/fake-workbook";
import { cellOf, cleanPlan, emptyPlan, faultyPlan } from "../../support/gallery/plan";
import { card, openFindings } from "./support/findings-page";
import { openCheckedPane } from "./support/open-pane";

const TAB = "认定职业";
const nameAt = (row: number) => cellOf("occupations", row, "occupationName");
const box = () => screen.findByRole<HTMLInputElement>("combobox", { name: "职业名称、编码或拼音" });
const options = () => screen.queryAllByRole("option");
const chosen = () => options().find((option) => option.getAttribute("aria-selected") === "true");
const primary = (name: RegExp | string) => screen.findByRole("button", { name });

/** Opened from ⋯, with the keyboard in the search box. */
async function open(workbook = new FakeWorkbook(cleanPlan())) {
  const opened = await openCheckedPane(workbook);
  await opened.user.click(screen.getByRole("button", { name: "更多" }));
  await opened.user.click(await screen.findByRole("menuitem", { name: "查询职业..." }));
  const search = await box();
  await waitFor(() => expect(search).toHaveFocus());
  return { ...opened, search };
}

const rowOf = (workbook: FakeWorkbook, row: number) =>
  (["serial", "occupationCode", "occupationName", "skillLevels"] as const).map((field) =>
    workbook.value(TAB, cellOf("occupations", row, field)),
  );

describe("with the keyboard alone", () => {
  test("an occupation is found by its initials and written below the last with Enter, and put back", async () => {
    const { workbook, user, search } = await open();
    await user.keyboard("qgz");
    await user.clear(search);
    await user.keyboard("xg");
    expect(chosen()).toHaveTextContent(/^铣工6-18-01-02机械制造基础加工人员 > /);
    expect(screen.getByText(/^找到 \d+ 个$/)).toBeVisible();
    expect(await primary("写入第 8 行")).toBeVisible();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(rowOf(workbook, 4)).toEqual([5, "6-18-01-02", "铣工", "5、4、3、2、1"]));
    expect(await screen.findByText("已写入“认定职业”第 8 行：铣工")).toBeVisible();
    expect(search).toHaveFocus();
    await user.click(await primary("恢复原值"));
    // Its number is the real workbook's to take back (test/excel/writing/append.test.ts).
    await waitFor(() => expect(rowOf(workbook, 4).slice(1)).toEqual(["", "", ""]));
    expect(await screen.findByText("已撤回写入，1 处恢复原样")).toBeVisible();
  });

  test("the arrows move the choice, which the box names, and stop at the ends", async () => {
    const { user, search } = await open();
    await user.keyboard("dg");
    const [first, second] = options();
    expect(search).toHaveAttribute("aria-activedescendant", first.id);
    await user.keyboard("{ArrowDown}");
    expect(search).toHaveAttribute("aria-activedescendant", second.id);
    expect(chosen()).toBe(second);
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(chosen()).toBe(first);
    await user.keyboard("{PageDown}{PageDown}{PageDown}{PageDown}{PageDown}{PageDown}");
    expect(chosen()).toBe(options().at(-1));
    expect(search).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("listbox", { name: "查到的职业" }).id).toBe(search.getAttribute("aria-controls"));
  });

  test("a second Enter writes nothing", async () => {
    const { workbook, user } = await open();
    await user.keyboard("铣工{Enter}{Enter}");
    await screen.findByText(/^已写入/);
    await user.keyboard("{Enter}");
    expect(workbook.calls.filter((call) => call === "repair")).toHaveLength(1);
    expect(rowOf(workbook, 5)).toEqual(["", "", "", ""]);
  });

  test("what an input method composes is left to it", async () => {
    const { workbook, user, search } = await open();
    await user.keyboard("铣工");
    const enter = createEvent.keyDown(search, { key: "Enter", isComposing: true });
    fireEvent(search, enter);
    expect(enter.defaultPrevented).toBe(false);
    fireEvent.keyDown(search, { key: "Escape", isComposing: true });
    expect(search).toBeVisible();
    expect(workbook.calls).not.toContain("repair");
  });

  test("Esc goes back to where it was opened, and what was typed is kept", async () => {
    const { user } = await open();
    await user.keyboard("焊{Escape}");
    await waitFor(() => expect(screen.getByRole("button", { name: "更多" })).toHaveFocus());
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("menuitem", { name: "查询职业..." }));
    expect(await box()).toHaveValue("焊");
  });
});

describe("what is written", () => {
  test("is code and name alone where the levels are not wanted", async () => {
    const { workbook, user } = await open();
    await user.click(screen.getByRole("checkbox", { name: "一并写入等级" }));
    await user.type(await box(), "铣工{Enter}");
    await waitFor(() => expect(rowOf(workbook, 4)).toEqual([5, "6-18-01-02", "铣工", ""]));
  });

  test("goes over the row she stands on, once it is shown what that replaces", async () => {
    const { workbook, user } = await open();
    workbook.select(TAB, nameAt(1));
    await user.type(await box(), "6-18-01-02");
    const foot = (await primary("写入第 5 行")).closest("footer")!;
    const replaced = within(foot)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    expect(replaced).toEqual([
      "职业编码“6-18-02-04”改为“6-18-01-02”",
      "职业名称“焊工”改为“铣工”",
      "等级“5、4、3”改为“5、4、3、2、1”",
    ]);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(rowOf(workbook, 1)).toEqual([2, "6-18-01-02", "铣工", "5、4、3、2、1"]));
    // The next one must not go over it.
    await user.keyboard("车工");
    expect(await primary("写入第 8 行")).toBeVisible();
    await user.click(await primary("恢复原值"));
    await waitFor(() => expect(rowOf(workbook, 1)).toEqual([2, "6-18-02-04", "焊工", "5、4、3"]));
  });

  test("is nothing where it stands there already", async () => {
    const { workbook, user } = await open();
    workbook.select(TAB, nameAt(1));
    await user.click(screen.getByRole("checkbox", { name: "一并写入等级" }));
    await user.type(await box(), "焊工{Enter}");
    expect(screen.getByText("第 5 行已是这个职业")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^写入/ })).not.toBeInTheDocument();
    expect(workbook.calls).not.toContain("repair");
  });

  test("is not what she typed there meanwhile", async () => {
    const { workbook, user, pane } = await open();
    pane.setLive(false);
    workbook.select(TAB, nameAt(1));
    await user.type(await box(), "铣工");
    await primary("写入第 5 行");
    workbook.type(TAB, nameAt(1), "电焊工");
    await user.keyboard("{Enter}");
    expect(await screen.findByText("没有写入任何一处")).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent("1 处没有写入，因内容已有改动，或是公式：认定职业 C5");
    // An occupation is written whole or not at all.
    expect(rowOf(workbook, 1)).toEqual([2, "6-18-02-04", "电焊工", "5、4、3"]);
    expect(await box()).toHaveValue("铣工");
    expect(await screen.findByText("职业名称“电焊工”改为“铣工”")).toBeVisible();
  });

  test("is nothing of an occupation that is 准入类, and the reason stands in the place of the button", async () => {
    const { workbook, user } = await open();
    await user.keyboard("消防设施操作员{Enter}");
    const said = "准入类，不纳入认定范围，见指南三（二）";
    expect(within(chosen()!).getByText(said)).toBeVisible();
    expect(screen.getByRole("contentinfo")).toHaveTextContent(said);
    expect(screen.queryByRole("button", { name: /^写入/ })).not.toBeInTheDocument();
    expect(workbook.calls).not.toContain("repair");
    expect(options().length).toBe(1);
  });

  test("may be what is uncertain, which is told", async () => {
    const { user } = await open();
    await user.keyboard("保安员");
    expect(within(chosen()!).getByText(/可能是“拟依法调整为准入类”.*仅有一种来源/)).toBeVisible();
    expect(await primary("写入第 8 行")).toBeVisible();
  });

  test("waits for the table", async () => {
    const { workbook, user } = await open();
    workbook.removeSheet(TAB);
    await user.type(await box(), "铣工{Enter}");
    expect(await screen.findByText("本工作簿没有“认定职业”表，建表后才能写入。")).toBeVisible();
    expect(workbook.calls).not.toContain("repair");
  });

  test("goes into the first row of an empty table", async () => {
    const { workbook, user } = await open(new FakeWorkbook(emptyPlan()));
    await user.keyboard("铣工");
    await user.click(await primary("写入第 4 行"));
    await waitFor(() => expect(rowOf(workbook, 0)).toEqual([1, "6-18-01-02", "铣工", "5、4、3、2、1"]));
  });

  test("is refused on a protected tab, and 继续 writes it once it is not", async () => {
    const { workbook, user } = await open();
    workbook.protectedSheets.add(TAB);
    await user.keyboard("铣工{Enter}");
    const proceed = await primary("继续");
    expect(workbook.value(TAB, nameAt(4))).toBe("");
    workbook.protectedSheets.clear();
    await user.click(proceed);
    await waitFor(() => expect(workbook.value(TAB, nameAt(4))).toBe("铣工"));
    expect(await screen.findByText("已写入“认定职业”第 8 行：铣工")).toBeVisible();
  });
});

describe("where nothing answers", () => {
  test("it is said, and what comes near is offered", async () => {
    const { user } = await open();
    expect(screen.getByText("可输名称、编码或拼音首字母，如 dg")).toBeVisible();
    await user.keyboard("数控工");
    expect(screen.getByText("没有找到“数控工”。试试编码，或只输前两个字。相近的有 1 个：")).toBeVisible();
    expect(chosen()).toHaveTextContent(/^多工序数控机床操作调整工/);
  });

  test("and nothing comes near, there is nothing to write", async () => {
    const { workbook, user, search } = await open();
    await user.keyboard("999{Enter}");
    expect(screen.getByText("没有找到“999”。试试编码，或只输前两个字。")).toBeVisible();
    expect(options()).toEqual([]);
    expect(search).toHaveAttribute("aria-expanded", "false");
    expect(search).not.toHaveAttribute("aria-activedescendant");
    expect(await primary("写入第 8 行")).toHaveAttribute("aria-disabled", "true");
    expect(workbook.calls).not.toContain("repair");
  });
});

test("of more than fifty the others are shown on request, or when the arrows come there", async () => {
  const { user, search } = await open();
  await user.keyboard("工");
  expect(options()).toHaveLength(50);
  await user.click(screen.getByRole("button", { name: "再显示 50 个" }));
  expect(options()).toHaveLength(100);
  await user.click(search);
  await user.keyboard("{PageDown}".repeat(20));
  expect(options()).toHaveLength(150);
  expect(options().indexOf(chosen()!)).toBe(100);
});

test("a press on an occupation chooses it and leaves the keyboard in the box", async () => {
  const { user, search } = await open();
  await user.keyboard("电工");
  await user.click(options()[1]);
  expect(chosen()).toBe(options()[1]);
  expect(search).toHaveFocus();
});

describe("from a finding", () => {
  test("of 认定职业, the row is mended and the list of findings is there again", async () => {
    const { workbook, user } = await openFindings(new FakeWorkbook(faultyPlan()));
    workbook.select(TAB, nameAt(1));
    await user.click(within(await card()).getByRole("button", { name: "查询职业..." }));
    await user.type(await box(), "焊工{Enter}");
    await waitFor(() => expect(workbook.value(TAB, nameAt(1))).toBe("焊工"));
    expect(await screen.findByText(/^已写入 \d 处$/)).toBeVisible();
    expect(screen.getByRole("tab", { name: /^问题/ })).toHaveAttribute("aria-selected", "true");
  });

  test("of a name in a roster that the plan does not have, the name goes into its cell", async () => {
    const { workbook, user } = await openFindings(new FakeWorkbook(faultyPlan()));
    const cell = cellOf("examiners", 2, "occupationName");
    workbook.type("考评人员", cell, "电气焊");
    workbook.select("考评人员", cell);
    await user.click(within(await card()).getByRole("button", { name: "查询职业..." }));
    await user.type(await box(), "电工");
    expect(screen.queryByRole("checkbox", { name: "一并写入等级" })).not.toBeInTheDocument();
    expect(await primary(new RegExp(`^写入考评人员 [A-Z]${cell.row + 1}$`))).toBeVisible();
    expect(screen.getByText(/“电气焊”改为“电工”$/)).toBeVisible();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(workbook.value("考评人员", cell)).toBe("电工"));
  });

  test("about something else there is no way there", async () => {
    const { workbook } = await openFindings(new FakeWorkbook(faultyPlan()));
    workbook.select("考评人员", cellOf("examiners", 4, "citizenId"));
    expect(within(await card()).queryByRole("button", { name: "查询职业..." })).not.toBeInTheDocument();
  });
});

test("the open table 认定职业 has a way there", async () => {
  const { workbook, user } = await openCheckedPane(new FakeWorkbook(cleanPlan()));
  workbook.select(TAB, nameAt(0));
  await user.click(await primary("查询职业..."));
  expect(await box()).toBeVisible();
});

test.each(["zh-CN", "en-US"] as const)("axe finds nothing on the page in %s", async (language) => {
  const { container, pane } = await openCheckedPane(new FakeWorkbook(cleanPlan()), { language });
  pane.occupations.set({ text: "消防" });
  pane.lookUp("menu");
  await screen.findByRole("listbox");
  const result = await axe.run(
    { include: [container], exclude: [["[data-tabster-dummy]"]] },
    { rules: { "color-contrast": { enabled: false } } },
  );
  expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
});
