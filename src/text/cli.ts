import type { Severity } from "../check";
import type { Worth } from "../media/verdict";
import type { VolumeKind } from "../guide";
import type { CliImportTexts } from "./cli-import";

/** Every word the terminal shows beside the findings' own sentences and those about files. */
export interface CliTexts {
  readonly usage: string;
  /** What is wrong with the command line; `{argument}` is what was typed. */
  readonly usageErrors: Readonly<
    Record<
      | "unknownCommand"
      | "unknownOption"
      | "valueMissing"
      | "valueUnwanted"
      | "badLanguage"
      | "badDate"
      | "fileMissing"
      | "workbookMissing"
      | "outMissing"
      | "manyFiles"
      | "unknownRule"
      | "outAndInPlace"
      | "wordMissing"
      | "intoMissing"
      | "mapWithoutTable"
      | "unknownTable"
      | "badMap"
      | "folderMissing"
      | "outWithoutInto",
      string
    >
  >;
  /** Why the file could not be opened at all; `{file}` as it was typed, `{reason}` the system's own word. */
  readonly openErrors: Readonly<Record<"notFound" | "isFolder" | "notFile" | "noPermission" | "other", string>>;
  /** The file was opened and is of no use: `{file}`, then a sentence or two. */
  readonly unreadable: string;
  /** `{tabs}`: the names of the guide's tabs. */
  readonly noTables: string;
  readonly uncalculated: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly quoted: string;
  readonly inBrackets: string;
  readonly separator: string;
  readonly listSeparator: string;
  /** The line above a table's findings is made of these. */
  readonly sheet: string;
  /** How a table stands, in the words of 总览, where its counts do not say it. */
  readonly states: Readonly<Record<"absent" | "empty" | "outstanding", string>>;
  /** What is filled in: rows of a list, fields of a form. */
  readonly rows: string;
  readonly fields: string;
  /** How many findings of a severity a table has. */
  readonly counts: Readonly<Record<Severity, string>>;
  readonly clean: string;
  /** After the findings of a table: what of one rule in one column (or none, "") was counted and not listed. */
  readonly unlisted: string;
  readonly dismissed: string;
  readonly totals: string;
  readonly failed: string;
  /** What `rending report` says. */
  readonly report: CliReportTexts;
  /** What `rending fix` says. */
  readonly fix: CliFixTexts;
  /** What `rending occupation` says above and below the list: how many there are, and `{query}` as typed. */
  readonly occupation: Readonly<Record<"found" | "none" | "noneButNear" | "more", string>>;
  /** What `rending import` says. */
  readonly import: CliImportTexts;
  /** What `rending media` says beside what the pane says of files too (MediaTexts). */
  readonly media: CliMediaTexts;
}

export interface CliMediaTexts {
  readonly worths: Readonly<Record<Worth, string>>;
  /** Above the files of which nobody knows the venue. */
  readonly unplaced: string;
  /** `{places}`, and how many of them are what; then files that are neither, then `end`. */
  readonly totals: string;
  readonly others: string;
  readonly end: string;
  /** The workbook has no 附件清单 that can be read. */
  readonly noList: string;
  readonly filled: string;
  readonly kept: string;
  /** One line: `{what}` in `{sheet}` `{cell}` from what to what. */
  readonly change: string;
  /** After a line: the cell cannot be written. */
  readonly obstacle: string;
  /** `{names}` of attachments without a row. */
  readonly missing: string;
  readonly notFolder: string;
  readonly tooMany: string;
  readonly tooDeep: string;
  /** There is no photo and no video in `{folder}`. */
  readonly nothing: string;
  /** The workbook names no occupation and no venue. */
  readonly noPlaces: string;
  readonly unwritable: string;
  readonly stopped: string;
}

export interface CliFixTexts {
  /** The workbook was opened and is of no use: `{file}`, then a sentence or two. */
  readonly unreadable: string;
  /** The line above the cells of a sheet: how many of it are others. */
  readonly sheet: string;
  readonly change: string;
  /** In the place of a value: nothing stands there. */
  readonly empty: string;
  /** Above the findings whose fix was not carried out, by the reason; `{count}` of them. */
  readonly obstacles: Readonly<
    Record<"deleteRow" | "unmerge" | "merged" | "formula" | "array" | "tableTitle" | "richValue" | "sheet", string>
  >;
  /** One of these. */
  readonly place: string;
  /** The last lines: `{count}` cells; then of each severity how many findings there were and are; then `end`. */
  readonly fixed: string;
  readonly wouldFix: string;
  readonly nothing: string;
  readonly beforeAndAfter: Readonly<Record<Severity, string>>;
  readonly end: string;
  /** Findings with several ways to mend them. */
  readonly choices: string;
  /** What was written where, or why nothing was. */
  readonly written: string;
  readonly inPlace: string;
  readonly copied: string;
  readonly dryRun: string;
  readonly notWritten: string;
  /** `{file}` should end as the workbook does: `{extension}`. */
  readonly otherExtension: string;
  readonly exists: string;
  readonly isInput: string;
  /** Somebody else wrote the workbook while it was read. */
  readonly changedMeanwhile: string;
  readonly nothingWritten: string;
  readonly stopped: string;
}

export interface CliReportTexts {
  /** The workbook was opened and is of no use: `{file}`, then a sentence or two. */
  readonly unreadable: string;
  /** Before the problems of a template, each in a line of its own; `{file}` as it was typed. */
  readonly badTemplate: string;
  readonly builtInMissing: string;
  /** `{volume}` as it was typed, `{volumes}` those there are. */
  readonly noVolume: string;
  readonly base: string;
  /** One line a volume: `{file}` is the path written, `{reason}` errors by table. */
  readonly final: string;
  readonly draft: string;
  /** After the line of a file: of a final one what is final of it, of any other how many passages (`{count}`) nobody has written. */
  readonly finalButPassages: string;
  readonly passages: string;
  readonly refused: string;
  /** After the line of a file in which IDs and phone numbers are masked. */
  readonly masked: string;
  /** After the line of a file that stood there before. */
  readonly overwritten: string;
  /** One of the reasons: `{table}` and how many errors it has. */
  readonly reason: string;
  readonly reasonSeparator: string;
  /** After the volumes, when some were refused. */
  readonly draftHint: string;
  /** Before the names of files that stand there, each in a line of its own. */
  readonly exists: string;
  /** After them, where there are many: `{count}` that were not named. */
  readonly more: string;
  /** A folder stands where the file should, or a file where its folder should: `{file}`. */
  readonly inTheWay: string;
  /** The volume would take the place of the workbook or the template: `{file}`. */
  readonly isInput: string;
  /** `{file}`, `{reason}` the system's own word. */
  readonly unwritable: Readonly<Record<"full" | "noPermission" | "longName" | "other", string>>;
  /** After what went wrong, in a line of its own: what became of the files. `{files}` were written, `{left}` were not. */
  readonly nothingWritten: string;
  readonly partlyWritten: string;
  /** The person ended the program. */
  readonly stopped: string;
  /** For which volumes the user's own template is used; `{volumes}` are file names. */
  readonly serves: string;
  readonly servesNone: string;
  readonly kinds: Readonly<Record<VolumeKind, string>>;
}
