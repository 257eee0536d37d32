/** A waiting line: first come, first served. */
export class FirstCome<T> {
  private waiting: T[] = [];
  private served = 0;

  add(item: T): void {
    this.waiting.push(item);
  }

  isEmpty(): boolean {
    return this.served === this.waiting.length;
  }

  first(): T | undefined {
    return this.waiting[this.served];
  }

  drop(): void {
    this.served++;
    if (!this.isEmpty()) return;
    this.waiting = [];
    this.served = 0;
  }
}
