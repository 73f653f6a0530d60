import type { Politeness } from "../../../src/taskpane/shared/Announcer";

/** What a screen reader was given to say. */
export interface Heard {
  readonly politeness: Politeness;
  readonly text: string;
}

const POLITENESS: Readonly<Record<string, Politeness>> = { status: "polite", alert: "assertive" };

/** The live region an element is in, as ARIA defines it; `off` and no region at all: undefined. */
function regionOf(element: Element | null): Element | undefined {
  return element?.closest("[aria-live], [role=status], [role=alert]") ?? undefined;
}

function politenessOf(region: Element): Politeness | undefined {
  const live = region.getAttribute("aria-live");
  if (live !== null) return live === "polite" || live === "assertive" ? live : undefined;
  return POLITENESS[region.getAttribute("role") ?? ""];
}

const isHidden = (region: Element): boolean => region.closest("[aria-hidden=true], [inert], [hidden]") !== null;

/**
 * Listens to the page as a screen reader does: what comes into a live region that stood there before is heard, in its
 * politeness. A region that comes together with its words is not, nor one that is hidden from readers.
 */
export function listen(): { readonly heard: Heard[]; readonly stop: () => void } {
  const heard: Heard[] = [];
  const observer = new MutationObserver((changes) => {
    const fresh = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]));
    const cameWithItsWords = (region: Element): boolean => [...fresh].some((node) => node.contains(region));
    for (const { target, addedNodes, type } of changes) {
      const region = regionOf(target instanceof Element ? target : target.parentElement);
      const politeness = region && politenessOf(region);
      if (!politeness || isHidden(region) || cameWithItsWords(region)) continue;
      const texts = type === "characterData" ? [target.textContent] : [...addedNodes].map((node) => node.textContent);
      for (const text of texts) if (text?.trim()) heard.push({ politeness, text: text.trim() });
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return { heard, stop: () => observer.disconnect() };
}
