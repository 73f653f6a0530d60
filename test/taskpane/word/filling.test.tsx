import { act, screen, waitFor, within } from "@testing-library/react";
import { RefusedError } from "../../../src/host/errors";
import type { Platform } from "../../../src/taskpane/start/platform";
import { FakeDocument, occupationControls, type FakeControl } from "../../support/fake-document";
import { cleanPlan, faultyPlan } from "../../support/gallery/plan";
import { planXlsx } from "../../support/plan-xlsx";
import { workbookFile } from "../../support/word-services";
import { openFilledPane } from "./support/open-word-pane";

const faulty = workbookFile(planXlsx(faultyPlan()));
const clean = workbookFile(planXlsx(cleanPlan()));
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const gaps = () => screen.findByRole("heading", { name: /^还缺/ }).then((heading) => within(heading.parentElement!));

/** The template, some of its controls changed, and the turners' volume chosen for it. */
async function turners(
  file = faulty,
  changes: Readonly<Record<string, Partial<FakeControl>>> = {},
  platform?: Platform,
) {
  const document = new FakeDocument(occupationControls().map((control) => ({ ...control, ...changes[control.tag] })));
  const opened = await openFilledPane(file, document, { platform });
  await opened.user.selectOptions(await screen.findByRole("combobox"), "职业部分（车工）");
  return { ...opened, document };
}

describe("what is missing", () => {
  test("is said by table: the errors of this volume, and how to complete them", async () => {
    await turners();
    const list = await gaps();
    expect(list.getByText(/^考评人员：身份号码末位应为大写 X/)).toBeVisible();
    expect(list.queryByText(/^组织机构/)).not.toBeInTheDocument();
    expect(list.getByText("在 Excel 中补齐并保存后，按“更换”重选")).toBeVisible();
    expect(list.getByText(/每页带“草稿”字样。/)).toBeVisible();
  });

  test("a table the workbook has nothing for, and the rows that filling would clear", async () => {
    await turners(clean, { "list:attachments": { rows: [["旧"], ["旧"]] } });
    const list = await gaps();
    expect(list.getByText("附件清单：工作簿中还没有内容")).toBeVisible();
    expect(list.getByText("填入后，本文档中现有的 2 行会清空")).toBeVisible();
  });

  test("a control the user locked, and one without known titles, are named with the way out, and the others are filled", async () => {
    const { user, document } = await turners(clean, {
      "list:examiners": { isLocked: true },
      "list:methods": { problem: { id: "unknownHeader", expected: ["职业名称", "考核鉴定"] } },
    });
    const list = await gaps();
    expect(list.getByText("“考评人员”已锁定，不能填入。")).toBeVisible();
    expect(list.getByText(/取消“无法编辑内容”。/)).toBeVisible();
    expect(list.getByText("“认定方式”的表头没有一栏能够识别。")).toBeVisible();
    expect(list.getByText("请把表头改为指南的栏目名称：职业名称、考核鉴定。")).toBeVisible();
    await user.click(await button("填入 7 项"));
    expect(await screen.findByText(/^已填入 7 项。.*没有填入：“认定方式”、“考评人员”，原因见下。$/)).toBeVisible();
    expect([document.rowCount("list:examiners"), document.rowCount("block:venues")]).toEqual([0, 1]);
  });

  test("nothing but passages: the pane says so", async () => {
    await turners(clean, { "list:attachments": { tag: "list:qualityControllers", title: "质量内控人员" } });
    expect(await screen.findByText(/^表格可以定稿，另有 \d+ 段文字待写$/)).toBeVisible();
  });
});

