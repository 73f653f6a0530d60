import { screen } from "@testing-library/react";
import type { PaneState } from "../../../src/taskpane/excel/state/model";
import type { Pane } from "../../../src/taskpane/excel/state/pane";
import { FakeWorkbook } from "../../support/fake-workbook";
import { cellOf, emptyPlan, faultyPlan } from "../../support/gallery/plan";
import { violations } from "./support/axe";
import { openCheckedPane, openPane } from "./support/open-pane";

const show = (page: PaneState["page"]) => (pane: Pane) => pane.show(page);

describe.each(["zh-CN", "en-US"] as const)("in %s axe finds nothing on", (language) => {
  test("the first page", async () => {
    const { container } = await openPane(new FakeWorkbook(), { language });
    expect(await violations(container)).toEqual([]);
  });

  test.each<[string, (pane: Pane) => void, FakeWorkbook]>([
    ["the overview", show("overview"), new FakeWorkbook(faultyPlan())],
    ["the findings", show("findings"), new FakeWorkbook(faultyPlan())],
    ["the findings before a check", show("findings"), new FakeWorkbook(emptyPlan())],
    [
      "the findings that do not match",
      (pane) => (pane.show("findings"), pane.filter({ text: "王小明" })),
      new FakeWorkbook(faultyPlan()),
    ],
    ["the report", show("report"), new FakeWorkbook(faultyPlan())],
    ["the report before a check", show("report"), new FakeWorkbook(emptyPlan())],
    ["the photos and videos", show("media"), new FakeWorkbook(faultyPlan())],
    ["the help", show("help"), new FakeWorkbook(faultyPlan())],
  ])("%s", async (_, go, workbook) => {
    const { container, pane } = await openCheckedPane(workbook, { language });
    workbook.select("考评人员", cellOf("examiners", 4, "citizenId"));
    go(pane);
    await screen.findByRole("heading", { level: 1 });
    expect(await violations(container)).toEqual([]);
  });
});

test("the words of the pane are in its language", async () => {
  const { container } = await openPane(new FakeWorkbook(), { language: "en-US" });
  expect(container.querySelector("[lang]")).toHaveAttribute("lang", "en-US");
  expect(screen.getByRole("button", { name: "Build the sheets" })).toBeVisible();
});
