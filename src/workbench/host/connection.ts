/** One pane connected to one host: its references, its event subscriptions, its batches. Ends when the pane is loaded anew. */
import { DesktopBridge, TransportStatus, type BridgeBackend, type RaisedEvent } from "./bridge";
import { HostError } from "./errors";
import { Interpreter } from "./interpreter";
import type { OfficeHost, Session } from "./office-host";
import { ActionType, batchKind, type BatchRequest, type BatchResponse } from "./protocol";
import { utf8Length } from "./utf8";

const EDIT_MODE_ERROR = new HostError(
  "InvalidOperationInCellEditMode",
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
);

export class Connection {
  private readonly interpreter: Interpreter;
  private readonly bridge: DesktopBridge;
  private readonly session: Session;
  private readonly detach: () => void;
  private countsActions = false;
  private isClosed = false;

  constructor(
    window: object,
    private readonly host: OfficeHost,
  ) {
    const { hosted } = host;
    this.bridge = DesktopBridge.of(window);
    this.session = hosted.open({
      raise: (event: RaisedEvent) => this.bridge.raise(event),
      selectionChanged: () => this.bridge.raiseSelectionChanged(),
    });
    this.interpreter = new Interpreter({
      root: this.session.root,
      services: this.session.services ?? new Map(),
      schema: host.schema,
      settled: () => this.settled(),
      beforeAction: () => {
        if (this.countsActions) host.faults.beforeAction();
      },
      afterAction: () => {
        if (this.countsActions) host.faults.afterAction();
      },
    });
    const backend: BridgeBackend = {
      application: hosted.application,
      language: host.options.language,
      theme: host.options.theme,
      documentUrl: hosted.documentUrl,
      settings: hosted.settings,
      requirementSets: host.requirementSets,
      execute: (body, waitsForEditing) => this.execute(body, waitsForEditing),
    };
    this.detach = this.bridge.attach(backend);
  }

  get hadSubscriptions(): boolean {
    return this.session.hadSubscriptions() || this.bridge.hadSubscriptions;
  }

  /** Forgets the pane: no more answers, no more events. */
  close(): void {
    this.isClosed = true;
    this.detach();
    this.session.close();
  }

  invokeCommand(functionName: string): Promise<void> {
    return this.bridge.invokeCommand(functionName);
  }

  /** A batch that waits for calculation while its pane or workbook goes away is given up. */
  private async settled(): Promise<void> {
    await this.host.hosted.settled();
    if (this.isClosed) throw new HostError("RequestAborted", "The pane or its workbook was closed.");
  }

  private async execute(body: string, waitsForEditing: boolean): Promise<{ status: TransportStatus; body?: string }> {
    const { counter, faults, hosted, options } = this.host;
    const request = JSON.parse(body) as BatchRequest;
    const kind = batchKind(request);
    const started = performance.now();
    const limit = options.payloadLimit;
    const fault = kind === "sync" ? faults.beforeBatch() : undefined;

    let status = TransportStatus.Ok;
    let answer = "";
    if (exceeds(body, limit)) status = TransportStatus.RequestPayloadSizeLimitExceeded;
    else if (typeof fault === "number") status = fault;
    else if (kind === "startup") answer = JSON.stringify(acknowledged(request));
    else {
      const refusal = fault ?? (kind === "sync" ? await this.editModeRefusal(waitsForEditing) : undefined);
      const response = refusal ? refused(refusal) : await this.perform(request, kind === "sync");
      answer = JSON.stringify(response);
      if (exceeds(answer, limit)) answer = JSON.stringify(hosted.shortened?.(response, limit) ?? response);
      const lost = kind === "sync" ? faults.afterBatch() : undefined;
      if (typeof lost === "number") status = lost;
      else if (lost) answer = JSON.stringify(refused(lost));
      if (exceeds(answer, limit)) status = TransportStatus.ResponsePayloadSizeLimitExceeded;
    }
    counter.record({
      kind,
      actions: request.Actions.length,
      requestBytes: body.length,
      responseBytes: answer.length,
      milliseconds: performance.now() - started,
      request,
    });
    return status === TransportStatus.Ok ? { status, body: answer } : { status };
  }

  private async perform(request: BatchRequest, isSync: boolean): Promise<BatchResponse> {
    this.countsActions = isSync;
    this.session.beginBatch?.();
    return this.interpreter.execute(request);
  }

  /** Excel refuses every request while a cell is being edited, unless the add-in said it would wait. */
  private async editModeRefusal(waitsForEditing: boolean): Promise<HostError | undefined> {
    if (!waitsForEditing) return this.host.editing.isOn ? EDIT_MODE_ERROR : undefined;
    await this.host.editing.ended();
    return undefined;
  }
}

const exceeds = (text: string, limit: number): boolean => text.length * 3 > limit && utf8Length(text) > limit;

/** The client announces itself to a service of Office's own; nothing depends on the answer but that there is one. */
function acknowledged({ Actions }: BatchRequest): BatchResponse {
  const introduced = Actions.filter((action) => action.ActionType === ActionType.Instantiate);
  return { Results: introduced.map(({ Id }) => ({ ActionId: Id, Value: {} })) };
}

function refused({ code, message }: HostError): BatchResponse {
  const Error = { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: 400 };
  return { Results: [], Error };
}
