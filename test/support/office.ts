/** The unmodified Office.js client on the headless host, for tests: a fresh workbook each time, the client loaded once a file. */
import { dirname, join } from "node:path";
import { UniverEngine } from "../../src/workbench/engine/univer-engine";
import { createExcelHost } from "../../src/workbench/host";
import type { OfficeHost, OfficeHostOptions } from "../../src/workbench/host/office-host";
import { loadOfficeClient } from "../../src/workbench/office-client";
import { Person } from "../../src/workbench/person";
import { createHeadlessUniver } from "../../src/workbench/univer/headless";

declare global {
  /** Given by the test environment: runs a file in the window. */
  var runScriptFile: (file: string) => void;
}

export interface HeadlessExcel {
  readonly engine: UniverEngine;
  readonly host: OfficeHost;
  /** What a person does to the workbook; the add-in sees it as events. */
  readonly person: Person;
}

const officeFiles = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
let open: UniverEngine | undefined;
let loadedFor: string | undefined;

/**
 * An empty workbook with Sheet1, behind `Excel` and `Office` of this file. The workbook of an earlier call is closed. What the client
 * reads only once (language, theme, requirement sets) makes it start anew when it differs from before.
 */
export async function bootExcel(options: Partial<OfficeHostOptions> = {}): Promise<HeadlessExcel> {
  open?.dispose();
  open?.univer.dispose();
  const engine = (open = new UniverEngine(createHeadlessUniver()));
  const host = createExcelHost(engine, options);
  const { language, theme } = host.options;
  const wanted = JSON.stringify([language, theme, host.requirementSets]);
  if (loadedFor === wanted) host.connect(window);
  else await reloadPane(host);
  loadedFor = wanted;
  host.counter.reset();
  return { engine, host, person: new Person(engine) };
}

/** What happens when the pane is loaded anew: the client starts from nothing, beside the same workbook. */
export async function reloadPane(host: OfficeHost): Promise<void> {
  Reflect.deleteProperty(window, "external");
  host.connect(window);
  await loadOfficeClient(window, (name) => runScriptFile(join(officeFiles, name)));
}

/** Lets events, and calculations begun by now, arrive. */
export const turn = (milliseconds = 20) => new Promise((resolve) => setTimeout(resolve, milliseconds));
