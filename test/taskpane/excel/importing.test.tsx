import "../../support/browser-parts";
import { utils, write } from "@e965/xlsx";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { SheetGrid } from "../../../src/check";
import { RefusedError } from "../../../src/host/errors";
import { FakeWorkbook } from "../../support/fake-workbook";
import { cleanPlan } from "../../support/gallery/plan";
import { makePeople } from "../../support/people";
import { openCheckedPane } from "./support/open-pane";

const PEOPLE = makePeople(4, 77);
const HEADS = ["工号", "姓名", "性别", "身份证号", "学历", "从事专业", "工龄", "技能等级", "手机"];
const lineOf = (p: (typeof PEOPLE)[number], i: number): readonly string[] => [
  `G${i}`,
  ...[p.personName, p.sex, p.citizenId, "大专", "维修", "12", "高级工", p.phone].map(String),
];
const LINES = PEOPLE.map(lineOf);
const csv = (lines: readonly (readonly string[])[], heads = HEADS): string =>
  [heads, ...lines].map((line) => line.join(",")).join("\r\n");

const list = (name: string, values: readonly (readonly string[])[]): SheetGrid => ({
  ...{ name, firstRow: 0, firstColumn: 0, merges: [] },
  values: [["职工花名册"], HEADS, ...values],
});

/** The examiners' tab of the clean plan has its records from row 4 on. */
const SHEET = "考评人员";

const open = async (workbook = new FakeWorkbook(cleanPlan())) => {
  const opened = await openCheckedPane(workbook);
  opened.pane.openTable("examiners");
  await opened.user.click(await screen.findByRole("button", { name: "导入..." }));
  await screen.findByRole("heading", { level: 1, name: "导入考评人员" });
  const choose = async (name: string, text: string | Uint8Array): Promise<void> => {
    const input = await waitFor(() => {
      const found = document.querySelector<HTMLInputElement>("input[data-choose=list]");
      expect(found).not.toBeNull();
      return found!;
    });
    const file = new File([text as BlobPart], name);
    await opened.user.upload(input, file);
  };
  return { ...opened, choose };
};
const button = (name: RegExp | string) => screen.findByRole("button", { name });
const namesIn = (workbook: FakeWorkbook): readonly unknown[] =>
  Array.from({ length: 60 }, (_, i) => workbook.value(SHEET, { row: 3 + i, column: 2 })).filter(Boolean);

describe("a file", () => {
  test("is matched without a touch, shown, written below what stands, and taken back", async () => {
    const { workbook, user, choose } = await open();
    const before = namesIn(workbook);
    await choose("电工花名册.csv", csv(LINES));
    expect(await screen.findByText("共 4 人：新增 4 人")).toBeVisible();
    expect(screen.getByRole("combobox", { name: "身份号码" })).toHaveDisplayValue("身份证号");
    expect(screen.getByRole("combobox", { name: "认定职业" })).toHaveDisplayValue("（按标题填：电工）");
    await user.click(await button("导入 4 人"));
    expect(await screen.findByText("已导入 4 人")).toBeVisible();
    expect(namesIn(workbook)).toEqual([...before, ...PEOPLE.map(({ personName }) => personName)]);
    await user.click(await button("恢复原值"));
    await waitFor(() => expect(namesIn(workbook)).toEqual(before));
    expect(await screen.findByText("已撤回导入的 4 人")).toBeVisible();
  });

  test("brought in again, nobody is doubled; who says something else is taken over only where that is ticked", async () => {
    const { workbook, user, choose, pane } = await open();
    await choose("电工.csv", csv(LINES));
    await user.click(await button("导入 4 人"));
    await screen.findByText("已导入 4 人");
    const written = namesIn(workbook);
    pane.import("examiners");
    const [first, ...others] = LINES;
    await choose("电工.csv", csv([[...first.slice(0, 8), "13912345678"], ...others]));
    expect(await screen.findByText(/3 人已在表中，将跳过；1 人已在表中，内容不同/)).toBeVisible();
    expect(await button("没有可以导入的内容")).toBeVisible();
    await user.click(screen.getByRole("switch", { name: "更新已在表中的 1 人，共 1 处" }));
    await user.click(await button("更新 1 处"));
    await screen.findByText("已导入 1 处更新");
    expect(namesIn(workbook)).toEqual(written);
  });

  test("what is no list is told by what it is", async () => {
    const { choose } = await open();
    await choose("名册.xlsx", "%PDF-1.7\n");
    expect(await screen.findByText(/PDF/)).toBeVisible();
    expect(await button("选择文件...")).toBeVisible();
  });

  test("with nothing in it is told so, and another can be chosen", async () => {
    const { choose } = await open();
    const empty = utils.book_new();
    utils.book_append_sheet(empty, utils.aoa_to_sheet([[" "]]), "Sheet1");
    await choose("空白.xlsx", new Uint8Array(write(empty, { type: "array", bookType: "xlsx" })));
    expect(await screen.findByText("“空白.xlsx”中没有内容。")).toBeVisible();
    expect(screen.queryByText(/请选择表头所在的行/)).not.toBeInTheDocument();
    expect(await button("选择文件...")).toBeVisible();
  });

  test("without heads it asks for their row", async () => {
    const { choose } = await open();
    await choose("a.csv", "甲,乙,丙\r\n丁,戊,己\r\n");
    expect(await screen.findByText("没有认出“考评人员”的表头。请选择表头所在的行。")).toBeVisible();
    expect(
      within(await screen.findByRole("combobox", { name: /的表头在/ })).getByText("第 1 行：甲 乙 丙"),
    ).toBeVisible();
  });

  test("numbers that lost their digits are refused, the rest comes in", async () => {
    const { choose } = await open();
    const lost = LINES.map((line) => line.map((cell, i) => (i === 3 ? "1.10105E+17" : cell)));
    await choose("电工.csv", csv(lost));
    expect(await screen.findByText("“身份证号”存成了数字，后几位已丢失")).toBeVisible();
    expect(await button("导入 4 人")).toBeVisible();
  });
});

