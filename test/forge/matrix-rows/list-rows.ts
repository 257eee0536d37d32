export const LIST_ROWS = {
  'views.mine': { holders: 'agents', sent: {} },
  'views.save': { holders: 'agents', sent: { views: [] } },
} as const;
