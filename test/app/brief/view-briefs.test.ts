import { beforeEach, describe, expect, it } from '@jest/globals';
import { viewBriefs } from '../../../src/app/brief/view-briefs';
import type { BriefPage } from '../../../src/contract/brief-view';
import { aCallerDesk, aProjectPermit, seesIssues } from '../../support/a-project-permit';
import { ReportWorld } from '../report/report-world';

let world: ReportWorld;

async function page(
  ids: readonly string[],
  given: { since?: number; skip?: number } = {},
): Promise<BriefPage> {
  const permit = aProjectPermit({ desk: aCallerDesk({ visible: seesIssues(...ids) }) });
  const { since = null, skip = 0 } = given;
  const answer = await viewBriefs(world.ports, permit, { since, skip });
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}
const changed = ({ briefs }: BriefPage): readonly string[] =>
  briefs[0]?.sections.find(({ section }) => section === 'changed')?.lines.map(({ code }) => code) ?? [];

beforeEach(async () => {
  world = new ReportWorld();
  await world.start('1');
  world.move(60);
  await world.act('1', { do: 'change-severity', severity: 'high', words: 'Half of it is back.' });
});

describe('the brief of all open escalations', () => {
  it('tells the most severe first', async () => {
    await world.start('2');
    const { briefs, next } = await page(['1', '2']);
    expect(briefs.map(({ key, severity }) => [key, severity])).toEqual([
      ['SUP-2', 'critical'],
      ['SUP-1', 'high'],
    ]);
    expect(next).toBeNull();
  });

  it('tells none that the reader may not browse, but that something is hidden', async () => {
    await world.start('2');
    expect(await page(['1'])).toMatchObject({ briefs: [{ key: 'SUP-1' }], hidden: true });
  });

  it('tells none that ended', async () => {
    await world.act('1', { do: 'withdraw', reason: 'resolved', words: 'Solved.' });
    expect((await page(['1'])).briefs).toEqual([]);
  });

  it('comes in pages where there are many', async () => {
    const ids = Array.from({ length: 10 }, (_, at) => String(at + 2));
    for (const id of ids) await world.start(id);
    const first = await page(['1', ...ids]);
    const rest = await page(['1', ...ids], { skip: first.next ?? 0 });
    expect([first.briefs.length, rest.briefs.length, rest.next]).toEqual([8, 3, null]);
    expect(rest.briefs.at(-1)?.key).toBe('SUP-1');
  });
});

describe('what changed', () => {
  it('is told from the opening on where executives heard nothing yet', async () => {
    expect(changed(await page(['1']))).toEqual(['first', 'opened', 'urgency-changed']);
  });

  it('is told since the time that the reader chose', async () => {
    expect(changed(await page(['1'], { since: world.now - 30 * 60_000 }))).toEqual([
      'since',
      'urgency-changed',
    ]);
  });

  it('is nothing where nothing happened since', async () => {
    const since = world.now;
    world.move(30);
    expect(changed(await page(['1'], { since }))).toEqual(['nothing-changed']);
  });
});
