import "../../support/browser-parts";
import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import path from "node:path";
import { tableOf } from "../../../src/guide";
import type { Language } from "../../../src/text/types";
import { FakeWorkbook } from "../../support/fake-workbook";
import { bytesOfFile, ffmpeg } from "../../support/media-files";
import { cleanPlan } from "../../support/gallery/plan";
import { cellOf, sheetOf, type Record_ } from "../../support/plan";
import { temporaryFolder } from "../../support/plan-file";
import { openCheckedPane } from "./support/open-pane";

configure({ asyncUtilTimeout: 15_000 });
const folder = temporaryFolder();
let jpeg = new Uint8Array();
beforeAll(() => {
  ffmpeg("-f", "lavfi", "-i", "testsrc=s=640x360", "-frames:v", "1", path.join(folder, "a.jpg"));
  jpeg = new Uint8Array(bytesOfFile(path.join(folder, "a.jpg")));
});

const row = (attachmentName: string, more: Record_ = {}): Record_ => ({
  ...{ part: "职业", attachmentName, appliesTo: "电工", attachmentStatus: "未备" },
  ...more,
});
const ROWS = [
  row("场地照片（实训室A）"),
  row("场地视频（实训室A）", { pieces: 3, attachmentStatus: "已备" }),
  row("主要设备照片"),
  row("主要设备视频"),
];
/** The clean plan with one occupation in one venue. */
function planWith(attachments: readonly Record_[]) {
  const own = [
    sheetOf("occupations", [{ occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5、4、3" }]),
    sheetOf("venues", [{ venueName: "实训室A", occupationName: "电工" }]),
    sheetOf("attachments", attachments),
  ];
  const names = new Set(own.map(({ name }) => name));
  return [...cleanPlan().filter(({ name }) => !names.has(name)), ...own];
}
const LIST = tableOf("attachments").tab;

/** A file as a folder that was chosen hands it over. */
function fileAt(where: string, bytes: Uint8Array = jpeg): File {
  const file = new File([bytes.slice()], where.slice(where.lastIndexOf("/") + 1));
  Object.defineProperty(file, "webkitRelativePath", { value: where });
  return file;
}
const photosAt = (place: string, n: number): readonly File[] =>
  Array.from({ length: n }, (_, i) => fileAt(`${place}/${i + 1}.jpg`));

async function openMedia(attachments: readonly Record_[] = ROWS, language: Language = "zh-CN") {
  const opened = await openCheckedPane(new FakeWorkbook(planWith(attachments)), { language });
  const isChinese = language === "zh-CN";
  await opened.user.click(screen.getByRole("button", { name: isChinese ? "更多" : "More" }));
  await opened.user.click(
    await screen.findByRole("menuitem", { name: isChinese ? "检查照片和视频..." : /^Check photos/ }),
  );
  await screen.findByRole("heading", { level: 1, name: isChinese ? "检查照片和视频" : "Check photos and videos" });
  const choose = (...files: readonly File[]): void => {
    const input = opened.container.querySelector('[data-choose="folder"]');
    if (input) fireEvent.change(input, { target: { files } });
  };
  return { ...opened, choose };
}
const valueOf = (workbook: FakeWorkbook, record: number, field: "pieces" | "attachmentStatus") =>
  workbook.value(LIST, cellOf("attachments", record, field));
const placeButton = (name: RegExp) => screen.findByRole("button", { name });

test("a folder is told venue by venue, and its files with the reason why one does not count", async () => {
  const { user, choose } = await openMedia();
  expect(screen.getByText("只在本机检查，不上传，不复制。")).toBeVisible();
  choose(...photosAt("照片/电工/实训室A", 5), fileAt("照片/电工/实训室A/6.jpg", jpeg.subarray(0, 3_000)));
  expect(await screen.findByText("照片 5/5 张，合格，不计入 1 个")).toBeVisible();
  expect(screen.getAllByText("视频 0/1 段，没有文件")[0]).toBeVisible();
  await user.click(await placeButton(/电工，实训室A/));
  expect(screen.getByText(/照片不完整，缺少结尾/)).toBeVisible();
  expect(screen.getAllByText(/^合格，640×360/)).toHaveLength(5);
});

test("what is empty or 未备 is written, what is hers only when she ticks it, and all of it is put back", async () => {
  const { user, workbook, choose } = await openMedia();
  choose(...photosAt("电工/实训室A", 5), fileAt("电工/实训室A/v.mp4", new Uint8Array(800)));
  await screen.findByText("照片 5/5 张，合格");
  const hers = screen.getByRole("checkbox", { name: /场地视频（实训室A） 状态：已备 → 未备/ });
  expect(hers).not.toBeChecked();
  await user.click(screen.getByRole("button", { name: "写入附件清单 2 处" }));
  expect(await screen.findByText("已写入附件清单 2 处")).toBeVisible();
  expect(valueOf(workbook, 0, "pieces")).toBe(5);
  expect(valueOf(workbook, 0, "attachmentStatus")).toBe("已备");
  expect([valueOf(workbook, 1, "pieces"), valueOf(workbook, 1, "attachmentStatus")]).toEqual([3, "已备"]);
  await user.click(screen.getByRole("button", { name: "恢复原值" }));
  await waitFor(() => expect(valueOf(workbook, 0, "pieces")).toBe(""));
  expect(valueOf(workbook, 0, "attachmentStatus")).toBe("未备");
  await user.click(screen.getByRole("checkbox", { name: /状态：已备 → 未备/ }));
  await user.click(await screen.findByRole("button", { name: "写入附件清单 3 处" }));
  await waitFor(() => expect(valueOf(workbook, 1, "attachmentStatus")).toBe("未备"));
});

test("files of no venue's folder are put where she says, one or all of a folder", async () => {
  const { user, choose } = await openMedia();
  choose(...photosAt("手机", 5));
  const unplaced = await screen.findByRole("region", { name: "未归类" });
  // Of 附件清单 nothing can be said before.
  expect(screen.getByText("没有可以填入附件清单的检查结果。")).toBeVisible();
  expect(screen.queryByText("附件清单与检查结果一致。")).not.toBeInTheDocument();
  expect(within(unplaced).getAllByRole("listitem")).toHaveLength(5);
  await user.selectOptions(within(unplaced).getByRole("combobox", { name: "“1.jpg”属于" }), "电工，主要设备");
  expect(await screen.findByText("照片 1/5 张，不足")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: /“手机”中的 4 个文件属于/ }), "电工，主要设备");
  expect(await screen.findByText("照片 5/5 张，合格")).toBeVisible();
  expect(screen.queryByRole("region", { name: "未归类" })).not.toBeInTheDocument();
});

test("rows that 附件清单 does not have are named, and updating it adds them", async () => {
  const { user, workbook, choose } = await openMedia([row("别的")]);
  choose(...photosAt("电工/实训室A", 5));
  expect(await screen.findByText(/附件清单没有这些行：场地照片（实训室A）/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "更新附件清单" }));
  await waitFor(() => expect(workbook.calls).toContain("reviseRows"));
});

