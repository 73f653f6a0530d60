/** Excel's state of a cell being typed into. */
export class CellEditing {
  isOn = false;
  private waiting: (() => void)[] = [];

  begin(): void {
    this.isOn = true;
  }
  end(): void {
    this.isOn = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const proceed of waiting) proceed();
  }
  ended(): Promise<void> {
    return this.isOn ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }
}
