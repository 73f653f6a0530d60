/** The unmodified Office.js client on the headless host, for tests: a fresh workbook each time, the client loaded once a file. */
import { dirname, join } from "node:path";
import type { Engine } from "../../src/workbench/engine/port";
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

export interface Excel {
  readonly engine: Engine;
  readonly host: OfficeHost;
  /** What a person does to the workbook; the add-in sees it as events. */
  readonly person: Person;
}

const officeFiles = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
let open: UniverEngine | undefined;
let loadedFor: string | undefined;

/**
 * An empty workbook with Sheet1, connected to `Excel` and `Office` in this file. The workbook of an earlier call is closed. Options the
 * client reads only once (language, theme, requirement sets) load it anew when they differ from before.
 */
export async function bootExcel(options: Partial<OfficeHostOptions> = {}): Promise<Excel> {
  open?.univer.dispose();
  const engine = (open = new UniverEngine(createHeadlessUniver()));
  const host = createExcelHost(engine, options);
  host.connect(window);
  const { language, theme } = host.options;
  const wanted = JSON.stringify([language, theme, host.requirementSets]);
  if (loadedFor !== wanted)
    await loadOfficeClient(window as Window & typeof globalThis, (name) => runScriptFile(join(officeFiles, name)));
  loadedFor = wanted;
  host.counter.reset();
  return { engine, host, person: new Person(engine) };
}

/** Lets events and calculations of the moment arrive. */
export const turn = (milliseconds = 20) => new Promise((resolve) => setTimeout(resolve, milliseconds));
