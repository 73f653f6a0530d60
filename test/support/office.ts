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
  /** The files of the workbooks the add-in opened in windows of their own; undefined for an empty one. */
  readonly openedWorkbooks: readonly (Uint8Array | undefined)[];
}

const officeFiles = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
let earlier: (HeadlessExcel & { readonly startedWith: string }) | undefined;

/**
 * An empty workbook with Sheet1, behind `Excel` and `Office` of this file. The workbook of an earlier call is closed. The client is
 * loaded once; it starts anew where something would be left of an earlier test: event handlers, settings, another language or theme
 * or requirement set.
 */
export async function bootExcel(options: Partial<OfficeHostOptions> = {}): Promise<HeadlessExcel> {
  const engine = new UniverEngine(createHeadlessUniver());
  const openedWorkbooks: (Uint8Array | undefined)[] = [];
  const host = createExcelHost(engine, options, (file) => openedWorkbooks.push(file));
  const startedWith = JSON.stringify([host.options.language, host.options.theme, host.requirementSets]);
  const isClean =
    earlier?.startedWith === startedWith && !earlier.host.hadSubscriptions && earlier.engine.settings.size === 0;
  close(earlier);
  if (isClean) host.connect(window);
  else await reloadPane(host);
  host.counter.reset();
  earlier = { engine, host, person: new Person(engine), openedWorkbooks, startedWith };
  return earlier;
}

function close(excel: HeadlessExcel | undefined): void {
  excel?.host.disconnect();
  excel?.engine.shutDown();
}

/** What happens when the pane is loaded anew: the client starts from nothing, beside the same workbook. */
export async function reloadPane(host: OfficeHost): Promise<void> {
  Reflect.deleteProperty(window, "external");
  host.connect(window);
  await loadOfficeClient(window, (name) => runScriptFile(join(officeFiles, name)));
}

/** Lets events, and calculations begun by now, arrive. */
export const turn = (milliseconds = 20) => new Promise((resolve) => setTimeout(resolve, milliseconds));
