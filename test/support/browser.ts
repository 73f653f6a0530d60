/** A real browser on the built workbench. */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from "playwright-core";
import { requireFreshBuild } from "./fresh-build";
import { browserPath } from "./installed-browser";
import type { ExcelWorkbench } from "../../src/workbench/page/excel/workbench";

const SITE = path.join(__dirname, "../../dist/workbench");
const ADDIN = path.join(__dirname, "../../dist/addin");

const PANE = "iframe[name=pane]";
/** Univer draws the cells here. */
const SHEET_CANVAS = "canvas[id^=univer-sheet-main]";
/** Its hidden editor: has the keyboard while a cell is selected or edited. */
const CELL_EDITOR = "[contenteditable=true]";

/** In `page.evaluate`, the page's own `window.workbench`. */
declare const window: { workbench: ExcelWorkbench };

interface TextArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface WorkbenchPage {
  readonly page: Page;
  /** The add-in's pane. */
  readonly pane: FrameLocator;
  /** Runs a function in the pane's window once office.js is ready there. */
  inPane<T>(script: () => T | Promise<T>): Promise<T>;
  /** Errors the page and its frames wrote to the console or threw, and addresses asked for outside the site. */
  readonly troubles: string[];
  /** A new workbook without asking; the page stays. */
  newWorkbook(): Promise<void>;
  /** A file in the place of this workbook, which is not saved; resolves once it is there. The page stays. */
  openFile(file: string): Promise<void>;
  /** Does what puts another workbook in the place of this one; resolves once it is there. */
  replacing(press: () => Promise<void>): Promise<void>;
  /** Texts of an area of the active sheet, as displayed. */
  texts(area: TextArea): Promise<string[][]>;
  /** Clicks a sheet's tab; resolves once it is in front. */
  openTab(name: string): Promise<void>;
  /** Whether a person is typing into a cell. */
  isEditing(): Promise<boolean>;
  /** Selects a cell of the active sheet, as a person would, and gives the grid the keyboard; rows and columns count from 0. */
  select(row: number, column: number): Promise<void>;
  /** The upper left of what is selected. */
  selectedCell(): Promise<Pick<TextArea, "row" | "column">>;
  /** Gives the grid the keyboard; what is selected or being edited stays. */
  takeKeyboard(): Promise<void>;
  /** Ends an edit with a key; resolves once the page knows. */
  finish(key: "Enter" | "Tab" | "Escape"): Promise<void>;
  /** Types into a cell and ends with Enter, against a warning too; resolves once the sheet has it. */
  type(row: number, column: number, text: string): Promise<void>;
  /** Puts text on the clipboard and pastes it with the keyboard, beginning at the cell; resolves once the sheet has it. */
  paste(row: number, column: number, text: string): Promise<void>;
}

/** The page that plays Word. */
export interface WordPage extends Pick<WorkbenchPage, "page" | "pane" | "troubles"> {
  /** Resolves once what the document holds is drawn. */
  settled(): Promise<void>;
  /** Presses 保存 and gives what was downloaded. */
  save(): Promise<Uint8Array>;
}

