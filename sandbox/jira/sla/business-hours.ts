import { fromZoned, zoneOffset } from '../site/zone-offset';

const DAY = 86_400_000;
/** 2015-01-01: the first day of the tables. Nothing in a sandbox is older. */
const FIRST_DAY = 16_436;

interface OpenDay {
  readonly from: number;
  readonly to: number;
  /** Working milliseconds before this day, since the first day. */
  readonly before: number;
}

/** Working hours of one desk. All arithmetic is on a table of days that grows as it is asked for later ones. */
export class BusinessHours {
  readonly #days: OpenDay[] = [];

  constructor(
    readonly zone: string,
    /** Minutes after local midnight. */
    readonly opensAt: number,
    readonly closesAt: number,
    /** 0 is Sunday. */
    readonly weekdays: readonly number[],
  ) {}

  isOpen(at: number): boolean {
    const today = this.#dayOf(at);
    return at >= today.from && at < today.to;
  }

  /** Working milliseconds between two instants; 0 when `to` is not after `from`. */
  between(from: number, to: number): number {
    return to <= from ? 0 : this.#worked(to) - this.#worked(from);
  }

  /** The instant at which this much working time has passed since `from`. */
  add(from: number, millis: number): number {
    const goal = this.#worked(from) + millis;
    let low = this.#index(from);
    let step = 16;
    while (this.#endOf(low + step) < goal) step *= 2;
    let high = low + step;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#endOf(middle) < goal) low = middle + 1;
      else high = middle;
    }
    const day = this.#day(low);
    return Math.max(from, day.from + goal - day.before);
  }

  #worked(at: number): number {
    const today = this.#dayOf(at);
    return today.before + Math.max(0, Math.min(at, today.to) - today.from);
  }

  #index(at: number): number {
    const index = Math.floor((at + zoneOffset(this.zone, at)) / DAY) - FIRST_DAY;
    if (index < 0) throw new RangeError('working hours are known from 2015 on');
    return index;
  }

  #dayOf(at: number): OpenDay {
    return this.#day(this.#index(at));
  }

  #endOf(index: number): number {
    const day = this.#day(index);
    return day.before + day.to - day.from;
  }

  #day(index: number): OpenDay {
    while (this.#days.length <= index) {
      const number = FIRST_DAY + this.#days.length;
      const last = this.#days.at(-1);
      const before = last === undefined ? 0 : last.before + last.to - last.from;
      const isWorkday = this.weekdays.includes((number + 4) % 7);
      const from = fromZoned(this.zone, number * DAY + this.opensAt * 60_000);
      const to = isWorkday ? fromZoned(this.zone, number * DAY + this.closesAt * 60_000) : from;
      this.#days.push({ from, to, before });
    }
    return this.#days[index] as OpenDay;
  }
}

/** Monday to Friday, 08:00 to 18:00 in Berlin. */
export const OFFICE_HOURS = new BusinessHours('Europe/Berlin', 8 * 60, 18 * 60, [1, 2, 3, 4, 5]);
