/**
 * Compiles how the occupations' names are read, for those who type pinyin: src/occupations/pinyin.json.
 *
 *   npm run reference    compiles the lists, then this of their names; with -- --check writes nothing, as there
 *
 * The readings are pinyin-pro's, which reads a character by the words around it; where it reads one wrongly, it is put
 * right here. Nothing of the library is in the product.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { pinyin } from "pinyin-pro";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const REFERENCE = path.join(HERE, "../src/guide/reference");
const TARGET = path.join(HERE, "../src/occupations/pinyin.json");

/** Words that the library reads wrongly in names of occupations. */
const CORRECTIONS = [
  ["轧", "zha"],
  ["铣", "xi"],
  ["刨", "bao"],
  ["薄膜", "bo mo"],
  ["装校", "zhuang jiao"],
  ["整模脱模", "zheng mu tuo mu"],
  ["计调", "ji diao"],
  ["调车", "diao che"],
  ["装调", "zhuang tiao"],
  ["飞行", "fei xing"],
  ["果脯", "guo fu"],
];

/** Characters that people read in another way too, be it in other words only. */
const READ_OTHERWISE = {
  ...{ 行: "xing hang", 调: "tiao diao", 会: "hui kuai", 车: "che ju" },
  ...{ 藏: "cang zang", 系: "xi ji", 卡: "ka qia" },
  ...{ 模: "mo mu", 纤: "xian qian", 乐: "yue le", 色: "se shai" },
  ...{ 脚: "jiao jue", 觉: "jue jiao", 宿: "su xiu", 畜: "chu xu", 脯: "fu pu" },
  ...{ 露: "lu lou", 刨: "bao pao", 弹: "tan dan", 琢: "zhuo zuo" },
  ...{ 炮: "pao bao", 血: "xue xie", 重: "zhong chong", 轧: "zha ya ga", 铣: "xi xian" },
  ...{ 削: "xiao xue", 传: "chuan zhuan", 薄: "bo bao", 差: "cha chai", 长: "chang zhang", 校: "jiao xiao" },
  ...{ 称: "cheng chen", 还: "hai huan" },
};

const list = (file) => JSON.parse(readFileSync(path.join(REFERENCE, file), "utf8"));

/** Every name by which an occupation may be looked up, each once. */
function allNames() {
  return [
    ...new Set([
      ...Object.values(list("occupations.json")).flatMap((group) => Object.values(group)),
      ...list("later-occupations.json").map(({ name }) => name),
      ...list("occupation-aliases.json").flatMap(({ otherName = [] }) => otherName),
      ...list("former-occupations.json").map(({ formerName }) => formerName),
      ...Object.values(list("work-types.json")).flat(),
    ]),
  ];
}

/** The syllable of each character of a name; ü is v; a sign that is not read is itself. */
function readingOf(name) {
  const syllables = pinyin(name, { toneType: "none", type: "array", v: true });
  if (syllables.length !== [...name].length) throw new Error(`${name} has ${syllables.length} syllables`);
  for (const [word, reading] of CORRECTIONS) {
    const right = reading.split(" ");
    for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + word.length))
      syllables.splice(at, right.length, ...right);
  }
  return syllables;
}

const isRead = (character) => /\p{Script=Han}/u.test(character);

/** A character's reading is the one it has in most names; names in which it has another stand by themselves, in full. */
function compile() {
  const names = allNames().map((name) => ({ name, syllables: readingOf(name) }));
  const counts = new Map();
  for (const { name, syllables } of names)
    for (const [i, character] of [...name].entries()) {
      if (!isRead(character)) continue;
      const of = counts.get(character) ?? new Map();
      counts.set(character, of.set(syllables[i], (of.get(syllables[i]) ?? 0) + 1));
    }
  const usual = new Map([...counts].map(([character, of]) => [character, [...of].sort((a, b) => b[1] - a[1])[0][0]]));
  const readings = {};
  for (const [character, syllable] of [...usual].sort(([a], [b]) => (a < b ? -1 : 1)))
    readings[syllable] = (readings[syllable] ?? "") + character;
  const also = {};
  for (const [character, of] of counts) {
    const known = [...of.keys(), ...(READ_OTHERWISE[character]?.split(" ") ?? [])];
    const others = [...new Set(known)].filter((syllable) => syllable !== usual.get(character));
    if (others.length > 0) also[character] = others.join(" ");
  }
  const exceptions = names.filter(({ name, syllables }) =>
    [...name].some((character, i) => isRead(character) && usual.get(character) !== syllables[i]),
  );
  return {
    readings: sorted(readings),
    also: sorted(also),
    names: sorted(Object.fromEntries(exceptions.map(({ name, syllables }) => [name, syllables.join(" ")]))),
  };
}

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

/** One member a line: compact, yet a change shows as one line of a diff. */
const lines = (object) =>
  `{\n${Object.entries(object)
    .map((pair) => pair.map((one) => JSON.stringify(one)).join(":"))
    .join(",\n")}\n}`;
const { readings, also, names } = compile();
const text = `{"readings":${lines(readings)},\n"also":${lines(also)},\n"names":${lines(names)}}\n`;
const isCurrent = existsSync(TARGET) && readFileSync(TARGET, "utf8") === text;
if (process.argv.includes("--check")) {
  if (!isCurrent) {
    console.error("src/occupations/pinyin.json is not what the names make. Run: npm run reference");
    process.exitCode = 1;
  }
} else {
  if (!isCurrent) writeFileSync(TARGET, text);
  console.log(`pinyin ${isCurrent ? "is current" : "compiled"}`);
}
