import "../../support/browser-parts";
import { screen, waitFor, within } from "@testing-library/react";
import { cellOf } from "../../support/gallery/plan";
import { card, kind, openFindings } from "./support/findings-page";

const title = cellOf("examiners", 0, "professionalTitle");

/** 豁免 of a title nobody knows, its page shown. */
async function openDismiss() {
  const opened = await openFindings();
  opened.workbook.type("考评人员", title, "首席讲解员");
  await opened.user.click(await kind(/看不出职称或等级/));
  await opened.user.click(within(await card()).getByRole("button", { name: "豁免..." }));
  await screen.findByRole("heading", { level: 1, name: "豁免这项提醒" });
  return opened;
}

test("the page follows the cell: another value is shown, and where nothing is wrong any more it leaves", async () => {
  const { workbook, user, pane } = await openDismiss();
  expect(screen.getByText(/首席讲解员$/)).toBeVisible();
  workbook.type("考评人员", title, "首席讲解官");
  expect(await screen.findByText(/I4 首席讲解官$/)).toBeVisible();
  await user.click(screen.getByRole("radio", { name: "已核对原件，确为如此" }));
  workbook.type("考评人员", title, "工程师");
  await waitFor(() => expect(pane.store.get().page).toBe("findings"));
  expect(workbook.value("考评人员", title)).toBe("工程师");
});

describe("自动校验 is off", () => {
  const reason = "已核对原件，确为如此";

  test("and the cell was changed while its page is open: nothing is written of the value that is gone, and so it is said", async () => {
    const { workbook, user, pane } = await openDismiss();
    pane.setLive(false);
    workbook.type("考评人员", title, "首席讲解官");
    await user.click(screen.getByRole("radio", { name: reason }));
    await user.click(screen.getByRole("button", { name: "豁免" }));
    expect(await screen.findByText("豁免没有生效：内容刚刚有改动，请按现在的内容再看")).toBeVisible();
    expect(workbook.sheetNames).not.toContain("豁免说明");
    expect(within(await card()).getByText("首席讲解官")).toBeVisible();
    expect(screen.queryByText(/^已豁免/)).not.toBeInTheDocument();
  });

  test("and only the rows were moved: it is dismissed where it stands now", async () => {
    const { workbook, user, pane } = await openDismiss();
    pane.setLive(false);
    const row = (at: number) =>
      Array.from({ length: 12 }, (_, column) => workbook.value("考评人员", { row: at, column }));
    const [first, second] = [row(title.row), row(title.row + 1)];
    workbook.paste("考评人员", { row: title.row, column: 0 }, [second, first]);
    await user.click(screen.getByRole("radio", { name: reason }));
    await user.click(screen.getByRole("button", { name: "豁免" }));
    expect(await screen.findByText("已豁免，理由写在“豁免说明”中")).toBeVisible();
    expect(workbook.value("豁免说明", { row: 3, column: 2 })).toBe("I5");
    expect(workbook.value("豁免说明", { row: 3, column: 5 })).toBe("首席讲解员");
  });
});

test("where somebody changes the cell while it is being written, it is not said to be dismissed", async () => {
  const { workbook, user } = await openDismiss();
  await user.click(screen.getByRole("radio", { name: "已核对原件，确为如此" }));
  const release = workbook.hold("reviseRows");
  await user.click(screen.getByRole("button", { name: "豁免" }));
  await waitFor(() => expect(workbook.calls).toContain("reviseRows"));
  workbook.type("考评人员", title, "首席讲解官");
  release();
  expect(await screen.findByText(/^豁免没有生效/)).toBeVisible();
});

test("a tab of hers that was given another name is told by that name", async () => {
  const { workbook, user, pane } = await openDismiss();
  await user.click(screen.getByRole("radio", { name: "已核对原件，确为如此" }));
  await user.click(screen.getByRole("button", { name: "豁免" }));
  await screen.findByText("已豁免，理由写在“豁免说明”中");
  workbook.renameSheet("豁免说明", "不用改的");
  await pane.checking.full({ marks: "leave", quiet: true });
  await user.click(await kind(/^已豁免 1 项/));
  await user.click(screen.getByRole("button", { name: "取消豁免" }));
  await user.click(await kind(/看不出职称或等级/));
  await user.click(within(await card()).getByRole("button", { name: "豁免..." }));
  expect(await screen.findByText(/^将连同日期写入“不用改的”工作表/)).toBeVisible();
  await user.click(screen.getByRole("radio", { name: "已核对原件，确为如此" }));
  await user.click(screen.getByRole("button", { name: "豁免" }));
  expect(await screen.findByText("已豁免，理由写在“不用改的”中")).toBeVisible();
});
