import { createContext, useContext, type PropsWithChildren } from "react";
import type { ReportingTexts } from "../../../text/reporting";
import { usePane } from "../context";
import { useStore } from "../../shared/store";
import { reportingOf, type Reporting, type ReportingState } from "./reporting";

const Texts = createContext<ReportingTexts | undefined>(undefined);

export const ReportingTextsProvider = ({ texts, children }: PropsWithChildren<{ readonly texts: ReportingTexts }>) => (
  <Texts.Provider value={texts}>{children}</Texts.Provider>
);

export function useReportingTexts(): ReportingTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error("Outside ReportingTextsProvider");
  return texts;
}

export const useReporting = (): Reporting => reportingOf(usePane());

/** A part of what the page shows; `select` picks, it never builds. */
export const useReportingState = <T,>(select: (state: ReportingState) => T): T =>
  useStore(useReporting().store, select);