export class WorkbenchBrowser {
  private constructor(
    private readonly server: Server,
    private readonly addin: Server,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<WorkbenchBrowser> {
    requireFreshBuild();
    const [server, addin] = await Promise.all([serve(SITE), serve(ADDIN)]);
    const browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox"] });
    return new WorkbenchBrowser(server, addin, browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.close();
    this.addin.close();
  }

  /** The workbench at 1280 × 800 once its grid is drawn. `query` is the page's, such as "?lang=en". */
  async open(query = ""): Promise<WorkbenchPage> {
    const { page, troubles } = await this.visit(query);
    await page.locator(SHEET_CANVAS).waitFor();
    return new OpenedWorkbench(page, troubles);
  }

  /** The page that plays Word, once its document is drawn. */
  async openWord(query = ""): Promise<WordPage> {
    const { page, troubles } = await this.visit(`word.html${query}`);
    const settled = () => page.locator("#sheets[aria-busy=false]").waitFor();
    await settled();
    const save = async (): Promise<Uint8Array> => {
      const download = page.waitForEvent("download");
      await page.locator("#save").click();
      return readFileSync(await (await download).path());
    };
    return { page, troubles, pane: page.frameLocator(PANE), settled, save };
  }

  /** The pane as Office loads it, 350 wide and with no Office around; `prepare` decides what its addresses answer. */
  async openAddin(prepare: (context: BrowserContext) => Promise<unknown>): Promise<{ readonly page: Page }> {
    const context = await this.browser.newContext({ viewport: { width: 350, height: 760 }, locale: "zh-CN" });
    context.setDefaultTimeout(40_000);
    await prepare(context);
    const page = await context.newPage();
    await page.goto(`${originOf(this.addin)}/taskpane.html`, { waitUntil: "commit" });
    return { page };
  }

  private async visit(address: string): Promise<{ readonly page: Page; readonly troubles: string[] }> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: "zh-CN",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const origin = originOf(this.server);
    context.setDefaultTimeout(40_000);
    const troubles = watchTroubles(context, origin);
    const page = await context.newPage();
    await page.goto(`${origin}/${address}`);
    // It comes once the first document is there.
    await page.locator(PANE).waitFor();
    return { page, troubles };
  }
}

/** The workbench on the tables that 建表 has made, the first answer selected. */
export async function openBuilt(browser: WorkbenchBrowser): Promise<WorkbenchPage> {
  const bench = await browser.open();
  await bench.pane.getByRole("button", { name: "建表" }).click();
  await bench.pane
    .getByText(/^指南一（一）.*，未填$/)
    .first()
    .waitFor();
  return bench;
}

/** The samples of the project, by name. */
export const sampleFile = (name: "clean" | "faults"): string =>
  path.join(__dirname, `../../assets/sample/${name}.xlsx`);

/** The browser of a test file: started before its tests, stopped after them. `prepare` opens what all of them share. */
export function useBrowser(prepare?: (browser: WorkbenchBrowser) => Promise<void>): () => WorkbenchBrowser {
  let browser: WorkbenchBrowser;
  // Installing a browser takes minutes, once.
  beforeAll(async () => {
    browser = await WorkbenchBrowser.start();
    await prepare?.(browser);
  }, 600_000);
  afterAll(() => browser.stop());
  return () => browser;
}

/**
 * Does something on a page that is late with its timers of so many milliseconds, as a busy one is, and waits until those have run.
 * @param late milliseconds they take instead
 */
export async function withLateTimers(page: Page, ms: number, late: number, act: () => Promise<void>): Promise<void> {
  const clock = await page.evaluateHandle(() => setTimeout);
  await clock.evaluate(
    (setTimeout, { ms, late }) => {
      const slow = (act: () => void, wanted = 0) => setTimeout(act, wanted === ms ? late : wanted);
      globalThis.setTimeout = slow as typeof setTimeout;
    },
    { ms, late },
  );
  await act();
  await clock.evaluate((setTimeout, late) => {
    globalThis.setTimeout = setTimeout;
    return new Promise<void>((resolve) => setTimeout(resolve, late));
  }, late);
}

class OpenedWorkbench implements WorkbenchPage {
  readonly pane: FrameLocator;

  constructor(
    readonly page: Page,
    readonly troubles: string[],
  ) {
    this.pane = page.frameLocator(PANE);
  }

  async inPane<T>(script: () => T | Promise<T>): Promise<T> {
    const element = await this.page.locator(PANE).elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error("the pane is closed");
    await frame.waitForFunction(() => typeof Excel !== "undefined");
    await frame.evaluate(() => Office.onReady());
    return frame.evaluate(script);
  }

  async newWorkbook(): Promise<void> {
    const { page } = this;
    await this.replacing(async () => {
      // In one turn: what the add-in writes in between would have to be asked about.
      const isAsked = await page.evaluate(() => {
        window.workbench.markSaved();
        document.getElementById("new")!.click();
        return window.workbench.isDirty;
      });
      if (isAsked) await page.getByRole("button", { name: "不保存，继续" }).click();
    });
  }

