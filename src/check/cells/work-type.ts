import { NO_WORK_TYPE } from "../../guide";
import { nameKey } from "./normalise";

const STROKES = /^[-—―_/\\.。*]+$/;

/** The work type a cell names; "" where it says that there is none: /, 无, 不分工种. */
export function workTypeIn(text: string): string {
  if (text === "") return "";
  const key = nameKey(text).replace(/^\((.*)\)$/, "$1");
  return STROKES.test(key) || NO_WORK_TYPE.includes(key.toUpperCase()) ? "" : text;
}
