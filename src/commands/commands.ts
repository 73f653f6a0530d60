import { checkAndMark } from "../actions/check-and-mark";
import { clearMarks } from "../actions/clear-marks";
import { civilDateOf } from "../check/cells/dates";
import { excelWorkbook } from "../excel/workbook";
import { commandFor } from "./command";

/** The ribbon's buttons, by the names the manifest gives them. */
void Office.onReady(() => {
  const host = { workbook: excelWorkbook(), today: () => civilDateOf(new Date()) };
  Office.actions.associate("checkAndMark", commandFor(checkAndMark, host, { marks: "write" }));
  Office.actions.associate("clearMarks", commandFor(clearMarks, host, {}));
});
