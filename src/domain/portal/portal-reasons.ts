/** Why customers may escalate: those of the shipped reasons that make sense to them. */
export const PORTAL_REASONS = ['unanswered', 'stuck', 'impact', 'recurring', 'other'] as const;
