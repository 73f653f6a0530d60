import { createContext, useContext, type PropsWithChildren } from "react";
import { format } from "../../text/format";
import type { PaneTexts } from "../../text/pane";
import type { Platform } from "../start/platform";
import type { Language } from "../../text/types";
import type { WordTexts } from "../../text/word";
import { useStore } from "../shared/store";
import type { DocumentReading } from "../../host/document";
import type { WordState } from "./model";
import type { WordPane } from "./pane";

interface PaneContext {
  readonly pane: WordPane;
  readonly texts: WordTexts;
  /** What both panes say: names of tables and severities. */
  readonly common: PaneTexts;
  readonly language: Language;
  readonly now: () => Date;
  readonly platform: Platform;
}

const Context = createContext<PaneContext | undefined>(undefined);

export const WordPaneProvider = ({ children, ...value }: PropsWithChildren<PaneContext>) => (
  <Context.Provider value={value}>{children}</Context.Provider>
);

export function usePaneContext(): PaneContext {
  const context = useContext(Context);
  if (!context) throw new Error("Outside WordPaneProvider");
  return context;
}

const Reading = createContext<DocumentReading | undefined>(undefined);

/** For the parts of the page that are shown once the document is read. */
export const ReadingProvider = ({ reading, children }: PropsWithChildren<{ readonly reading: DocumentReading }>) => (
  <Reading.Provider value={reading}>{children}</Reading.Provider>
);

export function useReading(): DocumentReading {
  const reading = useContext(Reading);
  if (!reading) throw new Error("Outside ReadingProvider");
  return reading;
}

export const usePane = (): WordPane => usePaneContext().pane;
export const useTexts = (): WordTexts => usePaneContext().texts;

/** A part of the pane's state; `select` picks, it never builds. */
export const useWordState = <T,>(select: (state: WordState) => T): T => useStore(usePane().store, select);

export { format as say };
