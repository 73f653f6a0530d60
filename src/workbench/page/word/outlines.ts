/** Outlines of content controls over the drawn document, as Word draws them around the one that is being edited. */
import { controlMarks, type MarkedControl } from "./marked-copy";

/** Room between a control's content and its outline. */
const BLOCK_PX = 3;
const INLINE_PX = 1;

/** What to lay over the paper, in coordinates of the overlay. */
export function outlinesOf(controls: readonly MarkedControl[], paper: Element, overlay: Element): HTMLElement[] {
  const origin = overlay.getBoundingClientRect();
  return controls.flatMap((control, n) => {
    const [start, end] = controlMarks(n).map((id) => paper.querySelector(`#${id}`));
    if (!start || !end) return [];
    if (control.isInline) return linesBetween(start, end).map((line) => box("control inline", line, origin, INLINE_PX));
    const frame = blockBetween(start, end, control.isInTable);
    if (frame.height === 0) return [];
    const outline = box("control", frame, origin, BLOCK_PX);
    const name = document.createElement("span");
    name.textContent = control.title;
    outline.append(name);
    return [outline];
  });
}

function blockBetween(start: Element, end: Element, isInTable: boolean): DOMRect {
  const blockOf = (mark: Element): Element => (!isInTable && mark.closest("table")) || (mark.closest("p") ?? mark);
  const range = document.createRange();
  range.setStartBefore(blockOf(start));
  range.setEndAfter(blockOf(end));
  return range.getBoundingClientRect();
}

/** One rectangle for each line the text runs over. */
function linesBetween(start: Element, end: Element): DOMRect[] {
  const range = document.createRange();
  range.setStartAfter(start);
  range.setEndBefore(end);
  const lines: DOMRect[] = [];
  for (const piece of range.getClientRects()) {
    if (piece.width === 0) continue;
    const middle = (piece.top + piece.bottom) / 2;
    const same = lines.findIndex(({ top, bottom }) => top < middle && middle < bottom);
    if (same < 0) lines.push(piece);
    else lines[same] = union(lines[same], piece);
  }
  return lines;
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}

function box(className: string, { left, top, width, height }: DOMRect, origin: DOMRect, room: number): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.style.left = `${left - origin.left - room}px`;
  element.style.top = `${top - origin.top - room}px`;
  element.style.width = `${width + 2 * room}px`;
  element.style.height = `${height + 2 * room}px`;
  return element;
}
