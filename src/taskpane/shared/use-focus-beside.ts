import { useEffect, type RefObject } from "react";

/**
 * Keeps what has the focus in sight beside an element that sticks at the top or the bottom: while it stands there, the page scrolls
 * as if it ended at it, and when it grows over the focused row, that row comes out from under it.
 */
export function useFocusBeside(sticking: RefObject<HTMLElement>, edge: "Top" | "Bottom"): void {
  useEffect(() => {
    const element = sticking.current!;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const { position, top, bottom } = getComputedStyle(element);
      const distance = parseFloat(edge === "Top" ? top : bottom);
      style[`scrollPadding${edge}`] = position === "sticky" ? `${distance + element.offsetHeight}px` : "";
      const focused = focusedElement();
      if (focused && !element.contains(focused) && areOverlapping(focused, element))
        focused.scrollIntoView({ block: "nearest" });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style[`scrollPadding${edge}`] = "";
    };
  }, [sticking, edge]);
}

/** Of a list that leaves the keyboard in a field, the option that is chosen. */
function focusedElement(): Element | null {
  const { activeElement } = document;
  const option = activeElement?.getAttribute("aria-activedescendant");
  if (option) return document.getElementById(option);
  return activeElement === document.body ? null : activeElement;
}

function areOverlapping(one: Element, other: Element): boolean {
  const [a, b] = [one, other].map((element) => element.getBoundingClientRect());
  return a.top < b.bottom && b.top < a.bottom;
}
