import type { NeedView, NowView } from '../../contract/now-view';
import { SEVERITIES } from '../../domain/escalation/severity';
import { SOON } from '../../domain/insight/head-needs';
import type { PolicySet } from '../../domain/policy/policy-set';
import type { WaitingAsk } from '../../domain/portal/waiting-ask';
import { done, type Result } from '../../domain/problem';
import { FAR, type Instant } from '../../domain/time';
import { inTeam } from '../handoff/in-team';
import { loadPolicies } from '../load-policies';
import { askOf, asksKind, issueOfAsk } from '../portal/ask-row';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Entity, EscalationRow, Rows } from '../rows';
import { noticesKey } from '../shift/shift-job';
import { handOversIn } from './hand-overs-in';
import { needRefs, needsOfHeads, type SeenWords } from './needs-of-heads';
import { readNeedyHeads } from './read-needy-heads';
import { proposalRefs, readProposed, standingProposals, type StandingProposal } from './read-proposals';

/** So many are shown; who has more to do than this begins at the top. */
const SHOWN = 100;
const READ = 100;

/**
 * What needs someone now, the most urgent first: late before coming, then by severity, then the longest late. Of what the reader may not
 * browse nothing is said but that something is hidden.
 */
export async function viewNow(ports: Ports, permit: ProjectPermit): Promise<Result<NowView>> {
  const { store, clock } = ports;
  const now = clock.now();
  const { projectId, by, desk } = permit;
  const due = { partition: [projectId, 'open'], to: now + SOON, limit: READ };
  const offered = { partition: [projectId, 'offered'], limit: READ };
  const [policies, found, duties, handoffs, proposed, waiting, notices] = await Promise.all([
    loadPolicies(store, projectId),
    readNeedyHeads(store, projectId, now),
    store.query('duty', { index: 'by-project', ...due }),
    store.query('handoff', { index: 'by-project-state', ...offered }),
    readProposed(store, projectId, now),
    store.query('job', { index: 'by-kind', partition: [asksKind(projectId)], to: now + SOON, limit: READ }),
    store.get('job', noticesKey(by)),
  ]);
  const owed = duties.rows
    .map(({ row }) => row)
    .filter(({ kind }) => kind === 'action' || kind === 'preventive');
  const refs = needRefs({ needy: found.heads, owed }, policies);
  // All in one go, for a store that remembers what it read.
  await store.getMany<Entity>([...proposalRefs(proposed), ...headRefs(found.heads, owed), ...refs]);
  const proposals = await standingProposals(store, proposed, policies);
  const heads = await headsOf(store, found.heads, owed);
  const offers = handoffs.rows.map(({ row }) => row);
  const asks = waiting.rows.map((kept) => ({ issueId: issueOfAsk(kept), ...askOf(kept) }));
  const asked = new Set([
    ...[...heads.values()].map(({ subjectId }) => subjectId),
    ...[...offers, ...proposals, ...asks].map(({ issueId }) => issueId),
  ]);
  const seen = await desk.visible([...asked]);
  const needs = [
    ...(await needsOfHeads({ store, policies, now }, { needy: found.heads, heads, owed }, seen, by)),
    ...(await needsOfOffers(offers, policies, permit, seen, now)),
    ...proposals.flatMap((one) => needOfProposal(one, seen)),
    ...asks.flatMap((one) => needOfAsk(one, seen, now)),
  ].sort(byUrgency);
  return done({
    now,
    needs: needs.slice(0, SHOWN),
    hidden: [...asked].some((issueId) => !seen.has(issueId)),
    more:
      found.more ||
      needs.length > SHOWN ||
      [duties, handoffs, waiting].some(({ cursor }) => cursor !== undefined),
    handOvers: handOversIn(notices?.row),
  });
}

/** The heads that are needy themselves, and those in which something is owed. */
async function headsOf(
  store: Store,
  needy: readonly EscalationRow[],
  owed: readonly Rows['duty'][],
): Promise<ReadonlyMap<string, EscalationRow>> {
  const known = new Map(needy.map((head) => [head.id, head]));
  const rows = await store.getMany(headRefs(needy, owed));
  for (const found of rows) if (found) known.set(found.key, found.row);
  return known;
}

function headRefs(needy: readonly EscalationRow[], owed: readonly Rows['duty'][]) {
  const known = new Set(needy.map(({ id }) => id));
  const others = [...new Set(owed.map(({ escId }) => escId))].filter((id) => !known.has(id));
  return others.map((key) => ({ entity: 'escalation' as const, key }));
}

async function needsOfOffers(
  offers: readonly Rows['handoff'][],
  policies: PolicySet,
  { by, desk }: ProjectPermit,
  seen: SeenWords,
  now: Instant,
): Promise<readonly NeedView[]> {
  const teams = policies.settings.body.teams ?? [];
  const needs = await Promise.all(
    offers.map(async ({ id, issueId, from, to, dueAt }): Promise<readonly NeedView[]> => {
      const words = seen.get(issueId);
      if (!words) return [];
      const need = {
        ...words,
        kind: 'handoff' as const,
        id,
        handoffId: id,
        issueId,
        severity: null,
        dueAt,
        overdue: dueAt !== null && dueAt <= now,
        whose: [],
        mine: await inTeam(
          teams.find(({ value }) => value === to),
          by,
          desk,
        ),
        fromTeam: from,
        toTeam: to,
      };
      return [need];
    }),
  );
  return needs.flat();
}

function needOfProposal(
  { firingId, issueId, criterionId, name, severity, since }: StandingProposal,
  seen: SeenWords,
): readonly NeedView[] {
  const words = seen.get(issueId);
  const rest = { severity, dueAt: null, overdue: false, whose: [], mine: true };
  return words
    ? [{ ...words, ...rest, kind: 'proposal', id: firingId, issueId, criterionId, name, since }]
    : [];
}

function needOfAsk(
  { issueId, askedAt, dueAt }: WaitingAsk & { readonly issueId: string },
  seen: SeenWords,
  now: Instant,
): readonly NeedView[] {
  const words = seen.get(issueId);
  if (!words) return [];
  const rest = { severity: null, dueAt, overdue: dueAt <= now, whose: [], mine: true };
  return [{ ...words, ...rest, kind: 'ask', id: `${issueId}:ask:${askedAt}`, issueId }];
}

function byUrgency(a: NeedView, b: NeedView): number {
  const rank = ({ severity }: NeedView): number =>
    severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  return Number(b.overdue) - Number(a.overdue) || rank(a) - rank(b) || (a.dueAt ?? FAR) - (b.dueAt ?? FAR);
}