describe("filling", () => {
  test("says first what will change, and that going back takes several steps", async () => {
    const { user } = await turners();
    expect(screen.getByText(/要退回原样需按几次 Ctrl\+Z。/)).toBeVisible();
    await user.click(await button("可以填入 10 项"));
    const line = (title: string) => screen.getByText(title, { selector: "li > span" }).parentElement;
    expect(line("考评人员")).toHaveTextContent("新增 5 行");
    expect(line("认定场地")).toHaveTextContent("新增 1 份");
    expect(line("企业名称")).toHaveTextContent("2 处");
    expect(line("附件清单")).toHaveTextContent("已是最新");
  });

  test("writes the volume once, says what was done, and then there is nothing more to write", async () => {
    const { user, document } = await turners();
    await user.click(await button("填入 10 项"));
    expect(await screen.findByText("已填入 10 项。您写的文字和表格样式没有改动。")).toBeVisible();
    expect(document.text("field:volume.occupation")).toBe("车工");
    expect(document.rowCount("list:examiners")).toBe(5);
    expect(await button("表格已是最新")).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByText("上次填入 14:40")).toBeVisible();
    expect(screen.getByRole("button", { name: "11 项已是最新" })).toBeVisible();
  });

  test("shows the document as it is afterwards, also when a reading from before was not done", async () => {
    const slow = workbookFile(planXlsx(faultyPlan()));
    let answer = (): void => undefined;
    // Coming back to the pane, it asks the system whether the workbook was saved again.
    slow.slice = () =>
      ({ arrayBuffer: () => new Promise((resolve) => (answer = () => resolve(new ArrayBuffer(1)))) }) as Blob;
    const { user } = await turners(slow);
    window.dispatchEvent(new Event("focus"));
    await user.click(await button("填入 10 项"));
    expect(await screen.findByText(/^已填入 10 项。/)).toBeVisible();
    answer();
    expect(await button("表格已是最新")).toHaveAttribute("aria-disabled", "true");
  });

  test("again, after the workbook changed, refreshes and counts the rows that came and went", async () => {
    const { user, document, fileInput } = await turners();
    await user.click(await button("填入 10 项"));
    await button("表格已是最新");
    document.edit("list:examiners", { rows: [["旧"]] });
    document.edit("list:attachments", { rows: [["旧"], ["旧"]] });
    await user.upload(fileInput(), clean);
    await user.click(await button("重新读取本文档"));
    expect(await button("可以刷新 3 项")).toBeVisible();
    await user.click(await button("刷新表格"));
    expect(await screen.findByText("已刷新 3 项，新增 4 行，减少 2 行。您写的文字和表格样式没有改动。")).toBeVisible();
  });

  test("its outcome comes into sight, however far down the page the button was pressed", async () => {
    const scrolled = jest.spyOn(Element.prototype, "scrollIntoView");
    const { user } = await turners();
    expect(scrolled).not.toHaveBeenCalled();
    await user.click(await button("填入 10 项"));
    await screen.findByText(/^已填入 10 项。/);
    await waitFor(() => expect(scrolled.mock.instances[0]).toHaveTextContent(/^已填入 10 项。/));
    scrolled.mockRestore();
  });

  test("masks IDs and phones when asked", async () => {
    const { user, document } = await turners(clean);
    await user.click(screen.getByRole("switch", { name: "遮盖身份号码和电话" }));
    await user.click(await button(/^填入/));
    await button("表格已是最新");
    expect(JSON.stringify(document.rows("list:examiners"))).toMatch(/\d{6}\*{8}/);
    await user.click(screen.getByRole("switch"));
    expect(await button("可以刷新 2 项")).toBeVisible();
  });

  test("that takes long is told, and nothing else can be pressed meanwhile", async () => {
    const { user, document } = await turners();
    const release = document.hold();
    await user.click(await button("填入 10 项"));
    expect(await screen.findByRole("progressbar", { name: "正在填入..." })).toBeVisible();
    expect(await button("更换工作簿")).toHaveAttribute("aria-disabled", "true");
    release();
    expect(await screen.findByText(/^已填入 10 项。/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument());
  });
});

describe("rows that go together with what the user wrote there", () => {
  test("are told of before, beside the button, and after; nothing else of hers is said to be untouched than is", async () => {
    const { user, document } = await turners();
    document.edit("list:examiners", { hers: 2 });
    await user.click(await button("重新读取本文档"));
    expect(await screen.findByText("有 2 行不在工作簿中，会连同您写在这些行的内容一起删去")).toBeVisible();
    await user.click(await button("可以填入 10 项"));
    expect(screen.getByText(/其中 2 行有您写的内容/)).toBeVisible();
    await user.click(await button("填入 10 项"));
    expect(
      await screen.findByText(
        "已填入 10 项。删去的行中有 2 行带有您写的内容，按 Ctrl+Z 可以找回。其余您写的文字和表格样式没有改动。",
      ),
    ).toBeVisible();
  });
});

describe("a column of the user's own that stands in the way", () => {
  test.each([
    ["sameKey", /“考评人员”中有几行同为“王芳”，分不清您在自己的列中写的内容属于哪一行，不能填入。/],
    ["richRow", /“考评人员”中“王芳”一行要移动或改写，您在自己的列中放的图片、脚注、修订或特别的格式会丢失，不能填入。/],
    ["mergedRow", /“考评人员”要增减行，而“王芳”一行有您跨行合并的单元格，不能填入。/],
    ["unread", /Word 没有给出“考评人员”的内容，不能填入。/],
  ] as const)("%s: named with the row and the way out", async (id, what) => {
    const { user, document } = await turners();
    document.edit("list:examiners", { problem: { id, expected: ["王芳"] } });
    await user.click(await button("重新读取本文档"));
    expect(await screen.findByText(what)).toBeVisible();
  });
});

