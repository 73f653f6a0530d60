import type { ReactElement } from "react";
import type { PaneTexts } from "../../text/pane";
import type { Language } from "../../text/types";
import type { WordTexts } from "../../text/word";
import { platformOf } from "../start/platform";
import type { Opening } from "../start/start";
import { WordPaneProvider } from "./context";
import { wordServicesFor } from "./services";
import { WordApp } from "./WordApp";
import { WordPane } from "./pane";

/** The pane on the open document. */
export async function wordPane({ language, isDark }: Opening, common: PaneTexts): Promise<ReactElement> {
  const [{ wordDocument }, texts] = await Promise.all([import("../../word/document"), loadTexts(language)]);
  const services = wordServicesFor(wordDocument(), language, texts, platformOf(Office.context.platform));
  return (
    <WordPaneProvider
      pane={new WordPane(services)}
      texts={texts}
      common={common}
      language={language}
      now={services.now}
      platform={services.platform}
    >
      <WordApp isDark={isDark} />
    </WordPaneProvider>
  );
}

const loadTexts = async (language: Language): Promise<WordTexts> =>
  (await (language === "zh-CN" ? import("../../text/zh-CN/word") : import("../../text/en-US/word"))).wordTexts;
