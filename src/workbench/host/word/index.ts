/** Word for the workbench: a .docx as a DOM behind Word's object model. */
import type { DocxDocument } from "../../docx/document";
import { CellEditing } from "../cell-editing";
import type { OpenWindow } from "../created-file";
import { notImplemented } from "../errors";
import type { EventSink, HostedDocument, Session } from "../office-host";
import type { SchemaData } from "../schema";
import wordSchema from "../schema/word.json";
import { WordApplication } from "./application";
import { USUAL_BEHAVIOUR, type WordBehaviour } from "./behaviour";
import { WordDocument } from "./document";

export { BEHAVIOURS, type WordBehaviour } from "./behaviour";

/** What Word LTSC 2021 offers; the settings and selection of the Common API are modelled besides. */
const LTSC_2021 = { WordApi: "1.3", Settings: "1.1", DocumentEvents: "1.1" };
const APPLICATION = "Microsoft.WordServices.Application";

export class HostedWordDocument implements HostedDocument {
  readonly application = "Word";
  readonly schemaData: SchemaData = wordSchema;
  readonly requirementSets = LTSC_2021;
  /** Never begun: Word hears add-ins while a person types. */
  readonly editing = new CellEditing();
  readonly behaviour: WordBehaviour;

  constructor(
    readonly document: DocxDocument,
    /** Where documents go that the add-in creates. */
    private readonly openWindow: OpenWindow = noWindows,
    behaviour: Partial<WordBehaviour> = {},
    private readonly fileName = "document.docx",
  ) {
    this.behaviour = { ...USUAL_BEHAVIOUR, ...behaviour };
  }

  get documentUrl(): string {
    return `C:\\workbench\\${this.fileName}`;
  }
  get settings(): Map<string, unknown> {
    return this.document.settings;
  }
  settled(): Promise<void> {
    return Promise.resolve();
  }
  open({ selectionChanged }: EventSink): Session {
    const root = new WordDocument(this.document, this.behaviour);
    const unwatch = this.document.onEvent((event) => {
      if (event === "selected") selectionChanged();
    });
    return {
      root,
      services: new Map([[APPLICATION, new WordApplication(this.openWindow)]]),
      beginBatch: () => (root.word.addRowsInBatch = 0),
      hadSubscriptions: () => false,
      close() {
        unwatch();
        root.unwatch();
      },
    };
  }
}

function noWindows(): never {
  throw notImplemented("DocumentCreated.open() where there is no other window");
}
