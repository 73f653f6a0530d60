/** The formula bar keeps the keyboard once it was given it. */
import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  FOCUSING_FX_BAR_EDITOR,
  IContextService,
  type Univer,
} from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/sheets-ui";

const editorOf = (id: string): string => `__editor_${id}`;

/**
 * A click there begins an edit, for which Univer 0.25.1 gives the keyboard to the cell's own editor a moment later, and then drops what is
 * typed there: the bar is the one it listens to.
 */
export function keepBarFocused(univer: Univer): void {
  const injector = univer.__getInjector();
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement) || target.id !== editorOf(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)) return;
    const isInBar = injector.get(IContextService).getContextValue(FOCUSING_FX_BAR_EDITOR);
    if (!isInBar || !injector.get(IEditorBridgeService).isVisible().visible) return;
    document.getElementById(editorOf(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY))?.focus();
  });
}
