import { HostError } from "../errors";
import { HostCollection, HostObject, method, model, scalar } from "../model";

/** The add-in's own settings in the workbook, the same that `Office.context.document.settings` shows. */
@model("Excel", "SettingCollection")
export class SettingCollection extends HostCollection<Setting> {
  constructor(
    private readonly settings: Map<string, unknown>,
    private readonly changed: Set<string>,
    private readonly failsAfterAnother: boolean,
  ) {
    super();
  }

  list(): Setting[] {
    return [...this.settings.keys()].map((key) => this.setting(key));
  }
  find(key: unknown): Setting | undefined {
    return this.settings.has(String(key)) ? this.setting(String(key)) : undefined;
  }
  @method
  add(key: string, value: unknown): Setting {
    if (this.failsAfterAnother && [...this.changed].some((other) => other !== key))
      throw new HostError("GeneralException", "There was an internal error while processing the request.");
    this.settings.set(key, value);
    return this.setting(key);
  }

  private setting(key: string): Setting {
    return new Setting(this.settings, this.changed, key);
  }
}

@model("Excel", "Setting")
export class Setting extends HostObject {
  constructor(
    private readonly settings: Map<string, unknown>,
    /** Keys that were given another value, of the whole connection. */
    private readonly changed: Set<string>,
    private readonly name: string,
  ) {
    super();
  }
  override identity() {
    return { Key: this.name };
  }

  @scalar
  get key(): string {
    return this.name;
  }
  @scalar
  get value(): unknown {
    return this.settings.get(this.name);
  }
  set value(value: unknown) {
    this.changed.add(this.name);
    this.settings.set(this.name, value);
  }
  @method
  delete(): void {
    this.settings.delete(this.name);
  }
}
