/** Word documents as the tests see them: read with a reader of their own, and held against the published schema. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

const SCHEMAS = path.join(__dirname, "../fixtures/ooxml-xsd/transitional");
const MARKUP_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
/** The schema of the parts whose content type begins so. */
const SCHEMA_OF: readonly (readonly [type: string, schema: string])[] = [
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.", "wml.xsd"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.", "sml.xsd"],
  ["application/vnd.openxmlformats-officedocument.theme+", "dml-main.xsd"],
];
const CONTENT_TYPES = "[Content_Types].xml";

export const HAS_XMLLINT = spawnSync("xmllint", ["--version"]).status === 0;

/** Every part of a package as text, by its path. */
export type Parts = Readonly<Record<string, string>>;

export const partsOf = (docx: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text directly inside. */
  readonly text: string;
  readonly parent?: XmlNode;
}

/** @throws Error naming line and column where the markup is not well-formed */
export function parseXml(xml: string): XmlNode {
  interface OpenNode extends XmlNode {
    children: XmlNode[];
    text: string;
  }
  const parser = new SaxesParser();
  const document: OpenNode = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open[open.length - 1];
    const node: OpenNode = { name, attributes, children: [], text: "", parent };
    parent.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    open[open.length - 1].text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return document.children[0];
}

/** All elements of a name inside `node`, in document order. */
export const all = (node: XmlNode, name: string): XmlNode[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((candidate) => candidate.name === name);

/** The `w:val` of the child of that name. */
export const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes["w:val"];

/** What a person reads in `node`. */
export const textOf = (node: XmlNode): string =>
  all(node, "w:t")
    .map(({ text }) => text)
    .join("");

export const isWithin = (node: XmlNode, name: string): boolean =>
  node.parent !== undefined && (node.parent.name === name || isWithin(node.parent, name));

/**
 * What the schema ISO/IEC 29500-4:2016 (transitional) has against the parts of a document or workbook, in xmllint's words;
 * empty for a valid one. Everything `mc:Ignorable` names is taken out first, as a reader that does not know it would.
 */
export function schemaFaults(docx: Uint8Array): string[] {
  const parts = partsOf(docx);
  const folder = mkdtempSync(path.join(tmpdir(), "ooxml-"));
  try {
    return SCHEMA_OF.flatMap(([type, schema]) => {
      const files = partsOfType(parts, type);
      for (const name of files) {
        const file = path.join(folder, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, withoutIgnorable(parts[name]));
      }
      if (files.length === 0) return [];
      const options = ["--noout", "--nonet", "--schema", path.join(SCHEMAS, schema), ...files];
      const { stderr } = spawnSync("xmllint", options, { cwd: folder, encoding: "utf8" });
      return stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is wrong with the package around the parts (ISO/IEC 29500-2): a part of no declared type, a relationship into the void. */
export function packageFaults(docx: Uint8Array): string[] {
  const parts = partsOf(docx);
  const names = Object.keys(parts);
  const types = typesIn(parts);
  const untyped = names.filter((name) => name !== CONTENT_TYPES && types.of(name) === undefined);
  const absent = types.declared.filter((name) => !names.includes(name));
  const dangling = names
    .filter((name) => name.endsWith(".rels"))
    .flatMap((rels) =>
      all(parseXml(parts[rels]), "Relationship")
        .filter(({ attributes }) => attributes.TargetMode !== "External")
        .map(({ attributes }) => path.posix.join(path.posix.dirname(rels), "..", attributes.Target))
        .filter((target) => !names.includes(target))
        .map((target) => `${rels} names ${target}, which is not there`),
    );
  return [
    ...(names[0] === CONTENT_TYPES ? [] : [`the package begins with ${names[0]}`]),
    ...untyped.map((name) => `${name} has no content type`),
    ...absent.map((name) => `${name} has a content type and is not there`),
    ...dangling,
  ];
}

/** What the directory of an archive says of its entries (APPNOTE.TXT 4.3.12): the system each was made on, its attributes. */
export function entriesOf(zip: Uint8Array): readonly { readonly system: number; readonly attributes: number }[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries: { system: number; attributes: number }[] = [];
  for (let at = view.getUint32(zip.byteLength - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    entries.push({ system: view.getUint8(at + 5), attributes: view.getUint32(at + 38, true) });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** An entry that every program takes for a file: made on Unix, its owner may write it and all may read it. */
export const PLAIN_FILE = { system: 3, attributes: 0o644 * 0x10000 };

const partsOfType = (parts: Parts, type: string): string[] => {
  const types = typesIn(parts);
  return Object.keys(parts).filter((name) => types.of(name)?.startsWith(type));
};

function typesIn(parts: Parts): { of(name: string): string | undefined; declared: string[] } {
  const root = parseXml(parts[CONTENT_TYPES]);
  const byPart = new Map(
    all(root, "Override").map(({ attributes }) => [attributes.PartName.slice(1), attributes.ContentType]),
  );
  const byExtension = new Map(
    all(root, "Default").map(({ attributes }) => [attributes.Extension, attributes.ContentType]),
  );
  return {
    of: (name) => byPart.get(name) ?? byExtension.get(name.slice(name.lastIndexOf(".") + 1)),
    declared: [...byPart.keys()],
  };
}

/** The part without the elements and attributes of the namespaces its root calls ignorable (ISO/IEC 29500-3 §7.2). */
function withoutIgnorable(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
  const kept: string[] = [];
  let ignorable: readonly string[] = [];
  let ignoredDepth = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const list = Object.values(tag.attributes).find(
      ({ uri, local }) => uri === MARKUP_COMPATIBILITY && local === "Ignorable",
    );
    if (list) ignorable = list.value.split(/\s+/).map((prefix) => parser.resolve(prefix) ?? prefix);
    if (ignoredDepth > 0 || ignorable.includes(tag.uri)) {
      ignoredDepth++;
      return;
    }
    const attributes = Object.values(tag.attributes).filter(
      (attribute) => attribute !== list && !ignorable.includes(attribute.uri),
    );
    kept.push(`<${tag.name}${attributes.map(({ name, value }) => ` ${name}="${escape(value)}"`).join("")}>`);
  });
  parser.on("text", (text) => {
    if (ignoredDepth === 0) kept.push(escape(text));
  });
  parser.on("closetag", ({ name }) => {
    if (ignoredDepth > 0) ignoredDepth--;
    else kept.push(`</${name}>`);
  });
  parser.write(xml).close();
  return kept.join("");
}
