import { JiraUnavailable, type Desk, type Outcome } from '../../src/app/ports/desk';
import type { SubjectNow } from '../../src/app/ports/desk';
import type { IssueHistory } from '../../src/domain/criteria/history';
import { MINUTE } from '../../src/domain/time';
import type { Invocation } from './invocation';
import type { SimJira } from './sim-jira';

export const PROJECT = '10000';

/** Jira as one invocation sees it: each call a step; reads that fail throw, writes say how they ended, as the real desk does. */
export function simDesk(jira: SimJira, invocation: Invocation): Desk {
  const { scheduler } = invocation.shared;
  const unavailable = (): never => {
    if (jira.limitedUntil > scheduler.now)
      throw new JiraUnavailable('the quota is used up', 'rate-limited', jira.limitedUntil);
    throw new JiraUnavailable('Jira did not answer', 'unavailable', scheduler.now + MINUTE);
  };
  const down = (): boolean => jira.downUntil > scheduler.now || jira.limitedUntil > scheduler.now;
  const read = <T>(name: string, happen: () => T): Promise<T> =>
    invocation.step(`Jira ${name}`, () => (down() ? unavailable() : happen()), unavailable);
  const act = async (name: string, happen: () => void): Promise<Outcome> => {
    let arrived = false;
    const outcome = await invocation.step(
      `Jira ${name}`,
      (): Outcome => {
        if (down()) return later();
        happen();
        arrived = true;
        return { kind: 'done' };
      },
      (): Outcome => (arrived ? { kind: 'unknown', why: 'the answer was lost' } : later()),
    );
    return outcome;
  };
  const later = (): Outcome => ({
    kind: 'later',
    why: 'Jira cannot now',
    retryAt: Math.max(jira.limitedUntil, scheduler.now + MINUTE),
  });
  return {
    readHistory: (id) => read('read work item', () => jira.history(id, scheduler.now)),
    readHistories: (ids) =>
      read('read work items', () => {
        const found = ids.map((id) => jira.history(id, scheduler.now));
        return new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])));
      }),
    openIssues: () =>
      read('read open work items', () => ({
        histories: [...jira.issues.values()].map(({ history }) => ({ ...history, readAt: scheduler.now })),
        cursor: null,
      })),
    outsideJql: () => read('match JQL', () => new Set<string>()),
    // Figures are no matter of the simulation.
    quality: {
      atStart: () => Promise.resolve(undefined),
      ratedSince: () => Promise.resolve({ issueIds: [], cursor: null }),
    },
    sightOf: (id) =>
      read('look at subject', () => {
        const history = jira.history(id, scheduler.now);
        return history ? { kind: 'there', subject: subjectOf(history) } : { kind: 'gone' };
      }),
    sightsOf: (subjects) =>
      read('look at subjects', () => {
        const found = subjects.map(({ issueId }) => jira.history(issueId, scheduler.now));
        return new Map(
          found.flatMap((one) =>
            one ? [[one.id, { kind: 'there', subject: subjectOf(one) } as const] as const] : [],
          ),
        );
      }),
    changedSince: (_, since, limit) =>
      read('search what changed', () => {
        const all = [...jira.issues.values()]
          .filter(({ updatedAt }) => updatedAt >= since)
          .sort((a, b) => a.updatedAt - b.updatedAt)
          .map(({ history, updatedAt }) => ({ issueId: history.id, projectId: PROJECT, updatedAt }));
        return { found: all.slice(0, limit), isMore: all.length > limit };
      }),
    resolve: (target) => read('resolve people', () => (target.kind === 'person' ? [target.accountId] : [])),
    whoMayBrowse: (_, people) => read('check permissions', () => new Set(people)),
    whereMayBrowse: (_, issueIds) => read('check permissions', () => new Set(issueIds)),
    comment: (comment) => act('comment', () => jira.comments.push({ ...comment, at: scheduler.now })),
    findComment: (issueId, marker) =>
      read('look for comment', () =>
        jira.comments.find((one) => one.issueId === issueId && one.marker === marker),
      ),
    mail: (issueId, person, _, text) =>
      act('mail', () => jira.mails.push({ issueId, person, text, at: scheduler.now })),
    reflectAll: async (mirrors) => {
      const outcomes: Outcome[] = [];
      for (const { issueId, reflection } of mirrors)
        outcomes.push(await act('reflect', () => jira.reflections.set(issueId, reflection)));
      return outcomes;
    },
    reflect: (issueId, reflection) => act('reflect', () => jira.reflections.set(issueId, reflection)),
    link: (issueId, other) => act('link', () => jira.links.push(`${issueId}:${other}`)),
    reopen: () => act('reopen', () => undefined),
    teamOf: () => read('read a team', () => null),
    setTeam: () => act('set a team', () => undefined),
    marks: {
      clear: (issueId) => act('clear a mark', () => jira.reflections.delete(issueId)),
      find: () => read('find marks', () => ({ marks: [], cursor: null })),
    },
    fields: {
      read: () => read('read a field', () => null),
      write: () => act('write a field', () => undefined),
      whoSees: (_, people) => read('check permissions', () => new Set(people)),
      idOf: () => read('list names', () => null),
      mayUseLevel: () => read('list security levels', () => false),
    },
    linked: {
      unlink: () => act('unlink', () => undefined),
      isFromCustomer: () => read('read who reported', () => false),
      moveTo: () => act('move', () => undefined),
      worklogs: () => read('read worklogs', () => ({ logs: [], more: false })),
    },
    switchedOnProjects: () => read('switched-on projects', () => [PROJECT]),
    forgetProjects: () => Promise.resolve(),
  };
}

const subjectOf = (history: IssueHistory): SubjectNow => ({
  issueId: history.id,
  key: history.key,
  projectId: history.projectId,
  summary: history.key,
  status: { id: history.status.id, name: history.status.name },
  statusCategory: history.status.category,
  resolvedAt: null,
  assigneeId: history.assignee?.id ?? null,
  reporterId: history.reporterId,
  secured: false,
});
