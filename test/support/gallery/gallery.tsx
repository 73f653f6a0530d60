import { createRoot } from "react-dom/client";
import { FluentProvider } from "@fluentui/react-components";
import { snapshotOf } from "../../../src/check";
import { ZIP } from "../../../src/files/opc/media-types";
import { RefusedError } from "../../../src/host/errors";
import { Template, volumesOf } from "../../../src/report";
import { App } from "../../../src/taskpane/excel/App";
import { PaneProvider } from "../../../src/taskpane/excel/context";
import { StartFailed } from "../../../src/taskpane/start/StartFailed";
import { reportingOf, type ReportingState } from "../../../src/taskpane/excel/report/reporting";
import type { StartFailure } from "../../../src/taskpane/start/start";
import type { PaneState, ReportPage } from "../../../src/taskpane/excel/state/model";
import { Pane } from "../../../src/taskpane/excel/state/pane";
import { themeOf } from "../../../src/taskpane/start/theme";
import { excelTexts as enExcel } from "../../../src/text/en-US/excel";
import { paneTexts as enCommon } from "../../../src/text/en-US/pane";
import { excelTexts as zhExcel } from "../../../src/text/zh-CN/excel";
import { paneTexts as zhCommon } from "../../../src/text/zh-CN/pane";
import { FakeWorkbook } from "../fake-workbook";
import { paneServices } from "../pane-services";
import { sheetOf, TODAY } from "../plan";
import { cellOf, cleanPlan, emptyPlan, faultyPlan } from "./plan";
const zh = { ...zhCommon, ...zhExcel };
const en = { ...enCommon, ...enExcel };

/**
 * The pane on a workbook in memory, brought into one of its states: `?state=findings&language=en-US&theme=dark`.
 * For looking at, and for test/browser to photograph; no part of the product.
 */
interface Scene {
  readonly workbook: FakeWorkbook;
  /** What is done once the pane has opened. */
  readonly then?: (pane: Pane, workbook: FakeWorkbook) => unknown;
}

const faulty = (): FakeWorkbook => new FakeWorkbook(faultyPlan());
const show = (page: PaneState["page"]) => (pane: Pane) => pane.show(page);
const doubtfulId = cellOf("examiners", 4, "citizenId");

const NO_PARTS = { parts: new Map<string, Uint8Array>(), stories: [] };

const reportWith =
  (state: Partial<ReportingState>, page: ReportPage = "report") =>
  (pane: Pane): void => {
    reportingOf(pane).store.set(state);
    pane.show(page);
  };

/** What came of making every volume of the clean plan. */
function made(isHanded: boolean): NonNullable<ReportingState["result"]> {
  const snapshot = snapshotOf(cleanPlan());
  const volumes = volumesOf(snapshot, [], { today: TODAY });
  return {
    kind: "files",
    made: volumes,
    file: { name: "实施方案_20261122.zip", bytes: new Uint8Array(), type: ZIP },
    waiting: 22,
    isHanded,
  };
}

