/**
 * Compiles the reference lists of src/guide/reference/sources into the compact JSON the product reads.
 *
 *   npm run reference               writes src/guide/reference/*.json
 *   npm run reference -- --check    writes nothing; exits 1 naming the files that are out of date
 *
 * Every code and name that one list takes from another is proven against the dictionary; a slip in a source stops the
 * compilation with the file, the row and the reason.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), "../src/guide/reference");
const OCCUPATION_CODE = /^[1-8]-\d{2}-\d{2}-\d{2}$/;
const SKILL_CLASSES = "3456";
const LEVELS = ["5", "4", "3", "2", "1"];

class SourceError extends Error {
  constructor(file, row, reason) {
    super(`${file}, row ${row}: ${reason}`);
    this.name = "SourceError";
  }
}

/** The rows of a source as objects keyed by its header. The sources hold no quoted cells, so a comma always separates. */
function readSource(file) {
  const lines = readFileSync(path.join(FOLDER, "sources", file), "utf8")
    .trimEnd()
    .split(/\r?\n/);
  const header = lines[0].split(",");
  return lines.slice(1).map((line, index) => {
    const cells = line.split(",");
    const fail = (reason) => {
      throw new SourceError(file, index + 2, reason);
    };
    if (cells.length !== header.length) fail(`${cells.length} cells under ${header.length} titles`);
    return { ...Object.fromEntries(header.map((title, column) => [title, cells[column]])), fail };
  });
}

const isSkillOccupation = (code) => SKILL_CLASSES.includes(code[0]);
const groupOf = (code) => code.slice(0, 7);
const numberOf = (code) => code.slice(8);

/**
 * The dictionary of 2022 as the official list of today has it: an occupation renamed since, or one that our copy of the
 * book lacks.
 */
function readBook() {
  const book = readSource("occupations-2022.csv");
  for (const { fail, ...correction } of readSource("official-corrections.csv")) {
    const printed = book.find(({ code }) => code === correction.code);
    if ((printed?.name ?? "") !== correction.dictionary_name) fail(`our copy has ${printed?.name ?? "no such code"}`);
    if (printed) printed.name = correction.name;
    else book.push({ ...correction, fail });
  }
  return book;
}

/** The dictionary of 2022 with the occupations published after it; code -> name, every code and name once. */
function readDictionary() {
  const nameOf = new Map();
  const names = new Set();
  const book = readBook();
  const later = readSource("new-occupations.csv");
  for (const row of [...book, ...later]) {
    if (!OCCUPATION_CODE.test(row.code)) row.fail(`${row.code} is not an occupation code`);
    if (nameOf.has(row.code)) row.fail(`${row.code} stands twice`);
    if (names.has(row.name)) row.fail(`${row.name} stands twice`);
    nameOf.set(row.code, row.name);
    names.add(row.name);
  }
  return { book, later, nameOf };
}

function compileOccupations({ book, later }) {
  const skill = {};
  const groups = {};
  for (const row of book) {
    const group = groupOf(row.code);
    if (isSkillOccupation(row.code)) {
      (skill[group] ??= {})[numberOf(row.code)] = row.name;
      if ((groups[group] ??= row.group) !== row.group) row.fail(`${group} has two names`);
    }
  }
  const laterSkill = [];
  for (const row of later) {
    if (isSkillOccupation(row.code)) {
      if (row.evidence === "inferred-code") row.fail("a rule must not rest on a code that was inferred");
      if (!groups[groupOf(row.code)]) row.fail(`the dictionary has no group ${groupOf(row.code)}`);
      laterSkill.push({
        code: row.code,
        name: row.name,
        since: Number(row.year),
      });
    }
  }
  return {
    "occupations.json": skill,
    "later-occupations.json": laterSkill,
    "occupation-groups.json": groups,
  };
}

/** The names of the major and the middle classes, one of each for every occupation. */
function compileClasses(nameOf) {
  const classes = {};
  for (const row of readSource("occupation-classes.csv")) {
    if (!/^[3-6](?:-\d{2})?$/.test(row.code)) row.fail(`${row.code} is no major or middle class`);
    if (classes[row.code]) row.fail(`${row.code} stands twice`);
    classes[row.code] = row.name;
  }
  for (const code of [...nameOf.keys()].filter(isSkillOccupation))
    for (const of of [code.slice(0, 1), code.slice(0, 4)]) if (!classes[of]) throw new Error(`No class ${of}`);
  return classes;
}

/** Fails unless the row's code bears the row's name in the dictionary. */
function prove(row, nameOf, name = row.name) {
  if (nameOf.get(row.code) !== name) {
    row.fail(`${row.code} is ${nameOf.get(row.code) ?? "no occupation"}, not ${name}`);
  }
}

function compileAliases(nameOf) {
  return readSource("occupation-aliases.csv").map((row) => {
    prove(row, nameOf);
    if (nameOf.has(row.alias_code)) row.fail(`${row.alias_code} is a code of its own`);
    return {
      code: row.code,
      ...(row.alias_code && { otherCode: row.alias_code }),
      ...(row.alias_name && { otherName: row.alias_name }),
      confidence: row.confidence,
    };
  });
}

