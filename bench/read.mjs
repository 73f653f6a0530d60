/**
 * `npm run bench:read` (`-- --json`): how long it takes to read a workbook, and to read and check it, beside the libraries one would
 * otherwise only read it with, and how much memory. Every measurement is a process of its own that reads once, as a person
 * does; the middle one of several is told. The readers take turns, so that a busy minute of the machine meets all of them.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { megabytes, middle, ms, tell } from "./rows.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = `${root}build/bench/read.mjs`;
const READERS = ["assistant, read and checked", "assistant, read", "hucre", "@e965/xlsx, dense", "exceljs"];
const PEERS = READERS.slice(2);
const ROWS = 100_000;
const RUNS = 5;

await build({
  entryPoints: [`${root}bench/read.bench.ts`],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  // The libraries as they are installed, each loaded by the process that measures it.
  packages: "external",
  logLevel: "warning",
});

const run = (...order) => execFileSync(process.execPath, [bundle, ...order], { encoding: "utf8" });
const file = `${root}build/bench/read.xlsx`;
mkdirSync(`${root}build/bench`, { recursive: true });
run("make", file, String(ROWS));

const measured = new Map(READERS.map((reader) => [reader, []]));
for (let i = 0; i < RUNS; i++) for (const [reader, runs] of measured) runs.push(JSON.parse(run(reader, file)));

const of = (reader, figure) => measured.get(reader).map((figures) => figures[figure]);
const [fastest] = PEERS.map((reader) => middle(of(reader, "time"))).sort((a, b) => a - b);
tell({
  what: `A roster of nine columns as .xlsx, read once from cold; of the libraries, which only read. The middle of ${RUNS} runs.`,
  rows: READERS.map((reader) => ({
    rows: ROWS,
    subject: reader,
    medianMs: middle(of(reader, "time")),
    fastestMs: Math.min(...of(reader, "time")),
    maxRssMb: megabytes(middle(of(reader, "maxRss"))),
    more: {
      "CPU ms": ms(middle(of(reader, "cpu"))),
      "× fastest library": (middle(of(reader, "time")) / fastest).toFixed(2),
      cells: of(reader, "cells")[0],
      findings: of(reader, "findings")[0] ?? "",
    },
  })),
});
