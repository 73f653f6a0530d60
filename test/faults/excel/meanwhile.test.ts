/**
 * Somebody works in the tab while many places are written there with one press: it comes out as if one had come after the other. Only
 * between the last look and the writing, in one round trip, can nobody be kept from typing: Excel has no lock.
 */
import { applyChanges, type ChangesInput, type RepairResult } from "../../../src/actions/repair";
import { UNATTENDED, type Host } from "../../../src/actions/types";
import type { RecordCells, Snapshot } from "../../../src/check";
import type { Change } from "../../../src/check/mend/change";
import type { HeadlessExcel } from "../../support/office";
import { differences, wholeContentOf } from "./content";
import { herPlanWith } from "./her-plan";
import { placeOf } from "./hers";
import { ALL_FAULTS, countFaults, TIMEOUT } from "../sample";
import { OWN_ERRORS } from "./trials";
import { paneHost, type Workbook } from "./verb";

const NOW = new Date(2026, 10, 28);
const SHEET = "质量内控人员";

interface Writing {
  readonly what: string;
  readonly isWhole?: true;
  changes(snapshot: Snapshot): readonly Change[];
}

const person = (i: number): RecordCells => ({
  personName: `新来${"甲乙丙丁"[i]}`,
  sex: "男",
  citizenId: `11010519491231${String(1000 + i)}`,
});
const cells = (snapshot: Snapshot, wanted: Partial<RecordCells>, rows: readonly number[]): readonly Change[] => {
  const table = snapshot.tables.get("qualityControllers");
  if (!table) throw new Error("There is no such table.");
  return rows.flatMap((row) =>
    table.table.columns.flatMap(({ field }): Change[] => {
      const cell = table.cellOf(row, field);
      const from = cell && table.standingAt(cell)?.value;
      const to = wanted[field];
      if (!cell || from === undefined || to === undefined) return [];
      return [{ kind: "cell", table: "qualityControllers", sheet: SHEET, cell, field, from, to }];
    }),
  );
};

const WRITINGS: readonly Writing[] = [
  {
    what: "records added",
    changes: () => [
      { kind: "append", table: "qualityControllers", sheet: SHEET, records: [0, 1, 2].map((i) => person(i)) },
    ],
  },
  {
    what: "the same cell of some rows, which others hold too",
    changes: (snapshot) => cells(snapshot, { sex: "女性" }, [0, 3, 5]),
  },
  {
    what: "cells of one row, all or none",
    isWhole: true,
    changes: (snapshot) => cells(snapshot, { specialty: "焊接", years: 3, professionalTitle: "技师" }, [2]),
  },
  {
    what: "records, cells and a row that goes",
    changes: (snapshot) => [
      ...cells(snapshot, { sex: "女性" }, [1, 3]),
      { kind: "append", table: "qualityControllers", sheet: SHEET, records: [person(0)] },
      { kind: "remove", table: "qualityControllers", sheet: SHEET, row: 7 },
    ],
  },
];

interface Incident {
  readonly what: string;
  /** The writing itself fails where it came before. */
  readonly isSeen?: true;
  happen(excel: HeadlessExcel): void;
}
const idOf = ({ engine }: HeadlessExcel, name = SHEET): string => placeOf(engine, `${name}!A1`).sheet;
const INCIDENTS: readonly Incident[] = [
  { what: "a row is inserted above", happen: ({ person: she }) => she.insertRows(SHEET, 5, 1) },
  { what: "a row is deleted", happen: ({ person: she }) => she.deleteRows(SHEET, 5, 1) },
  { what: "the rows are sorted", happen: ({ person: she }) => she.sortRows(`${SHEET}!A4:M9`, "B") },
  { what: "a column is inserted", happen: ({ person: she }) => she.insertColumns(SHEET, "C") },
  { what: "she types below the list", happen: ({ person: she }) => she.type(`${SHEET}!B10`, "她刚填的人") },
  { what: "the tab gets another name", isSeen: true, happen: ({ person: she }) => she.renameSheet(SHEET, "内控") },
  { what: "the tab is deleted", isSeen: true, happen: ({ person: she }) => she.deleteSheet(SHEET) },
  {
    what: "the tab is protected",
    isSeen: true,
    happen: (excel) => excel.engine.protection.protect(idOf(excel), { options: {} }),
  },
];

