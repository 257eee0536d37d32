/** Where an escalation stands in its process; the last four end it. */
export const STAGES = [
  'requested',
  'assessing',
  'acting',
  'monitoring',
  'closed',
  'declined',
  'withdrawn',
  'merged',
] as const;
export type Stage = (typeof STAGES)[number];

export const OPEN_STAGES: ReadonlySet<Stage> = new Set<Stage>([
  'requested',
  'assessing',
  'acting',
  'monitoring',
]);

export const isOpen = (stage: Stage): boolean => OPEN_STAGES.has(stage);
