import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { Reply } from '../../src/contract/calls';
import { EVERY_CALL, idField } from '../forge/every-call';
import { AGENT_ROWS, ASKERS, type Asker } from '../forge/matrix-table';
import { StorySite, type PersonName } from '../support/story-site';

/** What is planted, and the work item that somebody must be able to read to know it. */
const SECRETS = {
  'mark-of-a-hidden-project': 'FIN-1',
  'mark-of-a-security-level': 'SUP-4',
  'mark-of-an-internal-comment': 'SUP-1',
  'mark-of-another-site': null,
} as const;
type Secret = keyof typeof SECRETS;

/** From those who may least to those who may most, so that the record is still whole when the first of them ask. */
const IN_ORDER: readonly Asker[] = (Object.keys(ASKERS) as Asker[]).reverse();

let story: StorySite;
let elsewhere: StorySite;
/** By secret: who may read the work item in which it is. */
const knowers = new Map<Secret, ReadonlySet<string>>();
let ids: Readonly<Record<string, string>>;

const plant = async (site: StorySite, who: PersonName, key: string, secret: Secret): Promise<string> => {
  site.site.jira.play.change(key, PEOPLE[who].accountId, { summary: `Broken: ${secret}` });
  const view = await site.escalate(key, { words: `Because of ${secret}.`, tried: secret }, who);
  const escalationId = view.record?.id ?? '';
  const texts = { ...AGENT_ROWS['assessment.save'].sent, situation: secret, cause: secret };
  await site.ask(who, 'manager.set', { escalationId, accountId: PEOPLE[who].accountId });
  await site.ask(who, 'assessment.save', { escalationId, ...texts });
  const action = { ...AGENT_ROWS['plan.add-action'].sent, title: secret, ownerId: PEOPLE[who].accountId };
  await site.ask(who, 'plan.add-action', { escalationId, ...action });
  const update = { audience: 'team', text: `The team hears of ${secret}.`, nextAt: null } as const;
  await site.ask(who, 'update.post', { escalationId, ...update });
  return escalationId;
};

beforeAll(async () => {
  const app = await import('../../src/index');
  const loadApp = () => Promise.resolve({ ...app });
  story = await StorySite.open({ siteUrl: 'https://one.example', loadApp });
  elsewhere = await StorySite.open({ siteUrl: 'https://other.example', loadApp });
  const fiona = story.site.as(PEOPLE.fiona.accountId);
  await fiona.invoke('escalation-settings', 'project.switch', { projectId: '10001', on: true });
  await plant(story, 'fiona', 'FIN-1', 'mark-of-a-hidden-project');
  await plant(story, 'priya', 'SUP-4', 'mark-of-a-security-level');
  await plant(elsewhere, 'priya', 'SUP-1', 'mark-of-another-site');
  const comment = 'Between us: mark-of-an-internal-comment';
  story.site.jira.play.comment('SUP-1', PEOPLE.ada.accountId, comment, false);
  const opened = await story.escalate('SUP-1');
  const escalationId = opened.record?.id ?? '';
  await story.ask('priya', 'manager.set', { escalationId, accountId: PEOPLE.chloe.accountId });
  // What is linked to a record is shown to its readers only as far as they see it.
  await story.ask('priya', 'link.add', { escalationId, issueKey: 'SUP-4' });
  const offer = { to: 'Infrastructure', words: 'Please look.', package: PACKAGE };
  const offered = await story.ask('priya', 'handoff.offer', { issueId: story.issueId('SUP-1'), ...offer });
  await story.hours(5);
  ids = {
    issue: story.issueId('SUP-1'),
    escalation: escalationId,
    handoff: offered.handoffs?.open?.id ?? '',
    lost: escalationId,
    project: '10000',
    request: 'SUP-1',
    site: 'own',
  };
  for (const [secret, key] of Object.entries(SECRETS) as [Secret, string | null][]) {
    const knowing = await Promise.all(
      Object.values(PEOPLE).map(async ({ accountId }) => {
        if (key === null) return [];
        const { status } = await story.site.as(accountId).jira('GET', `/rest/api/3/issue/${key}`);
        return status === 200 ? [accountId] : [];
      }),
    );
    knowers.set(secret, new Set(knowing.flat()));
  }
}, 120_000);

