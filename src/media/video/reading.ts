/** A picture in square pixels: grown to one side, never shrunk, as players show it. @param shape width of a pixel by its height */
export function inSquares(width: number, height: number, shape: number): { width: number; height: number } {
  if (!Number.isFinite(shape) || shape <= 0) return { width, height };
  return shape >= 1 ? { width: Math.round(width * shape), height } : { width, height: Math.round(height / shape) };
}

/** What a container says of its picture. */
export type VideoReading =
  | {
      readonly kind: "video";
      /** Of the picture track, in seconds; 0 where it is empty. */
      readonly seconds: number;
      /** As it is shown, in pixels: rotation and the shape of the pixels counted. */
      readonly width: number;
      readonly height: number;
      /** The file ends before what its container states. */
      readonly isCut: boolean;
    }
  /** Sound alone, or nothing at all. */
  | { readonly kind: "noPicture"; readonly isCut: boolean }
  /** The container is unfinished: what tells of its tracks is missing. */
  | { readonly kind: "cut" }
  /** `large`: too much would have to be read. `unknown`: it cannot be read here, or not understood. */
  | { readonly kind: "cannotTell"; readonly why: "large" | "unknown" };
