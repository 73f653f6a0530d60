import { ANSWERED, FAILED, OPENED } from "./start-events";

/**
 * A script of its own, small and first: it needs neither office.js nor the pane's scripts, and tells which of them did not
 * come. Its words stand in the page.
 */
const PATIENCE_MS = 10_000;
/** As the page names it, from Microsoft or from our own origin. */
const OFFICE_JS = /\/office\.js$/;

type Page = "office-blocked" | "office-silent" | "files-missing";

/**
 * Watches a pane until it has opened. Office's scripts blocked, or not come in time: the page that names the host; come, but
 * without an answer of Office's: the page that says so; scripts of our own missing: the page that says that. What comes
 * after all takes the page away.
 */
export function watchStart(window: Window): void {
  const { document, location } = window;
  const missed = new Set<string>();
  let isAnswered = false;

  const show = (page: Page | undefined, host = ""): void => {
    for (const one of document.querySelectorAll<HTMLElement>(".hindrance")) {
      for (const place of one.querySelectorAll(".host")) place.textContent = host;
      one.hidden = one.id !== page;
    }
  };
  const showMissing = (host: string): void => show(host === location.host ? "files-missing" : "office-blocked", host);

  const failed = ({ target }: Event): void => {
    if (!isScript(target)) return;
    const { host, pathname } = new URL(target.src, location.href);
    missed.add(host);
    // Office's client fetches more than it needs: what else of it is missing tells only when it does not answer.
    if (OFFICE_JS.test(pathname) || host === location.host) showMissing(host);
  };
  const late = (): void => {
    if (isAnswered) return show("files-missing", location.host);
    const office = [...document.scripts].find(({ src }) => OFFICE_JS.test(new URL(src, location.href).pathname));
    const host = office ? new URL(office.src, location.href).host : location.host;
    const [elsewhere] = [...missed].filter((one) => one !== location.host);
    if (!("Office" in window)) showMissing(host);
    else if (elsewhere !== undefined) showMissing(elsewhere);
    else show("office-silent", host);
  };

  const timer = window.setTimeout(late, PATIENCE_MS);
  window.addEventListener("error", failed, true);
  window.addEventListener(ANSWERED, () => (isAnswered = true));
  window.addEventListener(FAILED, () => show("files-missing", location.host));
  window.addEventListener(OPENED, () => {
    window.clearTimeout(timer);
    window.removeEventListener("error", failed, true);
    show(undefined);
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.matches(".hindrance button")) location.reload();
  });
}

const isScript = (target: EventTarget | null): target is HTMLScriptElement =>
  target !== null && "src" in target && "tagName" in target && target.tagName === "SCRIPT";
