const words = 'Because of the matrix.';

/** The offers of the matrix are Priya's, to the demo desk's Infrastructure: of those who ask, only Lena is in its group. */
export const HANDOFF_ROWS = {
  'handoff.form': { holders: 'agents', sent: {} },
  'handoff.offer': { holders: 'agents', sent: { to: 'Infrastructure', words, package: {} } },
  'handoff.accept': { holders: 'level', sent: { assign: false } },
  'handoff.return': { holders: 'level', sent: { reason: 'wrong-team', words } },
  'handoff.withdraw': { holders: 'sender', sent: {} },
} as const;
