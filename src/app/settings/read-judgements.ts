import { reviewSaysRight, withdrawalSaysRight } from '../../domain/criteria/precision';
import { WITHDRAW_REASONS } from '../../domain/escalation/escalation';
import type { JournalCode } from '../../domain/escalation/journal';
import type { OutcomeWord } from '../../domain/policy/vocabulary';
import type { Instant } from '../../domain/time';
import type { Store } from '../ports/store';
import type { EntryRow } from '../rows';

const READ = 100;

/** Entries of one kind of a project, newest first; `cut` when there were more. */
export async function readEntries(
  store: Store,
  projectId: string,
  kind: JournalCode,
  since: Instant,
): Promise<{ readonly entries: readonly EntryRow[]; readonly cut: boolean }> {
  const page = await store.query('entry', {
    index: 'by-project-kind',
    partition: [projectId, kind],
    from: since,
    order: 'descending',
    limit: READ,
  });
  return { entries: page.rows.map(({ row }) => row), cut: page.cursor !== undefined };
}

/** By escalation, whether the people who reviewed it or took it back say that it was worth it. */
export async function readJudgements(
  store: Store,
  projectId: string,
  since: Instant,
  outcomes: readonly OutcomeWord[],
): Promise<{ readonly right: ReadonlyMap<string, boolean>; readonly cut: boolean }> {
  const pages = await Promise.all(
    (['withdrawn', 'review-completed', 'review-adopted'] as const).map((kind) =>
      readEntries(store, projectId, kind, since),
    ),
  );
  const right = new Map<string, boolean>();
  for (const entry of pages.flatMap(({ entries }) => entries)) {
    const said = saysRight(entry, outcomes);
    if (said !== undefined) right.set(entry.escId, said);
  }
  return { right, cut: pages.some(({ cut }) => cut) };
}

function saysRight({ lines }: EntryRow, outcomes: readonly OutcomeWord[]): boolean | undefined {
  const params = lines[0]?.params ?? {};
  const outcome = params['judgement'];
  if (typeof outcome === 'string') return reviewSaysRight(outcomes, outcome);
  const reason = WITHDRAW_REASONS.find((known) => known === params['reason']);
  return reason === undefined ? undefined : withdrawalSaysRight(reason);
}
