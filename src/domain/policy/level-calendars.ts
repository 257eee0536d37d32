import type { Ladder } from './ladder';

/** The calendars that levels of a ladder name, each once, with the path of the first field that names it. */
export function levelCalendars(
  ladder: Ladder | undefined,
): readonly { readonly id: string; readonly path: string }[] {
  const found = new Map<string, string>();
  (ladder?.levels ?? []).forEach(({ onlyWhile }, index) => {
    if (onlyWhile?.kind !== 'calendar' || found.has(onlyWhile.calendarId)) return;
    found.set(onlyWhile.calendarId, `levels[${index}].onlyWhile.calendarId`);
  });
  return [...found].map(([id, path]) => ({ id, path }));
}
