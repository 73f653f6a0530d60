import { readFileSync } from "node:fs";
import path from "node:path";
import { screen, waitFor } from "@testing-library/react";
import { RefusedError } from "../../../src/host/errors";
import { FakeDocument } from "../../support/fake-document";
import { cleanPlan } from "../../support/gallery/plan";
import { planXlsx } from "../../support/plan-xlsx";
import { workbookFile } from "../../support/word-services";
import { openFilledPane, openWordPane } from "./support/open-word-pane";

const TEMPLATES = path.join(__dirname, "../../../assets/templates");
const clean = workbookFile(planXlsx(cleanPlan()));
const button = (name: string | RegExp) => screen.findByRole("button", { name });

const network = jest.fn<Promise<Partial<Response>>, [string]>();
const { fetch } = globalThis;
beforeEach(() => {
  network.mockReset();
  network.mockImplementation(async (address) => {
    const name = decodeURIComponent(address.slice("assets/templates/".length));
    return { ok: true, arrayBuffer: async () => new Uint8Array(readFileSync(path.join(TEMPLATES, name))).buffer };
  });
  Object.assign(globalThis, { fetch: network });
  Object.assign(URL, { createObjectURL: () => "blob:volume", revokeObjectURL: () => undefined });
});
afterAll(() => Object.assign(globalThis, { fetch }));

describe("a document whose controls are gone", () => {
  test("is recognised, with what may have happened, and a blank template is offered", async () => {
    const { document, user } = await openWordPane(new FakeDocument([]));
    expect(screen.getByRole("heading", { name: "本文档里没有助手的内容控件" })).toBeVisible();
    expect(screen.getByText(/LibreOffice、WPS 等软件保存过/)).toBeVisible();
    await user.click(await button("打开空白模板职业部分"));
    expect(await screen.findByText("“职业部分.docx”已在新窗口中打开")).toBeVisible();
    expect(document.openedDocuments).toHaveLength(1);
  });

  test("is answered with a fresh file of each volume once a workbook is picked", async () => {
    const { document, user } = await openFilledPane(clean, new FakeDocument([]));
    expect(screen.queryByRole("button", { name: /^填入/ })).not.toBeInTheDocument();
    await user.click(await button("新建职业部分（焊工）"));
    expect(await screen.findByText("“职业部分_焊工.docx”已在新窗口中打开")).toBeVisible();
    expect(document.openedDocuments).toHaveLength(1);
    expect(document.calls).not.toContain("fill");
  });
});

test("beside a document of ours, the other volumes can be made, not the one it is", async () => {
  const { document, user } = await openFilledPane(clean);
  await user.selectOptions(screen.getByRole("combobox"), "职业部分（电工）");
  await user.click(await button("新建另一册"));
  expect(screen.queryByRole("button", { name: "新建职业部分（电工）" })).not.toBeInTheDocument();
  await user.click(await button("新建基础部分"));
  expect(await screen.findByText("“基础部分.docx”已在新窗口中打开")).toBeVisible();
  expect(document.openedDocuments).toHaveLength(1);
});

test("a Word that opens none: the file is offered, with how to open it", async () => {
  const document = new FakeDocument([]);
  document.failNext("openDocument", new RefusedError("NotImplemented", "Application.createDocument", ""));
  const { user } = await openWordPane(document);
  await user.click(await button("打开空白模板基础部分"));
  const link = await screen.findByRole("link", { name: "保存“基础部分.docx”" });
  await waitFor(() => expect(link).toHaveAttribute("href", "blob:volume"));
  expect(link).toHaveAttribute("download", "基础部分.docx");
  expect(screen.getByText(/请先保存这个文件，再用 Word 打开。/)).toBeVisible();
});

describe("a document that Word says it opened, and did not", () => {
  test.each([
    ["windows", "“基础部分.docx”已在新窗口中打开", /若没有出现新窗口，请保存这个文件/],
    ["web", "已请 Word 在新标签页中打开“基础部分.docx”", /若没有出现新标签页，可能被浏览器拦截/],
  ] as const)("can be saved on %s", async (platform, title, words) => {
    const { user } = await openWordPane(new FakeDocument([]), { platform });
    await user.click(await button("打开空白模板基础部分"));
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(words)).toBeVisible();
    const link = await screen.findByRole("link", { name: "保存“基础部分.docx”" });
    await waitFor(() => expect(link).toHaveAttribute("href", "blob:volume"));
    expect(link).toHaveAttribute("download", "基础部分.docx");
  });

  test("or that it refused is copied from Excel on the Mac, where no file arrives", async () => {
    const document = new FakeDocument([]);
    const { user } = await openWordPane(document, { platform: "mac" });
    await user.click(await button("打开空白模板基础部分"));
    expect(await screen.findByText(/若没有出现新窗口，请在 Excel 中打开本助手，在“报告”页按“复制”/)).toBeVisible();
    expect(screen.queryByRole("link")).not.toBeInTheDocument();
    document.failNext("openDocument");
    await user.click(await button("打开空白模板职业部分"));
    expect(await screen.findByText(/^请在 Excel 中打开本助手，在“报告”页按“复制”/)).toBeVisible();
    expect(screen.queryByRole("link")).not.toBeInTheDocument();
  });
});

test("without the network, the pane says what to do, and 重试 tries again", async () => {
  network.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  const { document, user } = await openWordPane(new FakeDocument([]));
  await user.click(await button("打开空白模板基础部分"));
  expect(await screen.findByText(/请检查网络后按“重试”。/)).toBeVisible();
  await user.click(await button("重试"));
  await waitFor(() => expect(document.openedDocuments).toHaveLength(1));
});

test("停止 while a document is made: none is opened, and that is said", async () => {
  const { document, user } = await openFilledPane(clean, new FakeDocument([]));
  let arrive = (): void => undefined;
  const delivered = network.getMockImplementation()!;
  network.mockImplementationOnce(async (address) => {
    await new Promise<void>((resolve) => (arrive = resolve));
    return delivered(address);
  });
  await user.click(await button("新建职业部分（焊工）"));
  await user.click(await button("停止"));
  arrive();
  expect(await screen.findByText("已停止，没有新建文档")).toBeVisible();
  await user.click(await button("新建基础部分"));
  await waitFor(() => expect(document.openedDocuments).toHaveLength(1));
  expect(screen.queryByText("已停止，没有新建文档")).toBeNull();
});

test("once Word opens the document nothing offers to stop it", async () => {
  const document = new FakeDocument([]);
  const { user, pane } = await openWordPane(document);
  const release = document.hold("openDocument");
  await user.click(await button("打开空白模板基础部分"));
  await waitFor(() => expect(document.calls).toContain("openDocument"));
  expect(await screen.findByRole("progressbar")).toBeVisible();
  expect(screen.queryByRole("button", { name: "停止" })).toBeNull();
  pane.stop();
  release();
  expect(await screen.findByText("“基础部分.docx”已在新窗口中打开")).toBeVisible();
});

test("a mistake of ours can only be closed", async () => {
  const document = new FakeDocument([]);
  document.failNext("openDocument", new RangeError("ours"));
  const { user } = await openWordPane(document);
  await user.click(await button("打开空白模板基础部分"));
  await user.click(await button("关闭"));
  expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
  expect(screen.queryByText(/RangeError ours/)).toBeNull();
});
