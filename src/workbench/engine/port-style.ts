/** The part of the port that says how cells look. */

export type BorderLine =
  | "thin"
  | "hair"
  | "dotted"
  | "dashed"
  | "dashDot"
  | "dashDotDot"
  | "double"
  | "medium"
  | "mediumDashed"
  | "mediumDashDot"
  | "mediumDashDotDot"
  | "slantDashDot"
  | "thick";
export interface Border {
  readonly line: BorderLine;
  /** "#RRGGBB". */
  readonly color: string;
}
export type BorderSide = "top" | "bottom" | "left" | "right";
export type HorizontalAlignment = "General" | "Left" | "Center" | "Right" | "Justify" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom";

/** Colours are "#RRGGBB"; `null` means the default. As a patch, absent members stay as they are. */
export interface CellStyle {
  readonly fill?: string | null;
  readonly fontColor?: string | null;
  readonly fontName?: string | null;
  /** Points. */
  readonly fontSize?: number | null;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Partial<Record<BorderSide, Border | null>>;
}
