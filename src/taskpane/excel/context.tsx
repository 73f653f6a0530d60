import { createContext, useContext, type PropsWithChildren } from "react";
import { format } from "../../text/format";
import type { ExcelPaneTexts } from "../../text/excel";
import type { Language } from "../../text/types";
import type { PaneState } from "./state/model";
import type { Pane } from "./state/pane";
import { useStore } from "../shared/store";

interface PaneContext {
  readonly pane: Pane;
  readonly texts: ExcelPaneTexts;
  readonly language: Language;
}

const Context = createContext<PaneContext | undefined>(undefined);

export const PaneProvider = ({ children, ...value }: PropsWithChildren<PaneContext>) => (
  <Context.Provider value={value}>{children}</Context.Provider>
);

export function usePaneContext(): PaneContext {
  const context = useContext(Context);
  if (!context) throw new Error("Outside PaneProvider");
  return context;
}

export const usePane = (): Pane => usePaneContext().pane;
export const useTexts = (): ExcelPaneTexts => usePaneContext().texts;

/** A part of the pane's state; `select` picks or uses a selector, it never builds. */
export const usePaneState = <T,>(select: (state: PaneState) => T): T => useStore(usePane().store, select);

export { format as say };
