import { PEOPLE } from '../../sandbox/jira/seed/people';
import { MINUTE } from '../../src/domain/time';
import { StorySite } from '../../test/support/story-site';
import type { Figure } from './figure';

const KILOBYTE = 1024;

/** P1, P2 and P9 counted on the demo site: what an idle sweep and each opened surface cost. */
export async function siteFigures(): Promise<Figure[]> {
  const story = await StorySite.open();
  const { site } = story;
  await site.advance(30 * MINUTE);
  await story.escalate('SUP-7');
  await site.advance(30 * MINUTE);
  return [
    ...(await idleSweep(story)),
    ...(await surface(story, 'badge and workspace', () => story.view('ada', 'SUP-7'))),
    ...(await surface(story, 'Escalate…', () =>
      story.ask('ada', 'issue.form', { issueId: story.issueId('SUP-7') }),
    )),
    ...(await surface(story, 'Escalation Center', () => center(story))),
    ...(await surface(story, 'settings', () => settings(story))),
  ];
}

async function idleSweep({ site }: StorySite): Promise<Figure[]> {
  // A quiet stretch: nothing is due within the look-ahead, and no repair is pushed on this tick.
  const sweeps: { readonly reads: number; readonly writes: number; readonly calls: number }[] = [];
  for (let tick = 0; tick < 12; tick += 1) {
    const before = counted(site);
    await site.tick();
    const after = counted(site);
    sweeps.push({
      reads: after.reads - before.reads,
      writes: after.writes - before.writes,
      calls: after.calls - before.calls,
    });
    await site.advance(11 * MINUTE);
  }
  const least = sweeps.reduce((best, one) =>
    one.reads + one.writes + one.calls < best.reads + best.writes + best.calls ? one : best,
  );
  const figure = (what: string, value: number, goal: number): Figure => ({
    id: 'P2',
    what,
    value,
    unit: '',
    goal: `${goal}`,
    met: value <= goal,
    peers: {},
  });
  return [
    figure('storage reads of an idle sweep', least.reads, 1),
    figure('storage writes of an idle sweep', least.writes, 1),
    figure('Jira calls of an idle sweep', least.calls, 0),
  ];
}

async function surface(story: StorySite, name: string, open: () => Promise<unknown>): Promise<Figure[]> {
  const before = counted(story.site);
  const view = await open();
  const after = counted(story.site);
  const bytes = JSON.stringify(view).length;
  const figure = (id: string, what: string, value: number, unit: string, most: number): Figure => ({
    id,
    what: `${name}: ${what}`,
    value,
    unit,
    goal: `≤ ${most}`,
    met: value <= most,
    peers: {},
  });
  return [
    figure('P9', 'storage reads', after.reads - before.reads, '', 3),
    figure('P9', 'answer', Math.round((bytes / KILOBYTE) * 10) / 10, 'KB', 30),
    figure('P1', 'Jira points', after.points - before.points, '', 4),
  ];
}

function counted(site: StorySite['site']): {
  readonly reads: number;
  readonly writes: number;
  readonly calls: number;
  readonly points: number;
} {
  const { storage } = site.counters;
  const hours = site.jira.points();
  return {
    reads: storage.reads,
    writes: storage.writes,
    calls: hours.reduce((sum, { requests }) => sum + requests, 0),
    points: hours.reduce((sum, { points }) => sum + points, 0),
  };
}

const projectOf = ({ site }: StorySite): string => site.jira.state.project('SUP')?.id ?? '';

async function center(story: StorySite): Promise<unknown> {
  const payload = {
    projectId: projectOf(story),
    life: 'open',
    stages: [],
    severities: [],
    mine: false,
    cursor: null,
  };
  return accepted(
    await story.site.as(PEOPLE.marco.accountId).invoke('escalation-center', 'center.page', payload),
  );
}

async function settings(story: StorySite): Promise<unknown> {
  return accepted(
    await story.site
      .as(PEOPLE.priya.accountId)
      .invoke('escalation-settings', 'settings.view', { projectId: projectOf(story) }),
  );
}

function accepted(reply: unknown): unknown {
  const { ok, value, problem } = reply as {
    readonly ok: boolean;
    readonly value?: unknown;
    readonly problem?: unknown;
  };
  if (!ok) throw new Error(`a surface did not open: ${JSON.stringify(problem)}`);
  return value;
}
