import type { Audience } from '../escalation/audience';
import type { Duty } from '../escalation/duty';
import type { Escalation } from '../escalation/escalation';
import type { JournalEntry } from '../escalation/journal';
import type { Instant } from '../time';
import { isOutside } from './fill-text';
import { newsOf, type News, type NewsCode } from './news';

/** What a draft is made from: the head, and the actions of its plan. */
export interface ToldRecord {
  readonly head: Escalation;
  readonly duties: readonly Duty[];
}

/** One sentence of a draft; the words are in the translations under `draft.<scope>.<code>`. */
export interface DraftLine {
  readonly code: NewsCode | 'steps' | 'no-change' | 'nothing-yet' | 'ask-provider';
  readonly params: Readonly<Record<string, string | number>>;
}

/** An update as it could be sent now. `outside` sentences name no person, team, level, cost or provider and repeat no words of people. */
export interface UpdateDraft {
  readonly scope: 'inside' | 'outside';
  /** Something happened since the last update; false: an honest "no change". */
  readonly hasNews: boolean;
  readonly lines: readonly DraftLine[];
}

/** What people outside hear of; a provider hears only what changes the work that they do. */
const TOLD: Readonly<Record<'customer' | 'provider', ReadonlySet<NewsCode>>> = {
  customer: new Set<NewsCode>([
    'opened',
    'urgency-changed',
    'manager-set',
    'assessed',
    'plan-agreed',
    'actions-done',
    'waits-for-customer',
    'goes-on',
    'fixed',
    'relapsed',
  ]),
  provider: new Set<NewsCode>(['urgency-changed', 'fixed', 'relapsed']),
};

/** The update that is owed, drafted from what happened since the last one to that audience: its news, or that there are none. */
export function draftUpdate(
  { head, duties }: ToldRecord,
  journal: readonly JournalEntry[],
  audience: Audience,
  now: Instant,
): UpdateDraft {
  const since = head.updatedAt?.[audience] ?? null;
  const scope = isOutside(audience) ? 'outside' : 'inside';
  const news = newsOf(journal.filter(({ at }) => at > (since ?? -1) && at <= now)).filter(
    ({ code }) => (audience !== 'customer' && audience !== 'provider') || TOLD[audience].has(code),
  );
  const told = news.map(({ code, count, params }): DraftLine => ({ code, params: { ...params, count } }));
  const none: DraftLine =
    since === null ? { code: 'nothing-yet', params: {} } : { code: 'no-change', params: { since } };
  return {
    scope,
    hasNews: news.length > 0,
    lines: [
      ...(news.length > 0 ? told : [none]),
      ...(audience === 'provider'
        ? [{ code: 'ask-provider' as const, params: {} }]
        : stepsOf(duties, scope, now, news)),
    ],
  };
}

/** How far the plan is: to people outside only when it was just told of, inside always, with what is late. */
function stepsOf(
  duties: readonly Duty[],
  scope: UpdateDraft['scope'],
  now: Instant,
  news: readonly News[],
): DraftLine[] {
  const steps = duties.filter(({ kind, state }) => kind === 'action' && state !== 'dropped');
  const isTold = scope === 'inside' || news.some(({ code }) => code === 'actions-done');
  if (steps.length === 0 || !isTold) return [];
  const count = steps.filter(({ state }) => state === 'done').length;
  const late = steps.filter(({ state, dueAt }) => state === 'open' && dueAt <= now).length;
  const params = { count, steps: steps.length };
  return [{ code: 'steps', params: scope === 'inside' ? { ...params, late } : params }];
}
