import { ISSUE_TYPE, PRIORITY } from '../definitions/choices';
import { FIELD } from '../fields/field-ids';
import { STATUS } from '../definitions/statuses';
import { OFFICE_HOURS } from './business-hours';
import type { BusinessHours } from './business-hours';

const HOUR = 3_600_000;
const REQUESTS = [ISSUE_TYPE.incident.id, ISSUE_TYPE.serviceRequest.id];

export interface SlaMetric {
  /** The id that the service desk's routes use. */
  readonly id: string;
  readonly fieldId: string;
  readonly name: string;
  /** Issues of other types have no such clock: their field is null. */
  readonly issueTypeIds: readonly string[];
  readonly calendar: BusinessHours;
  /** Working milliseconds by priority id. */
  readonly goals: Readonly<Record<string, number>>;
  readonly defaultGoal: number;
  readonly pausedIn: readonly string[];
  /** A first response also stops it, not only the end of the work. */
  readonly stopsAtResponse: boolean;
}

export const TIME_TO_FIRST_RESPONSE: SlaMetric = {
  id: '31',
  fieldId: FIELD.timeToFirstResponse,
  name: 'Time to first response',
  issueTypeIds: REQUESTS,
  calendar: OFFICE_HOURS,
  goals: { [PRIORITY.highest.id]: HOUR / 2, [PRIORITY.high.id]: HOUR, [PRIORITY.medium.id]: 4 * HOUR },
  defaultGoal: 8 * HOUR,
  pausedIn: [],
  stopsAtResponse: true,
};

export const TIME_TO_RESOLUTION: SlaMetric = {
  id: '30',
  fieldId: FIELD.timeToResolution,
  name: 'Time to resolution',
  issueTypeIds: REQUESTS,
  calendar: OFFICE_HOURS,
  goals: { [PRIORITY.highest.id]: 4 * HOUR, [PRIORITY.high.id]: 8 * HOUR, [PRIORITY.medium.id]: 24 * HOUR },
  defaultGoal: 40 * HOUR,
  pausedIn: [STATUS.waitingForCustomer.id, STATUS.pendingVendor.id],
  stopsAtResponse: false,
};

export const SLA_METRICS: readonly SlaMetric[] = [TIME_TO_RESOLUTION, TIME_TO_FIRST_RESPONSE];
