import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { TABS } from "../../../src/guide";
import { excelTexts as englishExcel } from "../../../src/text/en-US/excel";
import { paneTexts as englishCommon } from "../../../src/text/en-US/pane";
import { placeholdersOf } from "../../../src/text/format";
import { excelTexts as chineseExcel } from "../../../src/text/zh-CN/excel";
import { paneTexts as chineseCommon } from "../../../src/text/zh-CN/pane";
const chinese = { ...chineseCommon, ...chineseExcel };
const english = { ...englishCommon, ...englishExcel };

/** Every text with its path: `overview.done`. */
function textsOf(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  return Object.entries(node as object).flatMap(([key, value]) => textsOf(value, path ? `${path}.${key}` : key));
}

const zh = new Map(textsOf(chinese));
const en = new Map(textsOf(english));

/** A fact that stands in one language's sentence only. */
const OF_ONE_LANGUAGE = ["overview.tab", "nextStep.fill"];

test("both languages say the same things", () => expect([...en.keys()]).toEqual([...zh.keys()]));

test("with the same facts", () => {
  const differing = [...zh].filter(
    ([path, text]) =>
      !OF_ONE_LANGUAGE.includes(path) && String(placeholdersOf(text)) !== String(placeholdersOf(en.get(path)!)),
  );
  expect(differing).toEqual([]);
});

test("Chinese table names are the guide's tabs", () => {
  expect(chinese.tables).toEqual(TABS);
});

test("Chinese is written as the guide's readers write it", () => {
  const offending = [...zh].filter(([, text]) => /[「」『』!！;]|抱歉|成功|亲|\u00b7/.test(text));
  expect(offending).toEqual([]);
});

test("English neither apologises nor exclaims", () => {
  expect([...en].filter(([, text]) => /!|sorry|success|please|oops/i.test(text))).toEqual([]);
});

test("the pane's own code holds no words for a person", () => {
  const hardCoded = sourcesIn("src/taskpane").flatMap((file) => {
    const code = readFileSync(file, "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\/\/.*$/gm, "");
    return /[\u4e00-\u9fff]/.test(code) ? [file] : [];
  });
  expect(hardCoded).toEqual([]);
});

test("every text is used", () => {
  const code = sourcesIn("src/taskpane")
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const unused = [...zh.keys()].filter((path) => {
    const [area, key] = path.split(".");
    // Looked up by a table, a severity, a state or a notice.
    if (["tables", "severities", "tableStates", "help"].includes(area) || key === "toggles") return false;
    return key !== undefined && !new RegExp(`\\b${key}\\b`).test(code);
  });
  expect(unused).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sourcesIn(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}
