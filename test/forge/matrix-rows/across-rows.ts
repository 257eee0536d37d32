export const ACROSS_ROWS = {
  'center.across': {
    holders: 'agents',
    sent: { life: 'open', stages: [], severities: [], mine: false, cursor: null },
  },
  'center.record': { holders: 'agents', sent: {} },
} as const;
