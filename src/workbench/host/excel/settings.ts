import { HostCollection, HostObject, method, model, scalar } from "../model";

/** The add-in's own settings in the workbook, the same that `Office.context.document.settings` shows. */
@model("Excel", "SettingCollection")
export class SettingCollection extends HostCollection<Setting> {
  constructor(private readonly settings: Map<string, unknown>) {
    super();
  }

  list(): Setting[] {
    return [...this.settings.keys()].map((key) => new Setting(this.settings, key));
  }
  find(key: unknown): Setting | undefined {
    return this.settings.has(String(key)) ? new Setting(this.settings, String(key)) : undefined;
  }
  @method
  add(key: string, value: unknown): Setting {
    this.settings.set(key, value);
    return new Setting(this.settings, key);
  }
}

@model("Excel", "Setting")
export class Setting extends HostObject {
  constructor(
    private readonly settings: Map<string, unknown>,
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
    this.settings.set(this.name, value);
  }
  @method
  delete(): void {
    this.settings.delete(this.name);
  }
}
