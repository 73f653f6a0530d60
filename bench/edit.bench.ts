import { check, recheck, type CellValue, type Snapshot } from "../src/check";
import { occupationByName } from "../src/guide/reference";
import { makePeople, withSlips } from "../test/support/people";
import { planOf, TODAY } from "../test/support/plan";

/**
 * Measures the check of one edited cell of a roster of so many rows, beside a full check of the same workbook. Every edit
 * is of another row; it makes a fault of some cell, the next puts the cell right. Prints the figures as JSON.
 */
const OCCUPATIONS = ["车工", "铣工", "磨工", "镗工", "冲压工", "铸造工", "锻造工", "焊工", "机修钳工", "电工"];
const EDITS = 40;
const FULL_CHECKS = 5;
/** Edited in turn: an ID that is somebody else's, a name, a phone number, an occupation, a degree. */
const FIELDS = ["citizenId", "personName", "phone", "occupationName", "education"] as const;

const count = Number(process.argv[2]);
const share = Math.ceil(count / OCCUPATIONS.length);
const rows = withSlips(makePeople(count, 7), 50).map((person, i) => ({
  occupationName: OCCUPATIONS[Math.floor(i / share)],
  serial: (i % share) + 1,
  ...person,
}));
const occupations = OCCUPATIONS.map((occupationName, i) => ({
  serial: i + 1,
  occupationName,
  occupationCode: occupationByName(occupationName)!.code,
  skillLevels: "5、4、3",
}));
let snapshot: Snapshot = planOf({ occupations, examiners: rows });
const times = (work: () => void, runs: number): number[] =>
  Array.from({ length: runs }, () => {
    global.gc?.();
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);

const full = times(() => void check(snapshot, { today: TODAY }), FULL_CHECKS);
let result = check(snapshot, { today: TODAY });
let turn = 0;

function edit(): void {
  const examiners = snapshot.tables.get("examiners")!;
  const step = Math.floor(turn / 2);
  const row = (step * 7_919) % count;
  const at = examiners.columnOf(FIELDS[step % FIELDS.length]);
  const other = examiners.rows[(row + 1) % count][at];
  const cells: CellValue[] = [...examiners.rows[row]];
  cells[at] = turn % 2 === 0 ? other : before;
  if (turn % 2 === 0) before = examiners.rows[row][at];
  turn++;
  const tables = new Map(snapshot.tables).set("examiners", examiners.withRows(new Map([[row, cells]])));
  snapshot = { tables };
  result = recheck(result, snapshot, new Map([["examiners", [row]]]));
}
let before: CellValue = "";

const [first] = times(edit, 1);
const edits = times(edit, EDITS);
const isSame =
  JSON.stringify(result.findings) === JSON.stringify(check(snapshot, { today: TODAY }).findings) &&
  result.findings.length > 0;
if (!isSame) throw new Error("The recheck and a check from scratch do not agree.");

const figures = (subject: string, sorted: readonly number[]) => ({
  rows: count,
  subject,
  medianMs: sorted[Math.floor(sorted.length / 2)],
  fastestMs: sorted[0],
  maxRssMb: process.resourceUsage().maxRSS / 1024,
});
process.stdout.write(
  JSON.stringify([figures("full check", full), figures("first edit", [first]), figures("edit", edits)]),
);
