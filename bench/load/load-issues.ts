import { PRIORITY, ISSUE_TYPE } from '../../sandbox/jira/definitions/choices';
import { STATUS } from '../../sandbox/jira/definitions/statuses';
import type { PastIssue } from '../../sandbox/jira/history/past';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { DAY, HOUR, MINUTE } from '../../src/domain/time';
import type { Random } from '../../test/support/random';

const AGENTS = [PEOPLE.ada, PEOPLE.ben, PEOPLE.chloe, PEOPLE.lena];
const PRIORITIES = [PRIORITY.high, PRIORITY.medium, PRIORITY.medium, PRIORITY.low, PRIORITY.lowest];
const OPEN = [STATUS.waitingForSupport, STATUS.inProgress, STATUS.waitingForCustomer];

const SECOND = 1_000;

/** So old are open issues at most; the criterion that starts by age alone asks for more. */
export const OLDEST_DAYS = 60;

/** Open issues as a desk has them: up to two months old, each with a few changes and two comments behind it. */
export function loadIssues(
  projectKey: string,
  count: number,
  now: number,
  random: Random,
): readonly PastIssue[] {
  const one = <T>(from: readonly [T, ...T[]] | readonly T[]): T =>
    from[random.between(0, from.length - 1)] as T;
  return Array.from({ length: count }, (_, index): PastIssue => {
    const createdAt = now - random.between(60, OLDEST_DAYS * 24 * 60 - 60) * MINUTE;
    const then = (): number => createdAt + Math.floor(random.next() * Math.min(10 * DAY, now - createdAt));
    const assignee = one(AGENTS).accountId;
    return {
      projectKey,
      createdAt,
      creatorId: PEOPLE.carla.accountId,
      values: {
        summary: `Parcel ${index} is late`,
        issuetype: ISSUE_TYPE.incident.id,
        status: STATUS.waitingForSupport.id,
        priority: one(PRIORITIES).id,
        assignee,
        reporter: PEOPLE.carla.accountId,
      },
      changes: [
        { at: then(), authorId: assignee, values: { status: one(OPEN).id } },
        { at: then(), authorId: assignee, values: { priority: one(PRIORITIES).id } },
        { at: then(), authorId: assignee, values: { assignee: one(AGENTS).accountId } },
      ],
      comments: [
        { at: then(), authorId: PEOPLE.carla.accountId, text: 'Any news?', isPublic: true },
        { at: then(), authorId: assignee, text: 'We are on it.', isPublic: true },
      ],
    };
  });
}

/** Issues that become so old within the hours of a measured run, one after another at no pace of the sweep's: what is due by time alone. */
export function ripeningIssues(count: number, from: number, hours: number): readonly PastIssue[] {
  return Array.from({ length: count }, (_, index): PastIssue => ({
    projectKey: 'SUP',
    createdAt:
      from - OLDEST_DAYS * DAY + Math.floor((index * hours * HOUR) / count) + ((index * 37) % 240) * SECOND,
    creatorId: PEOPLE.carla.accountId,
    values: {
      summary: `Invoice ${index} is wrong`,
      issuetype: ISSUE_TYPE.incident.id,
      status: STATUS.inProgress.id,
      priority: PRIORITY.highest.id,
      assignee: PEOPLE.ada.accountId,
      reporter: PEOPLE.carla.accountId,
    },
  }));
}
