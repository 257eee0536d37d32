import { beforeEach, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import * as index from '../../../src/index';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { readManifest } from '../../support/read-manifest';
import { InsideApp } from '../inside-app';
import { MONDAY_9, StorySite } from '../../support/story-site';

let story: StorySite;
beforeEach(async () => {
  story = await StorySite.open();
});

const badge = (who: keyof typeof PEOPLE, issueId: string) =>
  story.site.as(PEOPLE[who].accountId).dynamicProperties('escalation-badge', { issue: { id: issueId } });
/** More than the demo desk's teams ask for. */
const PACKAGE = { tried: 'A restart.', impact: 'Nobody can order.', logs: 'https://logs.example/1' };
const errors = () => story.site.log.filter(({ level }) => level === 'error').map(({ text }) => text);
const looked = () => story.site.log.filter(({ source }) => source === 'jira').length;

describe('the exports', () => {
  it('are the functions of the manifest, and nothing else', () => {
    const handlers = readManifest().modules.function.map(({ handler }) => handler.replace('index.', ''));
    expect(Object.keys(index).sort()).toEqual([...handlers].sort());
  });
});

describe('the live badge', () => {
  it('says the state of the escalation in one read', async () => {
    await story.escalate('SUP-1', { severity: 'critical' });
    await story.minutes(1);
    const before = looked();
    expect(await badge('ada', story.issueId('SUP-1'))).toMatchObject({
      status: { type: 'lozenge', value: { label: 'Critical · assessing', type: 'removed' } },
    });
    expect(looked() - before).toBe(1);
  });

  it('says that nothing is escalated to whoever may not see it, and shows nothing for what is no work item', async () => {
    await story.escalate('SUP-1');
    expect(await badge('otto', story.issueId('SUP-1'))).toMatchObject({
      status: { value: { label: 'Not escalated' } },
    });
    expect(await badge('ada', '1 OR 1=1')).toEqual({});
  });

  it('says to agents that a hand-off waits where that is what is due', async () => {
    const issueId = story.issueId('SUP-1');
    const offer = { issueId, to: 'Infrastructure', words: 'Please look.', package: PACKAGE };
    await story.ask('ada', 'handoff.offer', offer);
    expect(await badge('ada', issueId)).toMatchObject({ status: { value: { label: 'Hand-off waits' } } });
    expect(await badge('erik', issueId)).toMatchObject({ status: { value: { label: 'Not escalated' } } });
    expect(await badge('otto', issueId)).toMatchObject({ status: { value: { label: 'Not escalated' } } });
  });

  it('shows a more severe escalation that the work item is part of, to whoever may browse that one', async () => {
    await story.escalate('SUP-1', { severity: 'elevated' });
    const over = await story.escalate(
      'SUP-4',
      { severity: 'critical', playbookId: 'major-incident' },
      'priya',
    );
    await story.ask('priya', 'link.add', { escalationId: over.record?.id ?? '', issueKey: 'SUP-1' });
    await story.minutes(1);
    const issueId = story.issueId('SUP-1');
    expect(await badge('priya', issueId)).toMatchObject({
      status: { value: { label: 'Critical · part of SUP-4', type: 'removed' } },
    });
    // SUP-4 is under a security level that leaves Ada out.
    expect(await badge('ada', issueId)).toMatchObject({
      status: { value: { label: 'Elevated · assessing', type: 'moved' } },
    });
    const { record } = await story.view('priya', 'SUP-1');
    const ending = {
      escalationId: record?.id ?? '',
      reason: 'handled-elsewhere',
      words: 'See SUP-4.',
    } as const;
    await story.ask('priya', 'escalation.withdraw', ending);
    const isPart = { key: 'SUP-4', stage: 'assessing', severity: 'critical' };
    expect((await story.view('priya', 'SUP-1')).over).toEqual(isPart);
    expect((await story.view('ada', 'SUP-1')).over).toBeUndefined();
  });

  it('shows nothing while Jira does not answer', async () => {
    story.site.faults.jiraDownUntil = MONDAY_9 + HOUR;
    expect(await badge('ada', story.issueId('SUP-1'))).toEqual({});
  });
});

describe('the sweep', () => {
  it('with nothing due asks the storage once, notes that it ran, and leaves Jira alone', async () => {
    const quiet = await StorySite.open({ hasDemoIssues: false });
    await quiet.minutes(20);
    const { reads, writes } = quiet.site.counters.storage;
    const asked = quiet.site.log.filter(({ source }) => source === 'jira').length;
    await quiet.site.tick();
    const after = quiet.site.counters.storage;
    expect([after.reads - reads, after.writes - writes]).toEqual([1, 1]);
    expect(quiet.site.log.filter(({ source }) => source === 'jira').length).toBe(asked);
  });

  it('survives a storage that is down, and goes on when it is back', async () => {
    await story.escalate('SUP-1');
    story.site.faults.storageDownUntil = story.site.clock.now() + 30 * MINUTE;
    await story.minutes(31);
    expect(errors().some((text) => text.startsWith('The sweep failed'))).toBe(true);
    await story.hours(1);
    expect(story.mails('lena').some((mail) => mail.includes('reached level 1'))).toBe(true);
  });

  it('sets off repair and audit at every second tick', async () => {
    const ran = () => story.site.log.filter(({ text }) => text.includes('search/jql')).length;
    // A new installation looks for what an earlier one left, and through its projects, once.
    await story.minutes(12);
    const before = ran();
    await story.minutes(40);
    expect(ran() - before).toBe(4);
  });
});

describe('a product event', () => {
  it('of a shape that nobody knows does no harm', async () => {
    const app = await InsideApp.open();
    for (const sent of [undefined, {}, { eventType: 'avi:jira:updated:issue', issue: { id: 'x' } }]) {
      expect(await app.asEngine(() => index.issueChanged(sent))).toBeUndefined();
    }
    expect(app.site.log.filter(({ text }) => text.startsWith('An event of an unknown shape'))).toHaveLength(
      3,
    );
  });
});
