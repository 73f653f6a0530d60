import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { WordPaneProvider } from "../../../../src/taskpane/word/context";
import { WordPane } from "../../../../src/taskpane/word/pane";
import { WordApp } from "../../../../src/taskpane/word/WordApp";
import { paneTexts as commonEnglish } from "../../../../src/text/en-US/pane";
import { wordTexts as english } from "../../../../src/text/en-US/word";
import type { Platform } from "../../../../src/taskpane/start/platform";
import type { Language } from "../../../../src/text/types";
import { paneTexts as commonChinese } from "../../../../src/text/zh-CN/pane";
import { wordTexts as chinese } from "../../../../src/text/zh-CN/word";
import { FakeDocument, occupationControls } from "../../../support/fake-document";
import { wordServices } from "../../../support/word-services";
import "../../../support/browser-parts";

interface Options {
  readonly language?: Language;
  /** What it waits for; by default the first reading of the document. */
  readonly until?: () => Promise<unknown>;
  readonly platform?: Platform;
}

/** Opens the pane on a document as Word would, and waits until it was read. */
export async function openWordPane(
  document = new FakeDocument(occupationControls()),
  { language = "zh-CN", until, platform }: Options = {},
) {
  const [texts, common] = language === "zh-CN" ? [chinese, commonChinese] : [english, commonEnglish];
  const services = wordServices(document, language, texts, platform);
  const pane = new WordPane(services);
  const user = userEvent.setup({ applyAccept: false });
  const { container, unmount } = render(
    <WordPaneProvider
      pane={pane}
      texts={texts}
      common={common}
      language={language}
      now={services.now}
      platform={services.platform}
    >
      <WordApp isDark={false} />
    </WordPaneProvider>,
  );
  // What happens in Word changes the pane without a press in it: no act() of the test's stands around that.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await (until ?? (() => screen.findByRole("button", { name: texts.shell.readAgain })))();
  const fileInput = (): HTMLInputElement => container.querySelector<HTMLInputElement>("input[type=file]")!;
  return { pane, document, user, container, unmount, texts, fileInput };
}

/** The same, with a workbook picked, once that shows. */
export async function openFilledPane(file: File, document?: FakeDocument, options?: Options) {
  const opened = await openWordPane(document, options);
  await opened.user.upload(opened.fileInput(), file);
  await screen.findByText(file.name);
  return opened;
}
