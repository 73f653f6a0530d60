import { screen, waitFor, within } from "@testing-library/react";
import { RefusedError } from "../../../src/host/errors";
import { FILLED_TABLES } from "../../../src/guide";
import { FakeWorkbook } from "../../support/fake-workbook";
import { faultyPlan } from "../../support/gallery/plan";
import { sheetOf } from "../../support/plan";
import { openCheckedPane, openPane } from "./support/open-pane";

const button = (name: string | RegExp) => screen.findByRole("button", { name });

describe("on a workbook without the guide's tables", () => {
  test("the pane says what it does and what it leaves alone", async () => {
    await openPane();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("把实施方案填对、校准");
    expect(screen.getByText("已有的工作表和内容不会改动。")).toBeVisible();
  });

  test("建表 builds them and ends on the overview with the cursor in the first cell to fill", async () => {
    const { user, workbook } = await openPane();
    await user.click(await button("建表"));
    expect(await screen.findByText("12 张表，0 张已完成")).toBeVisible();
    expect(workbook.sheetNames).toEqual(["Sheet1", "总览", ...FILLED_TABLES.map(({ tab }) => tab)]);
    expect(workbook.selected).toEqual({ sheet: "企业概况", cell: { row: 3, column: 1 } });
    expect(await button("去填企业概况")).toBeVisible();
    expect(workbook.marked).toEqual([]);
  });

  test("who selects another cell while they are built stays there", async () => {
    const { user, workbook } = await openPane();
    const release = workbook.hold();
    await user.click(await button("建表"));
    workbook.select("Sheet1", { row: 6, column: 2 });
    release();
    expect(await screen.findByText("12 张表，0 张已完成")).toBeVisible();
    expect(workbook.selected).toEqual({ sheet: "Sheet1", cell: { row: 6, column: 2 } });
  });

  test("while they are built, the names of all thirteen are told", async () => {
    const { user, workbook } = await openPane();
    const release = workbook.hold();
    await user.click(await button("建表"));
    expect(await screen.findByRole("heading", { name: "正在建表" })).toBeVisible();
    expect(within(screen.getByRole("list")).getAllByRole("listitem")).toHaveLength(13);
    release();
    expect(await screen.findByText("12 张表，0 张已完成")).toBeVisible();
  });

  test("直接校验 says so when there is nothing to check", async () => {
    const { user } = await openPane();
    await user.click(await button("直接校验本工作簿"));
    expect(await screen.findByText(/没有找到指南的任何一张表/)).toBeVisible();
    expect(await button("建表")).toBeEnabled();
  });

  test("直接校验 checks and marks tables somebody else laid out, and asks for the others", async () => {
    const own = sheetOf("examiners", [{ occupationName: "焊工", personName: "李建国", sex: "男性" }]);
    const { user, workbook } = await openPane(new FakeWorkbook([{ ...own, name: "名单" }]));
    await user.click(await button("直接校验本工作簿"));
    expect(await screen.findByText(/还有 11 张表没有建/)).toBeVisible();
    expect(workbook.marked.some(({ sheet }) => sheet === "名单")).toBe(true);
  });
});

