import { isOpenMinute, type Length } from './model-policy';

const BIT = { customer: 1, provider: 2, frozen: 4 } as const;
export const ALL = 7;
export type Reason = 'customer' | 'provider';
export interface Timer {
  due: number;
  fire: () => void;
}

/**
 * Time as the rules of docs/clocks.md tell it, with nothing of the domain: minutes since the start are walked one by one, and each
 * remembers what rested in it.
 */
export class ModelTime {
  now = 0;
  calendar = 0;
  codes: string[] = [];
  resumedFor = 0;
  frozen: { since: number; lookAt: number } | null = null;
  pauses: { source: string; reason: Reason; since: number; cap: number; ended: boolean }[] = [];
  private rested: number[] = [];

  /** When a length that began at `from` is over: minutes that are open in its clock and not at rest are counted. */
  due(from: number, { minutes, clock }: Length, mask: number): number {
    let left = minutes;
    let at = from;
    for (; left > 0; at += 1) {
      const rests = at < this.now ? (this.rested[at] ?? 0) : this.restsAt(at);
      if (at >= this.now && this.frozen) return Infinity;
      if (at >= this.now && this.pauses.some((p) => !p.ended && p.cap === Infinity && mask & BIT[p.reason]))
        return Infinity;
      if (!(rests & mask) && (clock === 'elapsed' || isOpenMinute(this.calendar, at))) left -= 1;
    }
    return at;
  }
  private restsAt(at: number): number {
    const open = this.pauses
      .filter((p) => !p.ended && at < p.cap)
      .reduce((bits, p) => bits | BIT[p.reason], 0);
    return this.frozen ? open | 4 : open;
  }
  /** Time goes by without anybody looking. */
  move(minutes: number): void {
    for (const end = this.now + minutes; this.now < end; this.now += 1)
      this.rested[this.now] = this.restsAt(this.now);
  }

  pause(source: string, reason: Reason, minutes: number): void {
    if (this.pauses.some((p) => p.source === source && !p.ended)) return;
    this.pauses.push({ source, reason, since: this.now, cap: this.now + minutes, ended: false });
    this.say('clocks-paused');
  }
  unpause(source: string): boolean {
    const open = this.pauses.find((p) => p.source === source && !p.ended);
    if (!open) return false;
    open.ended = true;
    this.resumedFor += Math.min(this.now, open.cap) - open.since;
    this.say('clocks-resumed');
    return true;
  }

  say(code: string): void {
    this.codes.push(`${this.now} ${code}`);
  }
}
