import { method, model, NULL_OBJECT, type NullObject } from "../model";
import { ContentControl } from "./content-control";
import { WordNodes } from "./node";

@model("Word", "ContentControlCollection")
export class ContentControlCollection extends WordNodes<ContentControl> {
  protected wrap(element: Element): ContentControl {
    return this.word.object(ContentControl, element);
  }
  /** Below WordApi 1.5 only rich text controls are seen (#2160 "by design", #228, #6144). */
  override list(): readonly ContentControl[] {
    return super.list().filter(({ type }) => type === "RichText");
  }
  override find(key: unknown): ContentControl | undefined {
    return this.list().find(({ id }) => id === Number(key));
  }
  @method
  getById(id: number): ContentControl {
    return this.getItem(id);
  }
  @method
  getByIdOrNullObject(id: number): ContentControl | NullObject {
    return this.find(id) ?? NULL_OBJECT;
  }
  @method
  getByTag(tag: string): ContentControlCollection {
    return this.those((control) => control.tag === tag);
  }
  @method
  getByTitle(title: string): ContentControlCollection {
    return this.those((control) => control.title === title);
  }
  @method
  getByTypes(types: readonly string[]): ContentControlCollection {
    return this.those((control) => types.includes(control.type) || types.includes(control.subtype));
  }
  private those(fits: (control: ContentControl) => boolean): ContentControlCollection {
    return new ContentControlCollection(this.word, () =>
      this.list()
        .filter(fits)
        .map(({ element }) => element),
    );
  }
}
