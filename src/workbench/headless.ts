/**
 * The host without a browser, for scripts in plain Node: a window of jsdom with the real Office.js client in it, connected to an empty
 * workbook. The add-in's own code runs there as it runs in Excel.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { JSDOM } from "jsdom";
import { UniverEngine } from "./engine/univer-engine";
import { createExcelHost, type ExcelHostOptions } from "./host";
import type { OfficeHost } from "./host/office-host";
import { loadOfficeClient } from "./office-client";
import { Person } from "./person";
import { createHeadlessUniver } from "./univer/headless";

export interface Headless {
  /** With `Office`, `Excel` and `OfficeExtension`. */
  readonly window: Window & { readonly Excel: typeof Excel; readonly Office: typeof Office };
  readonly engine: UniverEngine;
  readonly host: OfficeHost;
  readonly person: Person;
  /** Ends what would keep the process alive. */
  close(): void;
}

/**
 * @param root the folder whose `node_modules` holds `@microsoft/office-js`
 * @param globals also makes the client's namespaces global in this process, as the add-in's code expects them
 */
export async function startHeadless(
  { root = process.cwd(), globals = true }: { readonly root?: string; readonly globals?: boolean } = {},
  options: Partial<ExcelHostOptions> = {},
): Promise<Headless> {
  const engine = new UniverEngine(createHeadlessUniver());
  const host = createExcelHost(engine, options);
  const dom = new JSDOM("<!doctype html>", { url: "https://pane.test/taskpane.html", runScripts: "outside-only" });
  const window = dom.window as unknown as Headless["window"];
  host.connect(window);
  const clientPackage = createRequire(join(root, "package.json")).resolve("@microsoft/office-js/package.json");
  await loadOfficeClient(window, (name) => {
    const file = join(dirname(clientPackage), "dist", name);
    new Script(readFileSync(file, "utf8"), { filename: file }).runInContext(dom.getInternalVMContext());
  });
  if (globals) {
    const { Office, Excel, OfficeExtension } = dom.window as unknown as typeof globalThis;
    Object.assign(globalThis, { Office, Excel, OfficeExtension });
  }
  const close = () => {
    host.disconnect();
    engine.shutDown();
    dom.window.close();
  };
  return { window, engine, host, person: new Person(engine), close };
}
