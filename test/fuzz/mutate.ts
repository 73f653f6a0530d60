/** Damages an Office file the way bugs, other programs and attackers do: knowing its structure. */
import { bytesOf, isXml, pack, textOf, type Parts } from "./archive";
import type { Random } from "./random";
import { attributesOf, elementsOf, replaced, textsOf } from "./xml";

/** A file made of the parts by a few mutations, mostly one: most inputs are to get past the first refusal. */
export function mutated(parts: Parts, random: Random): Uint8Array {
  let damaged = parts;
  for (let rest = random.pick([1, 1, 1, 2, 4]); rest > 0; rest--) damaged = random.pick(MUTATIONS)(damaged, random);
  const bytes = pack(damaged);
  return random.chance(0.06) ? damagedBytes(bytes, random) : bytes;
}

type Mutation = (parts: Parts, random: Random) => Parts;

const inXml =
  (change: (xml: string, random: Random) => string): Mutation =>
  (parts, random) => {
    const path = random.pick(Object.keys(parts).filter(isXml));
    return path === undefined ? parts : { ...parts, [path]: bytesOf(change(textOf(parts[path]), random)) };
  };

const dropPart: Mutation = (parts, random) => without(parts, random.pick(Object.keys(parts)));
const renamePart: Mutation = (parts, random) => {
  const path = random.pick(Object.keys(parts));
  const name = random.pick([path.toUpperCase(), `${path}~`, `../${path}`, path.replace("/", "\\"), `/${path}`, "x"]);
  return { ...without(parts, path), [name]: parts[path] };
};
const swapParts: Mutation = (parts, random) => {
  const [one, other] = [random.pick(Object.keys(parts)), random.pick(Object.keys(parts))];
  return { ...parts, [one]: parts[other], [other]: parts[one] };
};
const truncatePart: Mutation = (parts, random) => {
  const path = random.pick(Object.keys(parts));
  return { ...parts, [path]: parts[path].slice(0, random.below(parts[path].length + 1)) };
};

const dropElement = inXml((xml, random) => replaced(xml, random.pick(elementsOf(xml)) ?? NOWHERE, ""));
const doubleElement = inXml((xml, random) => {
  const { start, end } = random.pick(elementsOf(xml)) ?? NOWHERE;
  const times = random.pick([1, 1, 1, 2, 50]);
  return xml.slice(0, end) + (end - start < 5_000 ? xml.slice(start, end).repeat(times) : "") + xml.slice(end);
});
/** An element into itself, again and again. */
const nestElement = inXml((xml, random) => {
  const span = random.pick(elementsOf(xml).filter(({ openEnd, end }) => end > openEnd));
  if (!span) return xml;
  const times = random.pick([1, 2, 10, 1_000, 20_000]);
  const opening = xml.slice(span.start, span.openEnd);
  const closing = xml.slice(span.closeStart, span.end);
  return replaced(xml, span, opening.repeat(times) + xml.slice(span.start, span.end) + closing.repeat(times));
});
/** An element to where another one stands. */
const moveElement = inXml((xml, random) => {
  const elements = elementsOf(xml);
  const [one, other] = [random.pick(elements), random.pick(elements)];
  if (!one || one.end - one.start > 50_000) return xml;
  return xml.slice(0, other.start) + xml.slice(one.start, one.end) + xml.slice(other.start);
});
const dropAttribute = inXml((xml, random) => {
  const all = [...xml.matchAll(/ [\w:]+="[^"<]*"/g)];
  const one = random.pick(all);
  return one ? replaced(xml, { start: one.index, end: one.index + one[0].length }, "") : xml;
});
const changeAttribute = inXml((xml, random) =>
  replaced(xml, random.pick(attributesOf(xml)) ?? NOWHERE, hostile(random)),
);
const changeText = inXml((xml, random) => replaced(xml, random.pick(textsOf(xml)) ?? NOWHERE, hostile(random)));
const blowUpNumber = inXml((xml, random) => {
  const one = random.pick([...xml.matchAll(/(?<=["A-Z>:])\d+(?=["<:])/g)]);
  return one ? replaced(xml, { start: one.index, end: one.index + one[0].length }, random.pick(NUMBERS)) : xml;
});

const MUTATIONS: readonly Mutation[] = [
  ...[dropPart, renamePart, swapParts, truncatePart],
  ...[dropElement, dropElement, doubleElement, nestElement, moveElement],
  ...[dropAttribute, changeAttribute, changeAttribute, changeText, changeText, blowUpNumber, blowUpNumber],
];

const NOWHERE = { start: 0, end: 0 };
const NUMBERS = ["0", "-1", "1048576", "1048577", "16384", "2147483648", "9".repeat(30), "1e308", "0.1e-400", "NaN"];

/** Texts that have broken programs before. Escaped, so that the XML stays well-formed. */
const TEXTS: readonly ((random: Random) => string)[] = [
  () => "",
  () => "constructor",
  () => "__proto__",
  () => "toString",
  () => "&#xFFFF;",
  () => "&#x1F600;&#x20000;&#x200B;&#x202E;",
  () => "&lt;script&gt;&quot;'&amp;amp;",
  () => "=1+1",
  () => "#REF!",
  () => "A1:XFD1048576",
  () => "$A$1",
  (random) => ` ${" ".repeat(random.pick([10, 5_000, 60_000]))}x`,
  (random) => `x${"&#160;".repeat(random.pick([10, 5_000]))}x`,
  (random) => "（".repeat(random.pick([10, 5_000])),
  (random) => "1、".repeat(random.pick([10, 5_000])),
  (random) => "级".repeat(random.pick([10, 30_000])),
  (random) => random.pick(NUMBERS),
  (random) =>
    `${random.pick(["field:", "list:", "block:", "prose:"])}${random.pick(["constructor", "enterprise.toString", "venues", "x"])}`,
];
const hostile = (random: Random): string => random.pick(TEXTS)(random);

function without(parts: Parts, path: string): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== path));
}

function damagedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.3)) return bytes.slice(0, random.below(bytes.length));
  const damaged = bytes.slice();
  for (let rest = 1 + random.below(8); rest > 0; rest--) damaged[random.below(damaged.length)] = random.below(256);
  return damaged;
}
