import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { Reply } from '../../src/contract/calls';
import { ADMIN_CALLS } from '../../src/forge/functions/admin-calls';
import { StorySite } from '../support/story-site';
import { ADMIN_ROWS, ASKERS, type Asker } from './matrix-table';

/** Calls that are about a project's policies, or the site's where `site` stands for the project. */
const SCOPED = [
  'settings.view',
  'policy.save',
  'policy.remove',
  'policy.history',
  'policy.go-back',
  'policy.inherit',
  'coverage.people',
] as const;

let story: StorySite;

beforeAll(async () => {
  story = await StorySite.open();
});

async function ask(asker: Asker, name: string, payload: object): Promise<Reply<unknown>> {
  const who = ASKERS[asker];
  const person = story.site.as(who && PEOPLE[who].accountId, { accountType: 'licensed' });
  return (await person.invoke('escalation-settings', name, payload)) as Reply<unknown>;
}

const CELLS = SCOPED.flatMap((name) => (Object.keys(ASKERS) as Asker[]).map((asker) => ({ name, asker })));

describe('the policies of the site, asked for as if the site were a project', () => {
  it.each(CELLS)('$name is for Jira admins alone: $asker', async ({ name, asker }) => {
    await story.site.advance(500);
    const writes = story.site.counters.storage.writes;
    const reply = await ask(asker, name, { ...ADMIN_ROWS[name].sent, projectId: 'site' });
    const code = reply.ok ? 'served' : reply.problem.code;
    if (asker === 'Jira admin') expect(['forbidden', 'internal']).not.toContain(code);
    else {
      expect(code).toBe(asker === 'anonymous' ? 'not-found' : 'forbidden');
      expect(story.site.counters.storage.writes).toBe(writes);
    }
  });

  it('are asked for by no other call about a project', async () => {
    const others = Object.entries(ADMIN_CALLS)
      .filter(([name, call]) => call.on === 'project' && !SCOPED.some((one) => one === name))
      .map(([name]) => name);
    expect(others.length).toBeGreaterThan(0);
    for (const name of others) {
      const row = (ADMIN_ROWS as Readonly<Record<string, { readonly sent: object }>>)[name];
      const reply = await ask('Jira admin', name, { ...row?.sent, projectId: 'site' });
      expect([name, reply.ok || reply.problem.code]).toEqual([name, 'invalid']);
    }
  });
});
