import { createContext, useContext, type PropsWithChildren } from "react";
import { format } from "../../text/format";
import type { ExcelPaneTexts } from "../../text/excel";
import type { Language } from "../../text/types";
import type { PaneState } from "./state/model";
import type { Pane } from "./state/pane";
import { useStore } from "../shared/store";

interface Surroundings {
  readonly pane: Pane;
  readonly texts: ExcelPaneTexts;
  readonly language: Language;
}

const Context = createContext<Surroundings | undefined>(undefined);

export const PaneProvider = ({ children, ...value }: PropsWithChildren<Surroundings>) => (
  <Context.Provider value={value}>{children}</Context.Provider>
);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(Context);
  if (!surroundings) throw new Error("Outside PaneProvider");
  return surroundings;
}

export const usePane = (): Pane => useSurroundings().pane;
export const useTexts = (): ExcelPaneTexts => useSurroundings().texts;

/** A part of the pane's state; `select` picks or uses a selector, it never builds. */
export const usePaneState = <T,>(select: (state: PaneState) => T): T => useStore(usePane().store, select);

export { format as say };
