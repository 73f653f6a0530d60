/** Univer's sheet tab, and what is dragged of it: while it is, it hangs in the page itself. */
const TAB = "[data-u-comp=slide-tab-item]";

/**
 * Lets go of a sheet's tab that is dragged by nobody. A tab pressed twice is being renamed; where that ends within half a second, Univer
 * takes the second press for a long one, hangs the tab out of its bar, and waits for a button that was let go long ago. The next
 * workbook could not be drawn then.
 */
export function letTabsGo(): void {
  let isPressed = false;
  let pointerId = 1;
  const follow = (event: PointerEvent): void => {
    isPressed = event.type === "pointerdown";
    pointerId = event.pointerId;
  };
  for (const type of ["pointerdown", "pointerup", "pointercancel"] as const)
    document.addEventListener(type, follow, { capture: true });
  new MutationObserver((changes) => {
    if (isPressed) return;
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof HTMLElement && node.matches(TAB))
          node.dispatchEvent(new PointerEvent("pointerup", { pointerId }));
  }).observe(document.body, { childList: true });
}