test("a column is corrected, and the correction is taken the next time", async () => {
  const { workbook, user, choose, pane } = await open();
  const heads = HEADS.map((head) => (head === "姓名" ? "称呼" : head));
  await choose("电工.csv", csv(LINES, heads));
  await user.selectOptions(await screen.findByRole("combobox", { name: "姓名" }), "称呼");
  await user.click(await button("导入 4 人"));
  await screen.findByText("已导入 4 人");
  expect(workbook.headings).toContain("personName");
  pane.import("examiners");
  await choose("电工.csv", csv(LINES, heads));
  expect(await screen.findByText(/4 人已在表中，将跳过/)).toBeVisible();
});

test("an occupation in the name of the file is offered, to be looked at", async () => {
  const { choose } = await open();
  await choose("2026年焊工考评员（终稿）.csv", csv(LINES));
  await waitFor(() => expect(screen.getByRole("combobox", { name: "认定职业" })).toHaveDisplayValue(/焊工/));
});

test("as many columns are said to need a look as bear the sign", async () => {
  const { user } = await open(new FakeWorkbook([...cleanPlan(), list("电工班", LINES)]));
  const signs = () => screen.queryAllByRole("img", { name: "请看一下" });
  await user.selectOptions(await screen.findByRole("combobox", { name: "本工作簿的工作表" }), "电工班");
  expect(await screen.findByText("对上 7 列，2 列请您看一下。改过的下次自动采用。")).toBeVisible();
  expect(signs()).toHaveLength(2);
  await user.selectOptions(screen.getByRole("combobox", { name: "认定职业" }), "（全部填“电工”）");
  expect(await screen.findByText("对上 7 列，1 列请您看一下。改过的下次自动采用。")).toBeVisible();
  expect(signs()).toHaveLength(1);
  await user.selectOptions(screen.getByRole("combobox", { name: "专业年限" }), "工龄");
  expect(await screen.findByText("对上 8 列。改过的下次自动采用。")).toBeVisible();
  expect(signs()).toHaveLength(0);
});

test("what is left out is told with its row, the reason and what stands in it", async () => {
  const { user, choose } = await open();
  await choose("电工.csv", csv([...LINES, ["", "合计", "4"]]));
  await user.click(await button("1 行没有导入"));
  expect(screen.getByText("第 6 行（合计）：合计 4")).toBeVisible();
});

test("what is not sure is not taken before it is said to be", async () => {
  const { workbook, user, choose } = await open();
  await choose("电工.csv", csv(LINES));
  const years = await screen.findByRole("combobox", { name: "专业年限" });
  expect(years).toHaveDisplayValue("（不导入）");
  expect(screen.getByText("“工龄”像是“专业年限”，确认后请选它")).toBeVisible();
  await user.selectOptions(years, "工龄");
  await user.click(await button("导入 4 人"));
  await screen.findByText("已导入 4 人");
  const row = Array.from({ length: 60 }, (_, i) => i + 3).find(
    (one) => workbook.value(SHEET, { row: one, column: 2 }) === PEOPLE[0].personName,
  );
  expect(workbook.value(SHEET, { row: row ?? -1, column: 7 })).toBe(12);
});

