import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Faults } from '../../sandbox/boundary';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { Reply } from '../../src/contract/calls';
import { HOUR } from '../../src/domain/time';
import { EVERY_CALL, idField } from '../forge/every-call';
import { portalPerson } from '../support/portal-person';
import { readRepoFile } from '../support/repo-files';
import { StorySite } from '../support/story-site';

let story: StorySite;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  story = await StorySite.open();
  const { record } = await story.escalate('SUP-1', {}, 'priya');
  const parts = { tried: 'A restart.', impact: 'Nobody can order.', logs: 'https://logs.example/1' };
  const offer = { issueId: story.issueId('SUP-1'), to: 'Infrastructure', words: 'Please.', package: parts };
  const { handoffs } = await story.ask('priya', 'handoff.offer', offer);
  ids = {
    issue: story.issueId('SUP-1'),
    escalation: record?.id ?? '',
    handoff: handoffs?.open?.id ?? '',
    lost: record?.id ?? '',
    project: '10000',
    request: 'SUP-1',
    site: 'own',
  };
});

/** Rows written to what people know of; what the app keeps of its own work may change. */
const written = (): number =>
  Object.entries(story.site.counters.storage.bySpace).reduce(
    (sum, [space, { rowsWritten }]) => sum + (space === 'job' ? 0 : rowsWritten),
    0,
  );

interface Refusal {
  readonly fault: keyof Faults;
  readonly what: string;
  readonly code: string;
}
const REFUSALS: readonly Refusal[] = [
  { fault: 'jiraQuotaUntil', what: 'Jira’s quota is used up', code: 'rate-limited' },
  { fault: 'jiraDownUntil', what: 'Jira is down', code: 'jira-unavailable' },
  { fault: 'storageDownUntil', what: 'the storage is down', code: 'storage-unavailable' },
];

describe.each(REFUSALS)('while $what, every call of every surface', ({ fault, code }) => {
  it(`says ${code}, and what to do, and nothing was written`, async () => {
    story.site.faults[fault] = story.site.clock.now() + HOUR;
    const before = written();
    const told = new Map<string, string>();
    for (const { module, name, on, row } of EVERY_CALL) {
      const person = on === 'request' ? portalPerson(story, 'olga') : story.site.as(PEOPLE.jonas.accountId);
      const reply = (await person.invoke(module, name, {
        ...row?.sent,
        [idField(on)]: ids[on],
      })) as Reply<unknown>;
      told.set(name, reply.ok ? 'served' : reply.problem.code);
    }
    const others = [...told].filter(([, one]) => one !== code);
    expect(others).toEqual([]);
    expect(written()).toBe(before);
    const texts = JSON.parse(readRepoFile('locales/en-US.json')) as {
      readonly problem: Readonly<Record<string, string>>;
    };
    expect(texts.problem[code]).toMatch(/Nothing was lost\..*try again|It may have been done: look/u);
    story.site.faults[fault] = 0;
    await story.site.advance(2 * HOUR);
  });
});
