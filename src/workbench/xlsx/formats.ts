/** Cell formats as the engine wants them (patches) and as a file wants them (each distinct one once). */
import type { CellStyle } from "../engine/port";
import type { Format } from "./book";

/** The size of text that states none. */
export const DEFAULT_FONT_POINTS = 11;

const DEFAULT_STYLE: Required<CellStyle> = {
  fill: null,
  fontColor: null,
  fontName: null,
  fontSize: null,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  numberFormat: "General",
  borders: {},
};

const NO_BORDERS: CellStyle["borders"] = { top: null, bottom: null, left: null, right: null };

/** The members in which a style differs from the default: all that a patch on an unformatted cell needs. */
export function compactStyle(style: CellStyle): CellStyle {
  const own = Object.entries(style).filter(([key, value]) =>
    key === "borders" ? Object.keys(value ?? {}).length > 0 : value !== DEFAULT_STYLE[key as keyof CellStyle],
  );
  return Object.fromEntries(own);
}

/** Every member stated, so that a patch leaves nothing of what was there before. */
export function completeStyle(style: CellStyle): CellStyle {
  return { ...DEFAULT_STYLE, ...style, borders: { ...NO_BORDERS, ...style.borders } };
}

/** Gives equal formats one object, and the default one none. */
export class FormatPool {
  private readonly formats = new Map<string, Format>();
  /** Formats by the very objects they were asked for with: a reader of cells has one for all that are alike. */
  private readonly known = [true, false].map(() => new WeakMap<CellStyle, { readonly format: Format | undefined }>());

  of(style: CellStyle, locked: boolean): Format | undefined {
    const known = this.known[Number(locked)];
    const found = known.get(style) ?? { format: this.find(style, locked) };
    known.set(style, found);
    return found.format;
  }

  private find(style: CellStyle, locked: boolean): Format | undefined {
    const compact = compactStyle(style);
    return locked && Object.keys(compact).length === 0 ? undefined : this.stated({ style: compact, locked });
  }

  /** The one object for a format that is stated even where it is the default one. `style` is compact. */
  stated({ style: compact, locked }: Format): Format {
    const key = JSON.stringify(compact) + String(locked);
    const known = this.formats.get(key);
    if (known) return known;
    const format = { style: compact, locked };
    this.formats.set(key, format);
    return format;
  }
}
