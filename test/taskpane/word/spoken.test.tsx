import { screen, waitFor } from "@testing-library/react";
import { RefusedError } from "../../../src/host/errors";
import { cleanPlan } from "../../support/gallery/plan";
import { planXlsx } from "../../support/plan-xlsx";
import { workbookFile } from "../../support/word-services";
import { listen, type Heard } from "../support/live-regions";
import { openFilledPane, openWordPane } from "./support/open-word-pane";

let heard: Heard[];
let stop: () => void;
beforeEach(() => ({ heard, stop } = listen()));
afterEach(() => stop());

const hears = (text: RegExp, politeness: Heard["politeness"]) =>
  waitFor(() => expect(heard).toContainEqual({ politeness, text: expect.stringMatching(text) as unknown as string }));

const clean = workbookFile(planXlsx(cleanPlan()));
const turners = async () => {
  const opened = await openFilledPane(clean);
  await opened.user.selectOptions(await screen.findByRole("combobox"), "职业部分（车工）");
  return opened;
};

test("what was filled in is said, and does not interrupt", async () => {
  const { user } = await turners();
  await user.click(await screen.findByRole("button", { name: /^填入 \d+ 项$/ }));
  await hears(/^已填入 \d+ 项。/, "polite");
});

test("a refusal is said at once, with its code", async () => {
  const { user, document } = await turners();
  document.failNext("fill", new RefusedError("GeneralException", "Table.addRows", ""));
  await user.click(await screen.findByRole("button", { name: /^填入 \d+ 项$/ }));
  await hears(/^Word 没有完成填入 .*GeneralException Table\.addRows/, "assertive");
});

test("a file that is of no use is said at once", async () => {
  const { user, fileInput } = await openWordPane();
  await user.upload(fileInput(), new File(["no workbook"], "说明.xlsx"));
  await hears(/^“说明\.xlsx”没有读入/, "assertive");
});
