/**
 * Checks an add-in manifest without Office and without the network: what the published schema demands of the elements we
 * use, and what it cannot say (every resid resolves, every image exists at its size, both languages are complete).
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest, type ManifestInfo } from "office-addin-manifest";
import { SaxesParser } from "saxes";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export interface ManifestExpectations {
  /** where the manifest's base URL stands for, to look the images up */
  readonly root: string;
  /** the names the commands page registers with Office.actions.associate */
  readonly functions: readonly string[];
}

const BASE_URL = "https://localhost:3000/";
const LANGUAGES = { default: "zh-CN", override: "en-US" };
const REQUIRED_ICON_SIZES = [16, 32, 80];
const RESID_LENGTH = 32;
const SHORT_STRING_LENGTH = 125;
const LONG_STRING_LENGTH = 250;

/**
 * The children an element may have, in the schema's order (OfficeAppManifestV1_1.xsd, TaskPaneAppVersionOverridesV1_0.xsd):
 * a plain name is required, "?" may be missing, "+" may repeat. Elements with several shapes are told apart by their parent.
 */
const CONTENT: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl " +
    "AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides",
  "OfficeApp/Hosts": "Host+",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description? Requirements? Hosts Resources",
  "VersionOverrides/Hosts": "Host+",
  "VersionOverrides/Hosts/Host": "DesktopFormFactor",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  ExtensionPoint: "CustomTab",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Icon: "bt:Image+",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

/** Every fault of the manifest, in words; empty for a sound one. What Office takes it for is read by its own library. */
export async function checkManifest(file: string, expectations: ManifestExpectations): Promise<string[]> {
  let root: Element;
  try {
    root = parse(readFileSync(file, "utf8"));
  } catch (error) {
    return [`not well-formed: ${(error as Error).message}`];
  }
  const info = await OfficeAddinManifest.readManifestFile(file);
  return [
    ...contentFaults(root, ""),
    ...identityFaults(info),
    ...hostFaults(root, info),
    ...requirementFaults(root),
    ...resourceFaults(root),
    ...languageFaults(root, info),
    ...lengthFaults(root),
    ...urlFaults(root),
    ...iconFaults(root, info, expectations),
    ...commandFaults(root, expectations),
  ];
}

function parse(xml: string): Element {
  const parser = new SaxesParser();
  const document: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: "" };
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    open[open.length - 1].text += text.trim();
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return document.children[0];
}

function contentFaults(element: Element, parents: string): string[] {
  const place = parents === "" ? element.name : `${parents}/${element.name}`;
  const model = Object.entries(CONTENT).find(([key]) => `/${place}`.endsWith(`/${key}`))?.[1];
  const faults = element.children.flatMap((child) => contentFaults(child, place));
  if (!model) return faults;
  const children = element.children.map(({ name }) => `${name} `).join("");
  const wanted = model.split(" ").map((term) => {
    const name = term.replace(/[?+]$/, "");
    return `(${name} )${/[?+]$/.exec(term)?.[0] ?? ""}`;
  });
  if (!new RegExp(`^${wanted.join("")}$`).test(children)) {
    faults.push(`${place} holds ${children.trim() || "nothing"}, the schema wants ${model}`);
  }
  return faults;
}

function identityFaults({ officeAppType, id = "", version = "", permissions = "" }: ManifestInfo): string[] {
  const faults = [];
  if (officeAppType !== "TaskPaneApp") faults.push(`the add-in is a ${officeAppType}`);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) faults.push(`Id "${id}" is no GUID`);
  if (!/^[1-9]\d{0,4}(\.\d{1,5}){1,3}$/.test(version)) faults.push(`Version "${version}" is not 1.0 or later`);
  if (permissions !== "ReadWriteDocument") faults.push(`Permissions are "${permissions}"`);
  return faults;
}

function hostFaults(root: Element, { hosts = [] }: ManifestInfo): string[] {
  const base = [...hosts].sort();
  const overridden = all(root, "VersionOverrides").flatMap((overrides) => hostsIn(overrides, "xsi:type"));
  const wanted = ["Document", "Workbook"];
  return [
    ...(String(base) === String(wanted) ? [] : [`Hosts are ${base.join(", ")}`]),
    ...(String(overridden) === String(wanted) ? [] : [`hosts with commands are ${overridden.join(", ")}`]),
  ];
}

function hostsIn(parent: Element, attribute: string): string[] {
  const hosts = parent.children.find(({ name }) => name === "Hosts");
  return (hosts?.children ?? []).map(({ attributes }) => attributes[attribute]).sort();
}

/** A requirement holds for every host, so a set that only one of them has shuts the other out. */
function requirementFaults(root: Element): string[] {
  const sets = all(root, "Set").map(({ attributes }) => attributes.Name);
  return sets
    .filter((set) => /^(Excel|Word)/.test(set))
    .map((set) => `requirement set ${set} is not supported by every host`);
}

