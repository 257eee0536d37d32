import { HOUR, MINUTE } from '../../src/domain/time';
import { aHistory } from '../support/a-history';
import { Chance } from './chance';
import { Coverage } from './coverage';
import type { FaultPlan } from './fault-plan';
import { Faults } from './faults';
import type { Shared } from './invocation';
import { judgeTrial, type Breach } from './judge-trial';
import { Scheduler } from './scheduler';
import { PROJECT } from './sim-desk';
import { SimJira } from './sim-jira';
import { peopleAct } from './sim-people';
import { SIM_POLICIES } from './sim-policy';
import { SimRows } from './sim-rows';
import { SimSite } from './sim-site';

/** Monday 2 March 2026, 09:00 UTC. */
const START = Date.UTC(2026, 2, 2, 9);
/** By then every escalation of a trial is closed, whatever happened. */
const LONGEST = 14 * HOUR;
/** How long the engine has, once the faults are over, to work off what is left; and how long it is watched when nothing is left. */
const AFTERMATH = 3 * HOUR;
const WATCHED = 7 * MINUTE;

export interface Trial {
  readonly seed: number;
  readonly plan: FaultPlan;
  /** Faults that are taken out, to make a failing trial shorter. */
  readonly without?: ReadonlySet<string>;
  /** Faults that strike besides those of the plan. */
  readonly also?: readonly string[];
  readonly tracing?: boolean;
}

export interface Outcome {
  readonly breaches: readonly Breach[];
  readonly struck: readonly string[];
  readonly steps: number;
  readonly coverage: Coverage;
  readonly trace: readonly string[];
}

/** One escalation from its start to its close, on the real engine, under the faults that the seed draws from the plan. */
export async function runTrial({ seed, plan, without, also, tracing }: Trial): Promise<Outcome> {
  const chance = new Chance(seed);
  const faults = new Faults(plan, chance, without ?? new Set(), also ?? []);
  const scheduler = new Scheduler(START);
  const trace: string[] | null = tracing ? [] : null;
  const shared: Shared = { scheduler, faults, coverage: new Coverage(), steps: 0, trace };
  const site = new SimSite(shared, new SimRows(), new SimJira());
  prepare(site);
  const story: { closedAt: number | null } = { closedAt: null };
  const openedByHand = chance.of('who opens', 0) < 0.5;
  scheduler.spawn(START + 1, async () => {
    await peopleAct(site, openedByHand);
    faults.end();
    story.closedAt = site.now;
  });
  await scheduler.run(START + LONGEST, () => isOver(site, story.closedAt));
  const { coverage, steps } = shared;
  return {
    breaches: judgeTrial(site, story.closedAt !== null),
    struck: faults.struck,
    steps,
    coverage,
    trace: trace ?? [],
  };
}

/** Work item 1 lies until somebody escalates it; work item 2 looks just like it and is taken in time, and the app may not hear of it. */
function prepare(site: SimSite): void {
  const { scheduler, faults } = site.shared;
  const start = site.now;
  site.rows.put(
    'generation',
    { key: PROJECT, rev: 1, version: 1, row: { number: 1, live: SIM_POLICIES } },
    start,
  );
  site.rows.put('job', { key: `import:${PROJECT}`, rev: 1, version: 1, row: importDone(start) }, start);
  const priority = { id: '1', name: 'Highest' };
  for (const id of ['1', '2']) {
    site.jira.put(aHistory({ id, key: `SUP-${id}`, createdAt: start, priority, projectId: PROJECT }), start);
    site.tell({ issueId: id, kind: 'created' });
  }
  const takenAt = start + faults.chance.between('taken', 0, 4, 14) * MINUTE;
  scheduler.spawn(takenAt, async () => {
    const ada = { id: 'ada', name: 'Ada' };
    const change = { at: takenAt, authorId: 'ada', field: 'assignee', from: null, to: ada } as const;
    site.jira.change('2', (before) => ({ ...before, assignee: ada, changes: [change] }), takenAt);
    site.tell({ issueId: '2', kind: 'assigned' });
  });
  site.startTicking();
}

const importDone = (at: number) => ({
  id: `import:${PROJECT}`,
  kind: 'import',
  state: 'done',
  at,
  body: null,
});

function isOver({ now, rows }: SimSite, closedAt: number | null): boolean {
  if (closedAt === null || now < closedAt + WATCHED) return false;
  return now > closedAt + AFTERMATH || !rows.all('effect').some(({ row }) => row.state === 'pending');
}
