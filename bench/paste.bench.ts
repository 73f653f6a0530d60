/**
 * One step of `npm run bench:paste`, named on the command line: so many rows as text or as a page, into an empty sheet or a built table,
 * once; compares every cell and prints the figures as JSON.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { tableOf } from "../src/guide";
import type { ExcelWorkbench } from "../src/workbench/page/excel/workbench";
import { openBuilt, WorkbenchBrowser, type WorkbenchPage } from "../test/support/browser";
import { makePeople } from "../test/support/people";

/** `expected` and `first`: what was copied, and the row it was pasted from. */
declare const window: { workbench: ExcelWorkbench; expected: Lines; first: number };
/** In the page: the cells, from a line of what was copied on, that do not read as it. */
declare const differences: (from: number) => string[];
const DIFFERENCES = `window.differences = (from) => {
  const { expected, first, workbench: { engine } } = window;
  const lines = expected.slice(from);
  const area = { row: first + from, rows: lines.length, column: 0, columns: lines[0].length };
  const texts = engine.cells.text(engine.sheets.active(), area);
  return lines.flatMap((line, r) =>
    line.flatMap((text, c) => (texts[r][c] === text ? [] : [\`row \${area.row + r + 1}, column \${c + 1}: \${texts[r][c]} for \${text}\`])),
  );
}`;

const { tab, columns } = tableOf("qualityControllers");
/** Titles and hints stand above the first record of a built table. */
const FIRST_RECORD = 3;

type Lines = readonly (readonly string[])[];

function people(count: number): Lines {
  return makePeople(count, 7).map((person, i) => {
    const record = new Map<string, string | number>(Object.entries({ serial: i + 1, ...person }));
    return columns.map(({ field }) => String(record.get(field) ?? ""));
  });
}

const asText = (lines: Lines): string => lines.map((line) => line.join("\t")).join("\n");

/** As Excel copies: digits that are a text say so. */
const asPage = (lines: Lines): string => {
  const cell = (text: string) =>
    /^\d{11,}$/.test(text) ? `<td style='mso-number-format:"\\@"'>${text}</td>` : `<td>${text}</td>`;
  const rows = lines.map((line) => `<tr>${line.map(cell).join("")}</tr>`);
  return `<html><body><table>${rows.join("")}</table></body></html>`;
};

/** Nothing says of a text into cells without a format that its digits are no number: Excel, too, shows what is left of it. */
const asNumber = (text: string): string =>
  /^\d{12,}$/.test(text) ? Number(Number(text).toPrecision(6)).toExponential().toUpperCase() : text;

async function copy(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    ([plain, markup]) => {
      const blobs = { "text/plain": plain, ...(markup && { "text/html": markup }) };
      const items = Object.entries(blobs).map(([type, content]) => [type, new Blob([content], { type })] as const);
      return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
    },
    [text, html ?? ""],
  );
}

/** The most memory the page's process ever had, in bytes; 0 where the system does not tell. */
async function maxRss(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send("SystemInfo.getProcessInfo")) ?? {};
  const sizes = processInfo.map(({ id, type }) => {
    if (type !== "renderer" || process.platform !== "linux") return 0;
    return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) * 1024;
  });
  return Math.max(0, ...sizes);
}

/** From the keys to the picture with the last of the cells. @throws where any cell reads otherwise than what was copied */
async function paste(bench: WorkbenchPage, row: number, lines: Lines, expected: Lines, html?: string): Promise<number> {
  const { page } = bench;
  await bench.select(row, 0);
  await copy(page, asText(lines), html);
  await page.evaluate(([first, expected]) => Object.assign(window, { expected, first }), [row, expected] as const);
  const start = performance.now();
  await page.keyboard.press("Control+v");
  await page.waitForFunction(() => differences(window.expected.length - 1).length === 0, undefined, {
    timeout: 120_000,
  });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0))));
  const time = performance.now() - start;
  const others = await page.evaluate(() => differences(0));
  if (others.length > 0) throw new Error(`${others.length} cells differ, the first: ${others[0]}`);
  return time;
}

async function main(): Promise<void> {
  const [form, place, count] = process.argv.slice(2);
  const browser = await WorkbenchBrowser.start();
  try {
    const isTable = place === "table";
    const bench = await (isTable ? openBuilt(browser) : browser.open());
    if (isTable) await bench.openTab(tab);
    await bench.page.evaluate(DIFFERENCES);
    const lines = people(Number(count));
    const html = form === "page" ? asPage(lines) : undefined;
    const expected = html || isTable ? lines : lines.map((line) => line.map(asNumber));
    const time = await paste(bench, isTable ? FIRST_RECORD : 0, lines, expected, html);
    process.stdout.write(JSON.stringify({ time, maxRss: await maxRss(bench.page) }));
  } finally {
    await browser.stop();
  }
}

void main();
