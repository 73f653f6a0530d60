import type { Volume } from "../../report";
import { say, useTexts } from "./context";

/** How a volume is called: 基础部分, 职业部分（焊工）; an occupation volume nobody filled yet just 职业部分. */
export function useVolumeName(): (volume: Pick<Volume, "kind" | "id">) => string {
  const { volumes } = useTexts();
  return ({ kind, id }) => {
    if (kind === "base") return volumes.base;
    return id === "" ? volumes.blank.occupation : say(volumes.occupation, { name: id });
  };
}
