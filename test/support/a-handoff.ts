import type { Handoff } from '../../src/domain/handoff/handoff';
import type { Team } from '../../src/domain/handoff/team';
import { START } from './escalation-run';

/** A hand-off from the network team to the database team that waits for an answer. */
export const aHandoff = (given: Partial<Handoff> = {}): Handoff => ({
  id: '1-h1',
  issueId: '1',
  projectId: '10000',
  escId: null,
  from: 'Network',
  to: 'Database',
  fromTier: 1,
  toTier: 2,
  sender: 'ada',
  at: START,
  dueAt: START + 60 * 60_000,
  zone: 'UTC',
  words: 'Queries time out',
  pack: [],
  state: 'offered',
  endedAt: null,
  endedBy: null,
  returnReason: null,
  endWords: '',
  ...given,
});

/** The database team: Dora leads it, Dan is in it, and it asks for two things. */
export const aTeam = (given: Partial<Team> = {}): Team => ({
  value: 'Database',
  lead: 'dora',
  tier: 2,
  members: ['dan'],
  asks: [{ id: 'tried' }, { id: 'query', name: 'The slow query' }],
  acceptWithin: { minutes: 60, clock: 'elapsed' },
  ...given,
});
