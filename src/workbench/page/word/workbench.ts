/** The open document, and the add-in beside it. */
import { blankDocument } from "../../docx/blank";
import { DocxDocument } from "../../docx/document";
import { browserDom } from "../../docx/dom-tools";
import { WordPerson } from "../../docx/person";
import type { OfficeHost } from "../../host/office-host";
import type { OpenWindow } from "../../host/created-file";
import { HostedWordDocument } from "../../host/word";
import { AddinFrames } from "../frames";
import type { Settings } from "../settings";
import type { Workbench } from "../shell";

/** @throws UnreadableDocument */
export const openDocument = (bytes: Uint8Array = blankDocument()): DocxDocument => DocxDocument.open(bytes, browserDom);

export class WordWorkbench implements Workbench {
  document: DocxDocument;
  person: WordPerson;
  readonly addin: AddinFrames;
  isDirty = false;

  constructor(
    paneHolder: HTMLElement,
    private readonly settings: Settings,
    /** Gets the documents the add-in creates. */
    private readonly openWindow: OpenWindow,
    /** Told when another document is there, or the present one was changed, or something in it selected. */
    private readonly show: (event: "opened" | "changed" | "selected") => void,
  ) {
    this.document = openDocument();
    this.person = new WordPerson(this.document);
    this.addin = new AddinFrames(paneHolder, settings, this.hosted());
    this.watch();
  }

  /** Answers the pane. */
  get host(): OfficeHost {
    return this.addin.host;
  }

  /** Another document in place of the open one. */
  replace(next: DocxDocument): void {
    this.addin.restart(() => {
      this.document = next;
      this.person = new WordPerson(next);
      this.watch();
      return this.hosted();
    });
    this.show("opened");
  }

  save(): Promise<Uint8Array> {
    this.isDirty = false;
    return Promise.resolve(this.document.save());
  }

  private hosted(): HostedWordDocument {
    const { profile = "ltsc2021", behaviour } = this.settings;
    return new HostedWordDocument(this.document, this.openWindow, { profile, behaviour });
  }
  private watch(): void {
    this.isDirty = false;
    const { document } = this;
    document.onEvent((event) => {
      if (document !== this.document) return;
      if (event === "changed") this.isDirty = true;
      this.show(event);
    });
  }
}
