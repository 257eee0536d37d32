import type { Instant } from '../time';

/** A waiting line that gives out the earliest first, and of the same instant the one that came first. */
export class SoonestFirst<T> {
  private readonly heap: { readonly at: Instant; readonly turn: number; readonly item: T }[] = [];
  private turns = 0;

  add(at: Instant, item: T): void {
    const { heap } = this;
    heap.push({ at, turn: this.turns++, item });
    let place = heap.length - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.isSooner(place, above)) break;
      this.swap(place, above);
      place = above;
    }
  }

  take(): { readonly at: Instant; readonly item: T } | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      let soonest = place;
      if (left < heap.length && this.isSooner(left, soonest)) soonest = left;
      if (left + 1 < heap.length && this.isSooner(left + 1, soonest)) soonest = left + 1;
      if (soonest === place) return first;
      this.swap(place, soonest);
      place = soonest;
    }
  }

  private isSooner(one: number, other: number): boolean {
    const a = this.heap[one];
    const b = this.heap[other];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.turn < b.turn));
  }

  private swap(one: number, other: number): void {
    const a = this.heap[one];
    const b = this.heap[other];
    if (a === undefined || b === undefined) return;
    this.heap[one] = b;
    this.heap[other] = a;
  }
}
