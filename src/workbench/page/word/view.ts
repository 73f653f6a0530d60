/** The document as a person sees it: rendered by docx-preview, its content controls outlined, its paragraphs open to typing. */
import { renderAsync } from "docx-preview";
import type { DocxDocument } from "../../docx/document";
import { isAttached, isElement, within } from "../../docx/dom";
import type { WordPerson } from "../../docx/person";
import { textOf } from "../../docx/text";
import { markedCopy, numberOf, paragraphMark, type MarkedCopy } from "./marked-copy";
import { outlinesOf } from "./outlines";
import { tabStopsOf } from "./tab-stops";
import { setNumber, setTabs, tabsOf } from "./touch-up";
import { typeIn } from "./typing";

/** Changes that come together are drawn together. */
const PAUSE_MS = 50;
/** How long what the add-in selected is shown. */
const HIGHLIGHT_MS = 2_000;
/** Room left at either side of the widest sheet. */
const SIDE_PX = 16;
const OPTIONS = {
  inWrapper: true,
  breakPages: true,
  ignoreLastRenderedPageBreak: true,
  renderHeaders: true,
  renderFooters: true,
  renderChanges: true,
  // Documents within the document would be frames with pages of their own.
  renderAltChunks: false,
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
  private drawn: Pick<MarkedCopy, "paragraphs" | "controls"> = { paragraphs: [], controls: [] };
  /** Drawings wait for each other; the last asked for is the one that stays. */
  private drawing: Promise<void> = Promise.resolve();
  /** Drawings asked for that are not finished. */
  private due = 0;
  private highlighted: Element | undefined;
  /** What is highlighted has still to be scrolled to. */
  private isAwaited = false;
  private typedIn: HTMLElement | undefined;

  constructor(
    private readonly desk: HTMLElement,
    private readonly open: () => Open,
    hint: string,
    /** Told why the document cannot be shown; the last drawing stays. */
    private readonly failed: (error: unknown) => void,
  ) {
    this.paper.className = "paper";
    this.overlay.className = "overlay";
    this.paper.title = hint;
    desk.append(this.paper, this.overlay);
    this.paper.addEventListener("dblclick", ({ target }) => this.edit(target as Element));
    this.paper.addEventListener("click", (event) => this.follow(event));
    // What is typed pushes what follows.
    this.paper.addEventListener("input", () => this.fit());
    new ResizeObserver(() => this.fit()).observe(desk);
  }

  /** Draws the document anew, soon; where a person had scrolled to stays in sight. The desk is busy until then. */
  refresh(): void {
    if (this.timer === undefined) this.due++;
    clearTimeout(this.timer);
    this.desk.ariaBusy = "true";
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.drawing = this.drawing
        .then(() => this.draw())
        .catch(this.failed)
        .finally(() => (this.desk.ariaBusy = String(--this.due > 0)));
    }, PAUSE_MS);
  }

  /** Draws another document, from its beginning. */
  showOpened(): void {
    this.paper.querySelector<HTMLElement>(".editing")?.blur();
    this.desk.scrollTop = 0;
    this.refresh();
  }

  /** Scrolls to what the add-in selected, and shows it. */
  showSelection(): void {
    const { selection } = this.open().document;
    const paragraph = selection && (isElement(selection, "p") ? selection : within(selection, "p")[0]);
    if (!paragraph) return;
    this.highlighted = paragraph;
    this.isAwaited = true;
    // What it was selected for may not be drawn yet.
    if (this.due === 0) this.reveal();
  }

  private reveal(): void {
    const paragraph = this.highlighted;
    this.isAwaited = false;
    if (paragraph) this.shownOf(paragraph)?.scrollIntoView({ block: "center" });
    this.highlight();
    setTimeout(() => {
      if (this.highlighted === paragraph) this.highlighted = undefined;
      this.highlight();
    }, HIGHLIGHT_MS);
  }

  private async draw(): Promise<void> {
    const { document } = this.open();
    const { bytes, ...drawn } = markedCopy(document);
    const fresh = window.document.createElement("div");
    await renderAsync(new Blob([bytes as BlobPart]), fresh, undefined, OPTIONS);
    // What is being typed must not be drawn over; it is drawn when it is finished.
    if (this.typedIn) return;
    const { scrollTop } = this.desk;
    this.paper.style.zoom = "1";
    this.paper.replaceChildren(...fresh.childNodes);
    this.drawn = drawn;
    for (const shown of this.paper.querySelectorAll<HTMLElement>("article p")) {
      setNumber(shown);
      const n = tabsOf(shown).length > 0 ? numberOf(shown) : undefined;
      if (n !== undefined) setTabs(shown, tabStopsOf(drawn.paragraphs[n], document));
    }
    this.fit();
    this.highlight();
    this.desk.scrollTop = scrollTop;
    if (this.isAwaited) this.reveal();
  }

  /** Where a sheet is wider than the desk, as one in landscape is, all are shown smaller. */
  private fit(): void {
    const sheets = [...this.paper.querySelectorAll<HTMLElement>("section.docx")];
    if (sheets.length === 0) return;
    const room = this.desk.clientWidth - 2 * SIDE_PX;
    this.paper.style.zoom = String(Math.min(1, room / Math.max(...sheets.map(({ offsetWidth }) => offsetWidth))));
    this.overlay.replaceChildren(...outlinesOf(this.drawn.controls, this.paper, this.overlay));
  }

  private highlight(): void {
    this.paper.querySelectorAll(".selected").forEach(({ classList }) => classList.remove("selected"));
    if (this.highlighted) this.shownOf(this.highlighted)?.classList.add("selected");
  }

  private shownOf(paragraph: Element): HTMLElement | null | undefined {
    return this.paper.querySelector(`#${paragraphMark(this.drawn.paragraphs.indexOf(paragraph))}`)?.closest("p");
  }

  private edit(target: Element): void {
    const shown = target.closest("p");
    const n = shown ? numberOf(shown) : undefined;
    // A double click where one is typing marks a word.
    if (!shown || n === undefined || shown === this.typedIn) return;
    const { person } = this.open();
    const paragraph = this.drawn.paragraphs[n];
    const before = textOf(paragraph);
    typeIn(shown, before, (typed) => {
      if (this.typedIn === shown) this.typedIn = undefined;
      if (typed !== undefined && typed !== before && isAttached(paragraph)) person.typeOver(paragraph, typed);
      this.refresh();
    });
    // Only now: taking the focus has ended what was typed elsewhere.
    this.typedIn = shown;
    this.fit();
  }

  /** As in Word, a link is followed with Ctrl held; one that leads out of the document leads nowhere here. */
  private follow(event: MouseEvent): void {
    const link = (event.target as Element).closest("a");
    if (!link) return;
    event.preventDefault();
    const address = link.getAttribute("href") ?? "";
    if (address.startsWith("#") && (event.ctrlKey || event.metaKey))
      this.paper.querySelector(`#${CSS.escape(address.slice(1))}`)?.scrollIntoView({ block: "center" });
  }
}
