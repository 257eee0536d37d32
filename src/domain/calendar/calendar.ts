export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A stretch of one local day, readings of the wall clock: `from` is inside, `to` is not. `to` may be '24:00'; `from` lies before `to`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The opening hours of each weekday; an empty list is a day off. Spans of one day do not overlap. */
export type WeekHours = Readonly<Record<Weekday, readonly Span[]>>;

/** A local day on which nothing is open, whatever the weekday says. `everyYear` repeats month and day (29 February in leap years only). */
export interface Holiday {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly name: string;
  readonly everyYear?: boolean;
}

/**
 * Working hours in one IANA zone. A minute is open when its local clock reading lies inside the hours and the local day is
 * no holiday: a repeated hour counts twice, a skipped one not at all.
 */
export interface Calendar {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly hours: WeekHours;
  readonly holidays: readonly Holiday[];
}

const ALL_DAY: readonly Span[] = [{ from: '00:00', to: '24:00' }];

/** Open at every hour of every day: without holidays, working time equals elapsed time. */
export const AROUND_THE_CLOCK: WeekHours = {
  monday: ALL_DAY,
  tuesday: ALL_DAY,
  wednesday: ALL_DAY,
  thursday: ALL_DAY,
  friday: ALL_DAY,
  saturday: ALL_DAY,
  sunday: ALL_DAY,
};
