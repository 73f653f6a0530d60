import { spawnSync } from "node:child_process";
import path from "node:path";

interface Snippet {
  readonly what: string;
  readonly file: string;
  readonly code: string;
}

/** Which rooms a room may import; whatever is missing here must be reported. */
const ALLOWED: Record<string, string[]> = {
  guide: [],
  check: ["guide"],
  report: ["check", "guide", "xml"],
  xml: [],
  host: ["check", "report", "guide"],
  office: ["host"],
  excel: ["host", "office", "check", "guide"],
  word: ["host", "office", "check", "report", "guide"],
  files: ["check", "guide", "xml"],
  text: ["check", "report", "guide"],
  recorder: ["guide"],
  actions: ["host", "files", "check", "report", "guide"],
  taskpane: ["actions", "host", "excel", "word", "files", "check", "report", "guide", "text", "recorder"],
  commands: ["actions", "host", "excel", "files", "check", "report", "guide", "text"],
  cli: ["actions", "files", "check", "report", "guide", "text"],
  workbench: ["files", "recorder"],
};
const ROOMS = Object.keys(ALLOWED);

const pairs: Snippet[] = ROOMS.flatMap((from) =>
  ROOMS.filter((to) => to !== from).map((to) => ({
    what: `${from} → ${to}`,
    file: `src/${from}/deep/file.ts`,
    code: `export { thing } from "../../${to}/file";`,
  })),
);

const broken: (Snippet & { rule: string })[] = [
  { what: "React in the checks", file: "src/check/file.ts", code: `import "react";`, rule: "rooms/arrows" },
  {
    what: "Fluent UI in an action",
    file: "src/actions/file.ts",
    code: `import "@fluentui/react-components";`,
    rule: "rooms/arrows",
  },
  { what: "Node in the guide", file: "src/guide/file.ts", code: `import "node:fs";`, rule: "rooms/arrows" },
  { what: "the zip library in the report", file: "src/report/file.ts", code: `import "fflate";`, rule: "rooms/arrows" },
  { what: "the parser beside its room", file: "src/files/file.ts", code: `import "saxes";`, rule: "rooms/arrows" },
  { what: "Node in the report", file: "src/report/file.ts", code: `import "fs";`, rule: "rooms/arrows" },
  {
    what: "a lazy import against the arrow",
    file: "src/excel/file.ts",
    code: `void import("../taskpane/app");`,
    rule: "rooms/arrows",
  },
  {
    what: "a type against the arrow",
    file: "src/check/file.ts",
    code: `export type T = import("../excel/read").T;`,
    rule: "rooms/arrows",
  },
  {
    what: "a room nobody gave its arrows",
    file: "src/helpers/file.ts",
    code: `import "../guide";`,
    rule: "rooms/arrows",
  },
  {
    what: "Excel in the checks",
    file: "src/check/file.ts",
    code: `export const host = Excel;`,
    rule: "no-restricted-globals",
  },
  {
    what: "Office in the guide",
    file: "src/guide/file.ts",
    code: `export const host = Office.context;`,
    rule: "no-restricted-globals",
  },
  {
    what: "Word's types in the report",
    file: "src/report/file.ts",
    code: `export type T = Word.Range;`,
    rule: "no-restricted-syntax",
  },
  {
    what: "the window in the checks",
    file: "src/check/file.ts",
    code: `export const at = window.name;`,
    rule: "no-restricted-globals",
  },
  {
    what: "the document in the words",
    file: "src/text/file.ts",
    code: `export const at = document;`,
    rule: "no-restricted-globals",
  },
  {
    what: "Node's process in the checks",
    file: "src/check/file.ts",
    code: `export const at = process.env;`,
    rule: "no-restricted-globals",
  },
  {
    what: "any",
    file: "src/check/file.ts",
    code: `export const value: any = 1;`,
    rule: "@typescript-eslint/no-explicit-any",
  },
  { what: "a default export", file: "src/actions/file.ts", code: `export default 1;`, rule: "no-restricted-syntax" },
  {
    what: "a default export in a pure room",
    file: "src/check/file.ts",
    code: `export default 1;`,
    rule: "no-restricted-syntax",
  },
  { what: "the console", file: "src/excel/file.ts", code: `console.log(1);`, rule: "no-console" },
  {
    what: "a sync in a loop",
    file: "src/excel/file.ts",
    code: `export async function run(context: Excel.RequestContext) { for (;;) await context.sync(); }`,
    rule: "office-addins/no-context-sync-in-loop",
  },
  {
    what: "a property read before it was loaded",
    file: "src/excel/file.ts",
    code: `export function read(context: Excel.RequestContext) {
      const range = context.workbook.getSelectedRange();
      return range.address;
    }`,
    rule: "office-addins/load-object-before-read",
  },
  {
    what: "a hook in a branch",
    file: "src/taskpane/file.tsx",
    code: `import { useState } from "react";
      export function Page({ on }: { on: boolean }) { if (on) useState(0); return <p />; }`,
    rule: "react-hooks/rules-of-hooks",
  },
];

const sound: Snippet[] = [
  {
    what: "a folder of one's own that bears a room's name",
    file: "src/taskpane/pages/file.ts",
    code: `import "../word/pane";`,
  },
  {
    what: "React and Fluent UI in the pane",
    file: "src/taskpane/file.tsx",
    code: `import "react/jsx-runtime"; import "@fluentui/react-components";`,
  },
  {
    what: "Node and the console in the command line",
    file: "src/cli/file.ts",
    code: `import "node:fs"; console.log(1);`,
  },
  { what: "the zip library in the files", file: "src/files/file.ts", code: `import "fflate";` },
  { what: "the parser in its room", file: "src/xml/file.ts", code: `import "saxes";` },
  { what: "the engine in the workbench", file: "src/workbench/file.ts", code: `import "@univerjs/core";` },
  { what: "Excel in the Excel adapter", file: "src/excel/file.ts", code: `export const run = Excel.run;` },
];

/** The rules each snippet breaks. One process for all of them: starting ESLint takes longer than the linting. */
function lint(snippets: readonly Snippet[]): Map<Snippet, string[]> {
  const root = path.join(__dirname, "../..");
  const run = spawnSync(process.execPath, ["test/support/lint-snippets.mjs"], {
    cwd: root,
    input: JSON.stringify(snippets),
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const results = JSON.parse(run.stdout) as string[][];
  return new Map(snippets.map((snippet, index) => [snippet, results[index]]));
}

let rulesBrokenBy: Map<Snippet, string[]>;
beforeAll(() => {
  rulesBrokenBy = lint([...pairs, ...broken, ...sound]);
});

test("between two rooms an import is reported exactly where there is no arrow", () => {
  const free = pairs.filter((pair) => rulesBrokenBy.get(pair)?.length === 0).map(({ what }) => what);
  const allowed = ROOMS.flatMap((from) => ALLOWED[from].map((to) => `${from} → ${to}`));
  expect(free.sort()).toEqual(allowed.sort());

  const reported = pairs.flatMap((pair) => rulesBrokenBy.get(pair) ?? []);
  expect(new Set(reported)).toEqual(new Set(["rooms/arrows"]));
});

test.each(broken)("$what is reported by $rule", (snippet) => {
  expect(rulesBrokenBy.get(snippet)).toContain(snippet.rule);
});

test.each(sound)("$what is fine", (snippet) => {
  expect(rulesBrokenBy.get(snippet)).toEqual([]);
});
