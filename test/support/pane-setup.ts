import "@testing-library/jest-dom";
import { configure } from "@testing-library/dom";

// By default every query by role computes the style of every element and its ancestors, most of a test's time in jsdom.
configure({ defaultHidden: true });

/** jsdom lays nothing out, so nothing ever changes its size; Fluent UI only wants the observer to be there. */
class IdleResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= IdleResizeObserver;
