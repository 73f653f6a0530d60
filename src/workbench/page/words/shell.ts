/** The words of the workbench itself. It is a tool for trying the add-in and no part of it, hence its own small lists. */
import type { ProfileName } from "../../host/profiles";

export type Language = "zh-CN" | "en-US";

/** What both pages say in their own words about their own kind of file. */
export interface FileWords {
  readonly title: string;
  readonly untitled: string;
  readonly save: string;
  readonly drop: string;
  readonly unsaved: string;
  readonly unreachable: (name: string) => string;
}

/** What both pages say in the same words. */
export interface CommonWords {
  readonly create: string;
  readonly open: string;
  readonly language: string;
  readonly theme: string;
  readonly themeNames: { readonly light: string; readonly dark: string };
  readonly profileNames: Readonly<Record<ProfileName, string>>;
  readonly reloadPane: string;
  readonly closePane: string;
  readonly close: string;
  readonly discard: string;
  readonly cancel: string;
  readonly commandFailed: (label: string) => string;
  readonly otherPage: (application: string) => string;
}

export type ShellWords = FileWords & CommonWords;

const zh: CommonWords = {
  create: "新建",
  open: "打开...",
  language: "窗格语言",
  theme: "窗格主题",
  themeNames: { light: "浅色", dark: "深色" },
  profileNames: { ltsc2021: "LTSC 2021", windows365: "365（Windows）", mac365: "365（Mac）", web: "网页版" },
  reloadPane: "重新加载窗格",
  closePane: "关闭窗格",
  close: "关闭",
  discard: "不保存，继续",
  cancel: "取消",
  commandFailed: (label) => `“${label}”没有执行：窗格的命令页没有响应。`,
  otherPage: (application) => `在新窗口中打开 ${application} 工作台`,
};

const en: CommonWords = {
  create: "New",
  open: "Open...",
  language: "Language of the pane",
  theme: "Theme of the pane",
  themeNames: { light: "Light", dark: "Dark" },
  profileNames: { ltsc2021: "LTSC 2021", windows365: "365 (Windows)", mac365: "365 (Mac)", web: "Web" },
  reloadPane: "Reload the pane",
  closePane: "Close the pane",
  close: "Close",
  discard: "Go on without saving",
  cancel: "Cancel",
  commandFailed: (label) => `"${label}" did not run: the add-in's command page did not answer.`,
  otherPage: (application) => `Open the ${application} workbench in a new window`,
};

export const commonWordsIn = (language: Language): CommonWords => (language === "zh-CN" ? zh : en);
