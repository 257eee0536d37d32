import type { NeedView, NowView } from '../../contract/now-view';
import type { Escalation } from '../../domain/escalation/escalation';
import { SEVERITIES } from '../../domain/escalation/severity';
import { SOON } from '../../domain/insight/head-needs';
import type { PolicySet } from '../../domain/policy/policy-set';
import { done, type Result } from '../../domain/problem';
import { FAR, type Instant } from '../../domain/time';
import { inTeam } from '../handoff/in-team';
import { loadPolicies } from '../load-policies';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Rows } from '../rows';
import { noticesKey } from '../shift/shift-job';
import { handOversIn } from './hand-overs-in';
import { needsOfHeads, type SeenWords } from './needs-of-heads';
import { readNeedyHeads } from './read-needy-heads';
import { readProposals, type StandingProposal } from './read-proposals';

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
  const [policies, found, duties, handoffs, notices] = await Promise.all([
    loadPolicies(store, projectId),
    readNeedyHeads(store, projectId, now),
    store.query('duty', { index: 'by-project', ...due }),
    store.query('handoff', { index: 'by-project-state', ...offered }),
    store.get('job', noticesKey(by)),
  ]);
  const proposals = await readProposals(store, projectId, policies, now);
  const owed = duties.rows
    .map(({ row }) => row)
    .filter(({ kind }) => kind === 'action' || kind === 'preventive');
  const heads = await headsOf(store, found.heads, owed);
  const offers = handoffs.rows.map(({ row }) => row);
  const asked = new Set([
    ...[...heads.values()].map(({ subjectId }) => subjectId),
    ...[...offers, ...proposals].map(({ issueId }) => issueId),
  ]);
  const seen = await desk.visible([...asked]);
  const needs = [
    ...(await needsOfHeads(store, { needy: found.heads, heads, owed }, seen, by, now)),
    ...(await needsOfOffers(offers, policies, permit, seen, now)),
    ...proposals.flatMap((one) => needOfProposal(one, seen)),
  ].sort(byUrgency);
  return done({
    now,
    needs: needs.slice(0, SHOWN),
    hidden: [...asked].some((issueId) => !seen.has(issueId)),
    more: found.more || needs.length > SHOWN || duties.cursor !== undefined || handoffs.cursor !== undefined,
    handOvers: handOversIn(notices?.row),
  });
}

/** The heads that are needy themselves, and those in which something is owed. */
async function headsOf(
  store: Store,
  needy: readonly Escalation[],
  owed: readonly Rows['duty'][],
): Promise<ReadonlyMap<string, Escalation>> {
  const known = new Map(needy.map((head) => [head.id, head]));
  const others = [...new Set(owed.map(({ escId }) => escId))].filter((id) => !known.has(id));
  const rows = await store.getMany(others.map((key) => ({ entity: 'escalation' as const, key })));
  for (const found of rows) if (found) known.set(found.key, found.row);
  return known;
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

function byUrgency(a: NeedView, b: NeedView): number {
  const rank = ({ severity }: NeedView): number =>
    severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  return Number(b.overdue) - Number(a.overdue) || rank(a) - rank(b) || (a.dueAt ?? FAR) - (b.dueAt ?? FAR);
}
