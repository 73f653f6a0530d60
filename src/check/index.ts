export * from "./address";
export * from "./run/check";
export * from "./model/counts";
export * from "./model/finding";
export { MOST_KEPT, type Unlisted, type UnlistedPlace } from "./run/kept-findings";
export * from "./run/messages";
export * from "./model/rule";
export * from "./snapshot";
export * from "./run/steps";
