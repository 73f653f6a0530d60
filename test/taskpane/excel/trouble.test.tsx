import { act, screen, waitFor } from "@testing-library/react";
import { RefusedError } from "../../../src/host/errors";
import { FakeWorkbook } from "../../support/fake-workbook";
import { faultyPlan } from "../../support/gallery/plan";
import { openCheckedPane, openPane } from "./support/open-pane";

const opened = () => openCheckedPane(new FakeWorkbook(faultyPlan()));
const checkAgain = () => screen.getByRole("button", { name: "重新校验" });

describe("while a cell is edited", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const openedWithClock = () =>
    openCheckedPane(new FakeWorkbook(faultyPlan()), { advanceTimers: (ms) => jest.advanceTimersByTime(ms) });

  test("the pane says so and goes on by itself", async () => {
    const { workbook, user } = await openedWithClock();
    workbook.isEditing = true;
    await user.click(checkAgain());
    expect(await screen.findByText("有单元格正在编辑")).toBeVisible();
    workbook.isEditing = false;
    await act(() => jest.advanceTimersByTimeAsync(1_100));
    await waitFor(() => expect(screen.queryByText("有单元格正在编辑")).not.toBeInTheDocument());
    await waitFor(() => expect(workbook.marked.length).toBeGreaterThan(0));
  });

  test("取消 gives up, and nothing is marked later", async () => {
    const { workbook, user } = await openedWithClock();
    workbook.isEditing = true;
    await user.click(checkAgain());
    await user.click(await screen.findByRole("button", { name: "取消" }));
    workbook.isEditing = false;
    await act(() => jest.advanceTimersByTimeAsync(3_000));
    expect(workbook.marked).toEqual([]);
    expect(screen.queryByText("有单元格正在编辑")).not.toBeInTheDocument();
  });

  test("a check nobody asked for waits without a word", async () => {
    const { workbook, user } = await openedWithClock();
    await user.click(checkAgain());
    await waitFor(() => expect(workbook.marked.length).toBeGreaterThan(0));
    workbook.isEditing = true;
    act(() => workbook.type("考评人员", { row: 5, column: 3 }, "不详"));
    await act(() => jest.advanceTimersByTimeAsync(2_500));
    expect(screen.queryByText("有单元格正在编辑")).not.toBeInTheDocument();
    workbook.isEditing = false;
    await act(() => jest.advanceTimersByTimeAsync(1_100));
    await waitFor(() => expect(workbook.marked.some(({ value }) => value === "不详")).toBe(true));
  });
});

test("a protected tab is named, the others are marked, 继续 completes", async () => {
  const { workbook, user } = await opened();
  workbook.protectedSheets.add("考评人员");
  await user.click(checkAgain());
  expect(await screen.findByText("“考评人员”已设保护，未能更新标记")).toBeVisible();
  expect(screen.getByText(/其他 11 个工作表已经标好。/)).toBeVisible();
  workbook.protectedSheets.clear();
  await user.click(screen.getByRole("button", { name: "继续" }));
  await waitFor(() => expect(workbook.marked.some(({ sheet }) => sheet === "考评人员")).toBe(true));
  expect(screen.queryByText(/已设保护/)).not.toBeInTheDocument();
});

test("another refusal is told with Office's own code, and the old findings stay readable", async () => {
  const { workbook, user } = await opened();
  workbook.failNext("read", new RefusedError("GeneralException", "Range.values", "It did not work."));
  await user.click(checkAgain());
  expect(await screen.findByText("Excel 没有完成这一步")).toBeVisible();
  expect(screen.getByText(/GeneralException Range\.values/)).toBeVisible();
  expect(screen.getByText(/^14:05 已校验/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "继续" }));
  await waitFor(() => expect(workbook.marked.length).toBeGreaterThan(0));
});

test("a pane that could not listen to the workbook opens no further until it can", async () => {
  const workbook = new FakeWorkbook(faultyPlan());
  workbook.failNext("watch", new RefusedError("GeneralException", "Worksheets.onChanged", "It did not work."));
  const { user } = await openPane(workbook, { until: () => screen.findByText("Excel 没有完成这一步") });
  expect(screen.queryByRole("tablist")).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "取消" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "继续" }));
  expect(await screen.findByRole("tablist")).toBeVisible();
  expect(workbook.isWatched).toBe(true);
});

test("a look at edits that takes long is told in the status line", async () => {
  const { workbook } = await opened();
  const release = workbook.hold();
  workbook.type("考评人员", { row: 5, column: 3 }, "不详");
  expect(await screen.findByText("正在校验...")).toBeVisible();
  release();
  expect(await screen.findByText(/^14:05 已校验/)).toBeVisible();
});

test("a long check shows how far it is, and 停止 marks nothing", async () => {
  const { workbook, user } = await opened();
  const release = workbook.hold();
  await user.click(checkAgain());
  await user.click(await screen.findByRole("button", { name: "停止" }));
  release();
  expect(await screen.findByText(/^14:05 已校验/)).toBeVisible();
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(workbook.calls).not.toContain("mark");
});

test("a mistake of ours can only be closed", async () => {
  const { workbook, user } = await opened();
  workbook.failNext("read", new RangeError("ours"));
  await user.click(checkAgain());
  expect(await screen.findByText(/RangeError ours/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "继续" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "关闭" }));
  expect(screen.queryByText(/RangeError ours/)).not.toBeInTheDocument();
});
