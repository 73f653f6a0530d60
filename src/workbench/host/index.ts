import type { Engine } from "../engine/port";
import type { OpenWindow } from "./created-file";
import { HostedWorkbook, type ExcelKind } from "./excel";
import type { DocxDocument } from "../docx/document";
import { HostedWordDocument, type WordKind } from "./word";
import { OfficeHost, type OfficeHostOptions } from "./office-host";

export type ExcelHostOptions = OfficeHostOptions & ExcelKind;

/** Excel on top of a workbook in a spreadsheet engine. */
export function createExcelHost(
  engine: Engine,
  { profile, behaviour, ...options }: Partial<ExcelHostOptions> = {},
  openWindow?: OpenWindow,
): OfficeHost {
  return new OfficeHost(new HostedWorkbook(engine, openWindow, { profile, behaviour }), options);
}

/** Word on top of a document. */
export function createWordHost(
  document: DocxDocument,
  options: Partial<OfficeHostOptions> = {},
  openWindow?: OpenWindow,
  kind?: Partial<WordKind>,
): OfficeHost {
  return new OfficeHost(new HostedWordDocument(document, openWindow, kind), options);
}
