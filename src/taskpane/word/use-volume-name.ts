import type { Volume } from "../../report";
import { volumeName } from "../shared/volume-name";
import { usePaneContext, useTexts } from "./context";

/** How a volume is called; an occupation's that nobody filled yet just 职业部分. */
export function useVolumeName(): (volume: Pick<Volume, "kind" | "id">) => string {
  const { common } = usePaneContext();
  const { blankVolumes } = useTexts();
  return (volume) => (volume.id === "" ? blankVolumes[volume.kind] : volumeName(volume, common));
}
