interface Headers {
  get(name: string): string | null;
}

/** When Jira may be asked again, in epoch ms: as `Retry-After` says (seconds, or a date), else after the pause given. */
export function retryAtOf(headers: Headers, now: number, pauseMs: number): number {
  const said = headers.get('retry-after');
  if (said === null) return now + pauseMs;
  if (/^\d+(?:\.\d+)?$/u.test(said)) return now + Math.ceil(Number(said) * 1000);
  // A date is written in words: `Mon, 16 Nov 2026 08:05:00 GMT`.
  const date = /[a-z]/iu.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(date) ? now + pauseMs : Math.max(now, date);
}

/**
 * Is an hourly quota used up, so that every call would fail until it is reset? A burst or per-issue limit only holds up calls of its
 * kind. Where Jira gives no reason, the worse is assumed.
 */
export function saysQuota(headers: Headers): boolean {
  const reason = headers.get('ratelimit-reason');
  return reason === null || reason.includes('quota');
}
