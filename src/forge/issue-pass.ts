import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import type { Store } from '../app/ports/store';

/** Where the secret is kept that passes are signed with; it never leaves the app. */
export const PASS_SECRET = 'pass-secret';

/** So long after Jira showed somebody a work item they may ask, without Jira, whether it changed. */
const PASS_LIFE_MS = 10 * 60_000;

const kept = v.object({ secret: v.pipe(v.string(), v.minLength(32)) });

/** The installation's secret; made when it is first needed. */
export async function passSecret(store: Store, now: number): Promise<string> {
  const found = await store.get('job', PASS_SECRET);
  if (found) return v.parse(kept, found.row.body).secret;
  const secret = randomBytes(32).toString('hex');
  const row = { id: PASS_SECRET, kind: 'secret', state: 'kept', at: now, body: { secret } };
  if ((await store.create('job', PASS_SECRET, row)) === 'created') return secret;
  return passSecret(store, now);
}

const sign = (secret: string, accountId: string, issueId: string, until: number): string =>
  createHmac('sha256', secret).update(`${accountId}\n${issueId}\n${until}`).digest('hex');

/** To be handed out only right after Jira, asked as this person, showed this work item. */
export function makePass(secret: string, accountId: string, issueId: string, now: number): string {
  const until = now + PASS_LIFE_MS;
  return `${until}.${sign(secret, accountId, issueId, until)}`;
}

/** Was this made by `makePass` for the same person and work item, and not too long ago? */
export function passHolds(
  secret: string,
  pass: string,
  { accountId, issueId, now }: { readonly accountId: string; readonly issueId: string; readonly now: number },
): boolean {
  const [, until = '', signature = ''] = /^(\d{1,15})\.([0-9a-f]{64})$/u.exec(pass) ?? [];
  if (signature === '' || Number(until) <= now) return false;
  const expected = sign(secret, accountId, issueId, Number(until));
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
}
