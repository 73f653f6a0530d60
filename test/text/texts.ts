import { readdirSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../src/text/types";

const ROOT = path.join(__dirname, "../../src/text");

/** Modules of words, by their path under a language's folder; the findings' are joined by their index. */
const modules = (language: Language): readonly string[] =>
  readdirSync(path.join(ROOT, language), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/index.ts` : entry.name))
    .sort();

/** Every text of a language by its path: `pane.ts paneTexts.shell.overview`. */
export function allTexts(language: Language): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const name of modules(language)) collect(name, jest.requireActual(path.join(ROOT, language, name)), texts);
  return texts;
}

function collect(where: string, value: unknown, texts: Map<string, string>): void {
  if (typeof value === "string") texts.set(where, value);
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) collect(`${where} ${key}`, part, texts);
  else throw new Error(`${where} is no text: ${String(value)}`);
}
