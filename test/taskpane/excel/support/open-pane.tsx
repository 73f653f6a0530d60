import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { App } from "../../../../src/taskpane/excel/App";
import { PaneProvider } from "../../../../src/taskpane/excel/context";
import { Pane } from "../../../../src/taskpane/excel/state/pane";
import { excelTexts as englishExcel } from "../../../../src/text/en-US/excel";
import { paneTexts as englishCommon } from "../../../../src/text/en-US/pane";
import type { Language } from "../../../../src/text/types";
import { excelTexts as chineseExcel } from "../../../../src/text/zh-CN/excel";
import { paneTexts as chineseCommon } from "../../../../src/text/zh-CN/pane";
import { FakeWorkbook } from "../../../support/fake-workbook";
import { paneServices } from "../../../support/pane-services";
const chinese = { ...chineseCommon, ...chineseExcel };
const english = { ...englishCommon, ...englishExcel };

interface OpenPaneOptions {
  readonly language?: Language;
  readonly mayDownload?: boolean;
  /** Clicks made while jest holds the clock. */
  readonly advanceTimers?: (ms: number) => void;
  /** What it waits for; by default the first page. */
  readonly until?: () => Promise<unknown>;
}

/** Opens the pane on a workbook as Excel would, and waits until it shows its first page. */
export async function openPane(
  workbook = new FakeWorkbook(),
  { language = "zh-CN", mayDownload, advanceTimers, until }: OpenPaneOptions = {},
) {
  const pane = new Pane(paneServices(workbook, language, mayDownload));
  const texts = language === "zh-CN" ? chinese : english;
  const user = userEvent.setup(advanceTimers ? { advanceTimers } : {});
  const { container, unmount } = render(
    <PaneProvider pane={pane} texts={texts} language={language}>
      <App isDark={false} />
    </PaneProvider>,
  );
  // What happens in Excel changes the pane without a press in it: no act() of the test's stands around that.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await (until ?? firstPage)();
  return { pane, workbook, user, container, unmount, texts };
}

const firstPage = (): Promise<unknown> => screen.findByRole("heading", { level: 1 });

/** The same, once the workbook the assistant built before has been read. */
export async function openCheckedPane(workbook: FakeWorkbook, options: OpenPaneOptions = {}) {
  const opened = await openPane(workbook, options);
  await screen.findByRole("tablist");
  return opened;
}