describe("先看示例", () => {
  const sample = Uint8Array.from([0x50, 0x4b, 3, 4]);
  const network = jest.fn<Promise<Partial<Response>>, [string]>();
  const { fetch } = globalThis;
  beforeEach(() => {
    Object.assign(globalThis, { fetch: network });
    network.mockResolvedValue({ ok: true, arrayBuffer: async () => sample.buffer });
  });
  afterEach(() => Object.assign(globalThis, { fetch }));

  test("opens the sample of the assistant's own as another workbook, and leaves this one alone", async () => {
    const { user, workbook } = await openPane();
    await user.click(await button("先看示例"));
    await waitFor(() => expect(workbook.openedWorkbooks).toEqual([sample]));
    expect(network).toHaveBeenCalledWith("assets/sample/clean.xlsx");
    expect(workbook.sheetNames).toEqual(["Sheet1"]);
    expect(await button("建表")).toBeVisible();
  });

  describe("where Excel opens no workbook for an add-in", () => {
    const refuse = (workbook: FakeWorkbook): void =>
      workbook.failNext("openWorkbook", new RefusedError("AccessDenied", "Application.createWorkbook", "Denied."));

    test("the pane offers the file, and 继续 tries again", async () => {
      const { user, workbook } = await openPane();
      refuse(workbook);
      await user.click(await button("先看示例"));
      expect(await screen.findByText("Excel 没有打开示例")).toBeVisible();
      const link = screen.getByRole("link", { name: "下载示例" });
      expect(link).toHaveAttribute("download", "实施方案示例.xlsx");
      expect(link).toHaveAttribute("href", expect.stringMatching(/^http.*\/assets\/sample\/clean\.xlsx$/));
      await user.click(await button("继续"));
      await waitFor(() => expect(workbook.openedWorkbooks).toEqual([sample]));
      expect(screen.queryByText("Excel 没有打开示例")).not.toBeInTheDocument();
    });

    test("and no download arrives either, it tells where the file is", async () => {
      const { user, workbook } = await openPane(new FakeWorkbook(), { mayDownload: false, language: "en-US" });
      refuse(workbook);
      await user.click(await button("Open a sample"));
      expect(await screen.findByText(/at this address: http.*\/assets\/sample\/clean\.xlsx \(code/)).toBeVisible();
      expect(screen.queryByRole("link", { name: "Download the sample" })).not.toBeInTheDocument();
    });
  });

  test.each([
    ["offline", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["without the file", () => Promise.resolve({ ok: false, status: 404 })],
  ])("%s, the pane says what to do, and 继续 tries again", async (_, answer) => {
    const { user, workbook } = await openPane();
    network.mockImplementationOnce(answer);
    await user.click(await button("先看示例"));
    expect(await screen.findByText(/请检查网络后按“继续”。/)).toBeVisible();
    await user.click(await button("继续"));
    await waitFor(() => expect(workbook.openedWorkbooks).toEqual([sample]));
    expect(screen.queryByText(/请检查网络/)).not.toBeInTheDocument();
  });
});

describe("a table that lacks columns", () => {
  const titles = ["认定职业", "序号", "姓名", "性别", "身份号码", "文化程度", "所从事专业", "职称/等级", "联系电话"];
  const lacking = () => new FakeWorkbook([sheetOf("examiners", [{ personName: "李建国" }], titles)]);

  test("is asked about before anything is built", async () => {
    const { user, workbook } = await openPane(lacking());
    await user.click(await button("建表"));
    expect(await screen.findByText("“考评人员”已存在，缺“专业年限”一列。")).toBeVisible();
    expect(workbook.sheetNames).toEqual(["考评人员"]);
  });

  test("gets them at its right when wanted", async () => {
    const { user, workbook } = await openPane(lacking());
    await user.click(await button("建表"));
    await user.click(await button("在最右侧补上"));
    await screen.findByText(/张已完成/);
    expect(workbook.value("考评人员", { row: 2, column: titles.length })).toBe("专业年限");
  });

  test("is left as it is when not", async () => {
    const { user, workbook } = await openPane(lacking());
    await user.click(await button("建表"));
    await user.click(await button("不补"));
    await screen.findByText(/张已完成/);
    expect(workbook.value("考评人员", { row: 2, column: titles.length })).toBe("");
    expect(workbook.sheetNames).toContain("认定职业");
  });
});

describe("when building is refused", () => {
  test("a protected structure is named, and 继续 goes on once it is lifted", async () => {
    const workbook = new FakeWorkbook();
    workbook.isStructureProtected = true;
    const { user } = await openPane(workbook);
    await user.click(await button("建表"));
    expect(await screen.findByText("工作簿结构已设保护，无法新建工作表")).toBeVisible();
    workbook.isStructureProtected = false;
    await user.click(await button("继续"));
    expect(await screen.findByText("12 张表，0 张已完成")).toBeVisible();
  });

  test("half-way, the pane says how many stand and completes the rest", async () => {
    const workbook = new FakeWorkbook([sheetOf("enterprise", [])]);
    const { user } = await openPane(workbook);
    const scaffold = workbook.scaffold.bind(workbook);
    jest.spyOn(workbook, "scaffold").mockImplementationOnce(async (plan, ...rest) => {
      await scaffold({ ...plan, tables: plan.tables.slice(0, 5) }, ...rest);
      throw new RefusedError("GeneralException", "", "It did not work.");
    });
    await user.click(await button("建表"));
    expect(await screen.findByText(/需要的工作表已有 5 个，还有 8 个没有建好。没有丢失内容。/)).toBeVisible();
    await user.click(await button("继续"));
    expect(await screen.findByText("12 张表，0 张已完成")).toBeVisible();
  });

  test("once all is built, the pane does not speak of what is left", async () => {
    const workbook = new FakeWorkbook([sheetOf("enterprise", [])]);
    const { user } = await openPane(workbook);
    workbook.failNext("goTo", new RefusedError("GeneralException", "Range.select", "It did not work."));
    await user.click(await button("建表"));
    expect(await screen.findByText("Excel 没有完成这一步")).toBeVisible();
    await user.click(await button("继续"));
    expect(await screen.findByText("12 张表，0 张已完成")).toBeVisible();
  });

  test("取消 goes back to the first page", async () => {
    const workbook = new FakeWorkbook();
    workbook.failNext("scaffold", new RefusedError("GeneralException", "", "It did not work."));
    const { user } = await openPane(workbook);
    await user.click(await button("建表"));
    await screen.findByText("Excel 没有完成这一步");
    await user.click(await button("取消"));
    expect(await button("直接校验本工作簿")).toBeVisible();
    expect(screen.queryByText("Excel 没有完成这一步")).not.toBeInTheDocument();
  });
});

describe("on a workbook the assistant built before", () => {
  test("the pane reads it and writes nothing", async () => {
    const { workbook } = await openCheckedPane(new FakeWorkbook(faultyPlan()));
    expect(workbook.calls).toContain("read");
    expect(workbook.calls).not.toContain("mark");
  });

  test("it listens until it is closed", async () => {
    const { workbook, unmount } = await openCheckedPane(new FakeWorkbook(faultyPlan()));
    expect(workbook.isWatched).toBe(true);
    unmount();
    await waitFor(() => expect(workbook.isWatched).toBe(false));
  });
});
