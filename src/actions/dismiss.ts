import type { CivilDate, Finding, RecordCells, Snapshot } from "../check";
import { cellAddress } from "../check/address";
import { dismissalKeyOf, isOfKey, readDismissals, type Dismissal } from "../check/dismissals/dismissals";
import { tableOf } from "../guide";
import type { RowsRevision, Workbook } from "../host/workbook";
import { readAndWrite } from "./attempts";
import type { Action } from "./types";

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
 * 豁免: writes a line on 豁免说明, which is made if it is not there. It says what was found as the person saw it: where the cell
 * was changed meanwhile, the line dismisses nothing.
 * @throws ProtectedWorkbookError when the tab is to be added and the structure is protected; as `Workbook.reviseRows`
 */
export const dismiss: Action<DismissInput, void> = {
  perform: ({ workbook, today }, { finding, snapshot, problem, reason }, { progress }) =>
    readAndWrite(async () => {
      await ensureTab(workbook);
      const reading = await workbook.read((rows, of) => progress({ step: "reading", rows, of }));
      const { dismissals } = reading.snapshot;
      if (!dismissals) throw new Error("豁免说明 was built and is not there.");
      const key = dismissalKeyOf(finding, snapshot);
      // Pressed again where the answer was lost: the line is there.
      const isThere = readDismissals(dismissals).some((one) => isOfKey(one, key) && one.reason === reason.trim());
      if (isThere) return;
      const record: RecordCells = {
        ...key,
        place: finding.cell ? cellAddress(finding.cell) : "",
        problem,
        reason,
        dismissedOn: written(today()),
      };
      const after = dismissals.dataRows.at(-1) ?? -1;
      await workbook.reviseRows("dismissals", reading, { ...NO_CHANGE, added: [{ after, records: [record] }] });
    }),
};

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

async function ensureTab(workbook: Workbook): Promise<void> {
  const plan = await workbook.inspect([tableOf("dismissals")]);
  // Its titles are kept in sight last: a build that stopped before is carried on with.
  if (plan.tables.some(({ state, isUnfrozen }) => state !== "standing" || isUnfrozen))
    await workbook.scaffold(plan, [], new Map(), () => undefined);
}

const NO_CHANGE: RowsRevision = { filled: new Map(), removable: [], added: [] };

const written = ({ year, month, day }: CivilDate): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
