import type { JournalCode, JournalEntry } from '../escalation/journal';

/** What an update can tell of, in the order in which it is told. */
export const NEWS = [
  'opened',
  'urgency-changed',
  'manager-set',
  'assessed',
  'plan-agreed',
  'plan-changed',
  'actions-done',
  'level-told',
  'level-acknowledged',
  'actions-overdue',
  'waits-for-customer',
  'goes-on',
  'fixed',
  'relapsed',
  'agreed',
] as const;
export type NewsCode = (typeof NEWS)[number];

/** One thing that happened since; `count` is how often, `level` and `severity` are the last of it. Ids and codes alone, no words of people. */
export interface News {
  readonly code: NewsCode;
  readonly count: number;
  readonly params: Readonly<Record<string, string | number>>;
}

const TOLD_AS: Partial<Readonly<Record<JournalCode, NewsCode>>> = {
  opened: 'opened',
  approved: 'opened',
  'severity-changed': 'urgency-changed',
  'manager-set': 'manager-set',
  'assessment-completed': 'assessed',
  'plan-agreed': 'plan-agreed',
  'plan-changed': 'plan-changed',
  'action-done': 'actions-done',
  'action-overdue': 'actions-overdue',
  'level-told': 'level-told',
  'level-acknowledged': 'level-acknowledged',
  'clocks-paused': 'waits-for-customer',
  'clocks-resumed': 'goes-on',
  'monitoring-started': 'fixed',
  relapsed: 'relapsed',
  agreed: 'agreed',
};

/** News that undo earlier ones: the later one stands alone. */
const UNDOES: Partial<Readonly<Record<NewsCode, readonly NewsCode[]>>> = {
  'goes-on': ['waits-for-customer'],
  'waits-for-customer': ['goes-on'],
  relapsed: ['fixed', 'agreed'],
  fixed: ['relapsed'],
  'plan-agreed': ['plan-changed'],
};

/** What of a journal is news, put together by kind, whatever the order in which the entries are given. */
export function newsOf(journal: readonly JournalEntry[]): readonly News[] {
  const found = new Map<NewsCode, News>();
  const inOrder = [...journal].sort((a, b) => a.at - b.at);
  for (const { code, params } of inOrder.flatMap(({ lines }) => lines)) {
    const news = TOLD_AS[code];
    if (news === undefined) continue;
    // Clocks that rest for others are no news to anybody whom an update addresses.
    if (code.startsWith('clocks-') && params['waits'] !== 'customer') continue;
    for (const undone of UNDOES[news] ?? []) found.delete(undone);
    const kept = Object.entries(params).filter(
      (entry): entry is [string, string | number] =>
        (entry[0] === 'level' || entry[0] === 'to') && entry[1] !== null && typeof entry[1] !== 'object',
    );
    found.set(news, {
      code: news,
      count: (found.get(news)?.count ?? 0) + 1,
      params: Object.fromEntries(kept.map(([name, value]) => [name === 'to' ? 'severity' : name, value])),
    });
  }
  return NEWS.flatMap((code) => found.get(code) ?? []);
}
