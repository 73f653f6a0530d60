import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor } from "@testing-library/react";
import { RefusedError } from "../../../src/host/errors";
import { Announcer } from "../../../src/taskpane/shared/Announcer";
import { Notice } from "../../../src/taskpane/shared/Notice";
import { FakeWorkbook } from "../../support/fake-workbook";
import { faultyPlan } from "../../support/gallery/plan";
import { listen, type Heard } from "../support/live-regions";
import { openCheckedPane, openPane } from "./support/open-pane";

let heard: Heard[];
let stop: () => void;
beforeEach(() => ({ heard, stop } = listen()));
afterEach(() => stop());

const hears = (text: RegExp, politeness: Heard["politeness"]) =>
  waitFor(() => expect(heard).toContainEqual({ politeness, text: expect.stringMatching(text) as unknown as string }));

describe("the listener", () => {
  const put = (html: string): Element => {
    document.body.innerHTML = html;
    return document.body.firstElementChild!;
  };
  const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

  test.each([
    [`<p role="status"></p>`, ["polite"]],
    [`<p role="alert"></p>`, ["assertive"]],
    [`<p role="status" aria-live="assertive"></p>`, ["assertive"]],
    [`<p aria-live="off"></p>`, []],
    [`<p></p>`, []],
    [`<div aria-hidden="true"><p role="alert"></p></div>`, []],
  ])("in %s hears %j", async (html, expected) => {
    const region = put(html).querySelector("p") ?? document.body.firstElementChild!;
    await nextTurn();
    region.append("Words");
    await nextTurn();
    expect(heard.map(({ politeness }) => politeness)).toEqual(expected);
  });

  test("hears nothing of a region that comes with its words", async () => {
    put(`<p role="alert">Words</p>`);
    await nextTurn();
    expect(heard).toEqual([]);
  });
  afterEach(() => (document.body.innerHTML = ""));
});

describe("a notice", () => {
  const show = (notice: JSX.Element | null) => (
    <FluentProvider theme={webLightTheme}>
      <Announcer>{notice}</Announcer>
    </FluentProvider>
  );

  test.each([
    ["error", undefined, "assertive"],
    ["warning", undefined, "polite"],
    ["success", undefined, "polite"],
    ["info", undefined, "polite"],
    ["info", true, "assertive"],
    ["error", false, "polite"],
  ] as const)("of %s, urgent %s, is %s", async (intent, isUrgent, politeness) => {
    const notice = <Notice intent={intent} {...(isUrgent !== undefined && { isUrgent })} title="What" children="Why" />;
    render(show(notice));
    await hears(/^What Why$/, politeness);
    expect(heard).toHaveLength(1);
  });

  test("is said once, however often it is drawn, again with other words, and again when it comes back", async () => {
    const { rerender } = render(show(<Notice intent="info" title="One" />));
    await hears(/^One$/, "polite");
    rerender(show(<Notice intent="info" title="One" actions={<button>Go</button>} />));
    rerender(show(<Notice intent="info" title="Two" />));
    await hears(/^Two$/, "polite");
    rerender(show(null));
    rerender(show(<Notice intent="info" title="Two" />));
    await waitFor(() => expect(heard.map(({ text }) => text)).toEqual(["One", "Two", "Two"]));
  });

  test("leaves nothing behind for who reads through the pane later", async () => {
    jest.useFakeTimers();
    render(show(<Notice intent="error" title="What" />));
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    expect(screen.getByRole("alert")).toHaveTextContent("What");
    await act(() => jest.advanceTimersByTimeAsync(10_000));
    expect(screen.getByRole("alert")).toBeEmptyDOMElement();
    jest.useRealTimers();
  });
});

describe("the Excel pane says", () => {
  const opened = () => openCheckedPane(new FakeWorkbook(faultyPlan()));

  test("what a check found, when the pages appear and after a press", async () => {
    const { user } = await opened();
    await hears(/^14:05 已校验，错误 \d+，提醒 \d+$/, "polite");
    heard.length = 0;
    await user.click(screen.getByRole("button", { name: "重新校验" }));
    await hears(/^正在校验/, "polite");
    await hears(/^14:05 已校验/, "polite");
  });

  test("a refusal at once, also the second time", async () => {
    const { workbook, user } = await opened();
    const fail = () =>
      workbook.failNext("read", new RefusedError("GeneralException", "Range.values", "It did not work."));
    fail();
    await user.click(screen.getByRole("button", { name: "重新校验" }));
    await hears(/^Excel 没有完成这一步 .*GeneralException/, "assertive");
    heard.length = 0;
    fail();
    await user.click(screen.getByRole("button", { name: "继续" }));
    await hears(/^Excel 没有完成这一步/, "assertive");
  });

  test("that it could not open, at once", async () => {
    const workbook = new FakeWorkbook(faultyPlan());
    workbook.failNext("watch", new RefusedError("GeneralException", "Worksheets.onChanged", "It did not work."));
    await openPane(workbook, { until: () => screen.findByText("Excel 没有完成这一步") });
    await hears(/^Excel 没有完成这一步/, "assertive");
  });

  test("that the guide's tables were not found", async () => {
    const { user } = await openPane();
    await user.click(screen.getByRole("button", { name: "直接校验本工作簿" }));
    await hears(/^没有找到指南的任何一张表/, "polite");
  });

  test("what was done from the menu, on 报告 too, where no status line stands", async () => {
    const { user, pane } = await opened();
    await user.click(screen.getByRole("tab", { name: "报告" }));
    await screen.findByRole("button", { name: /^生成/ });
    await act(() => pane.clearMarks());
    await hears(/^没有助手的标记$/, "polite");
  });

  test("how many findings a filter leaves", async () => {
    const { user, pane } = await opened();
    await user.click(screen.getByRole("tab", { name: /^问题/ }));
    act(() => pane.filter({ text: "身份号码末位应为大写 X" }));
    await hears(/^显示 \d+ 项问题$/, "polite");
  });
});