  openFile(file: string): Promise<void> {
    const { page } = this;
    return this.replacing(async () => {
      const chooser = page.waitForEvent("filechooser");
      await page.locator("#open").click();
      await page.evaluate(() => window.workbench.markSaved());
      await (await chooser).setFiles(file);
    });
  }

  async replacing(press: () => Promise<void>): Promise<void> {
    const before = await this.page.evaluateHandle(() => window.workbench.engine);
    await press();
    await this.page.waitForFunction((engine) => window.workbench.engine !== engine, before);
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByText(name, { exact: true }).first().click();
    await this.page.waitForFunction((wanted) => {
      const { sheets } = window.workbench.engine;
      return sheets.get(sheets.active()).name === wanted;
    }, name);
  }

  texts(area: TextArea): Promise<string[][]> {
    return this.page.evaluate((wanted) => {
      const { engine } = window.workbench;
      return engine.cells.text(engine.sheets.active(), wanted);
    }, area);
  }

  isEditing(): Promise<boolean> {
    return this.page.evaluate(() => window.workbench.host.editing.isOn);
  }

  async select(row: number, column: number): Promise<void> {
    await this.takeKeyboard();
    await this.page.evaluate(
      (cell) => {
        const { engine, host } = window.workbench;
        // The grid goes on with an edit where it was begun, whatever is selected.
        if (host.editing.isOn) throw new Error("A cell is being edited.");
        engine.asPerson(() => engine.selection.set(engine.sheets.active(), [{ ...cell, rows: 1, columns: 1 }]));
      },
      { row, column },
    );
  }

  selectedCell(): Promise<Pick<TextArea, "row" | "column">> {
    return this.page.evaluate(() => window.workbench.engine.selection.get().areas[0]);
  }

  async takeKeyboard(): Promise<void> {
    // A click would do it, too; but two of them within half a second are a double click, by the grid's own late clock.
    await this.page.locator(SHEET_CANVAS).focus();
    await this.page.waitForFunction((editor) => document.activeElement?.matches(editor), CELL_EDITOR);
  }

  async finish(key: "Enter" | "Tab" | "Escape"): Promise<void> {
    await this.page.keyboard.press(key);
    await this.page.waitForFunction(() => !window.workbench.host.editing.isOn);
  }

  async type(row: number, column: number, text: string): Promise<void> {
    await this.select(row, column);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    const warning = this.page.getByRole("alertdialog");
    await this.page.waitForFunction(
      () => !window.workbench.host.editing.isOn || document.querySelector("[role=alertdialog]:not([hidden])"),
    );
    // What only warns is taken with a second Enter, by a person who means it.
    if (await warning.isVisible()) await this.finish("Enter");
    expect(await this.texts({ row, column, rows: 1, columns: 1 })).toEqual([[text]]);
  }

  async paste(row: number, column: number, text: string): Promise<void> {
    await this.select(row, column);
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    // The grid reads the clipboard in its own time.
    const pasted = await this.page.evaluateHandle(() => {
      const { engine } = window.workbench;
      return {
        done: new Promise<void>((resolve) => {
          const stop = engine.onEvent(({ kind, own }) => {
            if (kind !== "changed" || own) return;
            stop();
            resolve();
          });
        }),
      };
    });
    await this.page.keyboard.press("Control+v");
    await pasted.evaluate(({ done }) => done);
  }
}

const originOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}`;

function watchTroubles(context: BrowserContext, origin: string): string[] {
  const troubles: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  context.on("weberror", (error) => troubles.push(String(error.error().stack)));
  context.on("request", (request) => {
    const isLocal = request.url().startsWith(`${origin}/`) || /^(data|blob|about):/.test(request.url());
    if (!isLocal) troubles.push(`asked for ${request.url()}`);
  });
  return troubles;
}

const MEDIA_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml",
};

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(folder, decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = MEDIA_TYPES[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return server;
}
