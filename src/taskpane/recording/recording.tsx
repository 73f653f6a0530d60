import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { TABLES, VOCABULARY_TAB } from "../../guide";
import { listNameOf } from "../../excel/own-names";
import { attachRecorder } from "../../recorder/attach";
import type { RecordingTexts } from "../../text/recording";
import type { Language } from "../../text/types";
import { mayDownload } from "../start/platform";
import type { Opening } from "../start/start";
import { themeOf } from "../start/theme";
import { RecordingBar } from "./RecordingBar";

/** A pane with the bar over it. */
type Framed = (pane: ReactElement, opening: Opening) => Promise<ReactElement>;

/** Waits for Office, and records from then on: before the pane's first question and its first batch. */
export async function beginRecording(office: typeof Office): Promise<Framed> {
  const { host, platform } = await office.onReady();
  const own = [VOCABULARY_TAB, ...TABLES.map(({ id }) => listNameOf(id))];
  // Outside Office the client has not even a language: there is nothing to record.
  const recorder = host ? attachRecorder(window, own) : undefined;
  return async (pane, { language, isDark }) => {
    const texts = await loadTexts(language);
    return (
      <>
        <FluentProvider theme={themeOf(language, isDark)} lang={language}>
          <RecordingBar recorder={recorder} host={String(host)} texts={texts} mayDownload={mayDownload(platform)} />
        </FluentProvider>
        {pane}
      </>
    );
  };
}

const loadTexts = async (language: Language): Promise<RecordingTexts> =>
  (await (language === "zh-CN" ? import("../../text/zh-CN/recording") : import("../../text/en-US/recording")))
    .recordingTexts;
