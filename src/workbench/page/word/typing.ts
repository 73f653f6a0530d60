import { takeLook } from "./touch-up";

/**
 * Typing into a paragraph where it stands on the page: Enter or leaving it keeps what was typed, Esc does not.
 * A line break within the paragraph is "\v" on either side, as in Word's API.
 */
export function typeIn(shown: HTMLElement, text: string, finished: (typed: string | undefined) => void): void {
  takeLook(shown);
  shown.textContent = text.replaceAll("\v", "\n");
  shown.contentEditable = "plaintext-only";
  shown.classList.add("editing");
  shown.focus();
  window.getSelection()?.selectAllChildren(shown);

  const finish = (isKept: boolean): void => {
    shown.removeEventListener("blur", keep);
    shown.removeEventListener("keydown", onKey);
    shown.contentEditable = "false";
    shown.classList.remove("editing");
    finished(isKept ? (shown.textContent ?? "").replaceAll("\n", "\v") : undefined);
  };
  const keep = (): void => finish(true);
  const onKey = (event: KeyboardEvent): void => {
    // While an input method composes, both keys are its own.
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    finish(event.key === "Enter");
  };
  shown.addEventListener("blur", keep);
  shown.addEventListener("keydown", onKey);
}
