import { cleanup, configure, screen, waitFor, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import path from "node:path";
import { CellEditModeError } from "../../../src/host/errors";
import { RefusedError } from "../../../src/host/errors";
import { reportingOf } from "../../../src/taskpane/excel/report/reporting";
import { docx, field, list, p } from "../../report/support/make-docx";
import { DAMAGED_CONTROLS, DAMAGED_FILES, damagedTemplate } from "../../support/damaged-templates";
import { FakeWorkbook } from "../../support/fake-workbook";
import type { Language } from "../../../src/text/types";
import { sheetOf } from "../../support/plan";
import { listOf } from "../../../src/taskpane/excel/state/selectors";
import { cellOf, cleanPlan, faultyPlan } from "../../support/gallery/plan";
import "../../support/browser-parts";
import { openCheckedPane } from "./support/open-pane";

const TEMPLATES = path.join(__dirname, "../../../assets/templates");
// Making five volumes takes seconds on a busy machine.
configure({ asyncUtilTimeout: 15_000 });
const downloads: string[] = [];

beforeEach(() => {
  downloads.length = 0;
  // The page's own server, and the browser's download: the two boundaries here.
  globalThis.fetch = ((address: string) => {
    const bytes = readFileSync(path.join(TEMPLATES, decodeURIComponent(address.split("/").at(-1)!)));
    return Promise.resolve({ ok: true, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
  }) as unknown as typeof fetch;
  URL.createObjectURL = () => "blob:volume";
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
});
afterEach(() => jest.restoreAllMocks());

interface Place {
  readonly language?: Language;
  readonly mayDownload?: boolean;
}

async function openReport(plan = faultyPlan(), { language = "zh-CN", mayDownload = true }: Place = {}) {
  const opened = await openCheckedPane(new FakeWorkbook(plan), { language, mayDownload });
  await opened.user.click(screen.getByRole("tab", { name: language === "zh-CN" ? "报告" : "Report" }));
  await screen.findByRole("heading", { level: 1, name: language === "zh-CN" ? "要生成的分册" : "Volumes to make" });
  return opened;
}
/** The clean plan with an attachment of an occupation there is not. */
function planWithStray() {
  const stray = { part: "职业", attachmentName: "她的附件", appliesTo: "飞行员", attachmentStatus: "已备" };
  return [...cleanPlan().filter(({ name }) => name !== "附件清单"), sheetOf("attachments", [stray])];
}
const rowOf = (name: string): HTMLElement => screen.getByRole("checkbox", { name }).closest("li")!;

test("the volumes are listed, each ready or a draft with the errors that make it one", async () => {
  const { user, pane, workbook } = await openReport();
  expect(screen.getByRole("tab", { name: "报告" })).toHaveFocus();
  const rows = screen.getAllByRole("checkbox");
  expect(rows.length).toBeGreaterThan(2);
  const drafts = screen.getAllByText(/^草稿：错误 \d+，另有 \d+ 段文字待写$/);
  expect(drafts.length).toBeGreaterThan(0);

  const ofWelders = within(rowOf("职业部分（电焊工）"));
  const told = Number(/错误 (\d+)/.exec(rowOf("职业部分（电焊工）").textContent!)![1]);
  await user.click(ofWelders.getByRole("button", { name: "看职业部分（电焊工）的问题" }));
  expect(screen.getByText(`只列使“职业部分（电焊工）”不能定稿的 ${told} 项错误。`)).toBeVisible();
  expect(screen.getByRole("button", { name: `错误 ${told}` })).toBeVisible();
  // What is mended at once is about the whole plan, and offered where that is listed.
  expect(screen.queryByRole("button", { name: "全部预览..." })).toBeNull();
  const { ordered } = listOf(pane.store.get());
  expect(ordered).toHaveLength(told);
  const [welders] = reportingOf(pane)
    .volumes(pane.store.get())
    .filter(({ id }) => id === "电焊工");
  expect(new Set(ordered)).toEqual(new Set(welders.readiness.errors));
  // The occupation is called something else: its volume is no more, and nothing is said to be without errors.
  workbook.type("认定职业", cellOf("occupations", 1, "occupationName"), "钳工");
  expect(await screen.findByText("要生成的分册中已没有“职业部分（电焊工）”。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "看全部" }));
  expect(screen.queryByText(/要生成的分册中/)).toBeNull();
  expect(screen.getByRole("button", { name: "全部预览..." })).toBeVisible();
  expect(listOf(pane.store.get()).ordered.length).toBeGreaterThan(told);
});

test("a plan that takes long to list is listed in slices, can be stopped, and listed again", async () => {
  const { user, pane } = await openCheckedPane(new FakeWorkbook(faultyPlan()));
  const reporting = reportingOf(pane);
  // As if each step took a slice.
  let now = Date.now();
  const clock = jest.spyOn(Date, "now").mockImplementation(() => (now += 1_000));
  expect(reporting.volumes(pane.store.get())).toEqual([]);
  expect(reporting.listing(pane.store.get())).toBe("atWork");
  reporting.stopListing();
  clock.mockRestore();
  await user.click(screen.getByRole("tab", { name: "报告" }));
  expect(await screen.findByText("已停止，没有列出分册")).toBeVisible();
  expect(screen.queryByRole("button", { name: /^生成/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "重新列出" }));
  expect(await screen.findByRole("heading", { level: 1, name: "要生成的分册" })).toBeVisible();
});

test("of very many volumes a hundred are shown, and as many again with each press", async () => {
  const occupations = Array.from({ length: 120 }, (_, i) => ({ serial: i + 1, occupationName: `职业${i + 1}` }));
  const others = cleanPlan().filter(({ name }) => name !== "认定职业");
  const { user, container } = await openReport([...others, sheetOf("occupations", occupations)]);
  // By role each would be looked at for a second.
  const shown = (): number => container.querySelectorAll("li input[type=checkbox]").length;
  expect(shown()).toBe(100);
  await user.click(screen.getByText("再显示 21 册"));
  expect(shown()).toBe(121);
  expect(screen.queryByText(/^再显示/)).toBeNull();
});

test("those ticked are made and handed to the download, which may fail and says so", async () => {
  const { user } = await openReport(cleanPlan());
  const count = screen.getAllByRole("checkbox").length;
  await user.click(screen.getByRole("button", { name: `生成 ${count} 份 Word` }));
  expect(await screen.findByText(/^已生成 5 份，另有 \d+ 段文字待写$/)).toBeVisible();
  expect(downloads).toEqual(["实施方案_20261122.zip"]);
  expect(screen.getByText(/已交给浏览器下载/)).toBeVisible();
  for (const box of screen.getAllByRole("checkbox").slice(1)) await user.click(box);
  await user.click(screen.getByRole("button", { name: "生成 1 份 Word" }));
  await waitFor(() => expect(downloads).toEqual(["实施方案_20261122.zip", "基础部分.docx"]));
});

test("a volume whose tables are final is not called final while passages wait, and its notes can be left out", async () => {
  const { user } = await openReport(cleanPlan());
  expect(rowOf("基础部分")).toHaveTextContent("表格可以定稿，另有 16 段文字待写");
  expect(screen.queryByText(/份定稿/)).toBeNull();
  await user.click(screen.getByRole("switch", { name: "删去填写说明" }));
  expect(screen.getByText("没有写的各段不印填写说明，只留空段，可以再写。")).toBeVisible();
});

test("drafts are called drafts when they are made, and none that is masked is called final", async () => {
  const { user } = await openReport(planWithStray());
  const count = screen.getAllByRole("checkbox").length;
  const drafts = screen.getAllByText(/^草稿：错误 \d+，另有 \d+ 段文字待写$/).length;
  expect(drafts).toBeLessThan(count);
  await user.click(screen.getByRole("button", { name: /^生成/ }));
  expect(
    await screen.findByText(new RegExp(`^已生成 ${count} 份，其中 ${drafts} 份是草稿，另有 \\d+ 段文字待写$`)),
  ).toBeVisible();
  await user.click(screen.getByRole("switch", { name: "遮盖身份号码和电话" }));
  expect(screen.getByText(`${count - drafts} 份没有错误，号码隐去，不作定稿，${drafts} 份草稿`)).toBeVisible();
  expect(screen.queryByText(/可以定稿/)).toBeNull();
  for (const sound of screen.getAllByText(/^没有错误；号码隐去，不作定稿，另有 \d+ 段文字待写$/))
    await user.click(within(sound.closest("li")!).getByRole("checkbox"));
  await user.click(screen.getByRole("button", { name: `生成 ${drafts} 份 Word` }));
  expect(
    await screen.findByText(/^已生成 \d+ 份，都?是草稿，身份号码和电话已隐去，不作定稿，另有 \d+ 段文字待写$/),
  ).toBeVisible();
  expect(downloads.at(-1)).toContain("（已隐去）");
});

test("rows that are in no volume are named, by sheet and row", async () => {
  await openReport(planWithStray());
  expect(screen.getByText(/^下列内容不在任何一册中/)).toBeVisible();
  expect(screen.getByText(/^工作表“附件清单”第 4 行：“适用职业”/)).toBeVisible();
  cleanup();
  await openReport(cleanPlan());
  expect(screen.queryByText(/^下列内容不在任何一册中/)).toBeNull();
});

test("a double press makes them once, and does not stop what it began", async () => {
  const { user } = await openReport(cleanPlan());
  await user.dblClick(screen.getByRole("button", { name: /^生成/ }));
  expect(await screen.findByText(/^已生成 \d+ 份，另有 \d+ 段文字待写$/)).toBeVisible();
  expect(downloads).toHaveLength(1);
});

test("stopped, it says that there is no file", async () => {
  const { user, workbook } = await openReport(cleanPlan());
  const release = workbook.hold();
  await user.click(screen.getByRole("button", { name: /^生成/ }));
  await user.click(await screen.findByRole("button", { name: "停止" }));
  release();
  expect(await screen.findByText("已停止，没有生成文件")).toBeVisible();
  expect(downloads).toEqual([]);
});

test("with none ticked nothing can be made, and why is said", async () => {
  const { user } = await openReport(cleanPlan());
  for (const box of screen.getAllByRole("checkbox")) await user.click(box);
  expect(screen.getByRole("button", { name: "生成 0 份 Word" })).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText("请至少勾选一册")).toBeVisible();
});

test("while a cell is being edited it waits and says so; 继续 after a failure makes what was wanted", async () => {
  const { user, workbook } = await openReport(cleanPlan());
  workbook.failNext("read", new CellEditModeError());
  await user.click(screen.getByRole("button", { name: /^生成/ }));
  expect(await screen.findByText("有单元格正在编辑")).toBeVisible();
  expect(await screen.findByText(/^已生成/)).toBeVisible();
  workbook.failNext("read", new RefusedError("GeneralException", "Range.values", "It did not work."));
  await user.click(screen.getByRole("button", { name: /^生成/ }));
  await user.click(await screen.findByRole("button", { name: "继续" }));
  await waitFor(() => expect(downloads).toHaveLength(2));
});

test("on the Mac nothing is claimed: the other ways are shown at once, and a table can be copied", async () => {
  const written: ClipboardItems[] = [];
  const { user } = await openReport(cleanPlan(), { mayDownload: false });
  await user.click(screen.getByRole("button", { name: /^生成/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "没有收到文件" })).toBeVisible();
  expect(downloads).toEqual([]);
  Object.assign(globalThis, {
    ClipboardItem: class {
      constructor(readonly items: object) {}
    },
  });
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { write: (items: ClipboardItems) => Promise.resolve(void written.push(items)) },
  });
  const [first] = screen.getAllByRole("button", { name: /^复制/ });
  await user.click(first);
  expect(await screen.findByText("已复制，可到 Word 中粘贴")).toBeVisible();
  expect(written).toHaveLength(1);
  await user.keyboard("{Escape}");
  expect(await screen.findByText(/可能不让加载项保存文件/)).toBeVisible();
  expect(screen.getByRole("button", { name: "没有收到文件..." })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "没有收到文件..." }));
  await user.click(screen.getByRole("button", { name: "再下载一次" }));
  expect(downloads).toEqual(["实施方案_20261122.zip"]);
});