function resourceFaults(root: Element): string[] {
  const resources = all(root, "Resources").flatMap(({ children }) => children.flatMap((list) => list.children));
  const defined = resources.map(({ attributes }) => attributes.id);
  const used = descendants(root).flatMap(({ attributes }) => attributes.resid ?? []);
  return [
    ...used.filter((resid) => !defined.includes(resid)).map((resid) => `resid ${resid} is not defined`),
    ...defined.filter((id) => !used.includes(id)).map((id) => `resource ${id} is not used`),
    ...duplicates(defined).map((id) => `resource ${id} is defined twice`),
    ...defined
      .filter((id) => id.length > RESID_LENGTH)
      .map((id) => `resource ${id} has more than ${RESID_LENGTH} characters`),
  ];
}

function languageFaults(root: Element, { defaultLocale }: ManifestInfo): string[] {
  const faults = [];
  if (defaultLocale !== LANGUAGES.default) faults.push(`DefaultLocale is ${defaultLocale}`);
  for (const { element, id } of localizedTexts(root)) {
    const overrides = element.children.filter(({ name }) => name.endsWith("Override"));
    const locales = overrides.map(({ attributes }) => attributes.Locale);
    if (String(locales) !== LANGUAGES.override)
      faults.push(`${id} is overridden for ${locales.join(", ") || "no locale"}`);
  }
  return faults;
}

function lengthFaults(root: Element): string[] {
  return localizedTexts(root).flatMap(({ element, id, limit }) => {
    const values = [element.attributes.DefaultValue, ...element.children.map(({ attributes }) => attributes.Value)];
    const wrong = values.filter((value) => value === "" || [...value].length > limit);
    return wrong.map((value) => `${id} has ${[...value].length} characters, not 1 to ${limit}`);
  });
}

function localizedTexts(root: Element): { element: Element; id: string; limit: number }[] {
  const inBase = (name: string, limit: number) =>
    root.children.filter((child) => child.name === name).map((element) => ({ element, id: name, limit }));
  const inResources = (list: string, limit: number) =>
    all(root, list).flatMap(({ children }) =>
      children.map((element) => ({ element, id: element.attributes.id, limit })),
    );
  return [
    ...inBase("DisplayName", SHORT_STRING_LENGTH),
    ...inBase("Description", LONG_STRING_LENGTH),
    ...inResources("bt:ShortStrings", SHORT_STRING_LENGTH),
    ...inResources("bt:LongStrings", LONG_STRING_LENGTH),
  ];
}

/** One base URL throughout, so that a build can replace it. */
function urlFaults(root: Element): string[] {
  const named = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Url", "bt:Image"];
  const urls = descendants(root).flatMap(({ name, attributes }) =>
    named.includes(name) ? (attributes.DefaultValue ?? []) : [],
  );
  return urls.filter((url) => !url.startsWith(BASE_URL)).map((url) => `${url} does not lie under ${BASE_URL}`);
}

function iconFaults(root: Element, info: ManifestInfo, { root: folder }: ManifestExpectations): string[] {
  const images = all(root, "bt:Images").flatMap(({ children }) => children);
  const urlOf = new Map(images.map(({ attributes }) => [attributes.id, attributes.DefaultValue]));
  const declared = all(root, "Icon").flatMap(({ children }) =>
    children.map(({ attributes }) => ({ url: urlOf.get(attributes.resid), size: Number(attributes.size) })),
  );
  const ofTheApp = [
    { url: info.iconUrl, size: 32 },
    { url: info.highResolutionIconUrl, size: 64 },
  ];
  const faults = new Set<string>();
  for (const { url, size } of [...declared, ...ofTheApp]) {
    if (!url?.startsWith(BASE_URL)) continue;
    const file = url.slice(BASE_URL.length);
    const found = pngSize(path.join(folder, file));
    if (found !== `${size}×${size}`) faults.add(`${file} is ${found}, declared ${size}×${size}`);
  }
  for (const icon of all(root, "Icon")) {
    const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
    const missing = REQUIRED_ICON_SIZES.filter((size) => !sizes.includes(size));
    if (missing.length > 0)
      faults.add(`${icon.children[0]?.attributes.resid} and its family lack ${missing.join(", ")} px`);
  }
  return [...faults];
}

/** Width and height from a PNG's IHDR chunk, as "16×16". */
function pngSize(file: string): string {
  if (!existsSync(file)) return "missing";
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") return "no PNG";
  return `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`;
}

function commandFaults(root: Element, { functions }: ManifestExpectations): string[] {
  const named = all(root, "FunctionName").map(({ text }) => text);
  const ids = ["CustomTab", "Group", "Control"]
    .flatMap((kind) => all(root, kind))
    .map(({ attributes }) => attributes.id);
  const unserved = all(root, "DesktopFormFactor").filter(
    (factor) => all(factor, "FunctionName").length > 0 && all(factor, "FunctionFile").length === 0,
  );
  return [
    ...named.filter((name) => !functions.includes(name)).map((name) => `function ${name} is not registered`),
    ...functions.filter((name) => !named.includes(name)).map((name) => `function ${name} has no button`),
    ...duplicates(ids).map((id) => `id ${id} stands twice`),
    ...unserved.map(() => "a form factor runs functions without a FunctionFile"),
  ];
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

function all(element: Element, name: string): Element[] {
  return descendants(element).filter((candidate) => candidate.name === name);
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