test("files that are dropped are taken as those that are chosen", async () => {
  await openMedia();
  const items: readonly DataTransferItem[] = [];
  const zone = screen.getByText("把文件或文件夹拖到这里");
  fireEvent.drop(zone, { dataTransfer: { items, files: photosAt("电工/实训室A", 5) } });
  expect(await screen.findByText("照片 5/5 张，合格")).toBeVisible();
});

test("folders that are dropped are walked", async () => {
  await openMedia();
  const leaf = (file: File) => ({
    ...{ isFile: true, isDirectory: false, fullPath: `/${file.webkitRelativePath}` },
    file: (done: (file: File) => void) => done(file),
  });
  const photos = photosAt("电工/实训室A", 5).map(leaf);
  const batches = [photos.slice(0, 3), photos.slice(3), []];
  const entry = {
    ...{ isFile: false, isDirectory: true, fullPath: "/电工" },
    createReader: () => ({ readEntries: (done: (some: readonly unknown[]) => void) => done(batches.shift() ?? []) }),
  };
  const items = [{ kind: "file", webkitGetAsEntry: () => entry }];
  fireEvent.drop(screen.getByText("把文件或文件夹拖到这里"), { dataTransfer: { items, files: [] } });
  expect(await screen.findByText("照片 5/5 张，合格")).toBeVisible();
});

