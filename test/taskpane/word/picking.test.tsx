import { screen, waitFor, within } from "@testing-library/react";
import { RefusedError } from "../../../src/host/errors";
import { baseControls, FakeDocument, occupationControls } from "../../support/fake-document";
import { cleanPlan, faultyPlan } from "../../support/gallery/plan";
import { sheetOf } from "../../support/plan";
import { planXlsx } from "../../support/plan-xlsx";
import { SAVED, workbookFile } from "../../support/word-services";
import { openFilledPane, openWordPane } from "./support/open-word-pane";

const faulty = workbookFile(planXlsx(faultyPlan()));
const clean = workbookFile(planXlsx(cleanPlan()));
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const volume = () => screen.findByRole<HTMLSelectElement>("combobox", { name: "本文档是" });
const chosen = async () => (await volume()).selectedOptions[0].text;

/** The template, as filled for an occupation before. */
const volumeOf = (occupation: string) =>
  new FakeDocument(
    occupationControls().map((control) =>
      control.tag === "field:volume.occupation" ? { ...control, text: occupation } : control,
    ),
  );

describe("before a workbook is picked", () => {
  test("the pane says what it does, that nothing is uploaded, and what the document asks for", async () => {
    await openWordPane();
    expect(screen.getByText(/您写的文字不会改动。/)).toBeVisible();
    expect(screen.getByText("工作簿只在本机读取，不上传")).toBeVisible();
    expect(screen.getByText(/这里读到的是最近一次保存的内容。/)).toBeVisible();
    expect(screen.getByText("本文档是职业部分，要填 5 张表、5 个字段。")).toBeVisible();
    expect(await button("选择工作簿...")).toBeEnabled();
  });

  test("a document that was filled before is called by its occupation", async () => {
    await openWordPane(volumeOf("焊工"));
    expect(screen.getByText(/^本文档是职业部分（焊工），/)).toBeVisible();
  });

  test("a document that cannot be read is told with Word's code, and 重试 reads it", async () => {
    const document = new FakeDocument(occupationControls());
    document.failNext("glance", new RefusedError("GeneralException", "ContentControl.text", ""));
    const { user } = await openWordPane(document, { until: () => button("重试") });
    expect(screen.getByText(/GeneralException ContentControl\.text/)).toBeVisible();
    await user.click(await button("重试"));
    expect(await button("选择工作簿...")).toBeVisible();
  });
});

describe("a workbook that was picked", () => {
  test("is named with the time it was saved and its errors", async () => {
    await openFilledPane(faulty);
    const card = within(await screen.findByRole("region", { name: "工作簿" }));
    expect(card.getByText("今天 14:32 保存，错误 13")).toBeVisible();
  });

  test("saved on another day, is named with that day", async () => {
    const yesterday = new Date(SAVED.getTime() - 24 * 3600 * 1000);
    await openFilledPane(workbookFile(planXlsx(cleanPlan()), "方案.xlsx", yesterday));
    expect(await screen.findByText("11月21日 14:32 保存，没有错误")).toBeVisible();
  });

  test.each([
    [
      "not a workbook",
      workbookFile(new TextEncoder().encode("姓名,电话"), "花名册.csv"),
      /这是文本文件（如 \.csv），不是工作簿。请勿直接双击打开/,
    ],
    [
      "without one of the guide's tables",
      workbookFile(planXlsx([{ name: "Sheet1", values: [["甲"]] }]), "报销.xlsx"),
      /没有找到指南的任何一张表。需要的工作表：企业概况、/,
    ],
  ])("%s, is refused in plain words, and the way to another stays open", async (_, file, words) => {
    const { user, fileInput } = await openWordPane();
    await user.upload(fileInput(), file);
    expect(await screen.findByText(`“${file.name}”没有读入`)).toBeVisible();
    expect(screen.getByText(words)).toBeVisible();
    await user.upload(fileInput(), clean);
    expect(await screen.findByText(/没有错误$/)).toBeVisible();
    expect(screen.queryByText(/没有读入/)).not.toBeInTheDocument();
  });

  test("refused, leaves the one before in place", async () => {
    const { user, fileInput } = await openFilledPane(faulty);
    await user.upload(fileInput(), workbookFile(new TextEncoder().encode("甲"), "甲.txt"));
    expect(await screen.findByText("“甲.txt”没有读入")).toBeVisible();
    expect(screen.getByText("认定实施方案.xlsx")).toBeVisible();
  });

  test.each([
    ["windows", /^这个文件现在读不出来。若工作簿正在 Excel 中打开，请关闭或另存副本再选；若刚刚又保存过，或者已经移走/],
    ["web", /^这个文件现在读不出来。请先下载副本，再选那个副本；若工作簿正在 Excel 中打开，请先关闭。$/],
  ] as const)("that the system does not give out, on %s: the way out, no technical word", async (platform, words) => {
    const { user, fileInput } = await openWordPane(undefined, { platform });
    await user.upload(fileInput(), vanished());
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByText(/NotReadable|代码/)).not.toBeInTheDocument();
  });

  test("and saved again since, is asked for again when the person comes back", async () => {
    const file = workbookFile(planXlsx(cleanPlan()));
    await openFilledPane(file);
    expect(screen.queryByText("工作簿后来又有改动")).not.toBeInTheDocument();
    Object.assign(file, { slice: vanished });
    window.dispatchEvent(new Event("focus"));
    expect(await screen.findByText("工作簿后来又有改动")).toBeVisible();
    expect(await button("填入")).toBeVisible();
  });
});

