import { checkSteps, inSlices, type CivilDate, type Finding, type RecordCells, type Snapshot } from "../check";
import { cellAddress } from "../check/address";
import {
  dismissalKeyOf,
  isOfKey,
  readDismissals,
  type Dismissal,
  type DismissalKey,
} from "../check/dismissals/dismissals";
import { tableOf } from "../guide";
import type { Reading, RowsRevision, Workbook } from "../host/workbook";
import { readAndWrite } from "./attempts";
import { Stopped, turnsOf } from "./turns";
import type { Action, Host, Run } from "./types";

export interface DismissInput {
  readonly finding: Finding;
  /** What the finding was made of. */
  readonly snapshot: Snapshot;
  /** What is wrong, in words: it is to be read on 豁免说明. */
  readonly problem: string;
  /** One of the reasons offered, or the person's own words; not empty. */
  readonly reason: string;
}

/**
 * 豁免: writes a line on 豁免说明, which is made if it is not there. What is dismissed is what the person saw, wherever its row
 * stands now: what was changed meanwhile is something else.
 * @returns the finding as it stands; undefined where nothing says the same any more, and nothing was written
 * @throws ProtectedWorkbookError when the tab is to be added and the structure is protected; as `Workbook.reviseRows`
 */
export const dismiss: Action<DismissInput, Finding | undefined> = {
  perform: (host, { finding, snapshot, problem, reason }, run) =>
    readAndWrite(async () => {
      const { workbook, today } = host;
      const read = (): Promise<Reading> => workbook.read((rows, of) => run.progress({ step: "reading", rows, of }));
      let reading = await read();
      const key = dismissalKeyOf(finding, snapshot);
      const standing = await findingOf(key, reading.snapshot, host, run);
      // Pressed again where the answer was lost: the line is there.
      if (!standing || standing.isDismissed) return standing?.finding;
      if (run.stopped()) throw new Stopped("Nothing was written.");
      run.progress({ step: "writing", cells: 0, of: 0 });
      if (await ensureTab(workbook)) reading = await read();
      const { dismissals } = reading.snapshot;
      if (!dismissals) throw new Error("豁免说明 was built and is not there.");
      const { cell } = standing.finding;
      const record: RecordCells = {
        ...key,
        place: cell ? cellAddress(cell) : "",
        problem,
        reason,
        dismissedOn: written(today()),
      };
      const after = dismissals.dataRows.at(-1) ?? -1;
      await workbook.reviseRows("dismissals", reading, { ...NO_CHANGE, added: [{ after, records: [record] }] });
      return standing.finding;
    }),
};

/** What is found now and is dismissed by that. */
async function findingOf(
  key: DismissalKey,
  snapshot: Snapshot,
  { today }: Host,
  { progress, stopped }: Run,
): Promise<{ readonly finding: Finding; readonly isDismissed: boolean } | undefined> {
  const turns = turnsOf(() => progress({ step: "checking" }), stopped);
  const { findings, dismissed } = await inSlices(checkSteps(snapshot, { today: today() }), turns);
  const isIt = (finding: Finding): boolean =>
    finding.message === key.rule && isOfKey(dismissalKeyOf(finding, snapshot), key);
  const open = findings.find(isIt);
  const finding = open ?? dismissed.map((one) => one.finding).find(isIt);
  return finding && { finding, isDismissed: !open };
}

/** Takes a dismissal back. @returns false where its line is gone already, or one of it holds something of the person's beside it */
export const takeBackDismissal: Action<{ readonly dismissal: Dismissal }, boolean> = {
  perform: ({ workbook }, { dismissal }, { progress }) =>
    readAndWrite(async () => {
      const reading = await workbook.read((rows, of) => progress({ step: "reading", rows, of }));
      // A line that was copied dismisses the same: one that stays would make 取消豁免 say what is not so.
      const lines = readDismissals(reading.snapshot.dismissals).filter((one) => isOfKey(one, dismissal));
      if (lines.length === 0) return false;
      const removable = lines.map(({ row }) => row);
      const { removed } = await workbook.reviseRows("dismissals", reading, { ...NO_CHANGE, removable });
      return removed === lines.length;
    }),
};

/** @returns whether something had to be built */
async function ensureTab(workbook: Workbook): Promise<boolean> {
  const plan = await workbook.inspect([tableOf("dismissals")]);
  // Its titles are kept in sight last: a build that stopped before is carried on with.
  const isLacking = plan.tables.some(({ state, isUnfrozen }) => state !== "standing" || isUnfrozen);
  if (isLacking) await workbook.scaffold(plan, [], new Map(), () => undefined);
  return isLacking;
}

const NO_CHANGE: RowsRevision = { filled: new Map(), removable: [], added: [] };

const written = ({ year, month, day }: CivilDate): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
