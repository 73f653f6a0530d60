import type { Rule } from "../../model/rule";
import { autofillRuns, type AutofillMessages } from "./autofill";
import { emptyRequiredCells, errorValues, type CellMessages } from "./cells";
import { choicesOfLists, type ChoiceMessages } from "./choices";
import { fullWidthCharacters, invisibleCharacters, numbersWithUnits, type CharacterMessages } from "./characters";
import { misplacedColumns, type MisplacedMessages } from "./misplaced";
import { mergedCells, rowsThatAreNotData, type RowMessages } from "./rows";
import { serialNumbers, type SerialMessages } from "./serials";
import { missingTabs, titleRow, type TitleMessages } from "./titles";

export interface GeneralMessages
  extends
    CharacterMessages,
    CellMessages,
    RowMessages,
    SerialMessages,
    AutofillMessages,
    TitleMessages,
    ChoiceMessages,
    MisplacedMessages {}

/** Hygiene of any table. An error value stands first: it makes its cell unreadable for all rules after it. */
export const generalRules: readonly Rule[] = [
  errorValues,
  invisibleCharacters,
  fullWidthCharacters,
  mergedCells,
  rowsThatAreNotData,
  serialNumbers,
  emptyRequiredCells,
  numbersWithUnits,
  autofillRuns,
  titleRow,
  missingTabs,
  choicesOfLists,
  misplacedColumns,
];
