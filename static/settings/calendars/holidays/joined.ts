import type { Holiday } from '../../../../src/domain/calendar/calendar';

/** What was read beside what is there: a day that is a holiday already stays as it is. */
export function joined(holidays: readonly Holiday[], read: readonly Holiday[]): readonly Holiday[] {
  const days = new Set(holidays.map(({ date }) => date));
  const yearly = new Set(holidays.flatMap(({ date, everyYear }) => (everyYear ? [date.slice(5)] : [])));
  const isNew = ({ date, everyYear }: Holiday): boolean =>
    !yearly.has(date.slice(5)) && (everyYear === true || !days.has(date));
  const added = read.filter(isNew);
  // a yearly one takes the place of its single years
  const repeats = new Set(added.flatMap(({ date, everyYear }) => (everyYear ? [date.slice(5)] : [])));
  return [...holidays.filter(({ date }) => !repeats.has(date.slice(5))), ...added].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
}
