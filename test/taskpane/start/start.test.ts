import { openedBy } from "../../../src/taskpane/start/start";

type Theme = Partial<Office.OfficeTheme>;

interface Answers {
  readonly host?: string | null;
  readonly language?: string;
  readonly theme?: Theme;
  /** The requirement sets the host has, such as "WordApi 1.3". */
  readonly sets?: readonly string[];
}

/** As much of Office as the start looks at. */
function office({
  host = "Excel",
  language = "zh-CN",
  theme,
  sets = ["ExcelApi 1.9", "WordApi 1.3"],
}: Answers): typeof Office {
  return {
    HostType: { Excel: "Excel", Word: "Word" },
    onReady: () => Promise.resolve({ host, platform: null }),
    context: {
      displayLanguage: language,
      officeTheme: theme,
      requirements: {
        isSetSupported: (set: string, version: string) => sets.includes(`${set} ${version}`),
      },
    },
  } as unknown as typeof Office;
}

const opened = (answers: Answers) => openedBy(office(answers), "en-GB");

test("Excel opens the pane in Office's language, not the browser's", async () => {
  expect(await opened({})).toEqual({ kind: "excel", language: "zh-CN", isDark: false });
  expect(await opened({ language: "de-DE" })).toMatchObject({ language: "en-US" });
  expect(await opened({ language: "zh-TW" })).toMatchObject({ language: "zh-CN" });
});

test("Word opens a pane of its own", async () => {
  expect(await opened({ host: "Word" })).toEqual({ kind: "word", language: "zh-CN", isDark: false });
});

test("an Excel without ExcelApi 1.9, and a Word without WordApi 1.3, are too old", async () => {
  expect((await opened({ sets: ["WordApi 1.3"] })).kind).toBe("tooOld");
  expect((await opened({ host: "Word", sets: ["ExcelApi 1.9"] })).kind).toBe("tooOld");
});

test("another program of Office is outside", async () => {
  expect((await opened({ host: "PowerPoint" })).kind).toBe("outside");
});

test("a browser is outside, and its own language counts", async () => {
  expect(await opened({ host: null })).toEqual({ kind: "outside", language: "en-US", isDark: false });
});

describe("the theme is dark", () => {
  test.each<[boolean, string, Theme | undefined]>([
    [true, "when Office says so", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }],
    [false, "not when Office denies it", { isDarkTheme: false, bodyBackgroundColor: "#000000" }],
    [true, "by its background where Office says neither", { bodyBackgroundColor: "#262626" }],
    [false, "not by a light background", { bodyBackgroundColor: "#FFFFFF" }],
    [false, "not where there is no theme", undefined],
  ])("%s: %s", async (isDark, _, theme) => {
    expect((await opened({ theme })).isDark).toBe(isDark);
  });
});
