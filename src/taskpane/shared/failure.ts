import { AssetNotLoadedError } from "../../actions/asset";
import { isHostError } from "../../host/errors";

/** What a failure means to the person. */
export type Failure =
  | { readonly kind: "protectedWorkbook" }
  | { readonly kind: "protectedSheet"; readonly sheet?: string }
  | { readonly kind: "takenTab"; readonly sheet: string }
  | { readonly kind: "changedMeanwhile"; readonly sheet: string }
  | { readonly kind: "editing" }
  | { readonly kind: "sheetGone" }
  | { readonly kind: "otherWorkbook" }
  | { readonly kind: "refused"; readonly code: string }
  /** A mistake of ours: trying again would only repeat it. */
  | { readonly kind: "fault"; readonly code: string }
  | { readonly kind: "notLoaded" };

export function failureOf(error: unknown): Failure {
  if (isHostError(error)) {
    switch (error.kind) {
      case "protectedSheet":
        return { kind: "protectedSheet", ...(error.sheet !== undefined && { sheet: error.sheet }) };
      case "changedMeanwhile":
        return { kind: "changedMeanwhile", sheet: error.sheet };
      case "takenTab":
        return { kind: "takenTab", sheet: error.sheet };
      case "refused":
        return { kind: "refused", code: [error.code, error.location].filter(Boolean).join(" ") };
      case "protectedWorkbook":
      case "editing":
      case "sheetGone":
      case "otherWorkbook":
        return { kind: error.kind };
    }
  }
  // webpack's name for a script that did not arrive
  const isScript = error instanceof Error && error.name === "ChunkLoadError";
  if (isScript || error instanceof AssetNotLoadedError) return { kind: "notLoaded" };
  return { kind: "fault", code: error instanceof Error ? `${error.name} ${error.message}` : String(error) };
}
