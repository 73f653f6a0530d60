import type { Language } from "../../text/types";

/** What opened the page: Excel or Word, each with a pane of its own, or something that gets an explanation instead. */
export interface Opening {
  readonly kind: "excel" | "word" | StartFailure;
  readonly language: Language;
  readonly isDark: boolean;
}

export type StartFailure = "outside" | "tooOld";

/** The newest members the product uses without asking whether they are there. */
const REQUIRED = { excel: { set: "ExcelApi", version: "1.9" }, word: { set: "WordApi", version: "1.3" } } as const;

/**
 * Waits for Office to say where we are, as long as it takes: who waits is told by the watchdog, and an answer that comes late
 * is as good.
 * @param browserLanguage decides the language where no Office does
 */
export async function openedBy(office: typeof Office, browserLanguage: string): Promise<Opening> {
  const info = await office.onReady();
  const { context, HostType } = office;
  const kind = info.host === HostType.Excel ? "excel" : info.host === HostType.Word ? "word" : undefined;
  // Without a host, context has neither language nor theme.
  if (!kind) return { kind: "outside", language: languageOf(browserLanguage), isDark: false };
  const inside = { language: languageOf(context.displayLanguage), isDark: isDark(context.officeTheme) };
  const { set, version } = REQUIRED[kind];
  const isEnough = context.requirements.isSetSupported(set, version);
  return { kind: isEnough ? kind : "tooOld", ...inside };
}

const languageOf = (tag: string): Language => (tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US");

/** Older hosts give colours only: the background's brightness decides. No theme at all: light. */
function isDark(theme: Office.OfficeTheme | undefined): boolean {
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((hex) => parseInt(hex, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
