import "../../support/browser-parts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { SheetGrid } from "../../../src/check";
import { FakeWorkbook } from "../../support/fake-workbook";
import { cleanPlan } from "../../support/gallery/plan";
import { sheetOf } from "../../support/plan";
import { makePeople } from "../../support/people";
import { violations } from "./support/axe";
import { openImport, textFile } from "./support/import-page";

const HEADS = ["姓名", "性别", "身份证号", "手机", "认定职业"];
const LINES = makePeople(2, 77).map((p) => [p.personName, p.sex, p.citizenId, p.phone, "电工"].map(String));
const VENUES = [
  ["场地名称", "场地地址", "负责人"],
  ["新实训楼", "北京市大兴区", "王建国"],
];
const BOTH = [["考评人员名册"], HEADS, ...LINES, ["认定场地"], ...VENUES];
const PDF = (name = "附件.pdf"): File => new File(["%PDF-1.7\n"], name);
const tab = (name: string, values: SheetGrid["values"]): SheetGrid => ({
  ...{ name, firstRow: 0, firstColumn: 0, merges: [], values },
});
const tables = async (): Promise<readonly (string | null)[]> => {
  const list = await screen.findByRole("region", { name: "要导入的表" });
  return within(list)
    .getAllByRole("checkbox")
    .map((box) => box.closest("span")?.textContent ?? null);
};
const BOTH_TABLES = ["考评人员", "认定场地"];

