import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import regexp from "eslint-plugin-regexp";
import { defineConfig } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { rooms } from "./scripts/eslint-arrows.mjs";

const global = (...names) => Object.fromEntries(names.map((name) => [name, "readonly"]));
const NODE = global(
  ...["process", "console", "Buffer", "URL", "URLSearchParams", "TextEncoder", "TextDecoder", "fetch", "performance"],
  ...[
    "setTimeout",
    "clearTimeout",
    "setInterval",
    "clearInterval",
    "setImmediate",
    "MessageChannel",
    "structuredClone",
  ],
);
const BROWSER = global("window", "document", "location", "navigator");

/** What would tie the pure rooms to a host, a page or Node. */
const HOST_GLOBALS = [
  ...["Excel", "Word", "Office", "OfficeExtension"],
  ...["window", "document", "navigator", "location", "localStorage", "sessionStorage", "fetch", "XMLHttpRequest"],
  ...["DOMParser", "XMLSerializer", "HTMLElement", "process", "Buffer", "require", "__dirname", "global"],
];

/** Safari reads it since 16.4 only, and before that throws at the first line of the script. */
const LOOKBEHIND = [
  { selector: "Literal[regex.pattern=/\\(\\?<[=!]/]", message: "No lookbehind: Safari before 16.4 has none." },
  { selector: "TemplateElement[value.raw=/\\(\\?<[=!]/]", message: "No lookbehind: Safari before 16.4 has none." },
];
const BY_NAME = { selector: "ExportDefaultDeclaration", message: "Export by name." };
const HOST_TYPE = {
  selector: "TSQualifiedName[left.name=/^(Excel|Word|Office|OfficeExtension)$/]",
  message: "This room knows no Office.js, not even its types.",
};

/** The members of Excel's API that change what stands in cells, or where it stands. */
const CELL_WRITES = [
  {
    selector:
      "AssignmentExpression > MemberExpression.left[property.name=/^(values|formulas|formulasLocal|formulasR1C1|valuesAsJson|hyperlink)$/]",
    message: "What goes into cells goes through src/excel/writing.",
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(insert|copyFrom|moveTo|autoFill|flashFill|removeDuplicates|setCellProperties)$/]",
    message: "Cells are moved and copied in src/excel/writing.",
  },
  {
    selector: "CallExpression[callee.property.name='add'][callee.object.property.name=/^(rows|columns)$/]",
    message: "Rows and columns are added in src/excel/writing.",
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(delete|clear)$/][callee.object.callee.property.name=/^(getRange|getRangeByIndexes|getEntireRow|getEntireColumn|getUsedRange|getCell)$/]",
    message: "Cells are removed in src/excel/writing.",
  },
];

export default defineConfig(
  { ignores: ["dist/", "build/", "coverage/", "test/fixtures/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "object-shorthand": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // tsconfig has no noUncheckedIndexedAccess; an assertion after a proof on the line above is clearer than a branch that cannot run.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },

  {
    name: "typescript: no default exports, no forgotten promise",
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "no-restricted-syntax": ["error", BY_NAME],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },

  {
    name: "patterns whose work grows faster than the text they are given, wherever a match may begin",
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbench/**"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  {
    name: "what runs in a pane runs in an older Safari",
    files: ["src/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", BY_NAME, ...LOOKBEHIND] },
  },
  {
    name: "arrows between the rooms",
    files: ["src/**/*.{ts,tsx}"],
    plugins: { rooms },
    rules: { "rooms/arrows": "error" },
  },
  {
    name: "pure rooms know no host, no page and no Node",
    files: ["src/{guide,check,report,text,host,xml}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...HOST_GLOBALS],
      "no-restricted-syntax": ["error", BY_NAME, ...LOOKBEHIND, HOST_TYPE],
    },
  },

  {
    name: "Office.js",
    files: ["src/{office,excel,word,actions,taskpane,commands}/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    name: "one door for writing into a sheet",
    files: ["src/{excel,actions,taskpane,commands}/**/*.{ts,tsx}"],
    ignores: ["src/excel/writing/**"],
    rules: { "no-restricted-syntax": ["error", BY_NAME, ...LOOKBEHIND, ...CELL_WRITES] },
  },
  {
    name: "React",
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },

  {
    name: "what never runs in Office may write to the console",
    files: ["src/cli/**", "src/workbench/**", "scripts/**", "bench/**", "test/support/**", "test/browser/**"],
    rules: { "no-console": "off" },
  },
  {
    name: "scripts on Node",
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: { ...NODE, ...BROWSER } },
  },
  {
    name: "CommonJS: tools that still want it",
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: global("require", "module", "exports", "__dirname", "__filename"),
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
