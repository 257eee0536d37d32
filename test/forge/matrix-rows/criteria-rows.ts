/** Only who may set policies reads how they did. */
export const CRITERIA_ROWS = {
  'policies.figures': { holders: 'admins', sent: {} },
} as const;
