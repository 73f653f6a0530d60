import { screen, waitFor } from "@testing-library/react";
import { baseControls, FakeDocument, occupationControls } from "../../support/fake-document";
import { openWordPane } from "./support/open-word-pane";

const go = (title: string) => screen.findByRole("button", { name: `转到${title}` });

test("the passages that still hold the guide's note are listed, with a jump to each; written ones are not", async () => {
  const { document, user } = await openWordPane(
    new FakeDocument(
      occupationControls().map((control) => ({ ...control, isWritten: control.tag === "prose:standard" })),
    ),
  );
  expect(screen.getByRole("heading", { name: "2 段文字还是填写说明" })).toBeVisible();
  expect(screen.queryByText("本职业执行标准")).not.toBeInTheDocument();
  await user.click(await go("本职业认定方式说明"));
  await waitFor(() => expect(document.selected?.tag).toBe("prose:occupationMethods"));
});

test("of many the first are shown, and the others when asked for, with the focus on the first of these", async () => {
  const { user } = await openWordPane(new FakeDocument(baseControls()));
  expect(screen.getByRole("heading", { name: "16 段文字还是填写说明" })).toBeVisible();
  expect(screen.getAllByRole("button", { name: /^转到/ })).toHaveLength(5);
  await user.click(screen.getByRole("button", { name: "再显示 11 段" }));
  expect(screen.getAllByRole("button", { name: /^转到/ })).toHaveLength(16);
  expect(screen.getByRole("button", { name: "转到职业技能等级认定工作办公室工作职责" })).toHaveFocus();
  expect(screen.queryByRole("button", { name: /^再显示/ })).not.toBeInTheDocument();
});

test("one that is not there any more is said to be gone, and leaves the list", async () => {
  const { document, user } = await openWordPane();
  const button = await go("本职业执行标准");
  document.remove("prose:standard");
  await user.click(button);
  expect(await screen.findByText("“本职业执行标准”已不在文档中")).toBeVisible();
  expect(screen.getByRole("heading", { name: "2 段文字还是填写说明" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "关闭" }));
  expect(screen.queryByText(/已不在文档中/)).not.toBeInTheDocument();
});

test("where Word refuses to go there, 重试 tries again", async () => {
  const { document, user } = await openWordPane();
  document.failNext("goTo");
  await user.click(await go("本职业执行标准"));
  expect(await screen.findByText("没有转到那一段")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "重试" }));
  await waitFor(() => expect(document.selected?.tag).toBe("prose:standard"));
});
