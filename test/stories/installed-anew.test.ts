import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { PROJECT } from '../../sandbox/jira/seed/projects';
import { storedRows } from '../../bench/replay/stored-rows';
import { aCrowd, levelsToldOn, markersOn, type Escalated } from '../support/crowd';
import { deadLetters, errorsLogged, headOf } from '../support/shelving';
import type { StorySite } from '../support/story-site';

const PROPERTY = 'escalation-center';
let story: StorySite;
let all: readonly Escalated[];
let first: Escalated;

const marked = (): Promise<string[]> => story.search('priya', 'escalationStage IS NOT EMPTY');
/** Whether the app's own field on the work item still says how severe it is. */
const saysSeverity = (key: string): boolean =>
  /critical/iu.test(JSON.stringify(story.site.jira.state.issues.find(key)?.values ?? {}));

/** Records are at work, their lead has been told, and the app is uninstalled; two days later it is installed anew. */
beforeAll(async () => {
  ({ story, all } = await aCrowd(3));
  const [one] = all;
  if (!one) throw new Error('the crowd is empty');
  first = one;
  await story.minutes(40);
  expect(await marked()).toHaveLength(3);
  story.site.uninstall();
  await story.hours(48);
  expect(await marked()).toHaveLength(3);
  await story.site.install();
});

describe('an app that is installed anew where it was before', () => {
  it('knows nothing of the records of before, and takes over which projects are switched on', async () => {
    expect(storedRows(story.site.snapshot(), 'escalation')).toEqual([]);
    expect(await story.view('priya', first.key)).toMatchObject({ record: null, badge: null });
    const admin = story.site.as(PEOPLE.priya.accountId);
    const settings = await admin.invoke('escalation-settings', 'settings.view', {
      projectId: PROJECT.support,
    });
    expect(settings).toMatchObject({ value: { switchedOn: true } });
  });

  it('clears within minutes what misleads searches and boards, and leaves comments where they are', async () => {
    const said = markersOn(story, first.key).length;
    expect(saysSeverity(first.key)).toBe(true);
    await story.minutes(10);
    expect(await marked()).toEqual([]);
    expect(saysSeverity(first.key)).toBe(false);
    expect(markersOn(story, first.key)).toHaveLength(said);
  });

  it('begins anew, tells what it told before once more, and signs with its own id', async () => {
    const before = levelsToldOn(story, first.key).length;
    expect(before).toBeGreaterThan(0);
    const { record } = await story.escalate(first.key, { severity: 'critical' });
    expect(record?.id).toBe(first.escalationId);
    await story.minutes(40);
    expect(headOf(story, first.escalationId).ladder.level).toBe(1);
    expect(levelsToldOn(story, first.key).length).toBeGreaterThan(before);
    const mark = story.site.jira.property('issue', first.issueId, PROPERTY);
    expect(mark).toMatchObject({ installation: story.site.identity.installationId });
    expect(deadLetters(story)).toEqual([]);
    expect(errorsLogged(story)).toEqual([]);
  });
});
