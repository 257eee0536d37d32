import { invoke } from '@forge/bridge';
import type { AgentCalls, CallName, Reply } from '../contract/calls';
import type { Problem } from './vocabulary';

export type AgentCall = CallName<AgentCalls>;
export type Payload<N extends AgentCall> = AgentCalls[N]['payload'];
export type Value<N extends AgentCall> = AgentCalls[N]['reply'];
/** What may go wrong between a surface and the record. `no-answer`: it may have been done, and it may not. */
export type Trouble = Omit<Problem, 'code' | 'message'> & { readonly code: Problem['code'] | 'no-answer' };
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

/** Of an act with such a trouble nobody knows whether it was done. */
export const isLost = ({ code }: Trouble): boolean => code === 'no-answer' || code === 'storage-unavailable';

/** Asking twice changes nothing, so a lost answer is asked for once more without bothering anybody. */
const READS: ReadonlySet<AgentCall> = new Set<AgentCall>([
  'issue.view',
  'issue.form',
  'handoff.form',
  'people.view',
  'journal.page',
  'updates.view',
  'update.preview',
  'issue.changed',
  'review.view',
  'history.page',
  'customer.view',
  'criteria.why',
  'plan.page',
  'links.page',
  'together.page',
  'merge.preview',
  'effort.view',
  'plan.revisions',
  'plan.compare',
  'plan.issue-types',
]);

/** One call of the backend. An expected problem and a lost answer are both values: the surface says them and keeps what was typed. */
export async function call<N extends AgentCall>(name: N, payload: Payload<N>): Promise<Answer<Value<N>>> {
  return ask<Payload<N>, Value<N>>(name, payload, READS.has(name));
}

/** The same for a call of any function; `isRead`: asked once more when its answer got lost. */
export async function ask<P extends object, V>(
  name: string,
  payload: P,
  isRead: boolean,
): Promise<Answer<V>> {
  const first = await send<P, V>(name, payload);
  if (first !== null || !isRead) return told(first);
  return told(await send<P, V>(name, payload));
}

/** Null when no answer came back. */
async function send<P extends object, V>(name: string, payload: P): Promise<Reply<V> | null> {
  try {
    const reply = await invoke<P, Reply<V>>(name, payload);
    return 'ok' in reply ? reply : null;
  } catch {
    return null;
  }
}

function told<T>(reply: Reply<T> | null): Answer<T> {
  if (reply === null) return { ok: false, trouble: { code: 'no-answer', retry: 'later' } };
  return reply.ok ? reply : { ok: false, trouble: reply.problem };
}
