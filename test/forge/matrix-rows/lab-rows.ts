/** The rules lab is for whoever sets policies. */
export const LAB_ROWS = {
  'lab.by-hand': {
    holders: 'admins',
    sent: { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1), cursor: null },
  },
} as const;
