import { decodeFile, type OpenWindow } from "../created-file";
import { HostObject, method, model } from "../model";

@model("Word", "Application")
export class WordApplication extends HostObject {
  constructor(private readonly openWindow: OpenWindow) {
    super();
  }
  @method
  createDocument(base64?: string | null): DocumentCreated {
    const file = base64 ? decodeFile(base64, "Application.createDocument") : undefined;
    return new DocumentCreated(() => this.openWindow(file));
  }
}

/** A document the add-in made; it stays out of sight until it is opened. */
@model("Word", "DocumentCreated")
export class DocumentCreated extends HostObject {
  constructor(private readonly show: () => void) {
    super();
  }
  @method
  open(): void {
    this.show();
  }
}
