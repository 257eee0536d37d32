import type { ShiftRow } from '../../contract/shift-view';
import type { Duty } from '../../domain/escalation/duty';
import type { Escalation } from '../../domain/escalation/escalation';
import type { Parts } from '../../domain/escalation/parts';
import { shownTimers } from '../../domain/escalation/timers';
import { changesSince } from '../../domain/shift/changes-since';
import type { Instant } from '../../domain/time';
import { clocksOf, partKey } from '../load-escalation';
import type { Store } from '../ports/store';

type Words = ReadonlyMap<string, { readonly key: string; readonly summary: string }>;

/** What a shift is looked at for: changes since, and what is due until. */
export interface ShiftSpan {
  readonly now: Instant;
  readonly since: Instant;
  readonly until: Instant;
}

/** Escalations of a shift in rows, the most urgent first: policies and plans of all in one read, their actions in a second. */
export async function shiftRows(
  store: Store,
  heads: readonly Escalation[],
  seen: Words,
  notes: ReadonlyMap<string, string>,
  span: ShiftSpan,
): Promise<readonly ShiftRow[]> {
  const parts = await store.getMany(
    heads.flatMap(({ id }) => [
      { entity: 'part' as const, key: partKey(id, 'pinned') },
      { entity: 'part' as const, key: partKey(id, 'plan') },
    ]),
  );
  const plans = heads.map((_, index) => {
    const row = parts[2 * index + 1]?.row;
    return row?.name === 'plan' ? row.body.actions : [];
  });
  // What the plan has due later than the shift ends is not asked for: on long plans that is most of it.
  const near = plans.flat().filter(({ dueAt, dropped }) => !dropped && (dueAt ?? 0) <= span.until);
  const duties = await dutiesOf(
    store,
    near.map(({ id }) => id),
  );
  const rows = heads.flatMap((head, index): ShiftRow[] => {
    const pinned = parts[2 * index]?.row;
    const words = seen.get(head.subjectId);
    if (pinned?.name !== 'pinned' || !words) return [];
    const due = shownTimers(head, pinned.body, clocksOf(pinned.body, span.now));
    return [
      {
        ...words,
        id: head.id,
        ordinal: head.ordinal,
        stage: head.stage,
        severity: head.severity,
        level: head.ladder.level,
        due: due
          .filter(({ dueAt }) => dueAt <= span.until)
          .map(({ what, dueAt, whose }) => ({ what, dueAt, whose, overdue: dueAt <= span.now })),
        actions: actionsDue(plans[index] ?? [], duties, span),
        changes: changesSince(head, span.since),
        words: notes.get(head.id) ?? '',
      },
    ];
  });
  return rows.sort((a, b) => firstDue(a) - firstDue(b));
}

async function dutiesOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Duty>> {
  const rows = await store.getMany(ids.map((key) => ({ entity: 'duty' as const, key })));
  return new Map(rows.flatMap((found) => (found ? [[found.key, found.row] as const] : [])));
}

function actionsDue(
  actions: Parts['plan']['actions'],
  duties: ReadonlyMap<string, Duty>,
  { until }: ShiftSpan,
): ShiftRow['actions'] {
  return actions
    .flatMap(({ id, title }) => {
      const duty = duties.get(id);
      if (duty?.doneAt !== null || duty.state === 'dropped' || duty.dueAt > until) return [];
      return [{ id, title, ownerId: duty.holder, dueAt: duty.dueAt }];
    })
    .sort((a, b) => a.dueAt - b.dueAt);
}

const firstDue = ({ due, actions }: ShiftRow): number =>
  Math.min(due[0]?.dueAt ?? Infinity, actions[0]?.dueAt ?? Infinity);