describe("when Word refuses", () => {
  test("a single control, it is named with Word's code, and pressing again completes it", async () => {
    const { user, document } = await turners();
    document.refusing.set("block:venues", "GeneralException");
    await user.click(await button("填入 10 项"));
    expect(
      await screen.findByText(
        "已填入 9 项。您写的文字和表格样式没有改动。Word 没有写入“认定场地”（代码 GeneralException）。已写入的内容都在。再按下方的按钮即可补完，不会重复。",
      ),
    ).toBeVisible();
    document.refusing.clear();
    await user.click(await button("刷新表格"));
    expect(await screen.findByText(/^已刷新 1 项，新增 1 行。/)).toBeVisible();
  });

  test("a table, part of which may stand there; rows it would not take away are told by their numbers", async () => {
    const { user, document } = await turners();
    document.refusing.set("list:examiners", "GeneralException");
    await user.click(await button("填入 10 项"));
    expect(
      await screen.findByText(
        /Word 没有写完“考评人员”（代码 GeneralException），其中可能已写入一部分。已写入的内容都在。/,
      ),
    ).toBeVisible();
    document.surplus.set("list:examiners", [4, 5]);
    await user.click(await button("刷新表格"));
    expect(
      await screen.findByText(
        /“考评人员”的内容已写入，但多余的第 4、5 行没有删去（代码 GeneralException），也可以手工删去。已写入的内容都在。再按下方的按钮/,
      ),
    ).toBeVisible();
  });

  test("everything, 重试 fills, and the document is read again in between", async () => {
    const { user, document } = await turners();
    document.failNext("fill", new RefusedError("GeneralException", "Table.addRows", ""));
    document.calls.length = 0;
    await user.click(await button("填入 10 项"));
    expect(await screen.findByText("Word 没有完成填入")).toBeVisible();
    expect(screen.getByText(/GeneralException Table\.addRows/)).toBeVisible();
    await waitFor(() => expect(document.calls).toEqual(["fill", "read"]));
    await user.click(await button("重试"));
    expect(await screen.findByText(/^已填入 10 项。/)).toBeVisible();
    expect(screen.queryByText("Word 没有完成填入")).not.toBeInTheDocument();
  });

  test("to answer at all, the pane says what may be in the way, until it does", async () => {
    const { document, pane } = await turners();
    const release = document.hold();
    jest.useFakeTimers();
    void pane.fill();
    await act(() => jest.advanceTimersByTimeAsync(21_000));
    expect(screen.getByText("Word 没有响应")).toBeVisible();
    jest.useRealTimers();
    release();
    expect(await screen.findByText(/^已填入 10 项。/)).toBeVisible();
    expect(screen.queryByText("Word 没有响应")).not.toBeInTheDocument();
  });
});

describe("tracked changes", () => {
  test.each([
    ["tracking", "修订已打开", /填入的内容会成为修订.*请在“审阅”中关闭修订后再填。/],
    ["present", "文档中有尚未处理的修订", /请在“审阅”中接受或拒绝修订后再填。/],
  ] as const)("%s: warned of before filling, which stays possible", async (revisions, title, advice) => {
    const { user, document } = await turners();
    document.revisions = revisions;
    await user.click(await button("重新读取本文档"));
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(advice)).toBeVisible();
    await user.click(await button("填入 10 项"));
    expect(await screen.findByText(/^已填入 10 项。/)).toBeVisible();
    await waitFor(() => expect(screen.queryByText(title)).not.toBeInTheDocument());
  });

  test.each([
    ["tracking", "上次读取时，修订是打开的", "修订已打开"],
    ["present", "上次读取时，文档中有尚未处理的修订", "文档中有尚未处理的修订"],
  ] as const)("%s, which a glance does not tell: what is said is of the last reading", async (revisions, was, is) => {
    const { user, document } = await turners();
    document.glanceTells = false;
    document.revisions = revisions;
    await user.click(await button("重新读取本文档"));
    expect(await screen.findByText(is)).toBeVisible();
    document.revisions = "none";
    window.dispatchEvent(new Event("focus"));
    expect(await screen.findByText(was)).toBeVisible();
    expect(screen.queryByText(is)).not.toBeInTheDocument();
    await user.click(await button("填入 10 项"));
    expect(await screen.findByText(/^已填入 10 项。/)).toBeVisible();
  });

  test("which came after the last reading hold the fill back once, and are warned of", async () => {
    const { user, document } = await turners();
    document.glanceTells = false;
    window.dispatchEvent(new Event("focus"));
    await waitFor(() => expect(document.calls).toContain("glance"));
    document.revisions = "tracking";
    document.calls.length = 0;
    await user.click(await button("填入 10 项"));
    expect(await screen.findByText("还没有填入")).toBeVisible();
    expect(screen.getByText("修订已打开")).toBeVisible();
    expect(document.calls).not.toContain("fill");
    window.dispatchEvent(new Event("focus"));
    await user.click(await button("填入 10 项"));
    expect(await screen.findByText(/^已填入 10 项。/)).toBeVisible();
  });

  test("a document that cannot be read then is not written, and 重试 is offered", async () => {
    const { user, document } = await turners();
    document.glanceTells = false;
    window.dispatchEvent(new Event("focus"));
    await waitFor(() => expect(document.calls.at(-1)).toBe("glance"));
    document.failNext("read");
    await user.click(await button("填入 10 项"));
    expect(await screen.findByText("没有读到本文档")).toBeVisible();
    expect(document.calls).not.toContain("fill");
    await user.click(await button("重试"));
    await waitFor(() => expect(screen.queryByText("没有读到本文档")).not.toBeInTheDocument());
  });
});

