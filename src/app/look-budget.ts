/** What one look may need at most; with less of the invocation left, the rest is handed on. */
export const LOOK_BUDGET_MS = 12_000;
