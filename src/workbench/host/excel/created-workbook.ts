import { invalidArgument, itemNotFound } from "../errors";
import { HostObject, method, model, scalar } from "../model";

/** Shows a workbook in a window of its own: the bytes of an .xlsx, or nothing for an empty one. */
export type OpenWindow = (file: Uint8Array | undefined) => void;

/** An .xlsx is a ZIP archive, and begins like one. */
const ZIP_SIGNATURE = "PK\u0003\u0004";

/** The workbooks a pane has made beside its own; they stay out of sight until they are opened. */
export class CreatedWorkbooks {
  private readonly created: CreatedWorkbook[] = [];

  constructor(private readonly openWindow: OpenWindow) {}

  create(base64: string | null | undefined): CreatedWorkbook {
    const file = base64 ? decode(base64) : undefined;
    const workbook = new CreatedWorkbook(`created-${this.created.length + 1}`, () => this.openWindow(file));
    this.created.push(workbook);
    return workbook;
  }

  find(id: string): CreatedWorkbook {
    const workbook = this.created.find((candidate) => candidate.id === id);
    if (!workbook) throw itemNotFound("Application._GetWorkbookCreatedById");
    return workbook;
  }
}

@model("Excel", "WorkbookCreated")
export class CreatedWorkbook extends HostObject {
  constructor(
    private readonly key: string,
    private readonly show: () => void,
  ) {
    super();
  }
  override identity() {
    return { Id: this.key };
  }

  @scalar
  get id(): string {
    return this.key;
  }
  @method
  open(): void {
    this.show();
  }
}

function decode(base64: string): Uint8Array {
  const bytes = tryDecode(base64);
  if (!bytes?.startsWith(ZIP_SIGNATURE)) throw invalidArgument("Application.createWorkbook");
  return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
}

/** One character for each byte; undefined for text that is not Base64. */
function tryDecode(base64: string): string | undefined {
  try {
    return atob(base64);
  } catch {
    return undefined;
  }
}
