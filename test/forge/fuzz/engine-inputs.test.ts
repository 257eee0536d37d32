import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import type { ProductEvent } from '../../../sandbox/boundary';
import { look } from '../../../src/app/look';
import { readIssueEvent, readProjectEvent } from '../../../src/forge/product-event';
import { readMessage } from '../../../src/forge/queue/engine-message';
import { fc } from '../../support/properties';
import { EngineWorld } from '../../support/engine-world';
import { StorySite } from '../../support/story-site';
import { json, oneDamaged } from './any-json';
import { fuzz, fuzzSlowly } from './fuzz';
import { FUZZED } from './fuzzed';

const ISSUE_ID = /^\d{1,19}$/u;
const events: unknown[] = [];

beforeAll(async () => {
  const story = await StorySite.open();
  story.site.jira.onEvent(
    ({ eventType, payload }: ProductEvent) => void events.push({ eventType, ...payload }),
  );
  story.site.jira.play.change('SUP-1', PEOPLE.ada.accountId, { summary: 'Another' });
  story.site.jira.play.comment('SUP-1', PEOPLE.ada.accountId, 'One', false);
  await story.site.as(PEOPLE.priya.accountId).jira('POST', '/rest/api/3/issueLink', {
    type: { name: 'Relates' },
    inwardIssue: { key: 'SUP-1' },
    outwardIssue: { key: 'SUP-3' },
  });
  await story.site.as(PEOPLE.priya.accountId).jira('DELETE', '/rest/api/3/issue/SUP-5');
  events.push({ eventType: 'avi:jira:archived:project', project: { id: 10000, key: 'SUP' } });
});

describe(FUZZED.events.what, () => {
  it(FUZZED.events.holds, () => {
    expect(events.filter((event) => readIssueEvent(event).length > 0).length).toBeGreaterThan(3);
    fuzz('events', fc.oneof(json, oneDamaged(events)), (sent) => {
      for (const { issueId } of readIssueEvent(sent)) expect(issueId).toMatch(ISSUE_ID);
      expect(readProjectEvent(sent)?.projectId ?? '1').toMatch(ISSUE_ID);
    });
  });
});

const MESSAGES = ['escalation:1-1', 'effect:1-1:0:1', 'watch:1', 'import:10000', 'reconcile'].map((name) => ({
  body: { v: 1, look: name },
  retryContext: { retryCount: 1 },
}));

describe(FUZZED.messages.what, () => {
  it(FUZZED.messages.holds, () => {
    fuzz('messages', fc.oneof(json, oneDamaged(MESSAGES)), (sent) => {
      const message = readMessage(sent);
      if (message) expect(message.look.length).toBeGreaterThan(0);
    });
  });

  it('that name what is not there change nothing', async () => {
    const world = new EngineWorld();
    const keys = fc.tuple(
      fc.constantFrom(
        'escalation',
        'effect',
        'watch',
        'duty',
        'handoff',
        'import',
        'redecide',
        'records',
        'x',
      ),
      fc.oneof(fc.string(), fc.constantFrom('__proto__', '1-1', '99999999', 'constructor')),
    );
    await fuzzSlowly(
      'looks',
      fc.oneof(
        keys.map((pair) => pair.join(':')),
        fc.string(),
      ),
      async (key) => {
        await look(world.ports, key);
      },
    );
    expect(world.desk.comments).toEqual([]);
    // What is not known is named in the log, and nothing else went wrong.
    expect(world.errors.filter((text) => !text.startsWith('nothing looks at'))).toEqual([]);
  });
});
