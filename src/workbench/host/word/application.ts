import { invalidArgument } from "../errors";
import { HostObject, method, model } from "../model";

/** Shows a document in a window of its own: the bytes of a .docx, or nothing for an empty one. */
export type OpenDocumentWindow = (file: Uint8Array | undefined) => void;

/** A .docx is a ZIP archive, and begins like one. */
const ZIP_SIGNATURE = "PK\u0003\u0004";

@model("Word", "Application")
export class WordApplication extends HostObject {
  constructor(private readonly openWindow: OpenDocumentWindow) {
    super();
  }
  @method
  createDocument(base64?: string | null): DocumentCreated {
    const file = base64 ? decode(base64) : undefined;
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

function decode(base64: string): Uint8Array {
  let binary = "";
  try {
    binary = atob(base64);
  } catch {
    // Not Base64: refused below, as what is no archive.
  }
  if (!binary.startsWith(ZIP_SIGNATURE)) throw invalidArgument("Application.createDocument");
  return Uint8Array.from(binary, (byte) => byte.charCodeAt(0));
}
