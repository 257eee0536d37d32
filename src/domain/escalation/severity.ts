/** Of the escalation, apart from the priority; most severe first. */
export const SEVERITIES = ['critical', 'high', 'elevated'] as const;
export type Severity = (typeof SEVERITIES)[number];
