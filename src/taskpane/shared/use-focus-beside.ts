import { useEffect, type RefObject } from "react";

/**
 * Keeps what has the focus in sight beside an element that sticks at the top or the bottom: while it stands there, the page scrolls
 * as if it ended at it, and when it grows over the focused row, that row comes out from under it.
 * @param focusedOf what is to be in sight, where it is not the focused element itself; always the same function
 */
export function useFocusBeside(
  sticking: RefObject<HTMLElement>,
  edge: "Top" | "Bottom",
  focusedOf: (sticking: HTMLElement) => Element | null = () => document.activeElement,
): void {
  useEffect(() => {
    const element = sticking.current!;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const { position, top } = getComputedStyle(element);
      // What sticks at the bottom has no distance from the top.
      const extent = (parseFloat(top) || 0) + element.offsetHeight;
      style[`scrollPadding${edge}`] = position === "sticky" ? `${extent}px` : "";
      const focused = focusedOf(element);
      if (focused && focused !== document.body && !element.contains(focused))
        focused.scrollIntoView({ block: "nearest" });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style[`scrollPadding${edge}`] = "";
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `focusedOf` is always the same
  }, [sticking, edge]);
}
