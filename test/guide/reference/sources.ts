import { readFileSync } from "node:fs";
import path from "node:path";

const SOURCES = path.join(__dirname, "../../../src/guide/reference/sources");

/** The rows of a reference source, keyed by its header: read here apart from the compiler, to hold the product against them. */
export function source(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(path.join(SOURCES, file), "utf8").trimEnd().split("\n");
  const titles = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, column) => [titles[column], cell])));
}
