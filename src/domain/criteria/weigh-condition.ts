import type { WorkingTimes } from '../calendar/working-time';
import type { Condition } from './condition';
import type { Facts } from './fact-value';
import { weighChoice, weighCount, weighFlag, weighList, weighRating } from './weigh-field';
import { weighMoments } from './weigh-moments';
import { weighSince } from './weigh-since';
import { weighSlas } from './weigh-slas';
import { weighWords } from './weigh-words';
import { unknownWeight } from './weighed';
import type { Weighed } from './weighed';

/** How a condition stands on these facts at every instant, past and to come, in which nothing happens to the issue. */
export function weighCondition(condition: Condition, facts: Facts, calendars: WorkingTimes): Weighed {
  const { readings } = facts;
  switch (condition.fact) {
    case 'priority':
    case 'issueType':
    case 'requestType':
    case 'status':
    case 'statusCategory':
    case 'team':
      return ifKnown(readings[condition.fact]?.value, (value) => weighChoice(condition, value));
    case 'labels':
    case 'components':
    case 'organisations':
    case 'services':
      return ifKnown(readings[condition.fact]?.value, (value) => weighList(condition, value));
    case 'vipCustomer':
      return ifKnown(readings.vipCustomer?.value, (value) => weighFlag(condition, value));
    case 'watchers':
    case 'voters':
      return ifKnown(readings[condition.fact]?.value, (value) => weighCount(condition, value));
    case 'satisfaction':
      return ifKnown(readings.satisfaction?.value, (value) => weighRating(condition, value));
    case 'customerWords':
      return ifKnown(readings.customerWords?.value, (value) => weighWords(condition, value));
    case 'age':
    case 'timeInStatus':
    case 'timeSinceUpdate':
    case 'timeSinceAnswered':
    case 'oldestUnanswered':
    case 'assigneeMissingFor':
      return ifKnown(readings[condition.fact]?.value, (value) => weighSince(condition, value, calendars));
    case 'teamChanges':
    case 'bounces':
    case 'reopenings':
    case 'unansweredComments':
    case 'linkedIncidents':
    case 'similarByService':
    case 'similarByCustomer':
    case 'similarByComponent':
      return ifKnown(readings[condition.fact]?.value, (value) => weighMoments(condition, value));
    case 'slaBreached':
    case 'slaPaused':
    case 'slaLeft':
    case 'slaUsed':
      return ifKnown(readings[condition.fact]?.value, (value) => weighSlas(condition, value, calendars));
  }
}

function ifKnown<V>(value: V | undefined, weigh: (value: V) => Weighed): Weighed {
  return value === undefined ? unknownWeight : weigh(value);
}
