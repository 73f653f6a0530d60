import type { ReactElement } from "react";
import type { PaneTexts } from "../../text/pane";
import { App } from "./App";
import { PaneProvider } from "./context";
import { mayDownload } from "../start/platform";
import { servicesFor } from "./services";
import type { Opening } from "../start/start";
import { Pane } from "./state/pane";

/** The pane on the open workbook. */
export async function excelPane({ language, isDark }: Opening, common: PaneTexts): Promise<ReactElement> {
  const [{ excelWorkbook }, { excelTexts }] = await Promise.all([
    import("../../excel/workbook"),
    language === "zh-CN" ? import("../../text/zh-CN/excel") : import("../../text/en-US/excel"),
  ]);
  const texts = { ...common, ...excelTexts };
  const pane = new Pane(servicesFor(excelWorkbook(), language, mayDownload(Office.context.platform)));
  fetchAhead();
  return (
    <PaneProvider pane={pane} texts={texts} language={language}>
      <App isDark={isDark} />
    </PaneProvider>
  );
}

/** What will be wanted later comes while the person reads the first page. Safari has no requestIdleCallback. */
function fetchAhead(): void {
  setTimeout(() => void Promise.all([import("./components/MoreMenu"), import("./pages/Help")]), 2_000);
}
