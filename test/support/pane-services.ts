import type { Services } from "../../src/taskpane/excel/state/core";
import { servicesFor } from "../../src/taskpane/excel/services";
import type { Language } from "../../src/text/types";
import type { FakeWorkbook } from "./fake-workbook";
import { TODAY } from "./plan";

/** The pane's own services on a workbook in memory, on the day and at the minute at which all tests take place. */
export function paneServices(workbook: FakeWorkbook, language: Language, mayDownload = true): Services {
  const { year, month, day } = TODAY;
  return {
    ...servicesFor(workbook, language, mayDownload, () => TODAY),
    now: () => new Date(year, month - 1, day, 14, 5),
  };
}
