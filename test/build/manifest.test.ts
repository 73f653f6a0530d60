import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { checkManifest } from "../support/manifest";
import { temporaryFolder } from "../support/plan-file";

const ROOT = path.join(__dirname, "../..");
const FIXTURES = path.join(ROOT, "test/fixtures/manifests");
const SCHEMA = path.join(ROOT, "test/fixtures/manifest-xsd/OfficeAppManifestV1_1.xsd");

const FUNCTIONS = ["checkAndMark", "clearMarks"];
const faultsOf = (file: string, functions: string[]) => checkManifest(file, { root: ROOT, functions });

test("the add-in's manifest is sound: order, resources, images, languages, hosts and commands", async () => {
  expect(await faultsOf(path.join(ROOT, "manifest.xml"), FUNCTIONS)).toEqual([]);
});

const xmllint = spawnSync("xmllint", ["--version"]).status === 0;
(xmllint ? test : test.skip).each(["manifest.xml", "test/fixtures/manifests/valid.xml"])(
  "the published schema accepts %s (needs xmllint)",
  (file) => {
    const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", SCHEMA, file], { cwd: ROOT, encoding: "utf8" });
    expect(run.stderr).toBe(`${file} validates\n`);
  },
);

describe("the manifest of a build", () => {
  type Changes = Partial<Record<"baseUrl" | "id" | "name", string>>;
  const { hostedManifest } = jest.requireActual<{ hostedManifest(changes: Changes): Promise<string> }>(
    "../../scripts/webpack/manifest-plugin",
  );
  const folder = temporaryFolder();
  const build = async (changes: Changes): Promise<string> => {
    const file = path.join(folder, "manifest.xml");
    writeFileSync(file, await hostedManifest(changes));
    return file;
  };
  const ID = "3d2c1b0a-0000-4000-8000-123456789abc";

  test("with nothing to change is the repository's own, letter for letter", async () => {
    const file = await build({});
    expect(readFileSync(file, "utf8")).toBe(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"));
  });

  test("names the server it was built for in every address", async () => {
    const file = await build({ baseUrl: "https://hr.example.com/rending/" });
    const { iconUrl, supportUrl, defaultSettings } = await OfficeAddinManifest.readManifestFile(file);
    for (const url of [iconUrl, supportUrl, defaultSettings?.sourceLocation])
      expect(url).toMatch(/^https:\/\/hr\.example\.com\/rending\//);
    expect(readFileSync(file, "utf8")).not.toContain("localhost");
  });

  test("has an id and a name of its own where they are given, and is as sound as before", async () => {
    const file = await build({ id: ID, name: "认定方案助手（试用）" });
    const { id, displayName } = await OfficeAddinManifest.readManifestFile(file);
    expect([id, displayName]).toEqual([ID, "认定方案助手（试用）"]);
    expect(await faultsOf(file, FUNCTIONS)).toEqual([]);
  });

  (xmllint ? test : test.skip)("is as the schema wants it then, too (needs xmllint)", async () => {
    const file = await build({ id: ID, name: "认定方案助手（试用）" });
    const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", SCHEMA, file], { encoding: "utf8" });
    expect(run.stderr).toBe(`${file} validates\n`);
  });
});

test("a minimal manifest is sound", async () => {
  expect(await faultsOf(path.join(FIXTURES, "valid.xml"), ["checkAndMark"])).toEqual([]);
});

/** One file each, wrong in exactly one way, and what is said of it. */
const FAULTS: Record<string, RegExp> = {
  "not-well-formed": /^not well-formed: .*unclosed tag/,
  "description-missing": /^OfficeApp holds .*, the schema wants Id Version/,
  "icon-before-description": /^OfficeApp holds .*, the schema wants Id Version/,
  "label-before-group": /CustomTab holds Label Group, the schema wants Group\+ Label$/,
  "unknown-element": /^OfficeApp holds .* Hostz Hosts/,
  "id-not-a-guid": /^Id "assessment-plan" is no GUID$/,
  "version-below-1": /^Version "0.9.0.0" is not 1.0 or later$/,
  "permissions-too-narrow": /^Permissions are "ReadDocument"$/,
  "host-missing": /^Hosts are Workbook$/,
  "host-without-commands": /^hosts with commands are Workbook$/,
  "requirement-of-one-host": /^requirement set ExcelApi is not supported by every host$/,
  "resid-undefined": /^resid Tipp is not defined$/,
  "resource-unused": /^resource Spare is not used$/,
  "resource-defined-twice": /^resource Tip is defined twice$/,
  "resid-too-long": /^resource TheTipOfTheOnlyButtonOnTheOnlyTab has more than 32 characters$/,
  "default-locale-english": /^DefaultLocale is en-US$/,
  "english-missing": /^Tip is overridden for no locale$/,
  "label-too-long": /^Label has 126 characters, not 1 to 125$/,
  "tip-too-long": /^Tip has 259 characters, not 1 to 250$/,
  "text-empty": /^Label has 0 characters, not 1 to 125$/,
  "url-elsewhere": /^https:\/\/example.com\/commands.html does not lie under/,
  "url-not-https": /^http:\/\/localhost:3000\/taskpane.html does not lie under/,
  "image-missing": /^assets\/icons\/app-81.png is missing, declared 80×80$/,
  "image-of-another-size": /^assets\/icons\/app-64.png is 64×64, declared 80×80$/,
  "icon-size-missing": /^Icon.16 and its family lack 80 px$/,
  "function-unknown": /^function doSomethingElse is not registered$/,
  "function-file-missing": /^a form factor runs functions without a FunctionFile$/,
  "control-id-twice": /^id Excel.Check stands twice$/,
};

test("every faulty manifest in the folder is tried", () => {
  const files = readdirSync(path.join(FIXTURES, "invalid")).map((file) => path.basename(file, ".xml"));
  expect(files.sort()).toEqual(Object.keys(FAULTS).sort());
});

test.each(Object.entries(FAULTS))("%s is reported, and nothing else", async (name, fault) => {
  const faults = await faultsOf(path.join(FIXTURES, "invalid", `${name}.xml`), ["checkAndMark"]);
  expect(faults).toEqual([expect.stringMatching(fault)]);
});

test("a registered function without a button is reported", async () => {
  const faults = await faultsOf(path.join(FIXTURES, "valid.xml"), FUNCTIONS);
  expect(faults).toEqual(["function clearMarks has no button"]);
});
