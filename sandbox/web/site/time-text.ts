const memo = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`;
  const known = memo.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  memo.set(key, known);
  return known;
}

/** `Mon, 14 Mar 2016, 09:05` in a zone. */
export const dayAndTime = (at: number, zone: string): string =>
  formatter(zone, {
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);

export const clockTime = (at: number, zone: string): string =>
  formatter(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at);

/** `3 h 20 min`, at most two units, without a sign. */
export function lengthText(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor(minutes / 60) % 24;
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes % 60 > 0 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${minutes} min`;
}

/** `20 min ago`, `in 3 h`, `just now`. */
export function distanceText(at: number, now: number): string {
  if (Math.abs(at - now) < 60_000) return 'just now';
  return at < now ? `${lengthText(now - at)} ago` : `in ${lengthText(at - now)}`;
}
