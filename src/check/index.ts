export * from "./address";
export * from "./check";
export * from "./counts";
export * from "./finding";
export { MOST_KEPT, type Unlisted, type UnlistedPlace } from "./kept-findings";
export * from "./messages";
export * from "./rule";
export * from "./snapshot";
export * from "./steps";
