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
