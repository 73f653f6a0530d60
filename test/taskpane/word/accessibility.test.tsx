import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { FakeDocument, occupationControls } from "../../support/fake-document";
import { faultyPlan } from "../../support/gallery/plan";
import { planXlsx } from "../../support/plan-xlsx";
import { workbookFile } from "../../support/word-services";
import { openFilledPane, openWordPane } from "./support/open-word-pane";

const faulty = workbookFile(planXlsx(faultyPlan()));

/** jsdom paints nothing: contrast is judged in Chromium (test/support/gallery/word-shots.mjs). */
const OPTIONS: axe.RunOptions = { rules: { "color-contrast": { enabled: false } } };

/** Fluent UI's own sentinels for the Tab key are focusable and hidden on purpose. */
async function violations(container: Element) {
  const result = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, OPTIONS);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

describe.each(["zh-CN", "en-US"] as const)("in %s axe finds nothing on", (language) => {
  test("the first page", async () => {
    const { container } = await openWordPane(undefined, { language });
    expect(await violations(container)).toEqual([]);
  });

  test("a document that cannot be read", async () => {
    const document = new FakeDocument(occupationControls());
    document.failNext("glance");
    const name = language === "zh-CN" ? "重试" : "Try again";
    const until = () => screen.findByRole("button", { name });
    const { container } = await openWordPane(document, { language, until });
    expect(await violations(container)).toEqual([]);
  });

  test("a document of nobody's", async () => {
    const { container } = await openFilledPane(faulty, new FakeDocument([]), { language });
    expect(await violations(container)).toEqual([]);
  });

  test("what is missing, and what was filled", async () => {
    const document = new FakeDocument(
      occupationControls().map((control) => ({ ...control, isLocked: control.tag === "list:examiners" })),
    );
    document.revisions = "tracking";
    const { container, pane } = await openFilledPane(faulty, document, { language });
    pane.choose("车工");
    expect(await violations(container)).toEqual([]);
    await pane.fill();
    expect(await violations(container)).toEqual([]);
  });
});

test("the words of the pane are in its language", async () => {
  const { container, user } = await openFilledPane(faulty, undefined, { language: "en-US" });
  expect(container.querySelector("[lang]")).toHaveAttribute("lang", "en-US");
  await user.selectOptions(screen.getByRole("combobox"), "occupation volume (车工)");
  expect(screen.getByRole("button", { name: "Fill 10" })).toBeVisible();
  expect(screen.getByText("saved today 14:32, 13 errors")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Fill 10" }));
  expect(await screen.findByText("10 filled. Your text and table styles were not touched.")).toBeVisible();
});

test("after a workbook was picked, the focus goes on from the button that changes it", async () => {
  await openFilledPane(faulty);
  await waitFor(() => expect(screen.getByRole("button", { name: "更换工作簿" })).toHaveFocus());
});
