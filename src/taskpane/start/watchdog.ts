import { MICROSOFT_CDN } from "./office-hosts";
import { ANSWERED, FAILED, OPENED } from "./start-events";

/**
 * A script of its own, small and first: it needs neither office.js nor the pane's scripts, and tells which of them did not
 * come. Its words stand in the page.
 */
const PATIENCE_MS = 10_000;
/** As the page names it, from Microsoft or from our own origin. */
const OFFICE_JS = /\/office\.js$/;

type Page = "office-blocked" | "office-refused" | "office-silent" | "files-missing";

/**
 * Watches a pane until it has opened. Office's scripts blocked, or not come in time: the page that names the host, and
 * whether the network or the page's own policy stopped them; come, but without an answer of Office's: the page that says
 * so; scripts of our own missing: the page that says that. What comes after all takes the page away.
 */
export function watchStart(window: Window): void {
  const { document, location } = window;
  const missed = new Set<string>();
  const refused = new Set<string>();
  let isAnswered = false;

  const show = (page: Page | undefined, host = ""): void => {
    for (const one of document.querySelectorAll<HTMLElement>(".start-failure")) {
      for (const place of one.querySelectorAll(".host")) place.textContent = host;
      for (const place of one.querySelectorAll(".addresses")) place.textContent = addressesOf(host);
      one.hidden = one.id !== page;
    }
  };
  const showMissing = (host: string): void => {
    if (host === location.host) show("files-missing", host);
    else show(refused.has(host) ? "office-refused" : "office-blocked", host);
  };
  /** The page of a script that is needed at once, now. Of the rest of Office's client tells only that it does not answer. */
  const miss = ({ host, pathname }: URL): void => {
    missed.add(host);
    if (OFFICE_JS.test(pathname) || host === location.host) showMissing(host);
  };

  const failed = ({ target }: Event): void => {
    if (!isScript(target)) return;
    miss(new URL(target.src, location.href));
  };
  // It comes beside the script's own error, before or after it, and tells why. Of what is no address, such as "eval", it
  // tells nothing the pane waits for; of a redirect it names the address that was asked.
  const violated = ({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    if (disposition !== "enforce" || !effectiveDirective.startsWith("script-src") || !/^https?:/.test(blockedURI))
      return;
    const address = new URL(blockedURI);
    refused.add(address.host);
    miss(address);
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
  document.addEventListener("securitypolicyviolation", violated);
  window.addEventListener(ANSWERED, () => (isAnswered = true));
  window.addEventListener(FAILED, () => show("files-missing", location.host));
  window.addEventListener(OPENED, () => {
    window.clearTimeout(timer);
    window.removeEventListener("error", failed, true);
    document.removeEventListener("securitypolicyviolation", violated);
    show(undefined);
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.matches(".start-failure button")) location.reload();
  });
}

const isScript = (target: EventTarget | null): target is HTMLScriptElement =>
  target !== null && "src" in target && "tagName" in target && target.tagName === "SCRIPT";

/** What a firewall or a policy must let through for scripts of a host to come. */
const addressesOf = (host: string): string =>
  (MICROSOFT_CDN.includes(host) ? MICROSOFT_CDN : [host]).map((one) => `https://${one}`).join(" ");
