/** Agents have all open escalations told in brief; one is for whoever may read its record. */
export const BRIEF_ROWS = {
  'brief.page': { holders: 'agents', sent: { since: null, skip: 0 } },
  'brief.one': { holders: 'agents', sent: { since: null } },
} as const;
