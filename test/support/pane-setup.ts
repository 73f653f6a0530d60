import "@testing-library/jest-dom";
import { configure, getConfig } from "@testing-library/dom";

// By default every query by role computes the style of every element and its ancestors, most of a test's time in jsdom.
// What is only said (components/Announcer) is listened to by test/taskpane/support/live-regions.
// And what is waited for may take its time on a busy machine; a test that waits in vain fails either way.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000, defaultIgnore: "script, style, [aria-live] *" });

/**
 * A query that is tried until it finds something says each time what it did not find, with the whole page as a text: a tenth of a test's
 * time. It is said once, when nothing more is waited for.
 */
const { getElementError } = getConfig();
const isTrying = (): boolean => Reflect.get(getConfig(), "_disableExpensiveErrorDiagnostics") === true;
configure({
  getElementError: (message, container) =>
    isTrying()
      ? Object.assign(new Error(message ?? ""), { name: "TestingLibraryElementError" })
      : getElementError(message, container),
});

/** jsdom lays nothing out, so nothing ever changes its size; Fluent UI only wants the observer to be there. */
class IdleResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= IdleResizeObserver;

/**
 * jsdom matches every rule of every style sheet whenever the style of one element is asked for, as user-event does for an element and
 * all its ancestors before each click: half of a test's time, and nothing here is laid out or looked at (test/browser does that). So
 * of Fluent UI's rules, which are inserted one by one, only those come in that hide something from a reader.
 */
const HIDES = /\b(?:visibility:\s*hidden|display:\s*none)/;
const { insertRule } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return HIDES.test(rule) ? insertRule.call(this, rule, Math.min(index ?? 0, this.cssRules.length)) : 0;
};
