import { beforeAll, describe, expect, it } from '@jest/globals';
import { FIELD } from '../../sandbox/jira/fields/field-ids';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { StorySite } from '../support/story-site';

const PACKAGE = { tried: 'A restart', impact: 'Nobody can order', logs: 'https://logs.example/1' };

let story: StorySite;

beforeAll(async () => {
  story = await StorySite.open();
});

const fieldsOf = async (key: string) => {
  const path = `/rest/api/3/issue/${story.issueId(key)}?fields=${FIELD.team},assignee`;
  const { body } = await story.site.as(PEOPLE.ada.accountId).jira('GET', path);
  const { fields } = body as { fields: Record<string, { value?: string; accountId?: string } | null> };
  return { team: fields[FIELD.team]?.value, assignee: fields['assignee']?.accountId };
};
const offer = (who: 'ada' | 'ben', key: string, to: string) =>
  story.ask(who, 'handoff.offer', {
    issueId: story.issueId(key),
    to,
    words: 'Orders fail since noon',
    package: PACKAGE,
  });

describe('a work item that is not escalated', () => {
  it('stays with its team until the other accepts, who then has it in Jira too', async () => {
    const before = await fieldsOf('SUP-1');
    const view = await offer('ada', 'SUP-1', 'Infrastructure');
    await story.settle();
    expect(view.record).toBeNull();
    expect(view.handoffs?.open).toMatchObject({ to: 'Infrastructure', mine: false, may: ['withdraw'] });
    expect(await fieldsOf('SUP-1')).toEqual(before);
    expect(story.mails('marco').join('\n')).toContain('Infrastructure is asked to take over this work item');

    const marcos = await story.view('marco', 'SUP-1');
    expect(marcos.handoffs?.open).toMatchObject({ mine: true, may: ['accept', 'return'] });
    const handoffId = marcos.handoffs?.open?.id ?? '';
    await story.ask('marco', 'handoff.accept', { handoffId, assign: true });
    await story.settle();
    expect(await fieldsOf('SUP-1')).toEqual({ team: 'Infrastructure', assignee: PEOPLE.marco.accountId });
    expect((await story.view('ada', 'SUP-1')).handoffs?.history[0]).toMatchObject({
      state: 'accepted',
      by: PEOPLE.marco.accountId,
    });
  });

  it('goes back to the sender’s side when nobody answers, and the leads hear of the second time', async () => {
    const key = 'SUP-2';
    await offer('ada', key, 'Infrastructure');
    await story.minutes(35);
    const late = await story.view('ada', key);
    expect(late.handoffs).toMatchObject({ open: null, history: [{ state: 'expired', by: null }] });
    expect(story.mails('ada').join('\n')).toContain('Infrastructure did not answer the hand-off');
    const again = await offer('ada', key, 'Infrastructure');
    const handoffId = again.handoffs?.open?.id ?? '';
    await story.ask('marco', 'handoff.return', { handoffId, reason: 'no-capacity', words: '' });
    await story.minutes(10);
    expect((await story.view('ada', key)).handoffs?.pairs).toMatchObject([{ offered: 2, returned: 2 }]);
    expect(story.mails('marco').join('\n')).toContain('goes back and forth');
  });

  it('is not offered with an empty package, nor to the team it is with', async () => {
    const issueId = story.issueId('SUP-1');
    const empty = await story.call('ada', 'handoff.offer', {
      issueId,
      to: 'Applications',
      words: 'x',
      package: {},
    });
    expect(empty.ok ? [] : empty.problem.fields?.map(({ path }) => path)).toEqual([
      'package.tried',
      'package.impact',
    ]);
    const own = await story.call('ada', 'handoff.offer', {
      issueId,
      to: 'Infrastructure',
      words: 'x',
      package: PACKAGE,
    });
    expect(own.ok ? [] : own.problem.fields?.map(({ path }) => path)).toEqual(['to']);
  });
});

describe('an escalated work item', () => {
  it('has the hand-off and its return in the journal', async () => {
    const { record } = await story.escalate('SUP-3');
    await offer('ada', 'SUP-3', 'Applications');
    const handoffId = (await story.view('ben', 'SUP-3')).handoffs?.open?.id ?? '';
    await story.ask('ben', 'handoff.return', { handoffId, reason: 'known-problem', words: 'See PRB-7' });
    await story.settle();
    const { entries } = await story.ask('ada', 'journal.page', {
      escalationId: record?.id ?? '',
      cursor: null,
    });
    const codes = entries.flatMap(({ lines }) => lines.map(({ code }) => code));
    expect(codes).toEqual(expect.arrayContaining(['handoff-offered', 'handoff-returned']));
  });
});
