import { createContext, useContext, type PropsWithChildren } from "react";
import type { MediaPageWords } from "../../../text/media-page";
import { usePane } from "../context";
import { useStore } from "../../shared/store";
import { checkingMediaOf, type CheckingMedia, type MediaState } from "./checking-media";

const Words = createContext<MediaPageWords | undefined>(undefined);

export const MediaWordsProvider = ({ words, children }: PropsWithChildren<{ readonly words: MediaPageWords }>) => (
  <Words.Provider value={words}>{children}</Words.Provider>
);

export function useMediaWords(): MediaPageWords {
  const words = useContext(Words);
  if (!words) throw new Error("Outside MediaWordsProvider");
  return words;
}

export const useChecking = (): CheckingMedia => checkingMediaOf(usePane());

/** A part of what the page shows; `select` picks, it never builds. */
export const useMediaState = <T,>(select: (state: MediaState) => T): T => useStore(useChecking().store, select);
