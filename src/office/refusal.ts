import { RefusedError } from "../host/errors";

/** Office's own error in the product's terms; undefined for an error that is not Office's. */
export function refusalOf(error: unknown): RefusedError | undefined {
  if (!(error instanceof OfficeExtension.Error)) return undefined;
  return new RefusedError(error.code, error.debugInfo?.errorLocation ?? "", error.message, { cause: error });
}
