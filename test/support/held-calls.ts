import { RefusedError } from "../../src/host/errors";

/** What both hosts in memory have in common: calls are noted; they can be told to fail once, or to keep silent. */
export class HeldCalls<Method extends string> {
  /** The methods called, in order. */
  readonly calls: Method[] = [];
  private readonly failures: { readonly method: Method; readonly error: Error }[] = [];
  private held: { readonly method?: Method; readonly until: Promise<void> } | undefined;

  /** The next call of the method fails. */
  failNext(method: Method, error: Error = new RefusedError("GeneralException", "", "It did not work.")): void {
    this.failures.push({ method, error });
  }

  /** Calls, or those of one method, wait until the returned function is called. */
  hold(method?: Method): () => void {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = () => {
        this.held = undefined;
        resolve();
      };
    });
    this.held = { method, until };
    return release;
  }

  /** At the beginning of each call. */
  protected async called(method: Method): Promise<void> {
    this.calls.push(method);
    if (this.held && (this.held.method ?? method) === method) await this.held.until;
    const at = this.failures.findIndex((failure) => failure.method === method);
    if (at >= 0) throw this.failures.splice(at, 1)[0].error;
  }
}