test("a folder that cannot be read is told", async () => {
  await openMedia();
  const entry = {
    ...{ isFile: false, isDirectory: true, name: "电工", fullPath: "/电工" },
    createReader: () => ({ readEntries: (_: unknown, failed: () => void) => failed() }),
  };
  const items = [{ kind: "file", webkitGetAsEntry: () => entry }];
  fireEvent.drop(screen.getByText("把文件或文件夹拖到这里"), { dataTransfer: { items, files: [] } });
  expect(await screen.findByText(/^1 项读不到，没有检查：电工。/)).toBeVisible();
  expect(screen.queryByText("其中没有照片和视频。")).not.toBeInTheDocument();
});

test("stopped, it says how many were not looked at", async () => {
  const { user, choose } = await openMedia();
  const slow = fileAt("电工/实训室A/1.jpg");
  let goOn: () => void = () => undefined;
  const held = new Promise<ArrayBuffer>((resolve) => (goOn = () => resolve(jpeg.slice().buffer)));
  Object.assign(slow, { slice: () => ({ arrayBuffer: () => held }) });
  choose(slow, fileAt("电工/实训室A/2.jpg"), fileAt("电工/实训室A/3.jpg"));
  await user.click(await screen.findByRole("button", { name: "停止" }));
  goOn();
  expect(await screen.findByText("已停止，还有 2 个文件没有检查。")).toBeVisible();
});

test("what is neither a photo nor a video is said to be none", async () => {
  const { choose } = await openMedia();
  choose(fileAt("a.txt", new Uint8Array(3)));
  expect(await screen.findByText("其中没有照片和视频。")).toBeVisible();
  expect(screen.getByText("另有 1 个其他文件，没有检查。")).toBeVisible();
});

test("chosen again, a folder counts once; a file that took another's place is named, and the same one is not", async () => {
  const { choose } = await openMedia();
  const [photo, text] = [fileAt("电工/实训室A/1.jpg"), fileAt("电工/实训室A/a.txt", new Uint8Array(3))];
  choose(photo, text);
  expect(await screen.findByText("照片 1/5 张，不足")).toBeVisible();
  choose(photo, text);
  await waitFor(() => expect(screen.queryByText("正在检查照片和视频...")).not.toBeInTheDocument());
  expect(screen.getByText("另有 1 个其他文件，没有检查。")).toBeVisible();
  expect(screen.queryByText(/同名/)).not.toBeInTheDocument();
  choose(fileAt("电工/实训室A/1.jpg", jpeg.subarray(0, 3_000)));
  expect(await screen.findByText(/^1 个文件与先前选的同名，只计这次选的：电工\/实训室A\/1.jpg。/)).toBeVisible();
  expect(screen.getByText("照片 0/5 张，不足，不计入 1 个")).toBeVisible();
});

test("the page stands where it was when she comes back, and speaks English", async () => {
  const { user, choose, pane } = await openMedia(ROWS, "en-US");
  choose(...photosAt("电工/实训室A", 5));
  expect(await screen.findByText("photos 5/5, enough")).toBeVisible();
  await user.keyboard("{Escape}");
  expect(pane.store.get().page).toBe("overview");
  pane.show("media");
  expect(await screen.findByText("photos 5/5, enough")).toBeVisible();
});
