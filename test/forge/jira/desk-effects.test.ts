import { beforeEach, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import type { Outcome, Reflection } from '../../../src/app/ports/desk';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { InsideApp, MONDAY_9 } from '../inside-app';

let app: InsideApp;
beforeEach(async () => {
  app = await InsideApp.open();
});

const lena = PEOPLE.lena.accountId;

const read = async (who: keyof typeof PEOPLE, path: string): Promise<Record<string, unknown>> => {
  const { status, body } = await app.site.as(PEOPLE[who].accountId).jira('GET', path);
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return body as Record<string, unknown>;
};

const comment = (isPublic: boolean, marker = 'effect-1'): Promise<Outcome> =>
  app.ports(({ desk }) =>
    desk.comment({
      issueId: app.issueId('SUP-1'),
      marker,
      public: isPublic,
      mentions: [lena],
      text: 'Please look.\nNow.\n\nThank you.',
    }),
  );

interface SeenComment {
  readonly jsdPublic: boolean;
  readonly body: unknown;
}
const lastComment = async (): Promise<SeenComment | undefined> => {
  const { comments } = await read('ada', `/rest/api/3/issue/SUP-1/comment?orderBy=-created&maxResults=1`);
  return (comments as SeenComment[])[0];
};

describe('a comment of the app', () => {
  it('is internal unless an update is addressed to the customer', async () => {
    expect(await comment(false)).toEqual({ kind: 'done' });
    expect((await lastComment())?.jsdPublic).toBe(false);
    const { values } = await read('carla', '/rest/servicedeskapi/request/SUP-1/comment');
    expect(JSON.stringify(values)).not.toContain('Please look');
  });

  it('reaches the customer when it is addressed to them', async () => {
    expect(await comment(true)).toEqual({ kind: 'done' });
    const { values } = await read('carla', '/rest/servicedeskapi/request/SUP-1/comment');
    expect(JSON.stringify(values)).toContain('Please look');
  });

  it('mentions those it is for and keeps lines and paragraphs', async () => {
    await comment(false);
    expect((await lastComment())?.body).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { id: lena } },
            { type: 'text', text: ' ' },
            { type: 'text', text: 'Please look.' },
            { type: 'hardBreak' },
            { type: 'text', text: 'Now.' },
          ],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'Thank you.' }] },
      ],
    });
  });

  it('is found again by its marker, with its visibility, however many came after it', async () => {
    await comment(false, 'wanted');
    for (let index = 0; index < 130; index += 1) {
      app.site.jira.play.comment('SUP-1', PEOPLE.ada.accountId, `note ${index}`, false);
    }
    const find = (marker: string) => app.ports(({ desk }) => desk.findComment(app.issueId('SUP-1'), marker));
    expect(await find('wanted')).toEqual({ public: false });
    expect(await find('another')).toBeUndefined();
  });

  it('whose answer is lost is unknown, and is there', async () => {
    app.site.faults.lostJiraAnswers = 1;
    expect((await comment(false, 'lost')).kind).toBe('unknown');
    app.site.faults.lostJiraAnswers = 0;
    const found = await app.ports(({ desk }) => desk.findComment(app.issueId('SUP-1'), 'lost'));
    expect(found).toEqual({ public: false });
  });

  it('on a work item that is gone is refused', async () => {
    const gone = { issueId: '99999999', marker: 'm', public: false, mentions: [], text: 'Hello?' };
    expect((await app.ports(({ desk }) => desk.comment(gone))).kind).toBe('refused');
  });
});

describe('a mail', () => {
  const mail = (person: string, key = 'SUP-1') =>
    app.ports(({ desk }) =>
      desk.mail(app.issueId(key), person, 'Your answer is needed', 'Please acknowledge.'),
    );

  it('reaches one person, with the work item’s key in its subject', async () => {
    expect(await mail(lena)).toEqual({ kind: 'done' });
    const sent = app.site.jira.outbox().filter(({ why }) => why === 'notify');
    expect(sent.map(({ toAccountId, subject, textBody }) => [toAccountId, subject, textBody])).toEqual([
      [lena, 'SUP-1: Your answer is needed', 'Please acknowledge.'],
    ]);
  });

  it('never reaches somebody who may not browse the work item', async () => {
    await mail(PEOPLE.otto.accountId);
    await mail(PEOPLE.ada.accountId, 'SUP-4');
    expect(app.site.jira.outbox().filter(({ why }) => why === 'notify')).toEqual([]);
  });
});

