import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { requireFreshBuild } from "../support/fresh-build";

const DIST = path.join(__dirname, "../../dist");
/** Bytes of gzip; what stands between pressing 打开助手 and seeing the pane, without office.js. */
const INITIAL_LIMIT = 180 * 1024;

interface ModuleReport {
  readonly initialScripts: Readonly<Record<string, readonly string[]>>;
  readonly modules: readonly string[];
}

let report: ModuleReport;

beforeAll(() => {
  requireFreshBuild();
  report = JSON.parse(readFileSync(path.join(DIST, "addin.modules.json"), "utf8")) as ModuleReport;
});

test.each(["taskpane", "commands"])("the first scripts of the %s page weigh at most 180 KB", (entry) => {
  const sizes = report.initialScripts[entry].map(
    (file) => gzipSync(readFileSync(path.join(DIST, "addin", file)), { level: 9 }).length,
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(INITIAL_LIMIT);
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
    expect(html).toMatch(/script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/);
    expect(html).not.toContain("unsafe-eval");
  }
});
