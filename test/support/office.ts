/** The unmodified Office.js client on the headless host, for tests: a fresh workbook each time, the client loaded once a file. */
import { dirname, join } from "node:path";
import { UniverEngine } from "../../src/workbench/engine/univer-engine";
import { DocxDocument } from "../../src/workbench/docx/document";
import { WordPerson } from "../../src/workbench/docx/person";
import { createExcelHost, createWordHost, type ExcelHostOptions } from "../../src/workbench/host";
import { isProfileName } from "../../src/workbench/host/profiles";
import type { WordBehaviour } from "../../src/workbench/host/word";
import type { OfficeHost, OfficeHostOptions } from "../../src/workbench/host/office-host";
import { loadOfficeClient } from "../../src/workbench/office-client";
import { Person } from "../../src/workbench/person";
import * as U from "../../src/workbench/univer/headless";
import { slimDom } from "./slim-dom";

declare global {
  /** Given by the test environment: runs a file in the window. */
  var runScriptFile: (file: string) => void;
}

/** A workbook as Univer keeps it, without its id: each opening is a workbook of its own. */
export type WorkbookSnapshot = Partial<U.IWorkbookData>;

/** An Excel that keeps a person's list of undo when an add-in writes: in it marks follow every edit. */
export const UNDO_KEPT: Partial<OfficeHostOptions> = { requirementSets: { ExcelUndoApiAll: "1.0" } };

export interface HeadlessExcel {
  readonly engine: UniverEngine;
  readonly host: OfficeHost;
  /** What a person does to the workbook; the add-in sees it as events. */
  readonly person: Person;
  /** The files of the workbooks the add-in opened in windows of their own; undefined for an empty one. */
  readonly openedWorkbooks: readonly (Uint8Array | undefined)[];
}

const officeFiles = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
let earlier: Earlier | undefined;

/** The pane that is connected, and what it takes to know whether its client can serve once more. */
interface Earlier {
  readonly host: OfficeHost;
  readonly startedWith: string;
  shutDown(): void;
}

/**
 * An empty workbook with Sheet1, behind `Excel` and `Office` of this file. The workbook of an earlier call is closed. The client is
 * loaded once; it starts anew where something would be left of an earlier test: event handlers, settings, another language or theme
 * or requirement set. The environment's HOST_PROFILE says which Excel it is unless the options do.
 * @param snapshot another workbook to begin with, as Univer keeps it
 */
export async function bootExcel(
  options: Partial<ExcelHostOptions> = {},
  snapshot?: WorkbookSnapshot,
): Promise<HeadlessExcel> {
  const engine = new UniverEngine(U.createHeadlessUniver(), snapshot);
  const openedWorkbooks: (Uint8Array | undefined)[] = [];
  const host = createExcelHost(engine, { ...ofEnvironment(), ...options }, (file) => openedWorkbooks.push(file));
  await connect(host, () => engine.shutDown());
  return { engine, host, person: new Person(engine), openedWorkbooks };
}

/** What a workbook holds by now, to open it as often as wanted; settings and parts an add-in left in it aside. */
export function snapshotOf({ univer }: UniverEngine): WorkbookSnapshot {
  const injector = univer.__getInjector();
  const instances = injector.get(U.IUniverInstanceService);
  const unit = instances.getCurrentUnitOfType<U.Workbook>(U.UniverInstanceType.UNIVER_SHEET)!;
  return { ...injector.get(U.IResourceLoaderService).saveUnit<U.IWorkbookData>(unit.getUnitId())!, id: undefined };
}

function ofEnvironment(): Partial<ExcelHostOptions> {
  const profile = process.env.HOST_PROFILE;
  if (profile === undefined) return {};
  if (!isProfileName(profile)) throw new RangeError(`there is no Excel called ${profile}`);
  return { profile };
}

export interface HeadlessWord {
  readonly document: DocxDocument;
  readonly host: OfficeHost;
  /** What a person does to the document. */
  readonly person: WordPerson;
  /** The files of the documents the add-in opened in windows of their own; undefined for an empty one. */
  readonly openedDocuments: readonly (Uint8Array | undefined)[];
}

/** A document behind `Word` and `Office` of this file; the same way with the client. */
export async function bootWord(
  docx: Uint8Array,
  { behaviour, ...options }: Partial<OfficeHostOptions> & { readonly behaviour?: Partial<WordBehaviour> } = {},
): Promise<HeadlessWord> {
  const document = DocxDocument.open(docx, slimDom);
  const openedDocuments: (Uint8Array | undefined)[] = [];
  const host = createWordHost(document, options, (file) => openedDocuments.push(file), { behaviour });
  await connect(host, () => undefined);
  return { document, host, person: new WordPerson(document), openedDocuments };
}

/** The client that is there, where nothing of an earlier test is left in it; one loaded anew otherwise. */
async function connect(host: OfficeHost, shutDown: () => void): Promise<void> {
  const { application } = host.hosted;
  const startedWith = JSON.stringify([application, host.options.language, host.options.theme, host.requirementSets]);
  const isClean =
    earlier?.startedWith === startedWith && !earlier.host.hadSubscriptions && earlier.host.hosted.settings.size === 0;
  earlier?.host.disconnect();
  earlier?.shutDown();
  if (isClean) host.connect(window);
  else await reloadPane(host);
  host.counter.reset();
  earlier = { host, startedWith, shutDown };
}

/** What happens when the pane is loaded anew: the client starts from nothing, beside the same workbook. */
export async function reloadPane(host: OfficeHost): Promise<void> {
  Reflect.deleteProperty(window, "external");
  host.connect(window);
  await loadOfficeClient(window, (name) => runScriptFile(join(officeFiles, name)));
}

/** From the host's event to what a handler in the add-in makes of it, and what that makes of it. */
const TURNS = 8;

/** Lets events, and calculations begun by now, arrive. Turns are counted besides: a busy machine does little in a time. */
export async function turn(milliseconds = 20): Promise<void> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  await pause(milliseconds);
  for (let turns = 0; turns < TURNS; turns++) await pause(0);
}
