import { UNATTENDED } from "../../src/actions/types";
import { openPlan } from "../../src/actions/open-plan";
import { FileError } from "../../src/files";
import { FakeDocument, occupationControls } from "../support/fake-document";
import { cleanPlan, faultyPlan } from "../support/gallery/plan";
import { TODAY } from "../support/plan";
import { planXlsx } from "../support/plan-xlsx";

const document = new FakeDocument(occupationControls());
const steps: string[] = [];
const open = (bytes: Uint8Array) =>
  openPlan.perform(
    { document, today: () => TODAY },
    { bytes },
    { ...UNATTENDED, progress: ({ step }) => void steps.push(step) },
  );

async function plan(bytes: Uint8Array) {
  const outcome = await open(bytes);
  if (outcome.kind !== "opened") throw new Error("The plan is unusable.");
  return outcome.plan;
}

test("reads a workbook, checks it and has its volumes, and leaves the document alone", async () => {
  const { findings, volumes, uncalculated } = await plan(planXlsx(faultyPlan()));
  expect(steps.at(-1)).toBe("checking");
  expect(findings.some(({ severity, table }) => severity === "error" && table === "examiners")).toBe(true);
  expect(volumes({ mask: false }).map(({ id }) => id)).toEqual(["base", "车工", "电焊工", "电工", "装配钳工"]);
  expect(uncalculated).toEqual([]);
  expect(document.calls).toEqual([]);
});

test("prints the volumes with IDs masked when asked", async () => {
  const { volumes } = await plan(planXlsx(cleanPlan()));
  const idOf = (mask: boolean): string =>
    [
      ...volumes({ mask })
        .find(({ id }) => id === "车工")!
        .contents.lists.get("list:examiners")!,
    ][0].find((text) => /^\d{6}.{8}.{4}$/.test(text))!;
  expect(idOf(false)).toMatch(/^\d{17}[\dX]$/);
  expect(idOf(true)).toBe(idOf(false).replace(/^(.{6}).{8}/, "$1********"));
});

test("dates the volumes by the day it was given", async () => {
  const { volumes } = await plan(planXlsx(cleanPlan()));
  expect(volumes({ mask: false })[0].contents.fields.get("field:volume.date")).toBe("2026年11月");
});

test("says why a file is of no use instead of failing", async () => {
  const outcome = await open(new TextEncoder().encode("姓名,电话"));
  expect(outcome).toEqual({ kind: "unusable", why: expect.any(FileError) });
  expect(outcome).toHaveProperty("why.fault", "plainText");
});

test("says so when a workbook has none of the guide's tables", async () => {
  expect(await open(planXlsx([{ name: "Sheet1", values: [["甲"]] }]))).toEqual({ kind: "unusable", why: "noTables" });
});
