import { within } from "../../docx/dom";
import type { DocxDocument } from "../../docx/document";
import { HostObject, method, model, navigation, scalar } from "../model";
import type { WordBehaviour } from "./behaviour";
import { Body } from "./body";
import { ContentControl } from "./content-control";
import { ContentControlCollection } from "./content-controls";
import { WordModel, type Makers } from "./node";
import { Paragraph, ParagraphCollection, Range, RangeCollection } from "./paragraph";
import { Table, TableCollection } from "./table";

const MAKERS: Makers = {
  contentControls: (word, elements) => new ContentControlCollection(word, elements),
  paragraphs: (word, elements) => new ParagraphCollection(word, elements),
  tables: (word, elements) => new TableCollection(word, elements),
  ranges: (word, elements) => new RangeCollection(word, elements),
  contentControl: (word, element) => word.object(ContentControl, element),
  table: (word, element) => word.object(Table, element),
  range: (word, element) => word.object(Range, element),
  body: (word, element) => word.object(Body, element),
  paragraph: (word, element) => word.object(Paragraph, element),
};

/** The root of Word's object model, one for each connected pane. */
@model("Word", "Document")
export class WordDocument extends HostObject {
  readonly word: WordModel;
  private isSaved = true;

  constructor(
    private readonly file: DocxDocument,
    behaviour: WordBehaviour,
  ) {
    super();
    this.word = new WordModel(file, behaviour, MAKERS);
    this.unwatch = file.onEvent((event) => {
      if (event === "changed") this.isSaved = false;
    });
  }
  readonly unwatch: () => void;

  @scalar
  get saved(): boolean {
    return this.isSaved;
  }
  /** WordApi 1.4; not found unless the host is told to claim that. */
  @scalar
  get changeTrackingMode(): string | undefined {
    if (this.word.behaviour.trackingNotLoaded) return undefined;
    return this.file.tracksRevisions ? "TrackAll" : "Off";
  }
  @navigation
  get body(): Body {
    return this.word.object(Body, this.file.body);
  }
  /** Those of headers and footers too; on the web these may be missing (#1902). */
  @navigation
  get contentControls(): ContentControlCollection {
    return new ContentControlCollection(this.word, () => {
      const { stories } = this.file;
      return (this.word.behaviour.web ? stories.slice(0, 1) : stories).flatMap(({ root }) => within(root, "sdt"));
    });
  }
  @method
  getSelection(): Range {
    const { selection, body } = this.file;
    const element = selection && this.file.pathOf(selection) !== undefined ? selection : within(body, "p")[0];
    return this.word.object(Range, element);
  }
  @method
  save(): void {
    this.isSaved = true;
  }
}
