import { decodeFile, type OpenWindow } from "../created-file";
import { itemNotFound } from "../errors";
import { HostObject, method, model, scalar } from "../model";

/** The workbooks a pane has made beside its own; they stay out of sight until they are opened. */
export class CreatedWorkbooks {
  private readonly created: CreatedWorkbook[] = [];

  constructor(private readonly openWindow: OpenWindow) {}

  create(base64: string | null | undefined): CreatedWorkbook {
    const file = base64 ? decodeFile(base64, "Application.createWorkbook") : undefined;
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
