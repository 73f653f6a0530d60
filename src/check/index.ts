export * from "./address";
export * from "./check";
export * from "./finding";
export * from "./messages";
export * from "./rule";
export * from "./snapshot";
