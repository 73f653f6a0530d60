import { readFileSync } from "node:fs";
import { ANSWERED, FAILED, OPENED } from "../../../src/taskpane/start/start-events";
import { watchStart } from "../../../src/taskpane/start/watchdog";

const CDN = "appsforoffice.microsoft.com";
const OFFICE_JS = `https://${CDN}/lib/1/hosted/office.js`;
const page = readFileSync("src/taskpane/start/taskpane.html", "utf8").replace(/<script[^>]*><\/script>/g, "");

const add = (src: string): HTMLScriptElement => {
  const script = document.createElement("script");
  // Without a type the engine would fetch it.
  script.type = "text/plain";
  script.src = src;
  document.head.append(script);
  return script;
};
const fail = (src: string): boolean => add(src).dispatchEvent(new Event("error"));
const tell = (event: string): boolean => window.dispatchEvent(new Event(event));
const shown = (): string[] =>
  [...document.querySelectorAll<HTMLElement>(".start-failure")].flatMap((one) => (one.hidden ? [] : [one.id]));
const wordsOf = (id: string): string => document.getElementById(id)!.textContent!.replace(/\s+/g, " ");

beforeEach(() => {
  jest.useFakeTimers();
  document.documentElement.innerHTML = /<html[^>]*>([^]*)<\/html>/.exec(page)![1];
  watchStart(window);
});
afterEach(() => {
  // Ends this watching: listeners of a window outlive a test.
  tell(OPENED);
  delete (window as { Office?: unknown }).Office;
  jest.useRealTimers();
});
const wait = () => jest.advanceTimersByTime(10_000);
const officeComes = () => Object.assign(window, { Office: {} });

test("nothing is shown before anything went wrong", () => {
  add(OFFICE_JS);
  expect(shown()).toEqual([]);
});

test("office.js blocked: the page names the host at once, and what the IT department can do", () => {
  fail(OFFICE_JS);
  expect(shown()).toEqual(["office-blocked"]);
  expect(wordsOf("office-blocked")).toMatch(new RegExp(`没有从 ${CDN} 取到.*放行 https://${CDN}.*officejs=local`));
  expect(wordsOf("office-blocked")).toMatch(
    new RegExp(`did not arrive from ${CDN}.*allow https://${CDN}.*officejs=local`),
  );
});

/** The engine knows no such event: a bare one with its members, on the document, where browsers report it. */
const violate = (blockedURI: string, members: Partial<SecurityPolicyViolationEvent> = {}): boolean =>
  document.dispatchEvent(
    Object.assign(new Event("securitypolicyviolation"), {
      disposition: "enforce",
      effectiveDirective: "script-src-elem",
      blockedURI,
      ...members,
    }),
  );
const ONECDN = "officeapis.public.onecdn.static.microsoft";

test.each([`https://${CDN}`, `https://${ONECDN}`])(
  "%s is served from either of Microsoft's domains: the IT department is told to allow both",
  (origin) => {
    fail(`${origin}/lib/1/hosted/office.js`);
    expect(wordsOf("office-blocked")).toContain(`没有从 ${origin.slice(8)} 取到`);
    expect(wordsOf("office-blocked")).toContain(`放行 https://${CDN} https://${ONECDN}`);
  },
);

test("another server of office.js is allowed alone", () => {
  fail("https://office.example.com/office.js");
  expect(wordsOf("office-blocked")).toContain("放行 https://office.example.com；");
  expect(wordsOf("office-blocked")).not.toContain("microsoft.com");
});

test.each([
  ["before the script's own error", [() => violate(OFFICE_JS), () => fail(OFFICE_JS)]],
  ["after it", [() => fail(OFFICE_JS), () => violate(OFFICE_JS)]],
])("office.js stopped by the page's own policy, told %s: that is the cause the page names", (_, events) => {
  for (const event of events) event();
  expect(shown()).toEqual(["office-refused"]);
  expect(wordsOf("office-refused")).toMatch(
    new RegExp(`不接受来自 ${CDN} 的脚本.*script-src 中加入 https://${CDN} https://${ONECDN}`),
  );
  expect(wordsOf("office-refused")).toMatch(
    new RegExp(`does not accept scripts from ${CDN}.*add https://${CDN} https://${ONECDN} to its script-src`),
  );
});

test("more of Office's client stopped by the policy: its host is named once Office does not answer", () => {
  add(OFFICE_JS);
  officeComes();
  violate(`https://${ONECDN}/lib/1/hosted/excel-win32-16.01.js`);
  expect(shown()).toEqual([]);
  wait();
  expect(shown()).toEqual(["office-refused"]);
  expect(wordsOf("office-refused")).toContain(`不接受来自 ${ONECDN} 的脚本`);
});

test.each([
  ["only reported", () => violate(OFFICE_JS, { disposition: "report" })],
  ["no script", () => violate("https://example.com/office.js", { effectiveDirective: "img-src" })],
  ["an eval", () => violate("eval")],
  ["an extension's", () => violate("chrome-extension://abc/office.js")],
])("a violation that is %s keeps nothing from opening", (_, happens) => {
  happens();
  expect(shown()).toEqual([]);
  add(OFFICE_JS);
  officeComes();
  wait();
  expect(shown()).toEqual(["office-silent"]);
});

test("a script of our own stopped by a policy is a file that is missing", () => {
  violate(new URL("taskpane.12345678.js", location.href).href);
  expect(shown()).toEqual(["files-missing"]);
});

test("office.js hanging: the same page after a while", () => {
  add(OFFICE_JS);
  wait();
  expect(shown()).toEqual(["office-blocked"]);
  expect(wordsOf("office-blocked")).toContain(CDN);
});

test("Office that never answers: a page that says so, with no word of a missing file", () => {
  add(OFFICE_JS);
  officeComes();
  wait();
  expect(shown()).toEqual(["office-silent"]);
});

test("Office that does not answer because more of its client is blocked: the host of that", () => {
  add(OFFICE_JS);
  officeComes();
  fail("https://cdn.example.com/excel-win32-16.01.js");
  expect(shown()).toEqual([]);
  wait();
  expect(shown()).toEqual(["office-blocked"]);
  expect(wordsOf("office-blocked")).toContain("放行 https://cdn.example.com");
});

test("a part of Office's client that is not needed is missed by nobody", () => {
  add(OFFICE_JS);
  officeComes();
  fail("https://cdn.example.com/telemetry.js");
  tell(ANSWERED);
  tell(OPENED);
  wait();
  expect(shown()).toEqual([]);
});

test.each([
  ["its own office.js", () => fail("office/office.js")],
  ["a script of the pane", () => fail("taskpane.12345678.js")],
  ["what the pane fetches next", () => tell(FAILED)],
  ["what the pane fetches next, for a long time", () => (officeComes(), tell(ANSWERED), wait())],
])("of its own server the assistant lacks %s: the page names that server", (_, happens) => {
  happens();
  expect(shown()).toEqual(["files-missing"]);
  expect(wordsOf("files-missing")).toContain(`没有从 ${location.host} 取全`);
});

test("a picture that does not come stops nothing", () => {
  const image = document.createElement("img");
  document.body.append(image);
  image.dispatchEvent(new Event("error"));
  expect(shown()).toEqual([]);
});

test("what comes after all takes the page away, and nothing shows one again", () => {
  add(OFFICE_JS);
  wait();
  officeComes();
  tell(ANSWERED);
  tell(OPENED);
  expect(shown()).toEqual([]);
  fail("later.js");
  wait();
  expect(shown()).toEqual([]);
});
