import type { Span } from '../../../src/domain/calendar/calendar';

/** `08:00–12:00, 13:00–18:00`; empty for a day off. */
export const hoursText = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${from}–${to}`).join(', ');

/** What was typed as spans; what is no span stays as it was typed, for the backend to say what is wrong with it. */
export function spansOf(text: string): readonly Span[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', to = ''] = part.split(/\s*[–—-]\s*/u);
      return { from: clockOf(from), to: clockOf(to) };
    });
}

/** `8` and `8:00` are written `08:00`. */
function clockOf(text: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?::(\d{2}))?$/.exec(text) ?? [];
  return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes}`;
}