test("where neither clipboard is allowed, that is said, with the way out", async () => {
  const { user } = await openReport(cleanPlan(), { mayDownload: false });
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
  document.execCommand = () => false;
  await user.click(screen.getByRole("button", { name: /^生成/ }));
  await user.click((await screen.findAllByRole("button", { name: /^复制/ }))[0]);
  expect(await screen.findByText(/^没有复制成/)).toBeVisible();
});

test("that drafts are marked is said where there are any", async () => {
  await openReport();
  expect(screen.getByText(/^草稿的每页页眉印有“草稿”/)).toBeVisible();
  cleanup();
  await openReport(cleanPlan());
  expect(screen.queryByText(/^草稿的每页页眉印有“草稿”/)).toBeNull();
});

describe("a template of one's own", () => {
  const file = (name: string, bytes: Uint8Array): File =>
    Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  const choose = (user: Awaited<ReturnType<typeof openReport>>["user"], chosen: File) =>
    user.upload(screen.getByLabelText("自己的模板...", { selector: "input" }), chosen);

  test("is made from a built-in one, which the page hands out", async () => {
    await openReport(cleanPlan());
    for (const name of ["基础部分.docx", "职业部分.docx"]) {
      const link = screen.getByRole("link", { name });
      expect(link).toHaveAttribute("download", name);
      expect(decodeURIComponent(link.getAttribute("href")!)).toBe(`assets/templates/${name}`);
    }
  });

  test("is made from one that Word opens where downloads may not arrive", async () => {
    await openReport(cleanPlan(), { mayDownload: false });
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByText(/请在 Word 的空白文档中打开本助手，用“打开空白模板”取得。$/)).toBeVisible();
  });

  test("is used for the volumes of its kind, and that is said", async () => {
    const { user, pane } = await openReport(cleanPlan());
    await choose(user, file("公司模板.docx", docx(`<w:p>${field("field:volume.occupation")}</w:p>`)));
    expect(await screen.findByText("用于各职业部分；基础部分用内置模板。")).toBeVisible();
    expect(screen.getByRole("combobox", { name: "模板" })).toHaveDisplayValue("自己的模板：公司模板.docx");
    await user.selectOptions(screen.getByRole("combobox", { name: "模板" }), "builtIn");
    expect(reportingOf(pane).store.get().own).toBeUndefined();
  });

  test("that is being read can be stopped, and the choice there was stays", async () => {
    const { user, pane } = await openReport(cleanPlan());
    let arrive = (): void => undefined;
    const bytes = docx(`<w:p>${field("field:volume.occupation")}</w:p>`);
    const slow = Object.assign(new File([], "慢模板.docx"), {
      arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (arrive = () => resolve(bytes.slice().buffer))),
    });
    await choose(user, slow);
    expect(await screen.findByText("正在读取模板“慢模板.docx”")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "停止" }));
    arrive();
    expect(await screen.findByRole("button", { name: /^生成/ })).not.toHaveAttribute("aria-disabled", "true");
    expect(reportingOf(pane).store.get().own).toBeUndefined();
  });

  test("that is damaged is refused with the sentence for its damage, until a sound one or the built-in one is chosen", async () => {
    const { user } = await openReport(cleanPlan());
    for (const [name, { says }] of Object.entries({ ...DAMAGED_FILES, ...DAMAGED_CONTROLS })) {
      // A person can pick no other kind; a .docm here is one under another name.
      const chosen = name.replace(".docm", ".docx");
      await choose(user, file(chosen, damagedTemplate(name)));
      const notice = (await screen.findByText(`“${chosen}”不能用作模板`)).closest<HTMLElement>("[role=group]")!;
      expect(
        within(notice)
          .getAllByRole("listitem")
          .map(({ textContent }) => textContent),
      ).toEqual([says]);
    }
    await user.click(screen.getByRole("button", { name: "用内置模板" }));
    expect(screen.getByRole("button", { name: /^生成/ })).not.toHaveAttribute("aria-disabled", "true");
  });

  test("that is faulty is refused with everything that is wrong with it", async () => {
    const { user } = await openReport(cleanPlan());
    const faulty = docx(
      `<w:p>${field("field:enterprise.kreditCode")}</w:p>${list("list:examiners", "甲", "乙")}${p()}`,
    );
    await choose(user, file("坏模板.docx", faulty));
    const alert = (await screen.findByText("“坏模板.docx”不能用作模板")).closest<HTMLElement>("[role=group]")!;
    expect(within(alert).getAllByRole("listitem")).toHaveLength(2);
    expect(alert).toHaveTextContent("field:enterprise.kreditCode");
    expect(screen.getByRole("button", { name: /^生成/ })).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByText("请换一个模板，或用内置模板")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "用内置模板" }));
    expect(screen.queryByText("“坏模板.docx”不能用作模板")).toBeNull();
  });
});

test("in English as well", async () => {
  await openReport(cleanPlan(), { language: "en-US" });
  expect(screen.getByRole("button", { name: /^Make \d+ documents$/ })).toBeEnabled();
  expect(rowOf("base volume")).toHaveTextContent("Tables ready; 16 passages wait to be written");
});
