import { createContext, useContext, type PropsWithChildren } from "react";
import type { FileTexts } from "../../../text/files";
import type { ImportPageTexts, RecordWords } from "../../../text/import-page";
import type { TableId } from "../../../guide";
import { useStore } from "../../shared/store";
import type { ImportState } from "./import-state";
import type { ImportingList } from "./importing";

export interface ImportWords {
  readonly page: ImportPageTexts;
  readonly files: FileTexts;
}

const Words = createContext<ImportWords | undefined>(undefined);
const List = createContext<ImportingList | undefined>(undefined);

interface ProviderProps {
  readonly words: ImportWords;
  readonly list: ImportingList;
}

export const ImportProvider = ({ words, list, children }: PropsWithChildren<ProviderProps>) => (
  <Words.Provider value={words}>
    <List.Provider value={list}>{children}</List.Provider>
  </Words.Provider>
);

export function useImportWords(): ImportWords {
  const words = useContext(Words);
  if (!words) throw new Error("Outside ImportProvider");
  return words;
}

export function useImporting(): ImportingList {
  const list = useContext(List);
  if (!list) throw new Error("Outside ImportProvider");
  return list;
}

/** A part of what the page shows; `select` picks, it never builds. */
export const useImportState = <T,>(select: (state: ImportState) => T): T => useStore(useImporting().store, select);

const ROSTERS: ReadonlySet<TableId> = new Set<TableId>(["examiners", "qualityControllers", "committees"]);

/** People or rows, as the records of a table are counted. */
export const recordWordsOf = ({ people, rows }: ImportPageTexts, table: TableId): RecordWords =>
  ROSTERS.has(table) ? people : rows;

export const useRecordWords = (): RecordWords => recordWordsOf(useImportWords().page, useImporting().table.id);
