/**
 * Reads, out of the unmodified client library, how the members of every class are called on the wire and which requirement set brought
 * them: `src/workbench/host/schema/{excel,word}.json`. The host accepts and offers only what stands there.
 * Run after the version of @microsoft/office-js has changed; a test compares the files with `officeSchema()`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const packageFolder = join(root, "node_modules/@microsoft/office-js");
const applications = {
  Excel: { file: "excel-win32-16.01.debug.js", requirementSet: "ExcelApi" },
  Word: { file: "word-win32-16.01.debug.js", requirementSet: "WordApi" },
};

const pascal = (name) => name[0].toUpperCase() + name.slice(1);
const first = (pattern, text) => pattern.exec(text)?.[1];

/** The classes of the application's own namespace, each as the lines from its constructor to its end. */
function classesOf(source, application) {
  const start = source.indexOf(`(function (${application}) {`);
  const classes = new Map();
  const pattern = /^ {4}var (\w+) = \(function \(_super\) \{\n([\s\S]*?)^ {4}\}\(OfficeExtension\.ClientObject\)\);/gm;
  pattern.lastIndex = start;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) classes.set(match[1], match[2]);
  return classes;
}

/** Name and body of every accessor and method; the generator of the client indents them all alike. */
function membersOf(body) {
  const accessors = [
    ...body.matchAll(/^ {8}Object\.defineProperty\(\w+\.prototype, "(\w+)", \{\n([\s\S]*?)^ {8}\}\);/gm),
  ];
  const methods = [...body.matchAll(/^ {8}\w+\.prototype\.(\w+) = function \(.*?\) \{\n([\s\S]*?)^ {8}\};/gm)];
  const pairs = (matches) => matches.map(([, name, text]) => [name, text]);
  return { accessors: pairs(accessors), methods: pairs(methods) };
}

/** "ExcelApi 1.7"; undefined for what has been there from the start. */
function requirement(text, defaultSet) {
  const match = /_throwIfApiNotSupported\("[\w.]+", (_defaultApiSetName|"\w+"), "([\d.]+)"/.exec(text);
  return match ? `${match[1].startsWith('"') ? match[1].slice(1, -1) : defaultSet} ${match[2]}` : undefined;
}

/** Some setters are overridden by hand and use another wire name, `showGridlines` "Gridlines" for one. */
function overriddenWire(source, setter) {
  const custom = first(/_CC\.(\w+_Set)\(this, value\)/, setter);
  if (!custom) return undefined;
  const body = first(new RegExp(`function ${custom}\\(thisObj, value\\) \\{\\n([\\s\\S]*?)\\n {8}\\}`), source) ?? "";
  return first(/_invokeSetProperty\(thisObj, "(\w+)"/, body);
}

function describe(source, body, defaultSet) {
  const { accessors, methods } = membersOf(body);
  const list = (name) => {
    const text = accessors.find(([accessor]) => accessor === name)?.[1] ?? "";
    return JSON.parse(first(/return (\[[^\]]*\])/, text) ?? "[]");
  };
  const scalarNames = list("_scalarPropertyNames");
  const wireNames = list("_scalarPropertyOriginalNames");
  const described = { scalars: {}, navigations: {}, methods: {} };
  const tidy = (name, { wire, ...rest }) =>
    Object.fromEntries(
      Object.entries({ wire: wire === pascal(name) ? undefined : wire, ...rest }).filter(([, value]) => value),
    );

  for (const [name, text] of accessors) {
    const [getter, setter = ""] = text.split(/^ {12}set: /m);
    const since = requirement(getter, defaultSet);
    const navigation = /_createPropertyObject\((?:\w+\.)?(\w+), this, "(\w+)"/.exec(getter);
    const scalar = scalarNames.indexOf(name);
    if (scalar >= 0) {
      const writable = /_invokeSetProperty/.test(setter);
      const setWire = overriddenWire(source, setter) ?? first(/_invokeSetProperty\(this, "(\w+)"/, setter);
      const wire = wireNames[scalar];
      described.scalars[name] = tidy(name, { wire, setWire: setWire === wire ? undefined : setWire, writable, since });
    } else if (navigation)
      described.navigations[name] = tidy(name, { wire: navigation[2], type: navigation[1], since });
  }
  for (const [name, text] of methods) {
    const since = requirement(text, defaultSet);
    const object = /_create(?:AndInstantiate)?MethodObject\((?:\w+\.)?(\w+), this, "(\w+)"/.exec(text);
    const plain = /_invokeMethod\(this, "(\w+)"/.exec(text);
    const indexer = /_createIndexerObject\((?:\w+\.)?(\w+), this/.exec(text);
    if (object) described.methods[name] = tidy(name, { wire: object[2], type: object[1], since });
    else if (plain) described.methods[name] = tidy(name, { wire: plain[1], since });
    else if (indexer) described.methods[name] = tidy(name, { wire: "GetItem", type: indexer[1], since });
  }
  return described;
}

/** The schema of one application as the text of its file: one class a line. */
export function officeSchema(application) {
  const { file, requirementSet } = applications[application];
  const source = readFileSync(join(packageFolder, "dist", file), "utf8").replace(/\r\n/g, "\n");
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const lines = [...classesOf(source, application)]
    .map(([name, body]) => [name, describe(source, body, requirementSet)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, description]) => `    ${JSON.stringify(name)}: ${JSON.stringify(description)}`);
  return `{\n  "client": "${version}",\n  "requirementSet": "${requirementSet}",\n  "classes": {\n${lines.join(",\n")}\n  }\n}\n`;
}

export const schemaFile = (application) => join(root, `src/workbench/host/schema/${application.toLowerCase()}.json`);

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const application of Object.keys(applications))
    writeFileSync(schemaFile(application), officeSchema(application));
