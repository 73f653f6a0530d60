import { Stopped } from "../../actions/turns";

/** Work of which only the last that was begun counts: another, or 停止, ends it at its next wait, and it changes nothing more. */
export class Latest {
  private current: Turn | undefined;

  get isBusy(): boolean {
    return this.current !== undefined;
  }

  begin(): Turn {
    this.end();
    return (this.current = new Turn());
  }

  /** What is under way, if anything, is over: it was stopped, or is done. */
  end(): void {
    this.current?.end();
    this.current = undefined;
  }
}

/** The time in which a piece of work counts. */
export class Turn {
  private over = false;

  readonly isOver = (): boolean => this.over;

  /** @throws Stopped where it is over by the time the promise resolves, or fails */
  async after<T>(promise: Promise<T>): Promise<T> {
    try {
      return await promise;
    } finally {
      // eslint-disable-next-line no-unsafe-finally -- of no account is also what failed in the end
      if (this.over) throw new Stopped("The work was given up.");
    }
  }

  end(): void {
    this.over = true;
  }
}
