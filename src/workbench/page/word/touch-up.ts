/** What the renderer leaves to be done on the drawn page: tabs as wide as their stops say, numbers in the look of their text. */
import { stopAfter, type TabStop, type TabStops } from "./tab-stops";

/** What the renderer puts for a tab: this, in an element of its own within the run's. */
const RENDERED_TAB = "\u2003";

/** The paragraph must be on the page, at its own size. */
export function setTabs(shown: HTMLElement, stops: TabStops): void {
  const edge = shown.getBoundingClientRect().left - Number.parseFloat(getComputedStyle(shown).marginLeft);
  const tabs = tabsOf(shown);
  tabs.forEach((tab, n) => {
    const left = tab.getBoundingClientRect().left - edge;
    const stop = stopAfter(stops, left);
    const width = stop.position - left - widthBefore(stop, tab, tabs[n + 1] ?? null, shown);
    tab.textContent = "";
    tab.style.display = "inline-block";
    tab.style.width = `${Math.max(0, width)}px`;
    if (stop.hasLeader) tab.style.borderBottom = "1px dotted";
  });
}

export const tabsOf = (shown: Element): HTMLElement[] =>
  [...shown.querySelectorAll<HTMLElement>("span > span")].filter(({ textContent }) => textContent === RENDERED_TAB);

/** How much of the text up to the next tab stands before the stop. */
function widthBefore({ align }: TabStop, tab: Element, next: Element | null, shown: Element): number {
  if (align === "left") return 0;
  const text = document.createRange();
  text.setStartAfter(tab);
  if (next) text.setEndBefore(next);
  else text.setEndAfter(shown.lastChild ?? tab);
  const { width } = text.getBoundingClientRect();
  return align === "right" ? width : width / 2;
}

/** The renderer gives a style's look to the runs; a paragraph's number stands before them, in none. */
export function setNumber(shown: HTMLElement): void {
  if (shown.className.includes("docx-num-")) takeLook(shown);
}

/** The look of the first run becomes that of the whole paragraph. */
export function takeLook(shown: HTMLElement): void {
  const run = shown.querySelector("span:not(:empty)");
  if (!run) return;
  const { fontFamily, fontSize, fontWeight, color } = getComputedStyle(run);
  Object.assign(shown.style, { fontFamily, fontSize, fontWeight, color });
}
