import type { Entity, Rows } from '../../../src/app/rows';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { anEscalation } from '../../support/an-escalation';
import { aPinnedPolicy } from '../../support/escalation-run';

/** One row of every entity. */
export const ROWS: { readonly [E in Entity]: Rows[E] } = {
  subject: { openId: '1-1', lastId: null, count: 1 },
  escalation: { ...anEscalation({ managerId: null }), dueAt: 1_800_000_000_000 },
  part: { escId: '1-1', name: 'pinned', body: aPinnedPolicy() },
  entry: {
    escId: '1-1',
    projectId: '10000',
    at: 5,
    by: 'engine',
    lines: [{ code: 'level-told', params: { level: 1, people: ['ada'], name: null } }],
    inputs: { now: 5 },
  },
  agenda: { type: 'escalation', id: '1-1', dueAt: 7, severity: 1 },
  watch: {
    issueId: '1',
    projectId: '10000',
    generation: 3,
    lookedAt: 1,
    sawUpdate: 1,
    changesAt: 9,
    capped: [],
    uncappedAt: 9,
    memory: { age: { evaluatedAt: 1, heldSince: null, lastFiredAt: null, firedThisTime: false } },
    upcoming: [{ criterionId: 'age', at: 9, fact: 'age', stops: 'resolve' }],
    proposed: [],
    over: false,
    sighted: ['service:7'],
  },
  effect: {
    id: 'e1',
    escId: '1-1',
    projectId: '10000',
    recipient: null,
    state: 'pending',
    dueAt: 1,
    decidedAt: 1,
    work: {
      kind: 'fan-out',
      effects: [
        {
          kind: 'tell',
          id: 't',
          issueId: '1',
          people: ['ada'],
          say: 'started',
          params: { severity: 'high' },
        },
      ],
    },
    attempts: 0,
    leasedUntil: 0,
    outcome: '',
    rank: 1,
    mentions: null,
  },
  duty: {
    id: '1-1:action:1',
    escId: '1-1',
    projectId: '10000',
    kind: 'action',
    holder: 'ada',
    state: 'open',
    dueAt: 4,
    doneAt: null,
    chased: 0,
  },
  link: { issueId: '1', escId: '1-1', at: 2, by: 'ada' },
  firing: {
    id: 'f',
    criterionId: 'age',
    issueId: '1',
    projectId: '10000',
    state: 'started',
    at: 3,
    escId: '1-1',
    inputs: null,
  },
  policy: {
    scope: '10000',
    kind: 'settings',
    policyId: 'project',
    version: 1,
    savedAt: 1,
    savedBy: 'ada',
    body: { any: 'thing' },
  },
  generation: {
    number: 1,
    live: { settings: { project: SHIPPED_POLICIES.settings }, ladder: SHIPPED_POLICIES.ladders },
  },
  job: { id: 'heartbeat', kind: 'heartbeat', state: 'alive', at: 1, body: { looked: 1 } },
  sighting: {
    issueId: '1',
    projectId: '10000',
    what: 'issue',
    dim: 'service',
    value: '7',
    at: 4,
    seenAt: 5,
  },
};

export const ENTITIES = Object.keys(ROWS) as Entity[];
