import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { storedRows } from '../../bench/replay/stored-rows';
import { raise } from '../support/crowd';
import { StorySite } from '../support/story-site';

let one: StorySite;
let other: StorySite;

beforeAll(async () => {
  const app = await import('../../src/index');
  // One process serves both, as the platform may: whatever the app keeps at module level is shared.
  const loadApp = () => Promise.resolve({ ...app });
  one = await StorySite.open({ siteUrl: 'https://one.example', loadApp });
  other = await StorySite.open({ siteUrl: 'https://other.example', loadApp });
});
const inner = (site: StorySite, key: string) => site.ask('ada', 'issue.view', { issueId: site.issueId(key) });

describe('two sites in one process', () => {
  it('see nothing of each other: not the switch of a project, not an escalation, not its words', async () => {
    const priya = other.site.as(PEOPLE.priya.accountId);
    await priya.invoke('escalation-settings', 'project.switch', { projectId: '10000', on: false });
    const secret = 'the vault of site one';
    const escalated = await one.ask('ada', 'escalation.open', {
      issueId: one.issueId('SUP-1'),
      playbookId: 'major-incident',
      severity: 'critical',
      reasonCode: 'stuck',
      words: secret,
      tried: '',
      shouldKnow: [],
    });
    expect(escalated.record?.stage).toBe('assessing');
    const seen = await inner(other, 'SUP-1');
    expect(seen).toMatchObject({ switchedOn: false, record: null });
    expect(JSON.stringify(seen)).not.toContain(secret);
    expect(await inner(one, 'SUP-1')).toMatchObject({ switchedOn: true });
  });

  it('are watched each by its own switch: what one switched off, the other’s engine goes on with', async () => {
    const watches = (story: StorySite, key: string) =>
      storedRows(story.site.snapshot(), 'watch').filter(({ issueId }) => issueId === story.issueId(key));
    const unwatched = raise(other, 'Nobody watches here');
    await other.minutes(25);
    const watched = raise(one, 'The same in the other site');
    await one.minutes(10);
    expect(watches(other, unwatched)).toEqual([]);
    expect(watches(one, watched)).toHaveLength(1);
  });
});
