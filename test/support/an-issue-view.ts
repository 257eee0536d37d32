import { DEFAULT_VOCABULARY } from '../../src/domain/policy/default-vocabulary';
import type { IssueView } from '../../src/contract/issue-view';
import type { RecordView } from '../../src/contract/record-view';
import { HOUR, MINUTE } from '../../src/domain/time';
import { aPlanView } from './a-plan-view';

/** Monday, 16 November 2026, 09:00 in Berlin. */
export const NOW = Date.UTC(2026, 10, 16, 8);

/** A level that nobody was told of yet. */
export const aLevelView = (
  given: Partial<RecordView['levels'][number]> = {},
): RecordView['levels'][number] => ({
  level: 1,
  name: 'Team lead',
  state: 'ahead',
  waits: null,
  people: [],
  answered: [],
  declined: [],
  at: null,
  answeredAt: null,
  ...given,
});

/** An escalation that Ada opened an hour ago and Marco manages, being assessed. */
export const aRecordView = (given: Partial<RecordView> = {}): RecordView => ({
  id: '10001-1',
  name: 'SUP-1 E1',
  stage: 'assessing',
  severity: 'high',
  level: 0,
  playbook: 'Standard escalation',
  origin: { kind: 'agent', by: 'ada' },
  reasonCode: 'stuck',
  voices: [{ by: 'ada', at: NOW - HOUR, reasonCode: 'stuck', words: 'No progress since Friday.' }],
  tried: '',
  managerId: 'marco',
  team: { roles: [], standby: [], approvers: null },
  openedAt: NOW - HOUR,
  endedAt: null,
  withdrawn: null,
  relapses: 0,
  reporterId: 'carla',
  next: null,
  due: [],
  promises: [],
  audiences: [
    { audience: 'customer', channel: 'public-comment', updatedAt: null },
    { audience: 'management', channel: 'internal-comment', updatedAt: null },
    { audience: 'executives', channel: 'internal-comment', updatedAt: null },
    { audience: 'team', channel: 'internal-comment', updatedAt: null },
  ],
  resting: null,
  assessment: {
    situation: '',
    businessImpact: '',
    customerImpact: '',
    affectedServices: '',
    risk: '',
    tried: '',
    cause: '',
    completedAt: null,
    completedBy: null,
  },
  plan: aPlanView(),
  security: null,
  levels: [aLevelView({ people: ['lena'] }), aLevelView({ level: 2, name: 'Management', people: ['erik'] })],
  nextLevelAt: NOW + 30 * MINUTE,
  climb: { nextLevel: 1, heldUntil: null, exhausted: false, again: 0 },
  difference: [],
  ladder: 'climbing',
  silent: false,
  monitoring: null,
  satisfied: null,
  agreed: null,
  links: [],
  moreLinks: false,
  providers: { legs: [], providers: [] },
  reviewDueAt: null,
  revisions: { head: 1, assessment: 1, plan: 1 },
  ...given,
});

/** A work item of a project that is switched on and that is not escalated. */
export const anIssueView = (given: Partial<IssueView> = {}): IssueView => ({
  issue: { id: '10001', key: 'SUP-1', projectId: '10000' },
  now: NOW,
  switchedOn: true,
  record: null,
  badge: null,
  upcoming: [],
  proposed: [],
  may: ['open'],
  handoffs: null,
  quickWords: { updates: [], reasons: [] },
  vocabulary: DEFAULT_VOCABULARY,
  mark: '10001-1:1',
  pass: 'a-pass',
  ...given,
});

/** A work item with this record, as an agent or its team sees it. */
export function anEscalatedView(record: RecordView, given: Partial<IssueView> = {}): IssueView {
  const { stage, severity, level, managerId } = record;
  return anIssueView({ record, badge: { stage, severity, level, managerId, nextUpdateAt: null }, ...given });
}

/** What the record waits for, soonest first. */
export const due = (what: string, dueAt: number, ...whose: readonly string[]): RecordView['due'][number] => ({
  what,
  dueAt,
  overdue: dueAt <= NOW,
  whose,
});
