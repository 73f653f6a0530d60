import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { PaneTexts } from "../text/pane";
import type { Language } from "../text/types";
import { App } from "./App";
import { PaneProvider } from "./context";
import { Hindered } from "./pages/Hindered";
import { servicesFor } from "./services";
import { openedBy, type Opening } from "./start";
import { Pane } from "./state/pane";
import { themeOf } from "./theme";

const OFFICE_TIMEOUT_MS = 10_000;

void start();

async function start(): Promise<void> {
  const opening = await openedBy(window.Office, navigator.language, OFFICE_TIMEOUT_MS);
  const { language, isDark } = opening;
  const texts = await loadTexts(language);
  document.documentElement.lang = language;
  document.title = texts.product;
  const root = createRoot(document.getElementById("root")!);
  if (opening.kind !== "excel") {
    root.render(
      <FluentProvider theme={themeOf(language, isDark)} lang={language}>
        <Hindered by={opening.kind} texts={texts} />
      </FluentProvider>,
    );
    return;
  }
  root.render(await excelPane(opening, texts));
  fetchAhead();
}

async function excelPane({ language, isDark }: Opening, texts: PaneTexts) {
  const { excelWorkbook } = await import("../excel/workbook");
  const pane = new Pane(servicesFor(excelWorkbook(), language));
  return (
    <PaneProvider pane={pane} texts={texts} language={language}>
      <App isDark={isDark} />
    </PaneProvider>
  );
}

const loadTexts = async (language: Language): Promise<PaneTexts> =>
  (await (language === "zh-CN" ? import("../text/zh-CN/pane") : import("../text/en-US/pane"))).paneTexts;

/** What will be wanted later comes while the person reads the first page. Safari has no requestIdleCallback. */
function fetchAhead(): void {
  setTimeout(() => void Promise.all([import("./components/MoreMenu"), import("./pages/Help")]), 2_000);
}