let book: Workbook;
beforeAll(async () => {
  book = await herPlanWith({}, ({ engine, person: she }) => {
    for (const row of [4, 5, 6, 7, 8, 9]) she.type(`${SHEET}!C${row}`, "女");
    she.type(`${SHEET}!K4`, "她的备注");
    she.type(`${SHEET}!K8`, "另一个备注");
    for (const id of ["总览", "设备清单"]) engine.sheets.remove(placeOf(engine, `${id}!A1`).sheet);
  });
});

interface Planned {
  readonly excel: HeadlessExcel;
  readonly host: Host;
  readonly input: ChangesInput;
}
async function planned({ changes, isWhole }: Writing): Promise<Planned> {
  const excel = await book.open();
  const host = paneHost();
  const { snapshot } = await host.workbook.read();
  excel.host.counter.reset();
  return { excel, host, input: { changes: changes(snapshot), snapshot, now: NOW, ...(isWhole && { isWhole }) } };
}
const press = ({ host, input }: Planned): Promise<RepairResult> => applyChanges.perform(host, input, UNATTENDED);
const stands = ({ engine }: HeadlessExcel) => {
  const { tabs, ...rest } = wholeContentOf(engine);
  const without = Object.entries(tabs).map(([name, tab]) => [name, { ...tab, validations: [], marked: [] }] as const);
  return { ...rest, settings: [], parts: [], tabs: Object.fromEntries(without) };
};
interface Outcome {
  readonly told: string;
  /** The cells that are told as not written. */
  readonly left: number;
}
async function outcomeOf(work: Promise<RepairResult>): Promise<Outcome> {
  try {
    const { kind, ...more } = await work;
    if (kind !== "done" || !("changed" in more)) return { told: kind, left: 0 };
    return { told: `done ${more.changed}, left ${more.left.length}`, left: more.left.length };
  } catch (error) {
    return { told: error instanceof Error ? error.name : String(error), left: 0 };
  }
}

/** How it stands when one comes after the other, whichever is first, and where it is not written at all. */
async function inOrder(writing: Writing, incident: Incident) {
  const after = await planned(writing);
  await press(after);
  const { syncs } = after.excel.host.counter;
  incident.happen(after.excel);
  const first = stands(after.excel);
  const before = await planned(writing);
  incident.happen(before.excel);
  const unwritten = stands(before.excel);
  await outcomeOf(press(before));
  return { syncs, possible: [first, stands(before.excel), unwritten] };
}

const pairs = WRITINGS.flatMap((writing, i) =>
  INCIDENTS.map((incident, k) => ({ writing, incident, isSampled: k % WRITINGS.length === i })),
);

let tried = 0;
let differing = 0;
afterAll(() => countFaults("somebody works in the tab meanwhile", tried, 0, differing));

test.each(pairs.filter(({ isSampled }) => isSampled || ALL_FAULTS))(
  "$writing.what: $incident.what",
  async ({ writing, incident }) => {
    const { syncs, possible } = await inOrder(writing, incident);
    const lines: string[] = [];
    const last = syncs - (incident.isSeen ? 0 : 1);
    for (let batch = ALL_FAULTS ? 1 : last; batch <= last; batch++) {
      const trial = await planned(writing);
      trial.excel.host.faults.inject({ batch, happens: () => incident.happen(trial.excel) });
      const { told, left } = await outcomeOf(press(trial));
      trial.excel.host.faults.clear();
      tried++;
      const now = stands(trial.excel);
      const differ = possible.map((one) => differences(now, one));
      const isTold = told.startsWith("done") || told === "half" || OWN_ERRORS.includes(told);
      if (isTold && differ.some(({ length }) => length === 0)) continue;
      // A row pushed beyond what was read is not looked for: what it should have got is told as left, and no more is.
      if (left > 0 && !writing.isWhole && differ[1].length === left) continue;
      differing++;
      lines.push(`batch ${batch} of ${syncs}, ${told}: ${differ[1].join("; ")}`.slice(0, 300));
    }
    expect(lines).toEqual([]);
  },
  TIMEOUT,
);