const PACKAGE = { tried: 'A restart.', impact: 'Nobody can order.', logs: 'https://logs.example/1' };

/** The secrets in these bytes that this account, or nobody, may not know. */
const leaks = (bytes: string, accountId: string | undefined): readonly string[] =>
  (Object.keys(SECRETS) as Secret[]).filter(
    (secret) => bytes.includes(secret) && !knowers.get(secret)?.has(accountId ?? ''),
  );

const isRead = (name: string): boolean =>
  /view|page|form|state|list|cases|compare|changed|status|check/u.test(name);

describe('a secret that was planted', () => {
  it('is one that some know and others do not', () => {
    const known = Object.fromEntries([...knowers].map(([secret, who]) => [secret, who.size]));
    expect(known['mark-of-another-site']).toBe(0);
    expect(known['mark-of-a-security-level']).toBeGreaterThan(0);
    expect(known['mark-of-a-security-level']).toBeLessThan(known['mark-of-an-internal-comment'] ?? 0);
    const insiders = knowers.get('mark-of-a-hidden-project');
    expect(insiders).toContain(PEOPLE.fiona.accountId);
    for (const who of Object.values(ASKERS)) expect(insiders).not.toContain(who && PEOPLE[who].accountId);
  });

  it('is read by those who may, so that the search below would find it', async () => {
    const seen = JSON.stringify(await story.view('priya', 'SUP-4'));
    expect(seen).toContain('mark-of-a-security-level');
    expect(leaks(seen, PEOPLE.ada.accountId)).toEqual(['mark-of-a-security-level']);
  });

  it.each(IN_ORDER)('is in no answer of any call to somebody who may not know it: %s', async (asker) => {
    const who = ASKERS[asker];
    const accountId = who && PEOPLE[who].accountId;
    const person = story.site.as(accountId, { accountType: 'licensed' });
    const leaked: string[] = [];
    let served = 0;
    const calls = [...EVERY_CALL].sort((a, b) => Number(isRead(b.name)) - Number(isRead(a.name)));
    for (const { module, name, on, row } of calls) {
      await story.site.advance(1000);
      const reply = (await person.invoke(module, name, {
        ...row?.sent,
        [idField(on)]: ids[on],
      })) as Reply<unknown>;
      if (reply.ok) served += 1;
      leaked.push(...leaks(JSON.stringify(reply), accountId).map((secret) => `${name}: ${secret}`));
    }
    expect(leaked).toEqual([]);
    if (asker === 'agent') expect(served).toBeGreaterThan(20);
  });

  it('is in no mail to somebody who may not know it', () => {
    const mails = story.site.jira.outbox();
    expect(mails.length).toBeGreaterThan(0);
    expect(mails.flatMap((mail) => leaks(`${mail.subject}\n${mail.textBody}`, mail.toAccountId))).toEqual([]);
  });

  it('is in no comment that customers read, and in no property of a work item that others read', async () => {
    expect(leaks((await story.publicComments('carla', 'SUP-1')).join('\n'), undefined)).toEqual([]);
    const ada = story.site.as(PEOPLE.ada.accountId);
    const kept = await ada.jira('GET', `/rest/api/3/issue/SUP-1/properties/escalation-center`);
    expect(kept.status).toBe(200);
    expect(leaks(JSON.stringify(kept.body), undefined)).toEqual([]);
  });

  it('is in no line of the app’s log', () => {
    expect(story.site.log.length).toBeGreaterThan(0);
    expect(story.site.log.filter(({ text }) => leaks(text, undefined).length > 0)).toEqual([]);
  });
});
