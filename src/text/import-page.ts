import type { ColumnReason, ImportObstacle, LeftReason } from "../import";
import type { MadeTexts } from "./made-here";
import type { SourceNoteTexts } from "./source-notes";

/** What the page 导入 says; `{table}` is the table it goes to. */
export interface ImportPageTexts extends ImportPageLines {
  /** How records are counted: people of a roster, rows of any other list. */
  readonly people: RecordWords;
  readonly rows: RecordWords;
  /** Why nothing can be brought in. */
  readonly obstacles: Readonly<Record<ImportObstacle, string>>;
  /** Why a column wants a look; `{title}` is what it most likely is. */
  readonly looks: Readonly<Record<Extract<ColumnReason, "unsure" | "contradicted" | "doubt" | "combined">, string>>;
  /** Why rows are left out. */
  readonly reasons: Readonly<Record<LeftReason, string>>;
  /** What is told of a file that was read otherwise than it may look. */
  readonly notes: SourceNoteTexts;
  /** Why sheets of a plan are not brought in that the assistant makes. */
  readonly made: MadeTexts;
  readonly encodings: Readonly<Record<"utf-8" | "gb18030" | "utf-16le" | "utf-16be" | "big5", string>>;
}

export interface RecordWords {
  /** `{n}` in the list; `{fresh}`, `{same}`, `{differs}`, `{doubled}` of them. */
  readonly found: string;
  readonly fresh: string;
  readonly same: string;
  readonly differs: string;
  readonly doubled: string;
  readonly write: string;
  readonly writeBoth: string;
  readonly update: string;
  /** Those that would be new, as they will be written. */
  readonly preview: string;
  readonly more: string;
}

type ImportPageLines = Readonly<
  Record<
    | "title"
    | "promise"
    | "drop"
    | "kinds"
    | "chooseFile"
    | "sheet"
    | "chooseSheet"
    | "selection"
    | "paste"
    | "pasted"
    | "nothingPasted"
    | "nothingThere"
    | "noFiles"
    | "tooManyFiles"
    | "unread"
    | "unreadMore"
    | "notesMore"
    | "unreachable"
    | "unreachableTodo"
    | "emptyTodo"
    | "reading"
    | "planning"
    | "underWay"
    | "revised"
    | "row"
    | "stop"
    | "another"
    | "part"
    | "parts"
    | "encoding"
    | "columns"
    | "matched"
    | "matchedAndLook"
    | "notIn"
    | "fillAll"
    | "byCaption"
    | "noHeading"
    | "look"
    | "unused"
    | "emptied"
    | "lostTitle"
    | "lostBody"
    | "homeless"
    | "headRow"
    | "headRowOf"
    | "left"
    | "leftLine"
    | "leftLineOf"
    | "leftText"
    | "joined"
    | "joinedLine"
    | "firstRow"
    | "firstRowOf"
    | "splitLines"
    | "takeAnothers"
    | "takeSetAside"
    | "tidied"
    | "change"
    | "empty"
    | "wrong"
    | "wrongLine"
    | "updateOne"
    | "updateOnly"
    | "nothing"
    | "writing"
    | "writingBoth"
    | "listSeparator"
    | "partSeparator"
    | "realignTitle"
    | "realign"
    | "realignHint"
    | "titleOfAll"
    | "files"
    | "inFile"
    | "recognisedHint"
    | "allOfThem"
    | "fills"
    | "formSame"
    | "formLeft"
    | "formLeftLine"
    | "formLeftOf"
    | "formKept"
    | "formChange"
    | "entries"
    | "formUpdate"
    | "formLostBody"
    | "looksLeft"
    | "lookAt"
    | "lookAtOf"
    | "allTables"
    | "theTable"
    | "notAmong"
    | "othersLeft"
    | "writeTables",
    string
  >
>;
