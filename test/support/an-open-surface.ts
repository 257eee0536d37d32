import type { AgentCalls, CallName, PayloadOf, ReplyOf } from '../../src/contract/calls';
import type { Problem } from '../../src/domain/problem';
import { NOW } from './an-issue-view';
import { Surface, type SurfaceHost } from './surface';

/** What a call answers: a value, a problem, or nothing because the answer got lost. */
export type Answers = {
  readonly [N in CallName<AgentCalls>]?: (
    payload: PayloadOf<AgentCalls, N>,
  ) => ReplyOf<AgentCalls, N> | Problem | 'lost';
};

type Entry = 'badge' | 'workspace' | 'escalate' | 'history';

const ENTRIES: Readonly<Record<Entry, () => Promise<unknown>>> = {
  badge: () => import('../../src/frontend/badge/badge'),
  workspace: () => import('../../src/frontend/workspace/workspace'),
  escalate: () => import('../../src/frontend/escalate/escalate'),
  history: () => import('../../src/frontend/history/history'),
};

/** Whoever asks whether anything changed reads the view again. */
const CHANGED: Answers = { 'issue.changed': () => ({ now: NOW, changed: true, pass: 'a-pass' }) };

/** A surface on work item 10001 whose backend answers as given; a call without an answer fails the test. */
export function openSurface(
  entry: Entry,
  answers: Answers,
  host: Partial<SurfaceHost> = {},
): Promise<Surface> {
  const invoke = async (call: string, payload: unknown): Promise<unknown> => {
    const answer = (
      { ...CHANGED, ...answers } as Readonly<Record<string, ((payload: unknown) => unknown) | undefined>>
    )[call];
    if (!answer) throw new TypeError(`nobody answers ${call}`);
    const given = answer(payload);
    if (given === 'lost') throw new Error('There was an error invoking the function');
    return isProblem(given) ? { ok: false, problem: given } : { ok: true, value: given };
  };
  return Surface.open({ accountId: 'ada', issueId: '10001', invoke, ...host }, ENTRIES[entry]);
}

const isProblem = (given: unknown): given is Problem =>
  typeof given === 'object' && given !== null && 'code' in given && 'retry' in given;
