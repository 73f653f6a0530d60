import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import type { PaneTexts } from "../../text/pane";
import type { Language } from "../../text/types";
import { guardDoublePress } from "./double-press";
import { StartFailed } from "./StartFailed";
import { openedBy, type Opening } from "./start";
import { ANSWERED, FAILED, OPENED } from "./start-events";
import { themeOf } from "./theme";

start().catch((error: unknown) => {
  tell(FAILED);
  throw error;
});

/** Opens what belongs here once Office has said where that is; until then the watchdog is on guard. */
async function start(): Promise<void> {
  if (!window.Office) return;
  guardDoublePress(document);
  const recording = await beginRecording(window.Office);
  const opening = await openedBy(window.Office, navigator.language);
  tell(ANSWERED);
  const { language } = opening;
  // The pane's scripts come together with its words.
  const [texts, paneOf] = await Promise.all([loadTexts(language), loadPane(opening)]);
  document.documentElement.lang = language;
  document.title = texts.product;
  const pane = await paneOf(opening, texts);
  createRoot(document.getElementById("root")!).render(recording ? await recording(pane, opening) : pane);
  tell(OPENED);
}

/**
 * Where the page's address asks for it, `taskpane.html?record`, and only there what records is fetched. Office adds words of its own
 * to the address.
 */
async function beginRecording(office: typeof Office) {
  if (!new URLSearchParams(location.search).has("record")) return undefined;
  const { beginRecording: begin } = await import(/* webpackChunkName: "recording" */ "../recording/recording");
  return begin(office);
}

const tell = (event: string): boolean => window.dispatchEvent(new Event(event));

type PaneOf = (opening: Opening, texts: PaneTexts) => ReactElement | Promise<ReactElement>;

/** Excel's pane, Word's, or the page that says why there is none: whoever opens one does not fetch the other. */
async function loadPane({ kind }: Opening): Promise<PaneOf> {
  switch (kind) {
    case "excel":
      return (await import(/* webpackChunkName: "excel-pane" */ "../excel/excel-pane")).excelPane;
    case "word":
      return (await import(/* webpackChunkName: "word-pane" */ "../word/word-pane")).wordPane;
    default:
      return ({ language, isDark }, texts) => (
        <FluentProvider theme={themeOf(language, isDark)} lang={language}>
          <StartFailed by={kind} texts={texts} />
        </FluentProvider>
      );
  }
}

const loadTexts = async (language: Language): Promise<PaneTexts> =>
  (await (language === "zh-CN" ? import("../../text/zh-CN/pane") : import("../../text/en-US/pane"))).paneTexts;
