import type { Escalation } from '../domain/escalation/escalation';
import type { Attempt } from './attempt';
import { loadEscalation } from './load-escalation';
import { mirroredAtRest, mirrorOf } from './mirror-of';
import { overtaken, writeAgain } from './overtaken';
import { JiraUnavailable, type Mirror, type Outcome } from './ports/desk';
import type { Ports } from './ports/ports';
import { isProjectAway, WENT_AWAY } from './sight/project-away';
import { claimEffect, isWorkable, settleEffect, type Claim } from './work-effect';

/**
 * Works many `reflect` effects together: each is claimed and marked on its own, as any effect, and Jira is written to in as few requests
 * as it allows. Two of one escalation write the same, so the second is done with the first.
 */
export async function workMirrors(ports: Ports, ids: readonly string[]): Promise<void> {
  const found = await ports.store.getMany(ids.map((key) => ({ entity: 'effect' as const, key })));
  const now = ports.clock.now();
  const claims: Claim[] = [];
  for (const stored of found) {
    if (!stored || stored.row.work.kind !== 'reflect' || !isWorkable(stored.row, now)) continue;
    const claim = await claimEffect(ports, stored, stored.row.work);
    if (claim) claims.push(claim);
  }
  const meant = new Map<string, { readonly mirror: Mirror } | Attempt>();
  const revs = new Map<string, number>();
  const heads = new Map<string, Escalation>();
  for (const { stored } of claims) {
    const { escId } = stored.row;
    if (meant.has(escId)) continue;
    const loaded = await loadEscalation(ports.store, escId, now);
    const gone: Attempt = { kind: 'refused', why: 'its escalation does not exist' };
    meant.set(escId, loaded ? await mirrorOf(ports, loaded) : gone);
    if (!loaded) continue;
    revs.set(escId, loaded.rev);
    heads.set(escId, loaded.state.head);
  }
  const outcomes = await writeAll(ports, meant, heads);
  const old = await overtaken(ports, revs);
  const asked = new Map<string, Promise<boolean>>();
  const isAwayNow = (projectId: string): Promise<boolean> => {
    const answer = asked.get(projectId) ?? isProjectAway(ports, projectId);
    asked.set(projectId, answer);
    return answer;
  };
  for (const claim of claims) {
    const { escId } = claim.stored.row;
    const outcome = outcomes.get(escId);
    if (!outcome) continue;
    const isOld = outcome.kind === 'done' && old.has(escId);
    const isAway = outcome.kind === 'refused' && (await isAwayNow(claim.stored.row.projectId));
    const end = isAway ? WENT_AWAY : isOld ? writeAgain(ports.clock.now()) : outcome;
    await settleEffect(ports, claim, end);
  }
}

async function writeAll(
  ports: Ports,
  meant: ReadonlyMap<string, { readonly mirror: Mirror } | Attempt>,
  heads: ReadonlyMap<string, Escalation>,
): Promise<ReadonlyMap<string, Attempt>> {
  const outcomes = new Map<string, Attempt>();
  const mirrors: (readonly [string, Mirror])[] = [];
  for (const [escId, what] of meant) {
    if ('mirror' in what) mirrors.push([escId, what.mirror]);
    else outcomes.set(escId, what);
  }
  if (mirrors.length === 0) return outcomes;
  const written = await reflectAll(
    ports,
    mirrors.map(([, mirror]) => mirror),
  );
  for (const [index, [escId]] of mirrors.entries()) {
    const outcome = written[index];
    const head = heads.get(escId);
    if (outcome) outcomes.set(escId, head ? mirroredAtRest(outcome, head) : outcome);
  }
  return outcomes;
}

async function reflectAll(ports: Ports, mirrors: readonly Mirror[]): Promise<readonly Outcome[]> {
  try {
    return await ports.desk.reflectAll(mirrors);
  } catch (error) {
    if (!(error instanceof JiraUnavailable)) throw error;
    return mirrors.map(() => ({ kind: 'later', why: error.message, retryAt: error.retryAt }));
  }
}
