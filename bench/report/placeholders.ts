import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ROSTER_FIELDS } from "./types";

const PART = "word/document.xml";

/**
 * The built-in template as the template libraries want it: `{people}` placeholders in the one data row of its roster, the
 * loop opening in the first cell and closing in the last, and no content control around it. The look of the row stays.
 */
export function withPlaceholders(builtIn: Uint8Array): Uint8Array {
  const parts = unzipSync(builtIn);
  const xml = strFromU8(parts[PART]);
  const tag = xml.indexOf('w:val="list:examiners"');
  if (tag < 0) throw new Error("The template has no roster.");
  const control = xml.lastIndexOf("<w:sdt>", tag);
  const content = after(xml, "<w:sdtContent>", tag);
  const head = after(xml, "</w:tr>", content);
  const end = xml.indexOf("</w:sdtContent></w:sdt>", head);
  const roster = xml.slice(content, head) + withFields(xml.slice(head, end));
  const filled = xml.slice(0, control) + roster + xml.slice(after(xml, "</w:sdt>", end));
  return zipSync({ ...parts, [PART]: strToU8(filled) });
}

const after = (xml: string, text: string, from: number): number => xml.indexOf(text, from) + text.length;

function withFields(row: string): string {
  const last = ROSTER_FIELDS.length - 1;
  let cell = 0;
  const filled = row.replace(/<\/w:p>/g, () => {
    const text = `${cell === 0 ? "{#people}" : ""}{${ROSTER_FIELDS[cell]}}${cell === last ? "{/people}" : ""}`;
    cell++;
    return `<w:r><w:t>${text}</w:t></w:r></w:p>`;
  });
  if (cell !== ROSTER_FIELDS.length) throw new Error(`The roster has ${cell} columns.`);
  return filled;
}
