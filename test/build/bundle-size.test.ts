import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { requireFreshBuild } from "../support/fresh-build";

const DIST = path.join(__dirname, "../../dist");

interface ModuleReport {
  readonly initialScripts: Readonly<Record<string, readonly string[]>>;
  /** By the name of an import: the scripts that come with it. */
  readonly importedScripts: Readonly<Record<string, readonly string[]>>;
  readonly modules: readonly string[];
}

let report: ModuleReport;

beforeAll(() => {
  requireFreshBuild();
  report = JSON.parse(readFileSync(path.join(DIST, "addin.modules.json"), "utf8")) as ModuleReport;
});

/** What stands between pressing 打开助手 and seeing the pane, without office.js: of the page and of the host's own pane. */
test.each([
  { what: "Excel's pane", kilobytes: 180, entry: "taskpane", imports: ["excel-pane"] },
  { what: "Word's pane", kilobytes: 145, entry: "taskpane", imports: ["word-pane"] },
  { what: "the ribbon's commands", kilobytes: 180, entry: "commands", imports: [] },
])("the first scripts of $what weigh at most $kilobytes KB of gzip", ({ kilobytes, entry, imports }) => {
  const scripts = [...report.initialScripts[entry], ...imports.flatMap((name) => report.importedScripts[name])];
  const sizes = scripts.map((file) => gzipSync(readFileSync(path.join(DIST, "addin", file)), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(kilobytes * 1024);
});

test("nothing of the workbench, its engine or the tests is in the add-in", () => {
  const strangers = report.modules.filter((name) =>
    /src\/workbench\/|@univerjs|\/office-js\/|exceljs|^\.\/test\//.test(name),
  );
  expect(strangers).toEqual([]);
});

test("the pages take their scripts from themselves and from Microsoft's CDN alone, and run no eval", () => {
  for (const page of ["taskpane.html", "commands.html"]) {
    const html = readFileSync(path.join(DIST, "addin", page), "utf8");
    const sources = [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, source]) => source);
    expect(sources[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(sources.slice(1).filter((source) => source.includes("//"))).toEqual([]);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc)/);
    // The domain in use since 2026 is allowed beside the one that is asked: Microsoft may lead from one to the other.
    expect(html).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com https://officeapis.public.onecdn.static.microsoft;",
    );
    expect(html).not.toContain("unsafe-eval");
  }
});

test("what records is fetched by nobody who does not ask for it", () => {
  const recording = report.importedScripts.recording;
  expect(recording.length).toBeGreaterThan(0);
  const usual = [
    ...report.initialScripts.taskpane,
    ...report.initialScripts.commands,
    ...report.importedScripts["excel-pane"],
    ...report.importedScripts["word-pane"],
  ];
  const ownScript = recording.filter((file) => file.startsWith("recording."));
  expect(ownScript).toHaveLength(1);
  expect(usual).not.toContain(ownScript[0]);
  for (const file of usual) expect(readFileSync(path.join(DIST, "addin", file), "utf8")).not.toContain("ActionIndex");
});