test("a tab of this workbook", async () => {
  const { user } = await open(new FakeWorkbook([...cleanPlan(), list("名单", LINES)]));
  await user.selectOptions(await screen.findByRole("combobox", { name: "本工作簿的工作表" }), "名单");
  expect(await screen.findByText("共 4 人：新增 4 人")).toBeVisible();
  expect(screen.getByText("“名单”，表头在第 2 行")).toBeVisible();
});

test("what is selected", async () => {
  const workbook = new FakeWorkbook([...cleanPlan(), list("名单", LINES)]);
  const { user } = await open(workbook);
  workbook.select("名单", { row: 1, column: 0 });
  await user.click(await button("用选中的单元格"));
  expect(await screen.findByText("共 4 人：新增 4 人")).toBeVisible();
});

describe("the clipboard", () => {
  const paste = async (texts: Readonly<Record<string, string>>): Promise<void> => {
    const field = await screen.findByRole("textbox", { name: /Ctrl\+V/ });
    fireEvent.paste(field, { clipboardData: { getData: (type: string) => texts[type] ?? "" } });
  };

  test("cells as Excel copies them", async () => {
    await open();
    await paste({ "text/plain": [HEADS, ...LINES].map((line) => line.join("\t")).join("\r\n") });
    expect(await screen.findByText("共 4 人：新增 4 人")).toBeVisible();
  });

  test("a table of a page", async () => {
    await open();
    const rows = [HEADS, ...LINES].map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
    await paste({ "text/html": `<table>${rows.join("")}</table>` });
    expect(await screen.findByText("共 4 人：新增 4 人")).toBeVisible();
  });

  test("nothing of the kind", async () => {
    await open();
    await paste({});
    expect(await screen.findByText(/粘贴的内容中没有单元格/)).toBeVisible();
  });
});

test("what the host refuses is told, and pressed again it is done", async () => {
  const { workbook, user, choose } = await open();
  await choose("电工.csv", csv(LINES));
  workbook.failNext("repair", new RefusedError("GeneralException", "", ""));
  await user.click(await button("导入 4 人"));
  await user.click(await button("继续"));
  expect(await screen.findByText("已导入 4 人")).toBeVisible();
  expect(namesIn(workbook).filter((name) => name === PEOPLE[3].personName)).toHaveLength(1);
  expect(screen.queryByRole("button", { name: "导入 4 人" })).not.toBeInTheDocument();
});

test("left without a press, nothing is written", async () => {
  const { workbook, user, choose } = await open();
  await choose("电工.csv", csv(LINES));
  await screen.findByText("共 4 人：新增 4 人");
  await user.click(await button("取消"));
  expect(workbook.calls).not.toContain("repair");
});

describe("rows that were pasted into the wrong columns", () => {
  const pasted = (heads: boolean): SheetGrid[] =>
    cleanPlan().map((sheet) =>
      sheet.name !== SHEET
        ? sheet
        : {
            ...sheet,
            values: [
              ...sheet.values.slice(0, 3),
              ...(heads ? [["姓名", "性别", "身份证号", "学历", "职业", "从事专业", "工龄", "技能等级", "手机"]] : []),
              ...PEOPLE.map((p) =>
                [p.personName, p.sex, p.citizenId, "大专", "电工", "维修", 12, "高级工", p.phone].map(String),
              ),
            ],
          },
    );

  test.each([true, false])("are put right where they stand (with their heads: %p), and put back", async (heads) => {
    const workbook = new FakeWorkbook(pasted(heads));
    const first = workbook.value(SHEET, { row: heads ? 4 : 3, column: 0 });
    const { user, pane } = await openCheckedPane(workbook);
    const finding = pane.store.get().check;
    expect(finding.kind === "done" && finding.checked.result.findings.some(({ rule }) => rule === "GEN-13")).toBe(true);
    pane.realign("examiners");
    await screen.findByRole("heading", { level: 1, name: "考评人员：按表头对列" });
    const name = await screen.findByRole("combobox", { name: "姓名" });
    if (!heads) await user.selectOptions(name, "A");
    await user.click(await button("移好 4 行"));
    await waitFor(() => expect(workbook.value(SHEET, { row: 3, column: 4 })).toBe(String(PEOPLE[0].citizenId)));
    expect(workbook.value(SHEET, { row: 3, column: 2 })).toBe(PEOPLE[0].personName);
    expect(workbook.value(SHEET, { row: 3, column: 0 })).toBe("电工");
    await user.click(await button("恢复原值"));
    await waitFor(() => expect(workbook.value(SHEET, { row: heads ? 4 : 3, column: 0 })).toBe(first));
  });
});
