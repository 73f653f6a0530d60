/**
 * One step of `npm run bench:read`, named on the command line: `make FILE ROWS` writes the workbook; the name of a reader and FILE
 * read it once, from cold, and print the figures as JSON.
 */
import { readFileSync } from "node:fs";
import { READERS } from "./read/readers";
import { makeWorkbook } from "./read/workbook";

const [order, file, rowCount] = process.argv.slice(2);

async function main(): Promise<void> {
  if (order === "make") return makeWorkbook(file, Number(rowCount));
  const read = await READERS[order]();
  const bytes = new Uint8Array(readFileSync(file));
  const before = process.cpuUsage();
  const start = performance.now();
  const tell = await read(bytes);
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const maxRss = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify({ time, cpu: (user + system) / 1000, maxRss, ...tell() }));
}

void main();
