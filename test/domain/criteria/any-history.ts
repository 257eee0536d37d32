import { fc } from '../../support/properties';
import type {
  Change,
  IssueComment,
  IssueHistory,
  Named,
  SlaCycle,
  Status,
} from '../../../src/domain/criteria/history';
import { MINUTE } from '../../../src/domain/time';
import { OPEN, RESOLVED, START, WORKING, anIssue, named } from './an-issue';

type Step = (at: number, issue: Draft) => void;
/** What an issue looks like while its past is being made up. */
type Draft = {
  -readonly [K in 'status' | 'priority' | 'assignee' | 'team']: IssueHistory[K];
} & { labels: Named[]; changes: Change[]; comments: IssueComment[] };

const LABELS = ['x', 'y'].map(named);

const statusStep = fc.constantFrom(OPEN, WORKING, RESOLVED).map((to: Status): Step => (at, issue) => {
  issue.changes.push({ at, authorId: null, field: 'status', from: issue.status, to });
  issue.status = to;
});

const fieldStep = fc
  .tuple(
    fc.constantFrom('priority' as const, 'assignee' as const, 'team' as const),
    fc.constantFrom('A', 'B', 'C', null),
  )
  .map(([field, name]): Step => {
    const to = name === null ? null : named(name);
    return (at, issue) => {
      issue.changes.push({ at, authorId: null, field, from: issue[field], to });
      issue[field] = to;
    };
  });

const labelStep = fc.constantFrom(...LABELS).map((label): Step => (at, issue) => {
  const has = issue.labels.some((one) => one.id === label.id);
  issue.changes.push({
    at,
    authorId: null,
    field: 'labels',
    added: has ? [] : [label],
    removed: has ? [label] : [],
  });
  issue.labels = has ? issue.labels.filter((one) => one.id !== label.id) : [...issue.labels, label];
});

const commentStep = fc
  .record({
    public: fc.boolean(),
    byCustomer: fc.boolean(),
    text: fc.constantFrom('Thank you', 'This is not acceptable!', 'down again'),
  })
  .map(
    (comment): Step =>
      (at, issue) =>
        void issue.comments.push({ at, authorId: null, ...comment }),
  );

const otherStep = fc.constant<Step>(
  (at, issue) => void issue.changes.push({ at, authorId: null, field: 'other', name: 'Rank' }),
);

const aStep = fc.oneof(statusStep, fieldStep, fieldStep, labelStep, commentStep, commentStep, otherStep);
const aGap = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 300 * MINUTE }));

const aCycleFrom = fc
  .record({
    startedAt: fc.integer({ min: 0, max: 900 }),
    goal: fc.integer({ min: 1, max: 600 }),
    runs: fc.option(fc.integer({ min: 0, max: 900 })),
    paused: fc.boolean(),
    used: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ startedAt, goal, runs, paused, used }): SlaCycle => {
    const started = START + startedAt * MINUTE;
    const breachAt = started + goal * MINUTE;
    const stoppedAt = runs === null ? null : started + runs * MINUTE;
    const elapsedMs = Math.round((used / 100) * goal * MINUTE);
    return {
      startedAt: started,
      breachAt: paused && runs === null ? null : breachAt,
      stoppedAt,
      breached: stoppedAt !== null && stoppedAt >= breachAt,
      paused: paused && runs === null,
      goalMs: goal * MINUTE,
      elapsedMs,
      remainingMs: goal * MINUTE - elapsedMs,
      ongoing: runs === null,
    };
  });

const someSlas = fc
  .array(fc.tuple(fc.constantFrom('Resolution', 'Response'), aCycleFrom), { maxLength: 2 })
  .map((slas) => slas.map(([name, cycle], i) => ({ id: `${name} ${i}`, name, cycles: [cycle] })));

const someMoments = fc.array(fc.integer({ min: -600, max: 900 }), { maxLength: 4 });

/** Any past of an issue, consistent in itself: its values follow from its changes. */
export const anyHistory: fc.Arbitrary<IssueHistory> = fc
  .record({
    steps: fc.array(fc.tuple(aGap, aStep), { maxLength: 14 }),
    readLater: fc.integer({ min: 0, max: 500 * MINUTE }),
    slas: fc.option(someSlas),
    hasComments: fc.boolean(),
    vipCustomer: fc.option(fc.boolean()),
    watchers: fc.integer({ min: 0, max: 4 }),
    rating: fc.option(fc.integer({ min: 1, max: 5 })),
    similar: someMoments,
    linked: someMoments,
  })
  .map(({ steps, readLater, slas, hasComments, vipCustomer, watchers, rating, similar, linked }) => {
    const draft: Draft = {
      status: OPEN,
      priority: named('A'),
      assignee: null,
      team: null,
      labels: [],
      changes: [],
      comments: [],
    };
    let at = START;
    for (const [gap, step] of steps) {
      at += gap;
      step(at, draft);
    }
    const readAt = at + readLater;
    return anIssue({
      ...draft,
      comments: hasComments ? draft.comments : null,
      readAt,
      slas,
      vipCustomer,
      watchers,
      satisfaction: { rating, ratedAt: rating === null ? null : at },
      similarItems: {
        readAt,
        sightings: similar.map((n, i) => ({
          issueId: `s${i}`,
          same: 'service' as const,
          at: START + n * MINUTE,
        })),
      },
      linkedIncidents: {
        readAt,
        incidents: linked.map((n, i) => ({ issueId: `l${i}`, linkedAt: START + n * MINUTE })),
      },
    });
  });

/** The same issue as somebody saw it who read it at this instant: nothing later is in it. */
export function readAtInstant(history: IssueHistory, at: number): IssueHistory {
  const changes = history.changes.filter((change) => change.at <= at);
  const draft = {
    status: history.status,
    priority: history.priority,
    assignee: history.assignee,
    team: history.team,
    labels: [...history.labels],
  };
  for (const change of history.changes.slice(changes.length).reverse()) {
    if (change.field === 'status') draft.status = change.from;
    if (change.field === 'priority' || change.field === 'assignee' || change.field === 'team')
      draft[change.field] = change.from;
    if (change.field === 'labels') {
      const added = new Set(change.added.map((label) => label.id));
      draft.labels = [...draft.labels.filter((label) => !added.has(label.id)), ...change.removed];
    }
  }
  return {
    ...history,
    ...draft,
    changes,
    comments: history.comments?.filter((comment) => comment.at <= at) ?? null,
    readAt: at,
  };
}
