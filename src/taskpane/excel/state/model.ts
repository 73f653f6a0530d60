import type { Following } from "../../../actions/follow";
import type { Checked } from "../../../actions/types";
import type { Counted } from "../../../check/mend/counted";
import type { Purpose } from "../../../check/mend/record";
import type { StandingRepair } from "../../../check/mend/repairs";
import type { RepairScope } from "../../../check/mend/scope";
import type { TableProgress } from "../../../check/mend/toward";
import type { LeftPlace, Side } from "../../../check/mend/table-plan";
import type { CellPosition, Finding, Snapshot } from "../../../check";
import type { RecordAtHand } from "../../../check/plan/record-at-hand";
import type { Tabs } from "../../../check/plan/status";
import type { RevisedRows, ScaffoldPlan } from "../../../host/workbook";
import type { TableId } from "../../../guide";
import type { Failure } from "../../shared/failure";
import type { FindingWords } from "../../shared/finding-words";
import { NO_FILTER, type Filter } from "../findings-list";
import type { PlainNotice } from "../../../text/excel";

/** Everything the pane shows follows from this. Each area is a union: what cannot be at once cannot be said at once. */
export interface PaneState {
  readonly stage: Stage;
  readonly page: Page;
  readonly work: Work;
  /** A check that nobody asked for is under way: what changed is being looked at. */
  readonly isLooking: boolean;
  readonly check: CheckState;
  readonly trouble?: Trouble;
  /** Told in the status line until the next check. */
  readonly notice?: Notice;
  readonly tabs: Tabs;
  readonly selection?: Selection;
  /** The finding the person went to from the list; it decides which of several on one cell ∧ and ∨ walk on from. */
  readonly focus?: Focus;
  /** The table opened on the overview; follows the active tab. */
  readonly openTable?: TableId;
  readonly filter: Filter;
  /** What a task page shows before it is mended. */
  readonly preview?: RepairPreview;
  /** Of which finding a way out is to be chosen on a task page. */
  readonly choosing?: Finding;
  /** What is to be dismissed on a task page. */
  readonly dismissing?: Dismissing;
  /** What was mended last, as long as it can be put back; or that it was put back. */
  readonly repaired?: Repaired;
  /** What follows from 认定职业 and 企业概况; absent before it was looked at. */
  readonly following?: Following;
  /** The table to which 导入 brings a list. */
  readonly importTable: TableId;
  /** What it brings there are the table's own rows, which stand in other columns than theirs. */
  readonly realigns: boolean;
  /** What is looked up on 查询职业. */
  readonly lookUp: LookUp;
  /** What the person is typing: it is not red for what is still empty. */
  readonly atHand?: RecordAtHand;
  /** Check the rows a person changes, as they are changed. */
  readonly live: boolean;
}

export type Stage =
  /** Not known yet whether the tables stand. */
  | { readonly kind: "opening" }
  /** `searched`: a check of the workbook as it is found none of the guide's tables. */
  | { readonly kind: "firstRun"; readonly searched: boolean }
  | { readonly kind: "building" }
  /** Existing tables lack columns; they are added only when asked for. */
  | { readonly kind: "asking"; readonly plan: ScaffoldPlan }
  | { readonly kind: "pages" };

/** `noFile` is 没有收到文件, opened from 报告; `mend` is 修复预览, `choose` 选择改法 and `dismiss` 豁免, opened from 问题; `occupation` is 查询职业, `media` 检查照片和视频, `import` 导入. */
export type Page =
  | "overview"
  | "findings"
  | ReportPage
  | "mend"
  | "choose"
  | "dismiss"
  | "follow"
  | "occupation"
  | "media"
  | "import"
  | "help";
export type ReportPage = "report" | "noFile";

export type Work =
  | { readonly kind: "idle" }
  /** A check of everything the person asked for: progress is shown, and a way to stop it. */
  | { readonly kind: "checking"; readonly at: CheckStep };

