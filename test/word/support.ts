import { readFileSync } from "node:fs";
import path from "node:path";
import { check, snapshotOf, type Snapshot } from "../../src/check";
import { readWorkbook } from "../../src/files";
import type { VolumeKind } from "../../src/guide";
import { BUILT_IN_TEMPLATES, volumesOf, type Volume } from "../../src/report";
import type { DocxDocument } from "../../src/workbench/docx/document";
import { TODAY } from "../support/plan";

const ASSETS = path.join(__dirname, "../../assets");

export const builtIn = (kind: VolumeKind): Uint8Array =>
  readFileSync(path.join(ASSETS, "templates", BUILT_IN_TEMPLATES[kind]));

const sample = (): Snapshot => snapshotOf(readWorkbook(readFileSync(path.join(ASSETS, "sample/clean.xlsx"))));

/** The volumes of the sample workbook: 基础部分, then one for each occupation. */
export function sampleVolumes(snapshot = sample()): readonly Volume[] {
  return volumesOf(snapshot, check(snapshot, { today: TODAY }).findings, { today: TODAY });
}

/** The first place where two markups part, with what stands around it; undefined for the same. Whole documents are not to be printed. */
export function firstDifference(one: string, other: string): readonly [string, string] | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (one[at] === other[at]) at++;
  const from = Math.max(0, at - 300);
  return [one.slice(from, at + 100), other.slice(from, at + 100)];
}

/**
 * The markup of the main part for comparing, written by the same serializer: numbers of controls and where namespaces are
 * declared do not count, nor runs without a text, which a file keeps and Word does not.
 */
export const markup = (document: DocxDocument): string =>
  document.dom
    .serialize(document.main)
    .replace(/ xmlns:\w+="[^"]*"/g, "")
    .replace(/<w:id w:val="\d+"\s*\/>|<w:r\/>/g, "");
