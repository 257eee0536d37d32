const QUARTER = 900_000;
const DAY = 86_400_000;

interface ZoneRules {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<number, number>;
}
const ZONES = new Map<string, ZoneRules>();

function rulesOf(zone: string): ZoneRules {
  const known = ZONES.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const rules = { format, offsets: new Map<number, number>() };
  ZONES.set(zone, rules);
  return rules;
}

/** Asks the zone's rules, once for each quarter hour asked for: offsets change on quarter hours only. */
function offsetAt({ format, offsets }: ZoneRules, quarter: number): number {
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(quarter)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - quarter;
  offsets.set(quarter, offset);
  return offset;
}

/** Milliseconds that the zone's clock is ahead of UTC at `at` (epoch ms). */
export function zoneOffset(zone: string, at: number): number {
  const midnight = Math.floor(at / DAY) * DAY;
  const rules = rulesOf(zone);
  const offset = offsetAt(rules, midnight);
  const isSteady = offset === offsetAt(rules, midnight + DAY);
  return isSteady ? offset : offsetAt(rules, Math.floor(at / QUARTER) * QUARTER);
}

/** The instant at which the zone's clock shows this reading (given as if it were UTC). A skipped reading moves on. */
export function fromZoned(zone: string, readingAsUtc: number): number {
  const guess = readingAsUtc - zoneOffset(zone, readingAsUtc);
  return readingAsUtc - zoneOffset(zone, guess);
}

/** `2026-07-06T18:02:13.432+0200`, as Jira writes instants. */
export function jiraDate(at: number, zone: string): string {
  const offset = zoneOffset(zone, at);
  const minutes = Math.abs(offset) / 60_000;
  const sign = offset < 0 ? '-' : '+';
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${new Date(at + offset).toISOString().slice(0, 23)}${sign}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
