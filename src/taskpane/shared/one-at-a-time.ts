/** For what a person presses: a second press while the first is at work does nothing. */
export class OneAtATime {
  private isBusy = false;

  /** @returns what the task returns; false where another is at work */
  async run(task: () => Promise<boolean>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    try {
      return await task();
    } finally {
      this.isBusy = false;
    }
  }
}
