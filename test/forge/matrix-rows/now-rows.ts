const proposed = { criterionId: 'customer-unanswered' };

export const NOW_ROWS = {
  'center.now': { holders: 'agents', sent: {} },
  'proposal.accept': { holders: 'agents', sent: proposed },
  'proposal.dismiss': { holders: 'agents', sent: proposed },
} as const;
