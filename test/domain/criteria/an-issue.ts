import type {
  Change,
  IssueComment,
  IssueHistory,
  Named,
  SlaCycle,
  Status,
} from '../../../src/domain/criteria/history';
import { MINUTE } from '../../../src/domain/time';

/** Tuesday, 12:00 in Berlin. Tests count minutes from here. */
export const START = Date.parse('2026-03-10T11:00:00Z');
export const minute = (n: number): number => START + n * MINUTE;

export const named = (name: string): Named => ({ id: `id of ${name}`, name });
export const OPEN: Status = { ...named('Open'), category: 'new' };
export const WORKING: Status = { ...named('Working'), category: 'indeterminate' };
export const RESOLVED: Status = { ...named('Resolved'), category: 'done' };

/** An issue created at START and read long after, with no past of its own. */
export function anIssue(given: Partial<IssueHistory> = {}): IssueHistory {
  return {
    id: '10001',
    key: 'SUP-1',
    projectId: 'SUP',
    readAt: minute(10_000),
    createdAt: START,
    reporterId: 'customer',
    issueType: named('Incident'),
    requestType: null,
    status: OPEN,
    priority: named('Medium'),
    assignee: null,
    team: null,
    securityLevel: null,
    labels: [],
    components: [],
    organisations: [],
    services: [],
    vipCustomer: false,
    watchers: 0,
    votes: 0,
    satisfaction: { rating: null, ratedAt: null },
    changes: [],
    comments: [],
    slas: [],
    linkedIncidents: { readAt: minute(10_000), incidents: [] },
    similarItems: { readAt: minute(10_000), sightings: [] },
    ...given,
  };
}

export const statusChange = (at: number, from: Status, to: Status): Change => ({
  at: minute(at),
  authorId: 'agent',
  field: 'status',
  from,
  to,
});

/** An issue that went through these statuses, the first from its creation on. */
export function throughStatuses(
  first: Status,
  ...steps: readonly [at: number, to: Status][]
): Partial<IssueHistory> {
  const changes = steps.map(([at, to], i) => statusChange(at, steps[i - 1]?.[1] ?? first, to));
  return { status: steps.at(-1)?.[1] ?? first, changes };
}

/** An issue that went through these teams, assignees or priorities; null is none. */
export function through(
  field: 'team' | 'assignee' | 'priority',
  first: string | null,
  ...steps: readonly [at: number, to: string | null][]
): Partial<IssueHistory> {
  const value = (name: string | null) => (name === null ? null : named(name));
  const changes = steps.map(([at, to], i): Change => {
    const before = steps[i - 1];
    return {
      at: minute(at),
      authorId: 'agent',
      field,
      from: value(before === undefined ? first : before[1]),
      to: value(to),
    };
  });
  const last = steps.at(-1);
  return { [field]: value(last === undefined ? first : last[1]), changes };
}

export const customerSays = (at: number, text = 'Any news?'): IssueComment => ({
  at: minute(at),
  authorId: 'customer',
  public: true,
  byCustomer: true,
  text,
});
export const deskAnswers = (at: number): IssueComment => ({
  at: minute(at),
  authorId: 'agent',
  public: true,
  byCustomer: false,
  text: 'We are on it.',
});
export const deskNotes = (at: number): IssueComment => ({
  ...deskAnswers(at),
  public: false,
  text: 'Internal.',
});

/** A cycle that runs around the clock from minute 0 and breaches after four hours. */
export function aCycle(given: Partial<SlaCycle> = {}): SlaCycle {
  return {
    startedAt: START,
    breachAt: minute(240),
    stoppedAt: null,
    breached: false,
    paused: false,
    goalMs: 240 * MINUTE,
    elapsedMs: 0,
    remainingMs: 240 * MINUTE,
    ongoing: true,
    ...given,
  };
}
