import { AssetNotLoadedError } from "./asset";
import type { Action } from "./types";

/** Beside the page that asks for it. */
const SAMPLE = "assets/sample/clean.xlsx";

/**
 * 先看示例: opens a plan filled in without a fault as a new workbook; the one at hand is left alone.
 * @throws AssetNotLoadedError when the sample could not be fetched
 */
export const openSample: Action<Record<string, never>, void> = {
  id: "openSample",
  async perform({ workbook }) {
    await workbook.openWorkbook(await fetchBytes(SAMPLE));
  },
};

async function fetchBytes(path: string): Promise<Uint8Array> {
  try {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new AssetNotLoadedError(path, { cause });
  }
}
