/**
 * Runs the unmodified files of `@microsoft/office-js` in a window of jsdom, from disk instead of a server. The window's host must be
 * connected before.
 */
const BASE = "https://pane.test/officejs/";
const MAIN = "office.js";

type ClientWindow = Window & typeof globalThis & { Office: typeof Office; Microsoft?: unknown };
interface ScriptElement {
  readonly tagName: string;
  readonly src?: string;
  onload?: ((event: Event) => void) | null;
  onerror?: ((event: Event) => void) | null;
}

/**
 * @param runFile runs a file of the package's `dist` folder in the window, by its name; throws when there is none
 * @returns where the add-in runs, once `Office.onReady` has told
 */
export async function loadOfficeClient(target: Window, runFile: (name: string) => void) {
  const window = target as ClientWindow;
  forgetEarlierClient(window);
  const { head } = window.document;
  const self = window.document.createElement("script");
  self.type = "text/not-run"; // office.js looks for its own tag, to find the folder of its other files
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
  return window.Office.onReady();
}

/** office.js does not start twice where it finds its own namespace, and remembers host and settings for the session. */
function forgetEarlierClient(window: ClientWindow): void {
  delete window.Microsoft;
  window.sessionStorage.clear();
  for (const script of window.document.head.querySelectorAll("script")) script.remove();
}
