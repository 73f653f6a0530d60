/**
 * Runs the unmodified files of `@microsoft/office-js` in a window of jsdom, from disk instead of a server. The window's host must be
 * connected before.
 */
const BASE = "https://pane.test/officejs/";
/** office.js only asks for scripts beside itself; anything else it might want counts as unreachable. */
const MAIN = "office.js";

interface ScriptElement {
  readonly tagName: string;
  readonly src?: string;
  onload?: ((event: Event) => void) | null;
  onerror?: ((event: Event) => void) | null;
}

/**
 * @param runFile runs a file of the package's `dist` folder in the window, by its name; throws when there is none
 * @returns once `Office.onReady` has told where the add-in runs
 */
export async function loadOfficeClient(window: Window & typeof globalThis, runFile: (name: string) => void) {
  const { head } = window.document;
  for (const earlier of head.querySelectorAll("script")) earlier.remove();
  const self = window.document.createElement("script");
  self.type = "text/not-run"; // office.js looks for its own tag, to find its folder
  self.src = BASE + MAIN;
  head.append(self);
  head.appendChild = <T extends Node>(node: T): T => {
    const script = node as unknown as ScriptElement;
    if (script.tagName !== "SCRIPT" || !script.src) return window.Node.prototype.appendChild.call(head, node) as T;
    const { src } = script;
    queueMicrotask(() => {
      try {
        if (!src.startsWith(BASE)) throw new Error(`nothing is loaded from ${src}`);
        runFile(src.slice(BASE.length));
      } catch {
        return script.onerror?.(new window.Event("error"));
      }
      script.onload?.(new window.Event("load"));
    });
    return node;
  };
  runFile(MAIN);
  return (window as unknown as { Office: typeof Office }).Office.onReady();
}
