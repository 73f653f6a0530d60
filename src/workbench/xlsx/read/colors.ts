/** Colours of SpreadsheetML (ECMA-376 part 1, 18.8.19) as "#RRGGBB". */
import type { XmlElement } from "../../opc/xml";

/** The legacy palette (18.8.27): eight colours twice, then the palette of Excel 97. */
const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
const EXCEL_97 = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const INDEXED = [...BASIC, ...BASIC, ...EXCEL_97];

/** Theme colours in the order their index means, which is not the order of the theme's part. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export type ColorReader = (color: XmlElement | undefined) => string | undefined;

/** Reads `<color>`, `<fgColor>` and the like; undefined for "automatic" and for no colour. */
export function colorReader(theme: XmlElement | undefined): ColorReader {
  const scheme = theme?.child("themeElements")?.child("clrScheme");
  const themeColors = THEME_ORDER.map((name) => {
    const color = scheme?.child(name)?.children[0];
    return color?.attributes.lastClr ?? color?.attributes.val;
  });
  return (color) => {
    if (!color) return undefined;
    const { rgb } = color.attributes;
    const base = rgb?.slice(-6) ?? INDEXED[color.number("indexed") ?? -1] ?? themeColors[color.number("theme") ?? -1];
    if (!base || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
    return `#${tinted(base, color.number("tint") ?? 0).toUpperCase()}`;
  };
}

/** Lightens (tint > 0) or darkens (tint < 0) in HSL, as 18.8.19 says; hue and saturation stay. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // With hue and saturation fixed, a channel's distance from the lightness scales with the room the lightness leaves.
  const room = (level: number) => 1 - Math.abs(2 * level - 1);
  const scale = room(lightness) === 0 ? 0 : room(wanted) / room(lightness);
  return channels
    .map((channel) => Math.round(255 * (wanted + (channel - lightness) * scale)))
    .map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, "0"))
    .join("");
}
