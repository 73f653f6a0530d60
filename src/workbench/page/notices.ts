/** Lines under the bar: what happened to a file, and questions that wait for an answer without blocking the page. */
import { button } from "./elements";

export type NoticeKind = "info" | "error";

export class Notices {
  constructor(
    private readonly place: HTMLElement,
    private readonly closeLabel: string,
  ) {}

  show(text: string, kind: NoticeKind = "info"): void {
    this.closable(text, kind, false);
  }

  /** Stands beside whatever is shown meanwhile. @returns how to take it away */
  stand(text: string, kind: NoticeKind = "info"): () => void {
    const notice = this.closable(text, kind, true);
    return () => notice.remove();
  }

  private closable(text: string, kind: NoticeKind, stands: boolean): HTMLElement {
    const close = button("×", () => notice.remove());
    close.title = this.closeLabel;
    close.setAttribute("aria-label", this.closeLabel);
    const notice = this.put(text, kind, [close], stands);
    return notice;
  }

  /** True for the first of the two choices; the keyboard is given to the other one, which loses nothing. */
  ask(question: string, yes: string, no: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (value: boolean) => () => {
        notice.remove();
        resolve(value);
      };
      const choices = [button(yes, answer(true)), button(no, answer(false))] as const;
      for (const choice of choices) choice.className = "choice";
      const notice = this.put(question, "info", choices);
      // Who is typing goes on: the question may come long after what it is about was asked for.
      if (!isTyping()) choices[1].focus();
    });
  }

  clear(): void {
    this.place.replaceChildren();
  }

  private put(text: string, kind: NoticeKind, buttons: readonly HTMLButtonElement[], stands = false): HTMLElement {
    const notice = document.createElement("div");
    notice.className = `notice ${kind}`;
    notice.dataset.stands = String(stands);
    const words = document.createElement("p");
    words.textContent = text;
    notice.append(words, ...buttons);
    const others = [...this.place.querySelectorAll<HTMLElement>(":scope > .notice")];
    if (!stands) for (const other of others) if (other.dataset.stands === "false") other.remove();
    this.place.append(notice);
    return notice;
  }
}

/** In a cell, a paragraph or a field of the page; the grid's own editor has the keyboard while a cell is only selected, too. */
const isTyping = (): boolean => (document.activeElement as HTMLElement | null)?.isContentEditable ?? false;
