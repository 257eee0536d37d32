/** Whom an update addresses. Only `customer` ever becomes a public comment. */
export const AUDIENCES = ['customer', 'management', 'executives', 'team', 'provider'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How a message reaches its audience. `by-hand`: outside of Jira, sent by a person who writes down when and how. */
export const CHANNELS = ['public-comment', 'internal-comment', 'mail', 'by-hand'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Ways in which a person sends a message by hand. */
export const WAYS_SENT = ['mail', 'phone', 'portal', 'meeting'] as const;
export type WaySent = (typeof WAYS_SENT)[number];
