/** A file of the assistant's own did not arrive: there is no network, or something on the way blocks it. */
export class AssetNotLoadedError extends Error {
  override readonly name = "AssetNotLoadedError";
  constructor(
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(`${path} was not loaded.`, options);
  }
}

/**
 * A file that is delivered with the page that asks for it.
 * @param path from that page
 * @throws AssetNotLoadedError
 */
export async function fetchAsset(path: string): Promise<Uint8Array> {
  try {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new AssetNotLoadedError(path, { cause });
  }
}

/** Where the sample is, from the page: a plan filled in without a fault. */
export const SAMPLE_ADDRESS = "assets/sample/clean.xlsx";

/** Where a Word template that comes with the assistant is, from the page. */
export const templateAddress = (fileName: string): string => `assets/templates/${encodeURIComponent(fileName)}`;

export const fetchTemplate = (fileName: string): Promise<Uint8Array> => fetchAsset(templateAddress(fileName));
