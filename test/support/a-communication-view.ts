import type { AudienceView, CommunicationView } from '../../src/contract/communication-view';
import { NOW } from './an-issue-view';

/** An audience inside that has not heard yet and has no pace. */
export const anAudienceView = (given: Partial<AudienceView> = {}): AudienceView => ({
  audience: 'management',
  channel: 'internal-comment',
  pace: null,
  waitsForPlan: false,
  updatedAt: null,
  last: null,
  kept: 0,
  missed: 0,
  draft: { text: 'Nothing to report yet.', hasNews: false, isDue: false },
  ...given,
});

/** The communication plan of a record that nobody was told of yet. */
export const aCommunicationView = (given: Partial<CommunicationView> = {}): CommunicationView => ({
  now: NOW,
  audiences: [
    anAudienceView({
      audience: 'customer',
      channel: 'public-comment',
      pace: { minutes: 60, clock: 'elapsed' },
    }),
    anAudienceView(),
    anAudienceView({ audience: 'executives' }),
    anAudienceView({ audience: 'team' }),
  ],
  brief: [],
  placeholders: [
    { name: 'severity', customerSafe: true },
    { name: 'manager', customerSafe: false },
  ],
  ...given,
});