const SCENES: Readonly<Record<string, () => Scene>> = {
  firstRun: () => ({ workbook: new FakeWorkbook() }),
  building: () => ({
    workbook: new FakeWorkbook([sheetOf("enterprise", []), sheetOf("examiners", [])]),
    then(pane, workbook) {
      workbook.hold();
      void pane.building.build();
    },
  }),
  asking: () => ({
    workbook: new FakeWorkbook([
      sheetOf(
        "examiners",
        [],
        ["认定职业", "序号", "姓名", "性别", "身份号码", "文化程度", "所从事专业", "职称/等级", "联系电话"],
      ),
    ]),
    then: (pane) => pane.building.build(),
  }),
  built: () => ({ workbook: new FakeWorkbook(emptyPlan()) }),
  overview: () => ({ workbook: faulty(), then: (_, workbook) => workbook.select("考评人员", { row: 4, column: 0 }) }),
  overviewCell: () => ({ workbook: faulty(), then: (_, workbook) => workbook.select("考评人员", doubtfulId) }),
  clean: () => ({ workbook: new FakeWorkbook(cleanPlan()) }),
  findings: () => ({
    workbook: faulty(),
    then(pane, workbook) {
      pane.show("findings");
      workbook.select("考评人员", doubtfulId);
    },
  }),
  list: () => ({ workbook: faulty(), then: show("findings") }),
  never: () => ({ workbook: new FakeWorkbook(emptyPlan()), then: show("findings") }),
  noMatch: () => ({
    workbook: faulty(),
    then(pane) {
      pane.show("findings");
      pane.filter({ text: "王小明" });
    },
  }),
  checking: () => ({
    workbook: faulty(),
    then(pane, workbook) {
      workbook.hold();
      void pane.checking.full({ marks: "write" });
    },
  }),
  editing: () => ({
    workbook: faulty(),
    then(pane, workbook) {
      workbook.isEditing = true;
      void pane.checking.full({ marks: "write" });
    },
  }),
  protected: () => ({
    workbook: faulty(),
    then(pane, workbook) {
      workbook.protectedSheets.add("考评人员");
      return pane.checking.full({ marks: "write" });
    },
  }),
  refused: () => ({
    workbook: faulty(),
    then(pane, workbook) {
      workbook.failNext("read", new RefusedError("GeneralException", "Range.values", "It did not work."));
      return pane.checking.full({ marks: "write" });
    },
  }),
  rowHidden: () => ({
    workbook: faulty(),
    then(pane, workbook) {
      workbook.hiddenRows.add(`考评人员!${doubtfulId.row}`);
      return pane.navigation.to({ table: "examiners", sheet: "考评人员", cell: doubtfulId });
    },
  }),
  help: () => ({ workbook: faulty(), then: show("help") }),
  report: () => ({ workbook: faulty(), then: show("report") }),
  reportClean: () => ({ workbook: new FakeWorkbook(cleanPlan()), then: show("report") }),
  reportNever: () => ({ workbook: new FakeWorkbook(emptyPlan()), then: show("report") }),
  reportMaking: () => ({ workbook: faulty(), then: reportWith({ work: { volumes: 2, of: 5, part: 0 } }) }),
  reportDone: () => ({ workbook: faulty(), then: reportWith({ result: made(true) }) }),
  reportNoFile: () => ({ workbook: faulty(), then: reportWith({ result: made(false) }, "noFile") }),
  reportFaulty: () => ({
    workbook: faulty(),
    then: reportWith({
      own: {
        kind: "faulty",
        name: "公司模板.docx",
        problems: [
          { id: "unknownTag", tag: "field:enterprise.kreditCode", part: "word/document.xml", place: "单位基本情况" },
          { id: "missingColumn", tag: "list:examiners", part: "word/document.xml", expected: ["姓名"] },
        ],
      },
    }),
  }),
  reportOwn: () => ({
    workbook: faulty(),
    then: reportWith({ own: { kind: "good", name: "公司模板.docx", template: new Template(NO_PARTS, new Map()) } }),
  }),
};

const query = new URLSearchParams(location.search);
const language = query.get("language") === "en-US" ? "en-US" : "zh-CN";
const texts = language === "en-US" ? en : zh;
const isDark = query.get("theme") === "dark";
const state = query.get("state") ?? "overview";
document.documentElement.lang = language;
const root = createRoot(document.getElementById("root")!);

const START_FAILURES: readonly string[] = ["outside", "tooOld"] satisfies readonly StartFailure[];
if (START_FAILURES.includes(state)) {
  root.render(
    <FluentProvider theme={themeOf(language, isDark)} lang={language}>
      <StartFailed by={state as StartFailure} texts={texts} />
    </FluentProvider>,
  );
} else {
  const { workbook, then } = SCENES[state]();
  const pane = new Pane(paneServices(workbook, language));
  root.render(
    <PaneProvider pane={pane} texts={texts} language={language}>
      <App isDark={isDark} />
    </PaneProvider>,
  );
  // The pane has opened when it has asked for the selection and checked, or found nothing of its own.
  setTimeout(() => then?.(pane, workbook), 400);
}
