/** Instants as the wall clock of a zone shows them, in the reader's language: `Mon, Mar 2, 08:30`. */
export function zoneText(language: string, timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => format.format(at);
}