export type CheckStep =
  | { readonly step: "reading"; readonly rows: number; readonly of: number }
  | { readonly step: "checking" }
  | { readonly step: "marking" };

export type CheckState =
  | { readonly kind: "never" }
  | {
      readonly kind: "done";
      readonly checked: Checked;
      readonly words: FindingWords;
      readonly at: Date;
      /** Cells changed since, and nothing looked at them. */
      readonly stale: boolean;
    };

/** What stands in the way; shown above the page, one at a time. */
export type Trouble =
  | Failure
  | { readonly kind: "silent" }
  | {
      readonly kind: "protectedSheets";
      readonly verb: "mark" | "clear";
      readonly sheets: readonly string[];
      readonly others: number;
    }
  /** What was found is shown; marks of it could not be written or taken away. */
  | { readonly kind: "marksFailed"; readonly code: string }
  /** Excel opens no workbook for an add-in: the sample is to be had as a file. */
  | { readonly kind: "sampleRefused"; readonly code: string }
  /** The host failed when a part was mended, or put back. */
  | { readonly kind: "repairHalf"; readonly side: Side; readonly tables: readonly TableProgress[] }
  | { readonly kind: "buildHalf"; readonly built: number; readonly left: number }
  | { readonly kind: "sheetHidden" | "rowHidden"; readonly target: Target }
  | { readonly kind: "gone" };

export interface Target {
  readonly table: TableId;
  readonly sheet: string;
  readonly cell?: CellPosition;
  readonly finding?: Finding;
}

export interface Selection {
  readonly sheet: string;
  readonly cell: CellPosition;
}

/**
 * A finding and the cell that was selected for it: for a finding about a whole table the one Excel chose, for a table that
 * is not there the one selected anyway.
 */
export interface Focus {
  readonly finding: Finding;
  readonly at: Selection;
}

/** What is to be mended, and which lines of it the person took out. */
export interface RepairPreview {
  readonly scope: RepairScope;
  readonly repairs: readonly StandingRepair[];
  /** What they were made of. */
  readonly snapshot: Snapshot;
  readonly unticked: ReadonlySet<StandingRepair>;
}

/** A finding that is to be dismissed, and what it was made of. */
export interface Dismissing {
  readonly finding: Finding;
  readonly snapshot: Snapshot;
}

/** 查询职业 */
export interface LookUp {
  /** As typed. */
  readonly text: string;
  /** 一并写入等级 */
  readonly withLevels: boolean;
  /** From where the page was opened: there the focus goes back. */
  readonly from: "menu" | "card" | "table";
  /** What was written last. */
  readonly written?: WrittenOccupation;
}

/** An occupation that was written, and where: `row` as the sheet counts from 1, or the address of a cell. */
export interface WrittenOccupation {
  readonly name: string;
  readonly sheet: string;
  readonly place: { readonly row: number } | { readonly cell: string };
  /** Where the person was: as long as they are there still, the next occupation goes into a row of its own. */
  readonly selection?: Selection;
}

/** What came of the last repair, or of putting it back. */
export interface Repaired {
  readonly side: Side;
  readonly purpose: Purpose;
  readonly places: number;
  readonly counted: readonly Counted[];
  readonly left: readonly LeftPlace[];
  /** When, where that was before the pane opened. */
  readonly at?: Date;
}

/** What was done last. */
export type Notice = { readonly kind: PlainNotice } | ({ readonly kind: "attachments" } & RevisedRows);

export const INITIAL_STATE: PaneState = {
  stage: { kind: "opening" },
  page: "overview",
  work: { kind: "idle" },
  isLooking: false,
  check: { kind: "never" },
  tabs: new Map(),
  filter: NO_FILTER,
  importTable: "examiners",
  realigns: false,
  lookUp: { text: "", withLevels: true, from: "menu" },
  live: true,
};

const NOTHING: readonly never[] = [];

/** The findings of the last check, in the guide's order. */
export const findingsOf = ({ check }: PaneState): readonly Finding[] =>
  check.kind === "done" ? check.checked.result.findings : NOTHING;
