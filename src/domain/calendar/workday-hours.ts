import type { Calendar } from './calendar';

const WORKDAY = [{ from: '08:00', to: '18:00' }];

/** Monday to Friday, eight to six: what a new calendar begins with. */
export const WORKDAY_HOURS: Calendar['hours'] = {
  monday: WORKDAY,
  tuesday: WORKDAY,
  wednesday: WORKDAY,
  thursday: WORKDAY,
  friday: WORKDAY,
  saturday: [],
  sunday: [],
};