describe("several tables are recognised", () => {
  test("in one file, and axe finds nothing on their page", async () => {
    const { choose, container } = await openImport();
    await choose(textFile("材料.csv", BOTH));
    expect(await tables()).toEqual(BOTH_TABLES);
    expect(await violations(container)).toEqual([]);
  });

  test("in what is pasted, as one table or as several", async () => {
    const { user } = await openImport();
    const paste = async (type: string, text: string): Promise<void> => {
      const field = await screen.findByRole("textbox", { name: /Ctrl\+V/ });
      fireEvent.paste(field, { clipboardData: { getData: (of: string) => (of === type ? text : "") } });
      expect(await tables()).toEqual(BOTH_TABLES);
    };
    await paste("text/plain", BOTH.map((line) => line.join("\t")).join("\r\n"));
    await user.click(screen.getByRole("button", { name: "更换" }));
    const html = [[HEADS, ...LINES], VENUES].map(
      (rows) =>
        `<table>${rows.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
    );
    await paste("text/html", html.join(""));
  });

  test("on a tab of the workbook, written at once, and in the selection", async () => {
    const workbook = new FakeWorkbook([...cleanPlan(), tab("汇总", BOTH)]);
    const { user } = await openImport(workbook);
    workbook.select("汇总", { row: 0, column: 0 });
    await user.click(await screen.findByRole("button", { name: "用选中的单元格" }));
    expect(await tables()).toEqual(BOTH_TABLES);
    await user.click(screen.getByRole("button", { name: "更换" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "本工作簿的工作表" }), "汇总");
    expect(await tables()).toEqual(BOTH_TABLES);
    await user.click(screen.getByRole("button", { name: "导入 2 张表" }));
    expect(await screen.findByText(/^已导入 \d+ 人，1 行$/)).toBeVisible();
    const venues = Array.from({ length: 40 }, (_, row) => workbook.value("认定场地", { row, column: 1 }));
    expect(venues).toContain("新实训楼");
  });
});

test("企业概况 is looked at before it is written, and what stands changes only where that is said", async () => {
  const standing = { enterpriseName: "乙公司", headcount: 30 };
  const others = cleanPlan().filter(({ name }) => name !== "企业概况");
  const workbook = new FakeWorkbook([...others, sheetOf("enterprise", [standing])]);
  const { user, choose, container } = await openImport(workbook);
  const rows = [
    ["单位名称", "甲公司"],
    ["总人数", "30"],
    ["法定代表人", "1、王建国"],
    ["主营业务", "机床"],
    ["传真", '"6778'],
    ["职工构成", "技工为主"],
    ["单位地址", "北京市大兴区"],
  ];
  await choose(textFile("概况.csv", rows));
  expect(await screen.findByText(/^1 行有不成对的引号（第 5 行）/)).toBeVisible();
  expect(await screen.findByText("没有对应的位置，不导入：传真、职工构成")).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "查看企业概况" }));
  expect(await screen.findByRole("heading", { level: 1, name: "导入企业概况" })).toBeVisible();
  expect(screen.getByText("填入 3 项；1 项相同；1 项已填有不同内容")).toBeVisible();
  expect(screen.getByRole("checkbox", { name: "法定代表人：空 → 王建国" })).toBeChecked();
  await user.click(screen.getByRole("button", { name: /^导入时整理/ }));
  expect(screen.getByText("法定代表人：1、王建国 → 王建国")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "2 项没有对应的位置，不导入" }));
  expect(screen.getByText("职工构成：技工为主")).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: /^主营业务：/ }));
  await user.click(screen.getByRole("switch", { name: "已填有不同内容的 1 项也改过来" }));
  expect(screen.getByRole("checkbox", { name: "企业名称：乙公司 → 甲公司" })).toBeChecked();
  expect(await violations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "返回要导入的表" }));
  await user.click(await screen.findByRole("button", { name: "导入 1 张表" }));
  await screen.findByText("已导入 3 项");
  const values = Array.from({ length: 30 }, (_, row) => workbook.value("企业概况", { row, column: 1 }));
  expect(["甲公司", "王建国", "机床", "乙公司"].map((value) => values.includes(value))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("企业概况 of which all is filled in otherwise promises nothing new", async () => {
  const others = cleanPlan().filter(({ name }) => name !== "企业概况");
  const { user, choose } = await openImport(
    new FakeWorkbook([
      ...others,
      sheetOf("enterprise", [
        { enterpriseName: "乙公司", headcount: 30, mainBusiness: "机床", legalRepresentative: "周文", contact: "刘燕" },
      ]),
    ]),
  );
  await choose(
    textFile("概况.csv", [
      ["单位名称", "甲公司"],
      ["总人数", "31"],
      ["主营业务", "仪表"],
      ["法定代表人", "王建国"],
      ["联系人", "李红"],
    ]),
  );
  expect(await screen.findByText("5 项已填有不同内容")).toBeVisible();
  expect(screen.getByRole("heading", { level: 1, name: "导入企业概况" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "查看企业概况" }));
  expect(await screen.findByRole("switch", { name: "已填有不同内容的 5 项也改过来" })).toBeVisible();
  expect(screen.queryByText(/填入 0 项/)).not.toBeInTheDocument();
});

describe("of several files", () => {
  test("those of no use are named with their reason, and do not stop the others", async () => {
    const { choose } = await openImport();
    const gone = textFile("移走.csv", [HEADS]);
    gone.arrayBuffer = () => Promise.reject(new DOMException("It is gone.", "NotReadableError"));
    await choose(PDF(), textFile("名册.csv", [HEADS, ...LINES]), new File([], "空.xlsx"), gone);
    expect(await screen.findByText("共 2 人：新增 2 人")).toBeVisible();
    expect(screen.getByText("3 个文件没有读")).toBeVisible();
    for (const what of [/“附件.pdf”：这是 PDF 文件/, /“空.xlsx”：/, /“移走.csv”：读不到这个文件/])
      expect(screen.getByText(what)).toBeVisible();
  });

  test("where none is of use, all are named, and others can be chosen", async () => {
    const { choose } = await openImport();
    await choose(PDF("一.pdf"), PDF("二.pdf"));
    expect(await screen.findByText("2 个文件没有读")).toBeVisible();
    expect(screen.getByRole("button", { name: "选择文件..." })).toBeVisible();
  });
});

describe("a folder that is dropped", () => {
  const leaf = (file: File) => ({
    ...{ isFile: true, isDirectory: false, name: file.name, fullPath: `/资料/${file.name}` },
    file: (done: (file: File) => void) => done(file),
  });
  const folder = (readEntries: (done: (some: readonly unknown[]) => void, failed: () => void) => void) => ({
    ...{ isFile: false, isDirectory: true, name: "资料", fullPath: "/资料" },
    createReader: () => ({ readEntries }),
  });
  const drop = (zone: HTMLElement, entry: unknown): void => {
    const items = [{ kind: "file", webkitGetAsEntry: () => entry }];
    fireEvent.drop(zone, { dataTransfer: { items, files: [] } });
  };

  test("is read, but for what systems and programs keep in it", async () => {
    const { zone } = await openImport();
    const batches = [[textFile("名册.csv", [HEADS, ...LINES]), PDF("~$名册.xlsx"), PDF(".DS_Store")].map(leaf)];
    drop(
      zone,
      folder((done) => done(batches.shift() ?? [])),
    );
    expect(await screen.findByText("共 2 人：新增 2 人")).toBeVisible();
    expect(screen.queryByText(/没有读|读不到/)).not.toBeInTheDocument();
  });

  test("and cannot be read, is told", async () => {
    const { zone } = await openImport();
    drop(
      zone,
      folder((_, failed) => failed()),
    );
    expect(await screen.findByText("“资料”：读不到这个文件，可能已被移走、改动，或没有权限。")).toBeVisible();
  });

  test("and is empty, is told", async () => {
    const { zone } = await openImport();
    drop(
      zone,
      folder((done) => done([])),
    );
    await waitFor(() => expect(screen.getByText("其中没有文件。")).toBeVisible());
  });
});
