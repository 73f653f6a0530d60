/**
 * Five projects, by what a test needs around it:
 * `plain` nothing but Node, `whole` what was built or made of other files, the lint rules, and the fuzzer; `pane` a DOM,
 * `office` the unmodified Office.js client on the workbench's headless host, `browser` Chromium on the built workbench.
 * `npm test` runs them all, `npm run test:fast` the first.
 */

const { availableParallelism } = require("node:os");

/** Packages that are ES modules only, which Jest reads no other way. */
const MODULES =
  "(?:string-width|strip-ansi|ansi-regex|get-east-asian-width|strip-bom|uuid|htmlparser2|entities|dom-serializer|dom(?:elementtype|handler|utils))/";

const transform = {
  [`^.+\\.tsx?$|/node_modules/${MODULES}`]: "<rootDir>/test/support/transform.js",
};

const common = {
  runtime: "<rootDir>/test/support/compile-once.js",
  transform,
  moduleFileExtensions: ["ts", "tsx", "js", "cjs", "mjs", "json"],
  moduleNameMapper: {
    "/univer/headless$": "<rootDir>/build/univer-headless.cjs",
    "^@fluentui/react-components$": "<rootDir>/build/fluent.cjs",
    "\\.css$": "<rootDir>/test/support/empty.js",
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?${MODULES})`, "<rootDir>/build/"],
};

const folders = (...names) => names.map((name) => `<rootDir>/test/${name}/**/*.test.ts?(x)`);

module.exports = {
  globalSetup: "<rootDir>/test/support/global-setup.js",
  reporters: ["default", "<rootDir>/test/support/skipped-reporter.js"],
  // For what never ends: how long the rest takes is the machine's affair.
  testTimeout: 120_000,
  // Two more than there are processors: a browser, LibreOffice and ffmpeg are waited for.
  maxWorkers: availableParallelism() + 2,
  projects: [
    {
      ...common,
      displayName: "plain",
      testEnvironment: "node",
      testMatch: folders(
        "guide",
        "check",
        "import",
        "report",
        "text",
        "files",
        "cli",
        "assets",
        "actions",
        "recorder",
        "media",
        "occupations",
      ),
    },
    {
      ...common,
      displayName: "whole",
      testEnvironment: "node",
      testMatch: folders("build", "fuzz"),
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "<rootDir>/test/support/pane-environment.js",
      testMatch: folders("taskpane", "commands"),
      setupFilesAfterEnv: ["<rootDir>/test/support/pane-setup.ts"],
    },
    {
      ...common,
      displayName: "office",
      testEnvironment: "<rootDir>/test/support/office-environment.js",
      testEnvironmentOptions: {
        url: "https://pane.test/taskpane.html",
        customExportConditions: ["node", "node-addons"],
      },
      moduleNameMapper: {
        ...common.moduleNameMapper,
        "/univer/headless$": "<rootDir>/test/support/univer-compiled.js",
      },
      testMatch: folders("workbench", "excel", "word", "integration", "faults"),
    },
    { ...common, displayName: "browser", testEnvironment: "node", testMatch: folders("browser") },
  ],
};
