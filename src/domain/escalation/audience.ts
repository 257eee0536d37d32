/** Whom an update addresses. Only `customer` ever becomes a public comment. */
export const AUDIENCES = ['customer', 'management', 'executives', 'team'] as const;
export type Audience = (typeof AUDIENCES)[number];
