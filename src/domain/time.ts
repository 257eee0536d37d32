/** Epoch milliseconds, UTC. */
export type Instant = number;
/** Milliseconds of elapsed or working time; which one is said where it is used. */
export type Millis = number;

export const MINUTE: Millis = 60_000;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

/** Later than anything real, for rows whose time attribute may not be empty. */
export const FAR: Instant = 253_402_300_799_000;
