import { makeResolver, type Request, type ResolverFunction } from '@forge/resolver';
import type { CallName, PayloadOf, Reply, ReplyOf } from '../contract/calls';
import { fail, type Result } from '../domain/problem';
import { answer } from './answer';
import { hasLapsed, isServedLapsed } from './licence';
import { engineLog } from './log';
import type { PreparedCall } from './prepared-call';
import { LAPSED, NOT_FOUND } from './refusals';
import { forCaller } from './wire';

/** Every call of a contract, none missing and none besides. */
export type CallTable<Calls> = {
  readonly [N in CallName<Calls>]: PreparedCall<PayloadOf<Calls, N>, ReplyOf<Calls, N>>;
};

/** What the platform hands to a resolver's function. */
export interface CallRequest {
  readonly call: { readonly functionKey: string; readonly payload?: unknown };
  readonly context: Record<string, unknown>;
}

const UNKNOWN = fail('not-found', 'There is no such call.');

/** An account that the platform gives to people it does not know. */
const UNIDENTIFIED = 'unidentified';

type AnyCall = PreparedCall<unknown, unknown>;

/**
 * The function behind a surface. Whoever can load the surface can ask for any key: only the table's own keys are calls, and who asks
 * is what the platform says, never what was sent.
 */
export function defineCalls(table: Readonly<Record<string, AnyCall>>) {
  const handlers: Record<string, ResolverFunction> = {};
  for (const [name, call] of Object.entries(table)) handlers[name] = (request) => handle(name, call, request);
  const resolver = makeResolver(handlers);
  return async (request: CallRequest, runtime?: Record<string, unknown>): Promise<unknown> =>
    Object.hasOwn(table, request.call.functionKey) ? resolver(request, runtime) : UNKNOWN;
}

async function handle(name: string, call: AnyCall, { payload, context }: Request): Promise<Reply<unknown>> {
  return answer(engineLog, name, async (): Promise<Result<unknown>> => {
    const { accountId } = context as { readonly accountId?: unknown };
    if (typeof accountId !== 'string' || accountId === '' || accountId === UNIDENTIFIED) return NOT_FOUND;
    if (hasLapsed() && !isServedLapsed(name)) return LAPSED;
    const { ports, caller } = forCaller(accountId);
    return call.serve(ports, caller, payload);
  });
}