test("what a glance could not see into is said to be compared when it is filled", async () => {
  const { user, document } = await turners();
  document.unseen.add("block:venues");
  window.dispatchEvent(new Event("focus"));
  await user.click(await button("可以填入 10 项"));
  expect(screen.getByText("认定场地", { selector: "li > span" }).parentElement).toHaveTextContent("有改动，填入时核对");
  await user.click(await button("填入 10 项"));
  expect(await button("表格已是最新")).toBeVisible();
});

describe("the table of contents", () => {
  test.each([
    ["updated", "windows", /目录已更新。$/],
    ["stale", "windows", /目录没有更新，请在目录上按 F9。$/],
    ["stale", "web", /目录没有更新，请在“引用”选项卡中更新目录。$/],
    ["unknown", "mac", /文档中如有目录，请在目录上按 F9 更新。$/],
    ["unknown", "web", /文档中如有目录，请在“引用”选项卡中更新目录。$/],
  ] as const)("%s on %s: told after a fill", async (state, platform, words) => {
    const { user, document } = await turners(faulty, {}, platform);
    document.contents = state;
    await user.click(await button("填入 10 项"));
    expect(await screen.findByText(words)).toBeVisible();
  });

  test("that a document does not have is not spoken of", async () => {
    const { user } = await turners();
    await user.click(await button("填入 10 项"));
    expect(await screen.findByText(/^已填入 10 项。/)).not.toHaveTextContent("目录");
  });

  test("which Word would not update leaves the fill as it is", async () => {
    const { user, document } = await turners();
    document.failNext("refreshContents");
    await user.click(await button("填入 10 项"));
    expect(await screen.findByText(/^已填入 10 项。.*文档中如有目录/)).toBeVisible();
  });
});

describe("a header that Word on the web does not reach", () => {
  const withoutMark = (): FakeDocument =>
    new FakeDocument(occupationControls().filter(({ tag }) => tag !== "field:volume.mark"));
  const filled = async (file: File, platform: Platform, document = withoutMark()) => {
    const opened = await openFilledPane(file, document, { platform });
    await opened.user.selectOptions(await screen.findByRole("combobox"), "职业部分（车工）");
    expect(screen.queryByText("网页版 Word 改不到页眉")).not.toBeInTheDocument();
    await opened.user.click(await button(/^填入/));
    await screen.findByText(/^已填入/);
  };

  test("keeps the mark of a draft that has become clean: that is said, with the way out", async () => {
    await filled(clean, "web");
    expect(await screen.findByText("网页版 Word 改不到页眉")).toBeVisible();
    expect(screen.getByText(/本册已没有错误，页眉中如仍有“草稿”字样，请用桌面版 Word/)).toBeVisible();
  });

  test("does not get the mark of a volume with errors", async () => {
    await filled(faulty, "web");
    expect(await screen.findByText(/页眉中的企业名称和“草稿”字样不会改动/)).toBeVisible();
  });

  test.each([
    ["is reached on Windows", "windows", withoutMark],
    ["whose mark is found is reached on the web too", "web", () => new FakeDocument(occupationControls())],
  ] as const)("%s: nothing is said", async (_, platform, document) => {
    await filled(clean, platform, document());
    expect(screen.queryByText("网页版 Word 改不到页眉")).not.toBeInTheDocument();
  });
});
