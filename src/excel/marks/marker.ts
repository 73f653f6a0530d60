import type { Severity } from "../../check";

/** Every mark is a conditional format whose formula is always true and names us: so it is found in any later session. */
const MARKER = "认定方案助手";

const markerFormula = (severity: Severity): string => `=LEN("${MARKER}:${severity}")>0`;
export const isMarker = (formula: string): boolean => formula.includes(`"${MARKER}:`);

interface MarkStyle {
  readonly fill: string;
  readonly color: string;
  readonly line: "Continuous" | "Dash" | "Dot";
  readonly bold?: true;
  readonly underline?: true;
  readonly italic?: true;
}

/** Colour is never the only sign: an error is bold in a solid frame, a warning underlined in a dashed one, an info italic in a dotted one. */
const STYLES: Readonly<Record<Severity, MarkStyle>> = {
  error: { fill: "#FDE3E5", color: "#A80000", line: "Continuous", bold: true },
  warning: { fill: "#FFF1CC", color: "#7A4B00", line: "Dash", underline: true },
  info: { fill: "#E3EFFA", color: "#0B4A7A", line: "Dot", italic: true },
};

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Adds one mark over the areas of an address list. */
export function addMark(sheet: Excel.Worksheet, addresses: string, severity: Severity): Excel.ConditionalFormat {
  const mark = sheet.getRanges(addresses).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { fill, color, line, bold, underline, italic } = STYLES[severity];
  mark.custom.rule.formula = markerFormula(severity);
  const { format } = mark.custom;
  format.fill.color = fill;
  format.font.color = color;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (underline) format.font.underline = "Single";
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = line;
    border.color = color;
  }
  mark.load("id");
  return mark;
}
