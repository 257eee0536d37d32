const words = 'Because of the matrix.';
const legId = '1-1:leg:1';
const at = Date.UTC(2026, 0, 5);

/** Calls about cases with providers. */
export const PROVIDER_ROWS = {
  'leg.open': { holders: 'runners', sent: { providerId: 'hosting', reference: '', level: 1, words } },
  'leg.word': {
    holders: 'runners',
    sent: { legId, words, at, turn: 'theirs', promisedAt: null, reference: '' },
  },
  'leg.chase': {
    holders: 'runners',
    sent: { legId, level: 1, was: 1, text: words, sent: { at, how: 'mail' } },
  },
  'leg.close': { holders: 'runners', sent: { legId, outcome: 'solved', words } },
} as const;
