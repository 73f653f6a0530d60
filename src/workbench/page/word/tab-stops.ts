/** Where the tab stops of a paragraph are (ISO/IEC 29500-1 §17.3.1.37). */
import { attribute, childOf, childrenOf, firstWithin, valueOf, within } from "../../docx/dom";
import type { DocxDocument } from "../../docx/document";

/** 1/1440 inch against 1/96 inch. */
const TWIPS_PER_PX = 15;
/** Twips, where the settings name no distance (§17.15.1.25). */
const USUAL_DISTANCE = "720";

export interface TabStop {
  /** Px from the edge of the text, whatever the paragraph's indent. */
  readonly position: number;
  readonly align: "left" | "center" | "right";
  readonly hasLeader: boolean;
}

export interface TabStops {
  /** From left to right. */
  readonly own: readonly TabStop[];
  /** Px between the stops that follow the last own one. */
  readonly distance: number;
}

/** Of two tabs at one place the paragraph's own counts, before its style's, before that of the style this is based on. */
export function tabStopsOf(paragraph: Element, document: DocxDocument): TabStops {
  const properties = [childOf(paragraph, "pPr"), ...stylesOf(paragraph, document)];
  const tabs = new Map<number, Element>();
  for (const tab of properties
    .map((one) => childOf(one, "tabs"))
    .flatMap((list) => (list ? childrenOf(list, "tab") : []))) {
    const position = Number(attribute(tab, "pos"));
    if (!tabs.has(position)) tabs.set(position, tab);
  }
  const settings = document.related("settings");
  const distance = settings && firstWithin(settings, "defaultTabStop");
  return {
    own: [...tabs].flatMap(([position, tab]) => stopOf(position, tab)).sort((a, b) => a.position - b.position),
    distance: Number(attribute(distance, "val") ?? USUAL_DISTANCE) / TWIPS_PER_PX,
  };
}

/** The stop that a tab beginning at `left` goes to; both in px from the edge of the text. */
export function stopAfter({ own, distance }: TabStops, left: number): TabStop {
  const next = Math.floor(left / distance + 1) * distance;
  return own.find(({ position }) => position > left) ?? { position: next, align: "left", hasLeader: false };
}

function stopOf(twips: number, tab: Element): TabStop[] {
  const kind = attribute(tab, "val");
  if (kind === "clear" || kind === "bar") return [];
  const align = kind === "center" ? "center" : kind === "right" || kind === "end" ? "right" : "left";
  const leader = attribute(tab, "leader") ?? "none";
  return [{ position: twips / TWIPS_PER_PX, align, hasLeader: leader !== "none" }];
}

/** The properties of the paragraph's style and of those it is based on, the nearest first. */
function stylesOf(paragraph: Element, document: DocxDocument): readonly (Element | undefined)[] {
  const part = document.related("styles");
  const styles = part ? within(part, "style") : [];
  const chain: Element[] = [];
  let id = valueOf(childOf(paragraph, "pPr"), "pStyle");
  while (id !== undefined) {
    const style = styles.find((one) => attribute(one, "styleId") === id);
    if (!style || chain.includes(style)) break;
    chain.push(style);
    id = valueOf(style, "basedOn");
  }
  return chain.map((style) => childOf(style, "pPr"));
}
