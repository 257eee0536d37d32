/** The steps that the audit looks at, in the order of the process. */
export const PROCESS_STEPS = [
  'approval',
  'manager',
  'assessment',
  'plan',
  'actions',
  'ladder',
  'customer-updates',
  'management-updates',
  'satisfied',
  'monitoring',
  'agreement',
  'closing',
  'review',
] as const;
export type ProcessStep = (typeof PROCESS_STEPS)[number];
