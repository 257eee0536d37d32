import type { HandoffLine, HandoffsView, OpenHandoffView } from '../../contract/handoff-view';
import { pairLedger } from '../../domain/handoff/bounces';
import type { Handoff } from '../../domain/handoff/handoff';
import { canAccept, type Team } from '../../domain/handoff/team';
import type { IssuePermit } from '../permit';
import type { Store } from '../ports/store';
import type { SubjectRow } from '../rows';
import { inTeam } from './in-team';
import { loadHistory } from './load-handoff';

/** What is older is counted. */
const LINES_SHOWN = 10;

/** The hand-offs of a work item for agents of the project, and for whoever an open one waits for; null for others. */
export async function viewHandoffs(
  store: Store,
  permit: IssuePermit,
  subject: SubjectRow | undefined,
  teams: readonly Team[],
): Promise<HandoffsView | null> {
  const { standing, by, desk, switchedOn } = permit;
  const history = await loadHistory(store, permit.issueId, subject);
  const open = history.find(({ state }) => state === 'offered');
  const target = open && teams.find(({ value }) => value === open.to);
  const mine = await inTeam(target, by, desk);
  if (!standing.agent && !mine) return null;
  const ended = history.filter((one) => one !== open);
  const shown = ended.slice(-LINES_SHOWN).reverse();
  const canOffer = standing.agent && switchedOn && teams.some(canAccept);
  return {
    open: open ? openView(open, mine, switchedOn, by) : null,
    history: shown.map(lineOf),
    older: (subject?.handoffs?.count ?? 0) - shown.length - (open ? 1 : 0),
    firstTeam: history[0]?.from ?? null,
    pairs: pairLedger(history).filter(({ offered, returned }) => offered > 1 || returned > 0),
    mayOffer: canOffer && open === undefined,
    hasTeams: teams.some(canAccept),
  };
}

function openView(open: Handoff, mine: boolean, switchedOn: boolean, by: string): OpenHandoffView {
  const { id, from, to, toTier, sender, at, dueAt, words, pack } = open;
  const may = switchedOn
    ? [...(mine ? (['accept', 'return'] as const) : []), ...(sender === by ? (['withdraw'] as const) : [])]
    : [];
  return { id, from, to, toTier, sender, at, dueAt, words, pack, mine, may };
}

function lineOf({ id, from, to, state, at, endedAt, endedBy, returnReason, endWords }: Handoff): HandoffLine {
  return { id, from, to, state, at: endedAt ?? at, by: endedBy, returnReason, words: endWords };
}
