import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazy, Suspense } from "react";
import { Boundary } from "../../../src/taskpane/shared/Boundary";
import { paneTexts } from "../../../src/text/zh-CN/pane";

test("a part of the pane that does not arrive leaves words and the way out, not an empty pane", async () => {
  // React tells the console what was caught.
  const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const reload = jest.fn();
  const Missing = lazy(() => Promise.reject(new Error("Loading chunk 7 failed.")));
  render(
    <Boundary texts={paneTexts.shell.failed} reload={reload}>
      <Suspense fallback={null}>
        <Missing />
      </Suspense>
    </Boundary>,
  );
  expect(await screen.findByText("助手没有显示出来")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "重新载入" }));
  expect(reload).toHaveBeenCalledTimes(1);
  told.mockRestore();
});
