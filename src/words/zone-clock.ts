const MINUTE = 60_000;

/** A reading of the wall clock in the reader's zone: `2026-03-14` and `09:30`. */
export interface ClockReading {
  readonly date: string;
  readonly time: string;
}

/** What the clock on the wall shows in a zone at an instant. */
export function readingAt(at: number, timeZone: string): ClockReading {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    at,
  );
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/**
 * The instant at which a zone's clock shows this reading, or null when it is no reading. Of a repeated hour the first is meant;
 * a skipped reading is moved on by what was skipped.
 */
export function instantOf({ date, time }: ClockReading, timeZone: string): number | null {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (at: number): number => {
    const shown = readingAt(at, timeZone);
    return Date.parse(`${shown.date}T${shown.time}:00Z`) - Math.floor(at / MINUTE) * MINUTE;
  };
  const before = asUtc - offsetAt(asUtc - 24 * 60 * MINUTE);
  const after = asUtc - offsetAt(asUtc + 24 * 60 * MINUTE);
  const exact = [before, after].filter((at) => offsetAt(at) === asUtc - at);
  return exact.length > 0 ? Math.min(...exact) : before;
}
