import { useEffect, type RefObject } from "react";

/**
 * Keeps what has the focus in sight below an element that sticks at the top: while it stands there, the page scrolls as if it
 * ended below it, and when it grows over the focused row, that row comes out from under it.
 */
export function useFocusBelow(sticking: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = sticking.current!;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const { position, top } = getComputedStyle(element);
      style.scrollPaddingTop = position === "sticky" ? `${parseFloat(top) + element.offsetHeight}px` : "";
      const focused = document.activeElement;
      if (focused && focused !== document.body && !element.contains(focused))
        focused.scrollIntoView({ block: "nearest" });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.scrollPaddingTop = "";
    };
  }, [sticking]);
}
