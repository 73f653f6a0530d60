import { decodeFile, type OpenWindow } from "../created-file";
import { HostError } from "../errors";
import { HostObject, method, model } from "../model";
import type { WordBehaviour } from "./behaviour";

@model("Word", "Application")
export class WordApplication extends HostObject {
  constructor(
    private readonly openWindow: OpenWindow,
    private readonly behaviour: WordBehaviour,
  ) {
    super();
  }
  @method
  createDocument(base64?: string | null): DocumentCreated {
    const { createRefused, createdStaysHidden } = this.behaviour;
    if (createRefused)
      throw new HostError("NotImplemented", "This function is not implemented.", "Application.createDocument");
    const file = base64 ? decodeFile(base64, "Application.createDocument") : undefined;
    return new DocumentCreated(() => (createdStaysHidden ? undefined : this.openWindow(file)));
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
