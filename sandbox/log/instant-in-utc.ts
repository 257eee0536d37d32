const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/** What a cell that holds an instant must look like, for people. */
export const INSTANT_EXPECTED = 'an instant in UTC like 2016-03-14T08:30:00Z';

/** Epoch milliseconds of an instant as histories write it; NaN for anything else, the 30th of February included. */
export function instantInUtc(text: string): number {
  if (!INSTANT.test(text)) return Number.NaN;
  const at = Date.parse(text);
  // Date.parse rolls some days that do not exist over into the next month.
  return Number.isFinite(at) && new Date(at).getUTCDate() !== Number(text.slice(8, 10)) ? Number.NaN : at;
}