describe('what others may read', () => {
  const reflection: Reflection = {
    installation: 'i',
    stage: 'acting',
    severity: 'high',
    level: 2,
    manager: lena,
    nextUpdate: '2026-11-16T10:00:00.000Z',
    count: 1,
  };
  const reflect = (dueAt: number | null) =>
    app.ports(({ desk }) => desk.reflect(app.issueId('SUP-1'), reflection, 'High · acting · level 2', dueAt));

  it('is written as a property that JQL finds, and as two fields', async () => {
    expect(await reflect(MONDAY_9 + HOUR)).toEqual({ kind: 'done' });
    const search = { jql: 'escalationStage = acting AND escalationLevel = 2', fields: ['*all'] };
    const found = await app.site.as(PEOPLE.ada.accountId).jira('POST', '/rest/api/3/search/jql', search);
    const text = JSON.stringify(found.body);
    expect(text).toContain('SUP-1');
    expect(text).toContain('High · acting · level 2');
    expect(text).toContain('2026-11-16T10:00:00.000+0100');
  });

  it('counts as nobody having worked on the work item: no changelog, no event', async () => {
    const before = await read('ada', '/rest/api/3/issue/SUP-1/changelog');
    const { delivered } = app.site.counters.events;
    await reflect(MONDAY_9 + HOUR);
    await reflect(null);
    await app.site.advance(MINUTE);
    expect(await read('ada', '/rest/api/3/issue/SUP-1/changelog')).toEqual(before);
    expect(app.site.counters.events.delivered).toBe(delivered);
  });
});

describe('linking', () => {
  const link = () => app.ports(({ desk }) => desk.link(app.issueId('SUP-1'), app.issueId('SUP-3')));

  it('relates two work items once, however often it is done', async () => {
    expect(await link()).toEqual({ kind: 'done' });
    expect(await link()).toEqual({ kind: 'done' });
    const { fields } = await read('ada', '/rest/api/3/issue/SUP-3?fields=issuelinks');
    const links = (fields as { readonly issuelinks: readonly { readonly type: { readonly name: string } }[] })
      .issuelinks;
    expect(links.filter(({ type }) => type.name === 'Relates')).toHaveLength(1);
  });
});

describe('reopening', () => {
  const reopen = (key: string) => app.ports(({ desk }) => desk.reopen(app.issueId(key)));
  const category = async (key: string) => {
    const { fields } = await read('ada', `/rest/api/3/issue/${key}?fields=status`);
    return (fields as { readonly status: { readonly statusCategory: { readonly key: string } } }).status
      .statusCategory.key;
  };

  it('puts a resolved work item back to work', async () => {
    expect(await category('SUP-8')).toBe('done');
    expect(await reopen('SUP-8')).toEqual({ kind: 'done' });
    expect(await category('SUP-8')).not.toBe('done');
  });

  it('leaves one that is not finished alone', async () => {
    const before = await read('ada', '/rest/api/3/issue/SUP-1/changelog');
    expect(await reopen('SUP-1')).toEqual({ kind: 'done' });
    expect(await read('ada', '/rest/api/3/issue/SUP-1/changelog')).toEqual(before);
  });
});

describe('an effect while Jira is not there', () => {
  it.each([
    ['is used up', () => (app.site.faults.jiraQuotaUntil = MONDAY_9 + HOUR), MONDAY_9 + HOUR],
    ['is down', () => (app.site.faults.jiraDownUntil = MONDAY_9 + HOUR), MONDAY_9 + MINUTE],
  ])('comes later when Jira %s, and says when', async (_what, fault, retryAt) => {
    fault();
    expect(await comment(false)).toMatchObject({ kind: 'later', retryAt });
  });
});
