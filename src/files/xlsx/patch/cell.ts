import type { CellValue } from "../../../check";
import { DAYS_1904 } from "../cell-value";
import { escapeXstring } from "../text";
import { siblingName, tagMarkup, textMarkup } from "./markup";
import type { OpenTag } from "../../opc/xml-spans";
import type { WalkedCell } from "./walk";

/** How a workbook counts days: cell formats whose numbers do so from 1904, as the reader has it. */
export type Days1904 = ReadonlySet<number>;

/** What holds a value within `c`, and the type that says so. A text stands in the cell itself: the shared ones stay as they are. */
function contentOf(value: CellValue, style: number, days1904: Days1904, name: (local: string) => string) {
  const v = (text: string): string => `<${name("v")}>${text}</${name("v")}>`;
  if (typeof value === "number") return { content: v(String(value - (days1904.has(style) ? DAYS_1904 : 0))) };
  if (typeof value === "boolean") return { type: "b", content: v(String(Number(value))) };
  if (value === "") return { content: "" };
  const text = escapeXstring(value);
  // What XML takes for blanks is cut at the ends of a text that does not ask for them.
  const space = /^[ \t\n]|[ \t\n]$/.test(text) ? "preserve" : undefined;
  const t = tagMarkup(name("t"), { "xml:space": space }, ">") + textMarkup(text) + `</${name("t")}>`;
  return { type: "inlineStr", content: `<${name("is")}>${t}</${name("is")}>` };
}

/** The element of a cell with another value: its format and what else is said of it stay, what was said of the old value goes. */
export function cellWith(value: CellValue, text: string, { tag, extension }: WalkedCell, days1904: Days1904): string {
  const { written, attributes } = tag;
  const name = (local: string): string => siblingName(tag, local);
  const { type, content } = contentOf(value, Number(attributes.s ?? "0"), days1904, name);
  const inner = content + (extension ? text.slice(...extension) : "");
  const set = { ...attributes, t: type, cm: undefined, vm: undefined };
  return inner === "" ? tagMarkup(written, set, "/>") : `${tagMarkup(written, set, ">")}${inner}</${written}>`;
}

/** The element of a cell that was not there. @param beside a row or the rows, for the prefix */
export function newCell(
  value: CellValue,
  address: string,
  style: string | undefined,
  beside: OpenTag,
  days1904: Days1904,
): string {
  const name = (local: string): string => siblingName(beside, local);
  const { type, content } = contentOf(value, Number(style ?? "0"), days1904, name);
  const tag = tagMarkup(name("c"), { r: address, s: style, t: type }, ">");
  return `${tag}${content}</${name("c")}>`;
}
