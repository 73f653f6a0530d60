import { lazy, type ComponentType } from "react";
import type { MediaTexts } from "../../text/media";
import type { MediaPageTexts } from "../../text/media-page";
import type { FileTexts } from "../../text/files";
import type { ImportPageTexts } from "../../text/import-page";
import type { LookingUpTexts } from "../../text/looking-up";
import type { OccupationTexts } from "../../text/occupations";
import type { ReportTexts } from "../../text/report";
import type { ReportingTexts } from "../../text/reporting";
import type { Language } from "../../text/types";
import { usePaneContext } from "./context";
import { Findings } from "./pages/Findings";
import { Overview } from "./pages/Overview";
import type { Page, ReportPage } from "./state/model";

interface PageView {
  readonly Content: ComponentType;
  /** `results`: under the tabs, between what stands in the way and the status line. `tab`: under the tabs. `whole`: the pane. */
  readonly frame: "results" | "tab" | "whole";
}

/** Every page of the pane: a new one is shown nowhere before it stands here. */
export const PAGES: Readonly<Record<Page, PageView>> = {
  overview: { Content: Overview, frame: "results" },
  findings: { Content: Findings, frame: "results" },
  report: { Content: reportPage("report"), frame: "tab" },
  noFile: { Content: reportPage("noFile"), frame: "whole" },
  dismiss: {
    Content: lazy(async () => ({ default: (await import("./pages/dismiss/Dismiss")).Dismiss })),
    frame: "whole",
  },
  choose: { Content: lazy(async () => ({ default: (await import("./pages/mend/Choose")).Choose })), frame: "whole" },
  follow: { Content: lazy(async () => ({ default: (await import("./pages/follow/Follow")).Follow })), frame: "whole" },
  mend: { Content: lazy(async () => ({ default: (await import("./pages/mend/Preview")).Preview })), frame: "whole" },
  occupation: { Content: occupationPage(), frame: "whole" },
  import: { Content: importPage(), frame: "whole" },
  media: { Content: mediaPage(), frame: "whole" },
  help: { Content: lazy(async () => ({ default: (await import("./pages/Help")).Help })), frame: "whole" },
};

/** 查询职业 with its words and all that is searched, fetched together the first time it is shown. */
function occupationPage(): ComponentType {
  return inLanguage({
    "zh-CN": lazy(() => loadOccupation(import("../../text/zh-CN/looking-up"), import("../../text/zh-CN/occupations"))),
    "en-US": lazy(() => loadOccupation(import("../../text/en-US/looking-up"), import("../../text/en-US/occupations"))),
  });
}

async function loadOccupation(
  texts: Promise<{ readonly lookingUpTexts: LookingUpTexts }>,
  ofOccupations: Promise<{ readonly occupationTexts: OccupationTexts }>,
): Promise<{ readonly default: ComponentType }> {
  const [{ LookUpPage }, { lookingUpTexts }, { occupationTexts }] = await Promise.all([
    import("./pages/occupation/LookUpPage"),
    texts,
    ofOccupations,
  ]);
  return { default: () => <LookUpPage texts={lookingUpTexts} occupationTexts={occupationTexts} /> };
}

/** A page of which each language is loaded with its words. */
function inLanguage(pages: Readonly<Record<Language, ComponentType>>): ComponentType {
  return () => {
    const Content = pages[usePaneContext().language];
    return <Content />;
  };
}

/** 导入 with its words and all that reads lists. */
function importPage(): ComponentType {
  return inLanguage({
    "zh-CN": lazy(() => loadImport(import("../../text/zh-CN/import-page"), import("../../text/zh-CN/files"))),
    "en-US": lazy(() => loadImport(import("../../text/en-US/import-page"), import("../../text/en-US/files"))),
  });
}

async function loadImport(
  ofPage: Promise<{ readonly importPageTexts: ImportPageTexts }>,
  ofFiles: Promise<{ readonly fileTexts: FileTexts }>,
): Promise<{ readonly default: ComponentType }> {
  const [{ ImportPage }, { importPageTexts }, { fileTexts }] = await Promise.all([
    import("./import/ImportPage"),
    ofPage,
    ofFiles,
  ]);
  const words = { page: importPageTexts, files: fileTexts };
  return { default: () => <ImportPage words={words} /> };
}

/** 检查照片和视频 with its words. */
function mediaPage(): ComponentType {
  return inLanguage({
    "zh-CN": lazy(() => loadMedia(import("../../text/zh-CN/media-page"), import("../../text/zh-CN/media"))),
    "en-US": lazy(() => loadMedia(import("../../text/en-US/media-page"), import("../../text/en-US/media"))),
  });
}

async function loadMedia(
  ofPage: Promise<{ readonly mediaPageTexts: MediaPageTexts }>,
  ofFiles: Promise<{ readonly mediaTexts: MediaTexts }>,
): Promise<{ readonly default: ComponentType }> {
  const [{ MediaPage }, { mediaPageTexts }, { mediaTexts }] = await Promise.all([
    import("./media/MediaPage"),
    ofPage,
    ofFiles,
  ]);
  const words = { page: mediaPageTexts, media: mediaTexts };
  return { default: () => <MediaPage words={words} /> };
}

/** 报告 or 没有收到文件 with their words, fetched together the first time one is shown. */
function reportPage(page: ReportPage): ComponentType {
  return inLanguage({
    "zh-CN": lazy(() => loadReport(page, import("../../text/zh-CN/reporting"), import("../../text/zh-CN/report"))),
    "en-US": lazy(() => loadReport(page, import("../../text/en-US/reporting"), import("../../text/en-US/report"))),
  });
}

async function loadReport(
  page: ReportPage,
  texts: Promise<{ readonly reportingTexts: ReportingTexts }>,
  aboutTemplates: Promise<{ readonly reportTexts: ReportTexts }>,
): Promise<{ readonly default: ComponentType }> {
  const [{ Reports }, { reportingTexts }, { reportTexts }] = await Promise.all([
    import("./report/Reports"),
    texts,
    aboutTemplates,
  ]);
  return { default: () => <Reports page={page} texts={reportingTexts} reportTexts={reportTexts} /> };
}
