import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { Rows } from '../../src/app/rows';
import type { RollupRow } from '../../src/app/report/rollup-row';
import { HOUR } from '../../src/domain/time';
import { StorySite } from '../../test/support/story-site';
import { BIG_PROJECT, growProject } from '../big-project/grow-project';
import { atMost, stated, type Figure } from './figure';
import { countsSince, siteCounts } from './site-counts';

const KILOBYTE = 1024;
const MONTHS = { from: '2026-01', to: '2026-12' };

const WHOLE_YEAR = { from: '2026-01-01', to: '2026-12-31', dim: 'project', value: 'all', cursor: null };

const LISTED = { life: 'open', stages: [], severities: [], mine: false, cursor: null };

/** A view with the call that opens it; where it reads more than P9's 3 times, or costs more than P1's 4 points, what it is held to. */
const OPENED = [
  {
    name: 'the list of what ended, first page',
    call: 'center.page',
    sent: { ...LISTED, life: 'ended' },
    reads: 3,
    points: 45,
  },
  { name: 'now', call: 'center.now', sent: {}, reads: 8, points: 105 },
  { name: 'the list and the board, first page', call: 'center.page', sent: LISTED, reads: 4, points: 55 },
  {
    name: 'the list in an order of its own, first page',
    call: 'center.page',
    sent: { ...LISTED, order: { by: 'severity', descending: false, group: 'stage' } },
    reads: 13,
    points: 55,
  },
  {
    name: 'reports, a year by service',
    call: 'report.view',
    sent: { ...MONTHS, dim: 'service', skip: 0 },
    reads: 4,
  },
  {
    name: 'reports, a year by month',
    call: 'report.view',
    sent: { ...MONTHS, dim: 'project', skip: 0 },
  },
  {
    name: 'cases of a figure, a year, the newest',
    call: 'report.cases',
    sent: { ...WHOLE_YEAR, figure: 'opened' },
    points: 6,
  },
  {
    name: 'cases of a figure of ends',
    call: 'report.cases',
    sent: { ...WHOLE_YEAR, figure: 'ended' },
    reads: 6,
    points: 6,
  },
  {
    name: 'cases that are open now',
    call: 'report.cases',
    sent: { ...WHOLE_YEAR, figure: 'open' },
    reads: 6,
    points: 6,
  },
  {
    name: 'cases of a figure that few are behind',
    call: 'report.cases',
    sent: { ...WHOLE_YEAR, dim: 'service', value: 'unheard-of', figure: 'opened' },
    reads: 11,
  },
  { name: 'audit, a year', call: 'audit.view', sent: MONTHS },
  {
    name: 'audit, a page of what ended',
    call: 'audit.cases',
    sent: { ...MONTHS, step: null, cursor: null },
    reads: 4,
    points: 55,
  },
  {
    name: 'brief of all open ones, the first page',
    call: 'brief.page',
    sent: { since: null, skip: 0 },
    reads: 21,
    points: 13,
  },
] as const;

/** P9 of the Center’s views on a project with 1,000 open escalations, 50,000 that ended, and two years of full figures. */
export async function reportFigures(say: (line: string) => void): Promise<Figure[]> {
  const { site } = await openBigProject();
  say(`a project has grown to ${BIG_PROJECT.open} open escalations and ${BIG_PROJECT.ended} that ended`);
  const marco = site.as(PEOPLE.marco.accountId);
  const projectId = site.jira.state.project('SUP')?.id ?? '';
  const figures: Figure[] = [];
  for (const opened of OPENED) {
    const ask = () => marco.invoke('escalation-center', opened.call, { projectId, ...opened.sent });
    // Opened once before: what is kept for half an hour is no cost of a screen.
    await ask();
    const before = siteCounts(site);
    const begun = performance.now();
    const reply = (await ask()) as { readonly ok: boolean };
    const tookMs = performance.now() - begun;
    if (!reply.ok) throw new Error(`${opened.call} was refused: ${JSON.stringify(reply)}`);
    const { requests, reads, points } = countsSince(before, siteCounts(site));
    const most = { reads: 3, points: 4, ...opened };
    const what = `big project, ${opened.name}`;
    figures.push(
      atMost('P9', `${what}: storage reads, as requests`, requests, '', most.reads),
      stated('P9', `${what}: storage keys and queries in them`, reads, ''),
      atMost('P9', `${what}: answer`, JSON.stringify(reply).length / KILOBYTE, 'KB', 30),
      atMost('P1', `${what}: Jira points`, points, 'points', most.points),
      stated('P9', `${what}: on this machine, the sandbox included`, tookMs, 'ms'),
    );
  }
  return figures;
}

/** The demo site with one escalation of which a whole project is made, once its own figures were counted. */
async function openBigProject(): Promise<StorySite> {
  const first = await StorySite.open();
  const view = await first.escalate('SUP-7');
  await first.site.advance(3 * HOUR);
  const snapshot = first.site.snapshot();
  first.site.stop();
  const stored = (entity: string, key: string): unknown =>
    (
      snapshot.storage[`entity:${entity}`]?.find((row) => row.key.endsWith(key))?.value as {
        readonly data: unknown;
      }
    ).data;
  const id = view.record?.id ?? '';
  const head = stored('escalation', id) as Rows['escalation'];
  const record = stored('rollup', `record:${id}`) as Extract<RollupRow, { readonly what: 'record' }>;
  const figures = { ...record.figures, endedOn: '2026-12-01', endedAs: 'closed' as const };
  const issueIds = [...first.site.jira.state.issues.ofProject(head.projectId)].map(({ id }) => id);
  return StorySite.open({
    state: growProject(snapshot, { head, figures, month: '2026-12', now: snapshot.now, issueIds }),
  });
}
