import type { VolumeKind } from "../guide";
import { BUILT_IN_TEMPLATES, kindOfTemplate, type Template, type Volume } from "../report";
import { readTemplate } from "./template-file";

/** The template for each volume, each read once: the user's own before the built-in one of its kind. */
export class VolumeTemplates {
  private readonly builtIn = new Map<VolumeKind, Promise<Template>>();

  /**
   * @param load the bytes of a built-in template, by its file's name
   * @param own one of the user's, which serves the volumes of its kind; or, with `forAny`, whatever volume is asked for
   */
  constructor(
    private readonly load: (fileName: string) => Promise<Uint8Array>,
    private readonly own?: { readonly template: Template; readonly forAny?: boolean },
  ) {}

  /** Whether it is the user's own template that a volume is filled into. */
  isOwn({ kind }: Pick<Volume, "kind">): boolean {
    const { own } = this;
    return own !== undefined && (own.forAny === true || kindOfTemplate(own.template.tags) === kind);
  }

  /** @throws what `load` throws */
  of(volume: Pick<Volume, "kind">): Promise<Template> {
    if (this.isOwn(volume)) return Promise.resolve(this.own!.template);
    const { kind } = volume;
    const template = this.builtIn.get(kind) ?? this.load(BUILT_IN_TEMPLATES[kind]).then((bytes) => readTemplate(bytes));
    this.builtIn.set(kind, template);
    return template;
  }
}
