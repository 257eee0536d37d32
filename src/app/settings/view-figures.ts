import type { PolicyFigures } from '../../contract/criteria-view';
import type { Escalation } from '../../domain/escalation/escalation';
import type { CriterionFigures, PlaybookFigures, WaiverFigures } from '../../domain/policy/policy-figures';
import { done } from '../../domain/problem';
import type { Result } from '../../domain/problem';
import { DAY } from '../../domain/time';
import type { Instant } from '../../domain/time';
import { loadPolicies } from '../load-policies';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { EntryRow } from '../rows';
import { readFirings, type FiringCount } from './read-firings';
import { readEntries, readJudgements } from './read-judgements';

const WINDOW = 180 * DAY;
const FRESH = 60 * DAY;
const READ = 100;

/** How the project's policies did in the last half year: asked for by itself, since it reads more than the settings need. */
export async function viewFigures(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  { projectId }: ProjectPermit,
): Promise<Result<PolicyFigures>> {
  const now = clock.now();
  const since = now - WINDOW;
  const { vocabulary } = await loadPolicies(store, projectId);
  const [opened, firings, judgements, waived, changed] = await Promise.all([
    store.query('escalation', {
      index: 'by-project-opened',
      partition: [projectId],
      from: since,
      order: 'descending',
      limit: READ,
    }),
    readFirings(store, projectId, since),
    readJudgements(store, projectId, since, vocabulary.body.outcomes),
    readEntries(store, projectId, 'step-waived', since),
    store.query('policy', {
      index: 'by-scope',
      partition: [projectId],
      from: now - FRESH,
      order: 'descending',
      limit: READ,
    }),
  ]);
  const heads = opened.rows.map(({ row }) => row);
  return done({
    now,
    since,
    cut:
      opened.cursor !== undefined ||
      judgements.cut ||
      waived.cut ||
      [...firings.values()].some(({ more }) => more),
    firedSince: firings.size === 0 ? null : Math.min(...[...firings.values()].map(({ firstAt }) => firstAt)),
    criteria: criterionFigures(firings, heads, judgements.right),
    playbooks: playbookFigures(heads),
    waivers: waiverFigures(waived.entries, now - WINDOW / 2),
    fresh: changed.rows.flatMap(({ row }) => (row.kind === 'criterion' ? [row.policyId] : [])),
  });
}

function criterionFigures(
  firings: ReadonlyMap<string, FiringCount>,
  heads: readonly Escalation[],
  right: ReadonlyMap<string, boolean>,
): readonly CriterionFigures[] {
  const started = heads.filter(({ origin }) => origin.kind === 'criterion');
  const ids = new Set([...firings.keys(), ...started.map(({ origin }) => origin.by)]);
  return [...ids].sort().map((criterionId) => {
    const own = started.filter(({ origin }) => origin.by === criterionId).map(({ id }) => id);
    const count = firings.get(criterionId);
    const verdicts = [...own, ...(count?.acceptedAs ?? [])].flatMap((id) => right.get(id) ?? []);
    const dismissed = count?.dismissed ?? 0;
    return {
      criterionId,
      fired: count?.fired ?? 0,
      lastFiredAt: count?.lastAt ?? null,
      // A proposal that was called no case was wrong, as a start that was taken back.
      judged: verdicts.length + dismissed,
      right: verdicts.filter(Boolean).length,
    };
  });
}

function playbookFigures(heads: readonly Escalation[]): readonly PlaybookFigures[] {
  const ids = [...new Set(heads.map(({ playbookId }) => playbookId))].sort();
  return ids.map((playbookId) => {
    const own = heads.filter((head) => head.playbookId === playbookId);
    const told = own.filter(
      ({ ladder }) => ladder.toldAt !== null || ladder.passed.some(({ toldAt }) => toldAt !== null),
    );
    const isAcknowledged = ({ ladder }: Escalation) =>
      ladder.acknowledgedAt !== null || ladder.passed.some(({ outcome }) => outcome === 'acknowledged');
    return {
      playbookId,
      started: own.length,
      told: told.length,
      acknowledged: told.filter(isAcknowledged).length,
    };
  });
}

function waiverFigures(entries: readonly EntryRow[], middle: Instant): readonly WaiverFigures[] {
  const counts = new Map<string, { later: number; earlier: number }>();
  for (const { at, lines } of entries) {
    const step = String(lines[0]?.params['step'] ?? '');
    const count = counts.get(step) ?? { later: 0, earlier: 0 };
    count[at >= middle ? 'later' : 'earlier'] += 1;
    counts.set(step, count);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([step, count]) => ({ step, ...count }));
}
