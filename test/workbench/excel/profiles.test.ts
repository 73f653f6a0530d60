/** A spread of what `npm run test:hosts` tries: the verbs come to the same in every Excel. */
import { samplePlan } from "../../../scripts/sample/plan";
import { buildTables } from "../../../src/actions/build-tables";
import { checkAndMark } from "../../../src/actions/check-and-mark";
import { clearMarks } from "../../../src/actions/clear-marks";
import { UNATTENDED, type Host } from "../../../src/actions/types";
import { updateAttachments } from "../../../src/actions/update-attachments";
import { excelWorkbook } from "../../../src/excel/workbook";
import { PROFILE_NAMES, type ProfileName } from "../../../src/workbench/host/profiles";
import { fill } from "../../support/excel";
import { bootExcel } from "../../support/office";
import { TODAY } from "../../support/plan";

/** What 建表, 校验, 更新附件清单 and 清除标记 come to. */
async function story(profile: ProfileName) {
  const { engine } = await bootExcel({ profile });
  const host: Host = { workbook: excelWorkbook(), today: () => TODAY };
  const built = await buildTables.perform(host, { complete: "ask" }, UNATTENDED);
  fill(engine, samplePlan());
  const { result } = await checkAndMark.perform(host, { marks: "write" }, UNATTENDED);
  const rules = () => engine.sheets.list().flatMap(({ id }) => engine.conditionalFormats.list(id)).length;
  const marked = rules();
  const attachments = await updateAttachments.perform(host, {}, UNATTENDED);
  const cleared = await clearMarks.perform(host, {}, UNATTENDED);
  const cells = engine.sheets.list().map(({ id, name }) => {
    const used = engine.cells.used(id, true);
    return [name, used && engine.cells.formulas(id, used)];
  });
  return { built, findings: result.findings, marked, attachments, cleared, left: rules(), cells };
}

let usual: Awaited<ReturnType<typeof story>>;
beforeAll(async () => {
  usual = await story("ltsc2021");
});

test("the usual Excel finds faults, marks them and takes the marks off again", () => {
  expect(usual.findings.length).toBeGreaterThan(0);
  expect(usual.marked).toBeGreaterThan(0);
  expect(usual.left).toBe(0);
});

test.each(PROFILE_NAMES.filter((profile) => profile !== "ltsc2021"))("%s comes to the same", async (profile) => {
  expect(await story(profile)).toEqual(usual);
});
