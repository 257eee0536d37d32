import { PEOPLE } from '../../sandbox/jira/seed/people';
import { MINUTE } from '../../src/domain/time';
import { StorySite } from '../../test/support/story-site';
import { atMost, stated, type Figure } from './figure';
import { countsSince, siteCounts, type SiteCounts } from './site-counts';

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

const QUIET_TICKS = 12;

/** A quiet stretch: nothing is due within the look-ahead, and no repair is pushed on the tick that costs least. */
async function idleSweep({ site }: StorySite): Promise<Figure[]> {
  const sweeps: SiteCounts[] = [];
  for (let tick = 0; tick < QUIET_TICKS; tick += 1) {
    const before = siteCounts(site);
    await site.tick();
    sweeps.push(countsSince(before, siteCounts(site)));
    await site.advance(11 * MINUTE);
  }
  const cost = ({ reads, writes, calls }: SiteCounts): number => reads + writes + calls;
  const least = sweeps.reduce((best, one) => (cost(one) < cost(best) ? one : best));
  const idle = sweeps.filter((one) => cost(one) === cost(least)).map(({ sweepMs }) => sweepMs);
  return [
    atMost('P2', 'storage queries of an idle sweep', least.reads, '', 1),
    atMost('P2', 'storage writes of an idle sweep', least.writes, '', 1),
    atMost('P2', 'Jira calls of an idle sweep', least.calls, '', 0),
    atMost('P2', 'processor of an idle sweep, the median', median(idle), 'ms', 25),
  ];
}

const median = (values: readonly number[]): number =>
  [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)] ?? 0;

async function surface(story: StorySite, name: string, open: () => Promise<unknown>): Promise<Figure[]> {
  // Opened once before: what is kept for half an hour, such as which field is which, is no cost of a screen.
  await open();
  const before = siteCounts(story.site);
  const view = await open();
  const { requests, reads, points } = countsSince(before, siteCounts(story.site));
  return [
    atMost('P9', `${name}: storage reads, as requests`, requests, '', 3),
    stated('P9', `${name}: storage keys and queries in them`, reads, ''),
    atMost('P9', `${name}: answer`, JSON.stringify(view).length / KILOBYTE, 'KB', 30),
    atMost('P1', `${name}: Jira points`, points, 'points', 4),
  ];
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