/** A file as Chromium has it once Excel has saved over it. */
const vanished = (): File =>
  Object.assign(workbookFile(planXlsx(cleanPlan())), {
    arrayBuffer: () => Promise.reject(new DOMException("The file could not be read.", "NotReadableError")),
  });

describe("本文档是", () => {
  test("the occupation the document was filled for", async () => {
    await openFilledPane(clean, volumeOf("焊工"));
    expect(await chosen()).toBe("职业部分（焊工）");
  });

  test("基础部分 for a document that asks for no occupation", async () => {
    await openFilledPane(clean, new FakeDocument(baseControls()));
    expect(await chosen()).toBe("基础部分");
  });

  test("the only occupation there is", async () => {
    const plan = planXlsx([sheetOf("occupations", [{ occupationName: "焊工", occupationCode: "6-18-02-04" }])]);
    await openFilledPane(workbookFile(plan));
    expect(await chosen()).toBe("职业部分（焊工）");
  });

  test("asked for where several could be, and until then nothing can be filled in", async () => {
    const { user } = await openFilledPane(clean);
    expect(await chosen()).toBe("请选择");
    expect(await button("填入")).toHaveAccessibleDescription("请先选择本文档是哪一册");
    expect(await button("填入")).toHaveAttribute("aria-disabled", "true");
    await user.selectOptions(await volume(), "职业部分（电工）");
    expect(await button("填入 9 项")).toBeEnabled();
    expect(within(await volume()).queryByText("请选择")).not.toBeInTheDocument();
  });

  test("not guessed where the workbook does not have the document's occupation", async () => {
    await openFilledPane(clean, volumeOf("磨工"));
    expect(await chosen()).toBe("请选择");
    expect(screen.getByText("本文档是“磨工”册，工作簿的认定职业中没有这个职业。")).toBeVisible();
  });

  test("of another kind than the document, or of another occupation: the pane says so", async () => {
    const { user } = await openFilledPane(clean, volumeOf("焊工"));
    await user.selectOptions(await volume(), "基础部分");
    expect(await screen.findByText(/^本文档按职业部分的模板制作，与所选的册不同/)).toBeVisible();
    await user.selectOptions(await volume(), "职业部分（电工）");
    expect(await screen.findByText("本文档原是“焊工”册，填入后改为“电工”册。")).toBeVisible();
  });
});

test("on the web, which has no workbook on this computer, a copy is to be downloaded first", async () => {
  await openWordPane(undefined, { platform: "web" });
  expect(screen.getByText(/^请先把工作簿的副本下载到本机/)).toBeVisible();
  expect(screen.queryByText(/请先在 Excel 中保存/)).not.toBeInTheDocument();
});

test("coming back to the pane is no more than a glance; what is pressed reads in full", async () => {
  const { document, user, fileInput } = await openWordPane();
  const after = async (operation: () => unknown, calls: readonly string[]): Promise<void> => {
    document.calls.length = 0;
    await operation();
    await waitFor(() => expect(document.calls).toEqual(calls));
  };
  expect(document.calls).toEqual(["glance"]);
  const comeBack = () => window.dispatchEvent(new Event("focus"));
  await after(comeBack, ["glance"]);
  await after(() => user.upload(fileInput(), clean), ["read"]);
  await after(comeBack, ["glance"]);
  await after(async () => user.click(await button("重新读取本文档")), ["read"]);
  await user.selectOptions(await volume(), "职业部分（电工）");
  await after(async () => user.click(await button("填入 9 项")), ["fill", "refreshContents", "read"]);
});

test("what is pressed while a glance is under way is read after it; a glance while that is read is not another", async () => {
  const { document, pane } = await openWordPane();
  document.calls.length = 0;
  const release = document.hold();
  const looks = [pane.look("glance"), pane.look("read"), pane.look("glance"), pane.look("read")];
  release();
  await Promise.all(looks);
  expect(document.calls).toEqual(["glance", "read"]);
});

test("the document is read anew when the person comes back, on ⟳, and no more once the pane is closed", async () => {
  const { document, user, unmount } = await openWordPane();
  expect(screen.getByText("3 段文字还是填写说明")).toBeVisible();
  document.edit("prose:standard", { isWritten: true });
  window.dispatchEvent(new Event("focus"));
  expect(await screen.findByText("2 段文字还是填写说明")).toBeVisible();
  document.edit("prose:venueEvidence", { isWritten: true });
  await user.click(await button("重新读取本文档"));
  expect(await screen.findByText("1 段文字还是填写说明")).toBeVisible();
  unmount();
  const before = document.calls.length;
  window.dispatchEvent(new Event("focus"));
  await waitFor(() => expect(document.calls).toHaveLength(before));
});

test("停止 while a workbook is read: the pane is as it was", async () => {
  let arrive = (): void => undefined;
  const slow = workbookFile(planXlsx(cleanPlan()));
  const { arrayBuffer } = slow;
  slow.arrayBuffer = async () => {
    await new Promise<void>((resolve) => (arrive = resolve));
    return arrayBuffer.call(slow);
  };
  const { user, pane, fileInput } = await openWordPane();
  await user.upload(fileInput(), slow);
  await user.click(await button("停止"));
  arrive();
  expect(await button("选择工作簿...")).toBeVisible();
  await waitFor(() => expect(pane.store.get()).toMatchObject({ work: { kind: "idle" } }));
  expect(pane.store.get().plan).toBeUndefined();
});
