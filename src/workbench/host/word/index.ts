/** Word for the workbench: a .docx as a DOM behind Word's object model. */
import type { DocxDocument } from "../../docx/document";
import { CellEditing } from "../cell-editing";
import type { OpenWindow } from "../created-file";
import { notImplemented } from "../errors";
import type { EventSink, HostedDocument, Session } from "../office-host";
import type { ProfileName } from "../profiles";
import type { RequirementSets, SchemaData } from "../schema";
import wordSchema from "../schema/word.json";
import { WordApplication } from "./application";
import { USUAL_BEHAVIOUR, type WordBehaviour } from "./behaviour";
import { WordDocument } from "./document";
import { WORD_PROFILES } from "./profiles";

export { BEHAVIOURS, SEEN_IN_PLACES, type WordBehaviour } from "./behaviour";
export { WORD_PROFILES, type WordProfile } from "./profiles";

const APPLICATION = "Microsoft.WordServices.Application";

export interface WordKind {
  /** Absent: what Word LTSC 2021 offers, and nothing odd about it. */
  readonly profile: ProfileName;
  /** What it does otherwise than the profile says. */
  readonly behaviour: Partial<WordBehaviour>;
}

export class HostedWordDocument implements HostedDocument {
  readonly application = "Word";
  readonly schemaData: SchemaData = wordSchema;
  readonly requirementSets: RequirementSets;
  /** Never begun: Word hears add-ins while a person types. */
  readonly editing = new CellEditing();
  /** Word answers the pane of a document that has not the focus like any other. */
  focusElsewhere = false;
  readonly behaviour: WordBehaviour;

  constructor(
    readonly document: DocxDocument,
    /** Where documents go that the add-in creates. */
    private readonly openWindow: OpenWindow = noWindows,
    { profile, behaviour = {} }: Partial<WordKind> = {},
    private readonly fileName = "document.docx",
  ) {
    this.requirementSets = WORD_PROFILES[profile ?? "ltsc2021"].requirementSets;
    this.behaviour = { ...USUAL_BEHAVIOUR, ...(profile && WORD_PROFILES[profile].behaviour), ...behaviour };
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
      services: new Map([[APPLICATION, new WordApplication(this.openWindow, this.behaviour)]]),
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
