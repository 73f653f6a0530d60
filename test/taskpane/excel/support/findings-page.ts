import { screen } from "@testing-library/react";
import { FakeWorkbook } from "../../../support/fake-workbook";
import { cellOf, faultyPlan } from "../../../support/gallery/plan";
import { openCheckedPane } from "./open-pane";

export async function openFindings(workbook = new FakeWorkbook(faultyPlan())) {
  const opened = await openCheckedPane(workbook);
  await opened.user.click(screen.getByRole("tab", { name: /^问题/ }));
  return opened;
}

/** An ID of faultyPlan that ends in a small x. */
export const idCell = cellOf("examiners", 4, "citizenId");
export const card = () => screen.findByRole("region", { name: /^选中的单元格/ });
export const kind = (name: RegExp) => screen.findByRole("button", { name });
