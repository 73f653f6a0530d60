import "@testing-library/jest-dom";

/** jsdom lays nothing out, so nothing ever changes its size; Fluent UI only wants the observer to be there. */
class IdleResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= IdleResizeObserver;
