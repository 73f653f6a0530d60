import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextEncoder } from "node:util";
import { act } from "react";
import { Masker } from "../../../src/recorder/mask";
import { Recorder } from "../../../src/recorder/recorder";
import { RecordingBar } from "../../../src/taskpane/recording/RecordingBar";
import { recordingTexts as english } from "../../../src/text/en-US/recording";
import { recordingTexts as chinese } from "../../../src/text/zh-CN/recording";

/** Every browser has it; jsdom lacks it. */
Object.assign(globalThis, { TextEncoder });

const HEAD = { host: "Excel", platform: "PC", version: "16.0", language: "zh-CN", requirementSets: {} };
const recorderOf = (): Recorder => new Recorder(new Masker(new Set(), new Set()), HEAD);
const button = (name: string) => screen.getByRole("button", { name });

function shown({ mayDownload = true, texts = chinese, recorder = recorderOf() } = {}) {
  render(<RecordingBar recorder={recorder} host="Excel" texts={texts} mayDownload={mayDownload} />);
  return recorder;
}

test("the bar says that a recording runs, and counts its requests", () => {
  const recorder = shown();
  expect(screen.getByText("正在记录助手与 Office 的往来，已有 0 次请求。")).toBeInTheDocument();
  act(() => void recorder.request('{"Actions":[]}', 0));
  expect(screen.getByText("正在记录助手与 Office 的往来，已有 1 次请求。")).toBeInTheDocument();
});

test("stopped, it takes down nothing more and can still be downloaded", async () => {
  const recorder = shown({ texts: english });
  act(() => void recorder.request('{"Actions":[]}', 0));
  await userEvent.click(button("Stop recording"));
  act(() => void recorder.request('{"Actions":[]}', 0));
  expect(screen.getByText("The recording has stopped: 1 request.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Stop recording" })).toBeNull();
  expect(button("Download recording")).toBeEnabled();
});

test("a download hands over the recording under its host's name", async () => {
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
  const pressed: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    pressed.push(this.download);
  });
  shown();
  await userEvent.click(button("下载记录"));
  expect(pressed).toEqual(["认定方案助手_记录_Excel.jsonl"]);
  expect(blobs[0].size).toBeGreaterThan(0);
  expect(screen.getByText(/已把“认定方案助手_记录_Excel.jsonl”交给下载/)).toBeInTheDocument();
});

test("where no download arrives there is copying alone, and it says what came of it", async () => {
  const recorder = shown({ mayDownload: false });
  expect(screen.queryByRole("button", { name: "下载记录" })).toBeNull();
  let copied = "";
  document.execCommand = () => {
    const event = new Event("copy", { cancelable: true });
    Object.assign(event, { clipboardData: { setData: (_: string, text: string) => (copied = text) } });
    return !document.dispatchEvent(event);
  };
  await userEvent.click(button("复制记录"));
  expect(await screen.findByText(chinese.copied)).toBeInTheDocument();
  expect(copied).toBe(recorder.toText());
  document.execCommand = () => false;
  await userEvent.click(button("复制记录"));
  expect(await screen.findByText(chinese.notCopied)).toBeInTheDocument();
});

test("where nothing can be recorded the bar says so, and offers nothing", () => {
  render(<RecordingBar recorder={undefined} host="Excel" texts={chinese} mayDownload />);
  expect(screen.getByText(chinese.impossible)).toBeInTheDocument();
  expect(screen.queryByRole("button")).toBeNull();
});
