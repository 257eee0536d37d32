import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { PROJECT } from '../../sandbox/jira/seed/projects';
import { MINUTE } from '../../src/domain/time';
import { aCrowd, levelsToldOn } from '../support/crowd';
import { deadLetters, errorsLogged, headOf, journalOf, saidSoFar } from '../support/shelving';

it('stands still from the minute in which its project is switched off, and goes on from there when it is switched on', async () => {
  const { story, all } = await aCrowd(3);
  const turn = async (on: boolean): Promise<void> => {
    const admin = story.site.as(PEOPLE.priya.accountId);
    const payload = { projectId: PROJECT.support, on };
    const reply = await admin.invoke('escalation-settings', 'project.switch', payload);
    expect(reply).toMatchObject({ ok: true, value: { switchedOn: on } });
    await story.settle();
  };
  const left = (): readonly number[] =>
    all.map(({ escalationId }) => headOf(story, escalationId).dueAt - story.site.clock.now());
  await story.minutes(10);
  const before = left();
  await turn(false);
  for (const { escalationId } of all) expect(journalOf(story, escalationId).at(-1)).toBe('frozen');
  const said = saidSoFar(story);
  await story.minutes(90);
  expect(saidSoFar(story)).toBe(said);
  const [one] = all;
  const act = { escalationId: one?.escalationId ?? '', severity: 'high', words: 'x' } as const;
  const refused = await story.call('priya', 'severity.change', act);
  expect(refused).toMatchObject({ ok: false, problem: { code: 'project-off' } });

  await turn(true);
  expect(saidSoFar(story)).toBe(said);
  for (const [index, ms] of left().entries())
    expect(Math.abs(ms - (before[index] ?? 0))).toBeLessThan(MINUTE / 2);
  await story.minutes(40);
  expect(all.map(({ key }) => levelsToldOn(story, key).length)).toEqual([1, 1, 1]);
  expect(deadLetters(story)).toEqual([]);
  expect(errorsLogged(story)).toEqual([]);
});
