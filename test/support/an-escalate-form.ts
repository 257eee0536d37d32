import type { EscalateForm } from '../../src/contract/escalate-form';
import { DEFAULT_VOCABULARY } from '../../src/domain/policy/default-vocabulary';
import { NOW } from './an-issue-view';

/** What the Escalate… form knows about work item 10001, of which no criterion says anything. */
export const anEscalateForm = (given: Partial<EscalateForm> = {}): EscalateForm => ({
  issue: { id: '10001', key: 'SUP-1' },
  now: NOW,
  may: true,
  joins: null,
  playbooks: [
    { id: 'standard', name: 'Standard escalation', purpose: 'For whatever is stuck.', severity: 'high' },
    { id: 'major-incident', name: 'Major incident', purpose: 'For what hurts many.', severity: 'critical' },
  ],
  likelyPlaybookId: 'standard',
  likelyReason: 'stuck',
  reasons: DEFAULT_VOCABULARY.reasons,
  tells: {
    standard: { first: [], firstLevelDelay: { minutes: 30, clock: 'working' }, people: ['lena'] },
    'major-incident': {
      first: ['marco'],
      firstLevelDelay: { minutes: 0, clock: 'elapsed' },
      people: ['lena', 'erik'],
    },
  },
  criteria: [],
  ...given,
});
