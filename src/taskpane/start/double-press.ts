/** What a person can press. */
const CONTROL = "a, button, input, select, textarea, [role], [tabindex]";

/**
 * Lets the second press of a double click reach only what the first one pressed. A press may make a card appear or a row go;
 * what then lies under the pointer was not meant.
 */
export function guardDoublePress(page: Document): void {
  let pressed: Element | null = null;
  const guard = (event: MouseEvent): void => {
    const hit = controlAt(event.target as Element);
    // 0 from the keyboard and from scripts, 1 for a press of its own.
    if (event.detail <= 1) pressed = hit;
    else if (hit !== pressed) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  page.addEventListener("mousedown", guard, { capture: true });
  page.addEventListener("click", guard, { capture: true });
}

/** A label stands for what it names. */
const controlAt = (target: Element): Element | null => target.closest("label")?.control ?? target.closest(CONTROL);
