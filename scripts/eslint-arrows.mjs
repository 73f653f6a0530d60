/**
 * The rooms of src/ and the arrows between them: what a room may import, of the other rooms and of packages.
 * An ESLint rule of our own, because it must resolve a path: `./word/pane` inside the task pane is not src/word.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const PURE = ["check", "report", "guide"];
const BELOW_SURFACE = ["actions", "files", "import", "media", ...PURE, "text"];

/** `packages` lists package names, "@scope/" for a whole scope, "node:" for Node's own modules; absent: anything. */
const ROOMS = {
  guide: { rooms: [], packages: [] },
  check: { rooms: ["guide"], packages: [] },
  // The report is made from a snapshot, which belongs to check; nothing of check knows of reports.
  report: { rooms: ["check", "guide", "xml"], packages: [] },
  // Occupations as a person looks them up: pane and terminal ask, nothing that is checked does.
  occupations: { rooms: ["check", "guide"], packages: [] },
  // What of somebody else's list goes where in a table of the guide.
  import: { rooms: ["check", "guide"], packages: [] },
  // Photos and videos as files; nothing of a plan is read here but what it asks for.
  media: { rooms: ["check", "guide"], packages: ["mediabunny"] },
  // The parser for both that read XML: parts of archives, and what Word hands out.
  xml: { rooms: [], packages: ["saxes"] },
  // Archives, workbooks, documents, text and pages as files; what is made of a document is the actions' matter.
  files: {
    rooms: ["check", "guide", "xml"],
    packages: ["fflate", "htmlparser2", "papaparse", "string-width", "@e965/xlsx"],
  },
  // The seams: a workbook and a document as the actions see them, whatever stands behind.
  host: { rooms: PURE, packages: [] },
  // What stands behind them: Office.js, and what both of its clients have in common.
  office: { rooms: ["host"], packages: [] },
  excel: { rooms: ["host", "office", "check", "guide"], packages: [] },
  word: { rooms: ["host", "office", ...PURE], packages: [] },
  actions: { rooms: ["host", "files", "import", ...PURE], packages: [] },
  text: { rooms: ["import", "media", "occupations", ...PURE], packages: [] },
  // What goes between the client and Office, masked, and what the workbench makes of it.
  recorder: { rooms: ["guide"], packages: [] },
  // The panes know Excel and Word where they are put together.
  taskpane: {
    rooms: [...BELOW_SURFACE, "occupations", "host", "excel", "word", "recorder"],
    packages: ["react", "react-dom", "@fluentui/", "fast-diff"],
  },
  commands: { rooms: [...BELOW_SURFACE, "host", "excel"], packages: [] },
  cli: { rooms: [...BELOW_SURFACE, "occupations"], packages: ["node:", "string-width"] },
  // It stands in for Excel and Word, and reads their files with the same hands.
  workbench: { rooms: ["files", "recorder"] },
};

const SRC = fileURLToPath(new URL("../src", import.meta.url));

/** The room a file lies in; undefined outside src. */
function roomOf(file) {
  const [room, ...rest] = path.relative(SRC, file).split(path.sep);
  return room === ".." || rest.length === 0 ? undefined : room;
}

function allowsPackage(packages, specifier) {
  return packages === undefined || packages.some((name) => specifier === name || matchesPrefix(name, specifier));
}

/** "react" covers "react/jsx-runtime"; a name that ends in "/" or ":" is a prefix itself. */
function matchesPrefix(name, specifier) {
  return specifier.startsWith(/[/:]$/.test(name) ? name : `${name}/`);
}

/** Why the room must not import this, or undefined where it may. */
function objection(file, specifier) {
  const room = roomOf(file);
  const arrows = ROOMS[room];
  if (!arrows) return room && { messageId: "unknownRoom", data: { room } };
  if (!specifier.startsWith(".")) {
    return allowsPackage(arrows.packages, specifier) ? undefined : { messageId: "package", data: { room, specifier } };
  }
  const target = roomOf(path.resolve(path.dirname(file), specifier, "_"));
  if (!target || target === room || arrows.rooms.includes(target)) return undefined;
  return { messageId: "room", data: { room, target } };
}

const arrows = {
  meta: {
    type: "problem",
    docs: { description: "Imports run one way between the rooms of src" },
    schema: [],
    messages: {
      room: "src/{{room}} must not import src/{{target}}: the arrow runs the other way, or there is none.",
      package: "src/{{room}} must not import {{specifier}}.",
      unknownRoom: "src/{{room}} is no room of the product; give it its arrows in scripts/eslint-arrows.mjs.",
    },
  },
  create(context) {
    const check = (source) => {
      if (source?.type !== "Literal" || typeof source.value !== "string") return;
      const found = objection(context.filename, source.value);
      if (found) context.report({ node: source, ...found });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
      "CallExpression[callee.name='require']": (node) => check(node.arguments[0]),
    };
  },
};

/** The plugin. Its version is its text, so that ESLint's cache forgets what an older text has found. */
export const rooms = {
  meta: {
    name: "rooms",
    version: createHash("sha256")
      .update(readFileSync(fileURLToPath(import.meta.url)))
      .digest("hex"),
  },
  rules: { arrows },
};
