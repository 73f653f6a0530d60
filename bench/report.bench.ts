import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { makePeople } from "../test/support/people";
import { FILLERS } from "./report/fillers";
import type { RosterLine } from "./report/types";

/** Fills one roster once with one filler, both named on the command line, proves the outcome and prints the figures as JSON. */

const [fillerName, rowCount, templateFile] = process.argv.slice(2);
const people: RosterLine[] = makePeople(Number(rowCount), 7).map((person, i) => ({
  ...person,
  serial: String(i + 1),
  years: String(person.years),
}));

const filler = FILLERS[fillerName];
const template = filler.templateFrom(readFileSync(templateFile));
global.gc?.();

async function measure(): Promise<void> {
  const before = process.cpuUsage();
  const start = performance.now();
  const document = await filler.fill(template, people);
  const time = performance.now() - start;
  // The processor's time stays the same when other programs run beside this one.
  const { user, system } = process.cpuUsage(before);
  const { maxRSS } = process.resourceUsage();
  prove(document);
  process.stdout.write(JSON.stringify({ time, cpu: (user + system) / 1000, maxRss: maxRSS * 1024 }));
}

/** Every person must stand in a row of the roster, in order. */
function prove(document: Uint8Array): void {
  const xml = strFromU8(unzipSync(document)["word/document.xml"]);
  let at = xml.indexOf("身份号码");
  for (const { serial, personName, citizenId, phone } of people)
    for (const text of [serial, personName, citizenId, phone]) {
      at = xml.indexOf(`>${text}</w:t>`, at);
      if (at < 0) throw new Error(`${fillerName} lost ${personName} of line ${serial}.`);
    }
}

void measure();
