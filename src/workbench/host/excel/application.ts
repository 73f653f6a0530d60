import { HostError, invalidArgument } from "../errors";
import { HostObject, method, model, scalar } from "../model";
import type { CreatedWorkbook } from "./created-workbook";
import type { EventForwarder } from "./events";
import type { Workbook } from "./workbook";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

@model("Excel", "Application")
export class Application extends HostObject {
  constructor(private readonly workbook: Workbook) {
    super();
  }

  @scalar
  get calculationMode(): string {
    return this.workbook.calculationMode;
  }
  set calculationMode(mode: string) {
    if (!CALCULATION_MODES.includes(mode)) throw invalidArgument("Application.calculationMode");
    this.workbook.calculationMode = mode;
  }
  @scalar
  get calculationState(): string {
    return "Done";
  }

  @method
  createWorkbook(base64File?: string | null): CreatedWorkbook {
    const code = this.workbook.behaviour.createWorkbookError;
    if (code !== "") throw new HostError(code, "The workbook could not be created.");
    return this.workbook.created.create(base64File);
  }
  /** How the client comes back to a created workbook in a later batch. */
  @method
  _GetWorkbookCreatedById(id: string): CreatedWorkbook {
    return this.workbook.created.find(id);
  }

  /** The engine calculates whatever was written, at once and in every mode; these three have nothing to add. */
  @method
  calculate(_type: string): void {}
  @method
  suspendApiCalculationUntilNextSync(): void {}
  @method
  suspendScreenUpdatingUntilNextSync(): void {}
}

@model("Excel", "Runtime")
export class Runtime extends HostObject {
  constructor(private readonly events: EventForwarder) {
    super();
  }

  @scalar
  get enableEvents(): boolean {
    return this.events.enabled;
  }
  set enableEvents(enabled: boolean) {
    this.events.enabled = enabled;
  }
}
