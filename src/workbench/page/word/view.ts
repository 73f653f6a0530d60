/** The document as a person sees it: rendered by docx-preview, its content controls outlined, its paragraphs open to typing. */
import { renderAsync } from "docx-preview";
import { isElement, within } from "../../docx/dom";
import type { DocxDocument } from "../../docx/document";
import type { WordPerson } from "../../docx/person";
import { textOf } from "../../docx/text";
import { controlMarks, markedCopy, paragraphMark, type MarkedControl } from "./marked-copy";

/** Changes that come together are drawn together. */
const PAUSE_MS = 50;
/** Room left at either side of the widest sheet. */
const SIDE_PX = 16;
const OPTIONS = {
  inWrapper: true,
  breakPages: true,
  ignoreLastRenderedPageBreak: true,
  renderHeaders: true,
  renderFooters: true,
  renderChanges: true,
  // Fonts and pictures as data, for which the page's policy has room.
  useBase64URL: true,
};

interface Open {
  readonly document: DocxDocument;
  readonly person: WordPerson;
}

export class DocumentView {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly paper = document.createElement("div");
  private readonly overlay = document.createElement("div");
  private controls: readonly MarkedControl[] = [];
  /** Drawings wait for each other; the last asked for is the one that stays. */
  private drawing: Promise<void> = Promise.resolve();

  constructor(
    private readonly desk: HTMLElement,
    private readonly open: () => Open,
    hint: string,
  ) {
    this.paper.className = "paper";
    this.overlay.className = "overlay";
    this.paper.title = hint;
    desk.append(this.paper, this.overlay);
    this.paper.addEventListener("dblclick", ({ target }) => this.edit(target as Element));
    new ResizeObserver(() => this.outline()).observe(desk);
  }

  /** Draws the document anew, soon; where a person had scrolled to stays in sight. */
  refresh(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.drawing = this.drawing.then(() => this.draw());
    }, PAUSE_MS);
  }

  /** Scrolls to what the add-in selected, and shows it. */
  showSelection(): void {
    const { selection } = this.open().document;
    const paragraph = selection && (isElement(selection, "p") ? selection : within(selection, "p")[0]);
    const shown = paragraph && this.shownOf(paragraph);
    if (!shown) return;
    shown.scrollIntoView({ block: "center" });
    shown.classList.add("selected");
    setTimeout(() => shown.classList.remove("selected"), 2_000);
  }

  private async draw(): Promise<void> {
    const { document } = this.open();
    const { bytes, controls } = markedCopy(document);
    const { scrollTop } = this.desk;
    const fresh = window.document.createElement("div");
    await renderAsync(new Blob([bytes as BlobPart]), fresh, undefined, OPTIONS);
    this.paper.replaceChildren(...fresh.childNodes);
    this.controls = controls;
    this.desk.scrollTop = scrollTop;
    this.outline();
    this.desk.dataset.drawn = String(Number(this.desk.dataset.drawn ?? 0) + 1);
  }

  /** Where a sheet is wider than the desk, as one in landscape is, all are shown smaller. */
  private outline(): void {
    const sheets = [...this.paper.querySelectorAll<HTMLElement>("section.docx")];
    if (sheets.length === 0) return;
    const room = this.desk.clientWidth - 2 * SIDE_PX;
    this.paper.style.zoom = String(Math.min(1, room / Math.max(...sheets.map(({ offsetWidth }) => offsetWidth))));
    const origin = this.overlay.getBoundingClientRect();
    this.overlay.replaceChildren(
      ...this.controls.flatMap((control, n) => {
        const box = this.boxOf(n, control.isInline);
        return box ? [outlineOf(control, box, origin)] : [];
      }),
    );
  }

  private boxOf(n: number, isInline: boolean): DOMRect | undefined {
    const [start, end] = controlMarks(n).map((id) => this.paper.querySelector(`#${id}`));
    if (!start || !end) return undefined;
    const range = document.createRange();
    range.setStartBefore(isInline ? start : (start.closest("table") ?? start.closest("p") ?? start));
    range.setEndAfter(isInline ? end : (end.closest("table") ?? end.closest("p") ?? end));
    const box = range.getBoundingClientRect();
    return box.height > 0 ? box : undefined;
  }

  private shownOf(paragraph: Element): HTMLElement | null | undefined {
    const n = within(this.open().document.main, "p").indexOf(paragraph);
    return this.paper.querySelector(`#${paragraphMark(n)}`)?.closest("p");
  }

  /** The paragraph is typed in where it stands; Enter or leaving it writes it, Esc leaves it as it was. */
  private edit(target: Element): void {
    const shown = target.closest("p");
    const mark = shown?.querySelector(`[id^="${paragraphMark(0).slice(0, -1)}"]`);
    if (!shown || !mark) return;
    const { document, person } = this.open();
    const paragraph = within(document.main, "p")[Number(mark.id.slice(paragraphMark(0).length - 1))];
    const before = textOf(paragraph);
    shown.textContent = before.replaceAll("\v", "\n");
    shown.contentEditable = "plaintext-only";
    shown.classList.add("editing");
    shown.focus();
    window.getSelection()?.selectAllChildren(shown);
    const finish = (isKept: boolean): void => {
      shown.onblur = null;
      const text = (shown.textContent ?? "").replaceAll("\n", "\v");
      if (isKept && text !== before) person.typeOver(paragraph, text);
      this.refresh();
    };
    shown.onblur = () => finish(true);
    shown.onkeydown = (event) => {
      if (event.key !== "Enter" && event.key !== "Escape") return;
      event.preventDefault();
      finish(event.key === "Enter");
    };
  }
}

function outlineOf({ title, isInline }: MarkedControl, box: DOMRect, origin: DOMRect): HTMLElement {
  const outline = document.createElement("div");
  outline.className = isInline ? "control inline" : "control";
  outline.style.left = `${box.left - origin.left - 3}px`;
  outline.style.top = `${box.top - origin.top - 2}px`;
  outline.style.width = `${box.width + 6}px`;
  outline.style.height = `${box.height + 4}px`;
  if (!isInline) {
    const name = document.createElement("span");
    name.textContent = title;
    outline.append(name);
  }
  return outline;
}
