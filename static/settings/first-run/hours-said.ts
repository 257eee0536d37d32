import { WEEKDAYS, type Calendar } from '../../../src/domain/calendar/calendar';
import type { Translate } from '../../../src/words/translate';

/** The hours of a calendar whose open days are alike: "Monday – Friday, 07:00–19:00". */
export function hoursSaid({ hours }: Calendar, t: Translate): string {
  const open = WEEKDAYS.filter((day) => hours[day].length > 0);
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined) return '';
  const isRun = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === open.length - 1;
  const names = (isRun && first !== last ? [first, last] : open).map((day) => t(`settings.weekday.${day}`));
  const spans = hours[first].map(({ from, to }) => `${from}–${to}`).join(', ');
  return `${names.join(isRun ? ' – ' : ', ')}, ${spans}`;
}