function compileFormerOccupations(nameOf) {
  return readSource("former-occupations.csv").map((row) => {
    prove(row, nameOf);
    if (!OCCUPATION_CODE.test(row.former_code)) row.fail(`${row.former_code} is not an occupation code`);
    if (row.former_code === row.code && row.former_name === row.name) row.fail("nothing changed");
    return {
      formerCode: row.former_code,
      formerName: row.former_name,
      code: row.code,
      confidence: row.confidence,
    };
  });
}

function compileWorkTypes(nameOf) {
  const workTypes = {};
  for (const row of readSource("new-work-types.csv")) {
    prove(row, nameOf, row.occupation);
    (workTypes[row.code] ??= []).push(row.work_type);
  }
  return workTypes;
}

/**
 * How many work types each occupation has, where it has any; null where the official list does not have the occupation.
 * The list names some occupations by a code or name of later notices.
 */
function compileWorkTypeCounts(nameOf, aliases) {
  const listed = new Map();
  for (const row of readSource("work-type-counts.csv")) {
    const code = aliases.find(({ otherCode }) => otherCode === row.code)?.code ?? row.code;
    const names = [nameOf.get(code), ...aliases.flatMap((alias) => (alias.code === code ? alias.otherName : []))];
    if (!names.includes(row.name)) row.fail(`${row.code} is ${names[0] ?? "no occupation"}, not ${row.name}`);
    if (listed.has(code)) row.fail(`${code} stands twice`);
    if (!/^\d+$/.test(row.work_types)) row.fail(`${row.work_types} is no number`);
    listed.set(code, Number(row.work_types));
  }
  const skilled = [...nameOf.keys()].filter(isSkillOccupation).sort();
  const counts = skilled.map((code) => [code, listed.get(code) ?? null]);
  return Object.fromEntries(counts.filter(([, count]) => count !== 0));
}

/** Levels run without a gap, written as one string from the lowest (5) to the highest (1): "5432". */
function compileStandardLevels(nameOf) {
  const levels = {};
  for (const row of readSource("standard-levels.csv")) {
    prove(row, nameOf);
    if (levels[row.code]) row.fail(`${row.code} stands twice`);
    const run = row.levels.split("、").join("");
    if (!LEVELS.join("").includes(run)) row.fail(`${row.levels} is no run of levels`);
    levels[row.code] = run;
  }
  return levels;
}

function compileRestrictions(nameOf) {
  const seen = new Set();
  return readSource("restricted-occupations.csv").map((row) => {
    prove(row, nameOf);
    if (seen.has(row.code)) row.fail(`${row.code} stands twice`);
    seen.add(row.code);
    const words = row.work_type_words ? row.work_type_words.split("、") : [];
    if ((row.match === "workType") !== words.length > 0) row.fail("work type words belong to a work-type match");
    return {
      code: row.code,
      trade: row.trade,
      match: row.match,
      ...(words.length && { workTypeWords: words }),
      category: row.category,
      confidence: row.confidence,
    };
  });
}

function compilePermitTrades(nameOf) {
  return readSource("permit-trades.csv").map((row) => {
    prove(row, nameOf);
    return { code: row.code, trade: row.trade, permits: row.permits.split("、"), confidence: row.confidence };
  });
}

/** One member a line: compact, yet a change shows as one line of a diff. */
function stringify(value) {
  if (Array.isArray(value)) return `[\n${value.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${JSON.stringify(member)}`);
  return `{\n${members.join(",\n")}\n}\n`;
}

/** @returns {Map<string, string>} file name -> its whole text */
function compileReference() {
  const dictionary = readDictionary();
  const { nameOf } = dictionary;
  const aliases = compileAliases(nameOf);
  const lists = {
    ...compileOccupations(dictionary),
    "occupation-classes.json": compileClasses(nameOf),
    "occupation-aliases.json": aliases,
    "former-occupations.json": compileFormerOccupations(nameOf),
    "work-types.json": compileWorkTypes(nameOf),
    "work-type-counts.json": compileWorkTypeCounts(nameOf, aliases),
    "standard-levels.json": compileStandardLevels(nameOf),
    "restricted-occupations.json": compileRestrictions(nameOf),
    "permit-trades.json": compilePermitTrades(nameOf),
  };
  return new Map(Object.entries(lists).map(([file, list]) => [file, stringify(list)]));
}

const compiled = compileReference();
const outdated = [...compiled].filter(([file, text]) => {
  const target = path.join(FOLDER, file);
  return !existsSync(target) || readFileSync(target, "utf8") !== text;
});
if (process.argv.includes("--check")) {
  for (const [file] of outdated)
    console.error(`src/guide/reference/${file} is not what its sources make. Run: npm run reference`);
  process.exitCode = outdated.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of outdated) writeFileSync(path.join(FOLDER, file), text);
  console.log(`${compiled.size} lists compiled, ${outdated.length} changed`);
}
