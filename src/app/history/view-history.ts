import type { HistoryEntryView, HistoryView } from '../../contract/history-view';
import { decidedUpon } from '../../domain/audit/decided-upon';
import type { JournalKind } from '../../domain/audit/journal-kind';
import type { EscalationState } from '../../domain/escalation/decision';
import type { JournalEntry } from '../../domain/escalation/journal';
import { mayRead } from '../../domain/escalation/may-do';
import { done, type Result } from '../../domain/problem';
import { loadIssue } from '../issue-view/load-issue';
import { loadEscalation } from '../load-escalation';
import type { IssuePermit } from '../permit';
import type { Ports } from '../ports/ports';
import { conditionWhy } from '../view-why';
import { namedIn, namedIssues } from './named-issues';
import { pageHistory } from './page-history';

interface Asked {
  readonly ordinal: number | null;
  readonly kind: JournalKind | null;
  readonly cursor: string | null;
}

/** One page of the journal of a work item's escalation, with what each decision was made upon. */
export async function viewHistory(
  { store, clock }: Ports,
  permit: IssuePermit,
  { ordinal, kind, cursor }: Asked,
): Promise<Result<HistoryView>> {
  const now = clock.now();
  const { subject, policies } = await loadIssue(store, permit.issueId, permit.projectId);
  const ordinals = subject?.count ?? 0;
  const empty: HistoryView = {
    now,
    record: null,
    hidden: false,
    ordinals,
    entries: [],
    cursor: null,
    links: [],
    plan: { actions: [] },
    vocabulary: policies.vocabulary.body,
    mayAskWhy: permit.standing.agent && permit.switchedOn,
  };
  const id = ordinal === null ? (subject?.openId ?? subject?.lastId) : `${permit.issueId}-${ordinal}`;
  const loaded = id ? await loadEscalation(store, id, now) : undefined;
  if (!loaded || loaded.state.head.subjectId !== permit.issueId) return done(empty);
  const { head } = loaded.state;
  if (!mayRead(head, permit.standing, permit.by)) return done({ ...empty, hidden: true });
  const page = await pageHistory(store, head.id, kind, cursor);
  return done({
    ...empty,
    record: { id: head.id, name: `${permit.issueKey} E${head.ordinal}`, stage: head.stage },
    entries: page.entries.map((entry, at) => entryView(entry, page.keys[at] ?? '')),
    cursor: page.cursor,
    ...(await namesIn(permit, loaded.state, page.entries)),
  });
}

function entryView({ at, by, lines, inputs }: JournalEntry, key: string): HistoryEntryView {
  const upon = decidedUpon(inputs);
  if (!upon) return { key, at, by, lines, upon: null };
  const { reasons, ...rest } = upon;
  return { key, at, by, lines, upon: { ...rest, conditions: reasons.map(conditionWhy) } };
}

/** Only what these lines name, and of work items only what the reader may see. */
async function namesIn(
  { desk }: IssuePermit,
  { parts }: EscalationState,
  entries: readonly JournalEntry[],
): Promise<Pick<HistoryView, 'links' | 'plan'>> {
  const actions = namedIn(entries, 'actionId');
  const titled = [...parts.plan.actions, ...parts.review.preventive];
  return {
    links: await namedIssues(desk, entries),
    plan: {
      actions: titled.filter(({ id }) => actions.has(id)).map(({ id, title }) => ({ id, title })),
    },
  };
}
