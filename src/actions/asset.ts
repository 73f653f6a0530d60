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
