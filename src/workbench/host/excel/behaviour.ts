/**
 * What one Excel does and another does not, as switches: each alone is a behaviour somebody met, and a profile is a set of them
 * (./profiles). Numbers are threads of github.com/OfficeDev/office-js.
 */
export interface ExcelBehaviour {
  /**
   * What a write through the API leaves of what a person could undo. "clears": nothing, the list is emptied (#3788, every host without
   * the requirement set ExcelUndoApiAll 1.0). "steps": everything, and what one batch wrote is a step on top (Microsoft Learn,
   * "Excel add-ins and undo").
   */
  readonly undo: "clears" | "steps";
  /** Where writes are steps: names, positions and visibility of sheets are, too (web); on Windows and Mac they empty the list (ibid.). */
  readonly undoesSheetChanges: boolean;
  /**
   * Conditional formats whose rule and look throw when read (#6827, #6835), by sheet and place, counted from 0 by priority:
   * "考评人员!0".
   */
  readonly unreadableFormats: readonly string[];
  /** Of these, every other property throws, too, the type for one (#6396). */
  readonly unreadableTypes: boolean;
  /** Conditional formats that are not found when they are to be deleted (#5222), named alike. */
  readonly undeletableFormats: readonly string[];
  /** A person's sorting raises `onRowSorted` (`onColumnSorted`) and no `onChanged` (Microsoft Learn, "Work with events"). */
  readonly silentSorts: boolean;
  /** A pick from the list of a validation raises no event (#3888, #4066; web). */
  readonly silentPicks: boolean;
  /** Longest address `getRanges` takes, in characters (Microsoft Learn: 8,192; #5198). */
  readonly longestAddress: number;
  /** A longer address is cut off there in silence instead of refused. */
  readonly cutsLongAddresses: boolean;
  /**
   * What number formats may be written over entire columns: one value by itself or in an array, only in an array, or nothing
   * (docs-pr#5400; the page on unbounded ranges says that a scalar "returns an error").
   */
  readonly entireColumnWrites: "any" | "array" | "nothing";
  /** More merged areas than this make `getMergedAreas` fail (the typings: 512). */
  readonly mostMergedAreas: number;
  /** An answer over the limit comes as `values === null` instead of an error (docs-pr#5821). */
  readonly nullForTooLarge: boolean;
  /** `createWorkbook` fails with this code; "" where it works (#3646 on the web, a policy on the desktop). */
  readonly createWorkbookError: string;
  /** Freezing panes of a sheet that is not shown raises an `onActivated` of it (#3148). */
  readonly falseActivations: boolean;
  /** `freezeRows` and its like throw GeneralException (#2196). */
  readonly failingFreezes: boolean;
  /** `onSelectionChanged` never comes (#6311). */
  readonly silentSelections: boolean;
  /** Writes are refused with AccessDenied though nothing is protected: a virus scanner (#664). */
  readonly deniesWrites: boolean;
  /** Sheets of this name are charts: tabs that are no worksheets. */
  readonly chartSheets: readonly string[];
  /** `settings.add` fails after another key was changed (#920; web). */
  readonly failingSettings: boolean;
}

/** What Excel does where nobody met anything else. */
export const USUAL_BEHAVIOUR: ExcelBehaviour = {
  undo: "clears",
  undoesSheetChanges: false,
  unreadableFormats: [],
  unreadableTypes: false,
  undeletableFormats: [],
  silentSorts: true,
  silentPicks: false,
  longestAddress: 8192,
  cutsLongAddresses: false,
  entireColumnWrites: "any",
  mostMergedAreas: 512,
  nullForTooLarge: false,
  createWorkbookError: "",
  falseActivations: false,
  failingFreezes: false,
  silentSelections: false,
  deniesWrites: false,
  chartSheets: [],
  failingSettings: false,
};
