import "@testing-library/jest-dom";
import { configure } from "@testing-library/dom";

// By default every query by role computes the style of every element and its ancestors, most of a test's time in jsdom.
// What is only said (components/Announcer) is listened to by test/taskpane/support/live-regions.
configure({ defaultHidden: true, defaultIgnore: "script, style, [aria-live] *" });

/** jsdom lays nothing out, so nothing ever changes its size; Fluent UI only wants the observer to be there. */
class IdleResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= IdleResizeObserver;

/** Fluent UI writes React 19's boolean `inert`; React 18 warns of it and leaves it out, which changes nothing here. */
const INERT = "Warning: Received `%s` for a non-boolean attribute `%s`.";
const tell = console.error;
console.error = (...parts: unknown[]): void => {
  if (!(String(parts[0]).startsWith(INERT) && parts[2] === "inert")) tell(...parts);
};
