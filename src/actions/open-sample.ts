import { fetchAsset, SAMPLE_ADDRESS } from "./asset";
import type { Action } from "./types";

/**
 * 先看示例: opens a plan filled in without a fault as a new workbook; the one at hand is left alone.
 * @throws AssetNotLoadedError when the sample could not be fetched
 */
export const openSample: Action<Record<string, never>, void> = {
  async perform({ workbook }) {
    await workbook.openWorkbook(await fetchAsset(SAMPLE_ADDRESS));
  },
};
