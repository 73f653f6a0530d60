/** What Excel or Word refused. `code` and `location` are Office's own, for the person who is asked for help. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: string,
    readonly location: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Office's own error in the product's terms; undefined for an error that is not Office's. */
export function hostErrorOf(error: unknown): HostError | undefined {
  if (!(error instanceof OfficeExtension.Error)) return undefined;
  return new HostError(error.code, error.debugInfo?.errorLocation ?? "", error.message, { cause: error });
}
