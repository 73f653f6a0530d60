import type { Engine } from "../engine/port";
import { HostedWorkbook, type OpenWindow } from "./excel";
import { OfficeHost, type OfficeHostOptions } from "./office-host";

/** Excel on top of a workbook in a spreadsheet engine. */
export function createExcelHost(
  engine: Engine,
  options: Partial<OfficeHostOptions> = {},
  openWindow?: OpenWindow,
): OfficeHost {
  return new OfficeHost(new HostedWorkbook(engine, openWindow), options);
}
