/** Excel tells a border's style from its weight; the engine has one word for both. */
import type { BorderLine } from "../../engine/port";
import { invalidArgument } from "../errors";

/** Style and weight of each line, as `RangeBorder` shows them. */
const LINES: Record<BorderLine, readonly [style: string, weight: string]> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  double: ["Double", "Thick"],
};
const NAMES = Object.keys(LINES) as BorderLine[];

export const styleOfLine = (line: BorderLine) => LINES[line][0];
export const weightOfLine = (line: BorderLine) => LINES[line][1];

/** The line of this style, in this weight if it comes in it. Throws for a style that does not exist. */
export function lineOf(style: string, weight: string): BorderLine {
  const exact = NAMES.find((name) => LINES[name][0] === style && LINES[name][1] === weight);
  const line = exact ?? NAMES.find((name) => LINES[name][0] === style);
  if (!line) throw invalidArgument("RangeBorder.style");
  return line;
}
