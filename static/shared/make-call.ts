import { invoke } from '@forge/bridge';
import type { CallName, PayloadOf, Reply, ReplyOf } from '../../src/contract/calls';
import type { FieldProblem } from '../../src/domain/checked';
import type { ProblemCode } from '../../src/domain/problem';

/** What may go wrong between a page and the backend. `no-answer`: it may have been done, and it may not. */
export interface Trouble {
  readonly code: ProblemCode | 'no-answer';
  readonly fields?: readonly FieldProblem[];
  readonly retry: 'never' | 'later';
}
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

export type Call<Calls> = <N extends CallName<Calls>>(
  name: N,
  payload: PayloadOf<Calls, N>,
) => Promise<Answer<ReplyOf<Calls, N>>>;

const NO_ANSWER: Answer<never> = { ok: false, trouble: { code: 'no-answer', retry: 'later' } };

/**
 * The calls of one backend function. Expected problems and lost answers are both values, so that a form can keep what was typed.
 * A call that does nothing the second time is sent once more when its answer is lost; any other may have been done.
 */
export function makeCall<Calls>(repeatable: readonly CallName<Calls>[]): Call<Calls> {
  return async (name, payload) => {
    const reply =
      (await ask(name, payload)) ?? (repeatable.includes(name) ? await ask(name, payload) : undefined);
    if (reply === undefined) return NO_ANSWER;
    return reply.ok ? reply : { ok: false, trouble: reply.problem };
  };

  async function ask<N extends CallName<Calls>>(name: N, payload: PayloadOf<Calls, N>) {
    try {
      const reply = await invoke<typeof payload & object, Reply<ReplyOf<Calls, N>>>(
        name,
        payload as typeof payload & object,
      );
      return 'ok' in reply ? reply : undefined;
    } catch {
      return undefined;
    }
  }
}
