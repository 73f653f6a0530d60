/** Nobody reads a key where a word should stand: whatever Univer's packages of the grid say by a key has words in both languages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import type { GridLanguage, wordsOf } from "../../src/workbench/univer/words";

const ROOT = path.join(__dirname, "../..");
const PACKAGES = path.join(ROOT, "node_modules/@univerjs");
/** `localeService.t("sheets-ui.info.problem")` or `title: "sheets-ui.toolbar.undo"`, in what is delivered of a package. */
const SAID = /(?:ocaleService\.t\(|\b(?:title|label|tooltip): )"([a-z][\w-]*(?:\.[\w-]+)+)"/g;

const keys = readdirSync(PACKAGES)
  .map((name) => path.join(PACKAGES, name, "lib/es/index.js"))
  .filter(existsSync)
  .flatMap((file) => [...readFileSync(file, "utf8").matchAll(SAID)].map(([, key]) => key));

/** As the workbench's page has it: Univer is read by esbuild and by no jest. */
function loadWords(): { readonly wordsOf: typeof wordsOf } {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(ROOT, "src/workbench/univer/words.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "words",
  });
  return new Function(`${outputFiles[0].text}; return words;`)() as ReturnType<typeof loadWords>;
}

const said = (words: unknown, key: string): unknown =>
  key.split(".").reduce<unknown>((part, name) => (part instanceof Object ? Reflect.get(part, name) : undefined), words);

test.each<GridLanguage>(["zh-CN", "en-US"])("in %s all of them have words", (language) => {
  const [words] = Object.values(loadWords().wordsOf(language));
  expect(keys.length).toBeGreaterThan(100);
  const ofPacks = keys.filter((key) => key.split(".")[0] in words);
  expect([...new Set(ofPacks)].filter((key) => typeof said(words, key) !== "string")).toEqual([]);
});
