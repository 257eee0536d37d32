import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { AUTOMATION_CALLS } from '../../src/forge/functions/automation-calls';
import { StorySite } from '../support/story-site';
import { ASKERS, AGENT_ROWS, holds, seesProject, seesSecured, type Asker } from './matrix-table';
import { AUTOMATION_ROWS } from './matrix-rows/automation-rows';

let story: StorySite;

beforeAll(async () => {
  story = await StorySite.open();
  await story.site.as(PEOPLE.fiona.accountId).invoke('escalation-settings', 'project.switch', {
    projectId: '10001',
    on: true,
  });
  const open = async (who: 'priya' | 'fiona', key: string): Promise<void> => {
    const { sent } = AGENT_ROWS['escalation.open'];
    await story.ask(who, 'escalation.open', { issueId: story.issueId(key), ...sent });
  };
  await open('priya', 'SUP-1');
  await open('priya', 'SUP-4');
  await open('fiona', 'FIN-1');
  const { record } = await story.view('priya', 'SUP-1');
  const manager = { escalationId: record?.id ?? '', accountId: PEOPLE.chloe.accountId };
  await story.ask('priya', 'manager.set', manager);
  await story.hours(1);
});

/** Limits of storage and Jira count by the second and the minute: nobody asks this fast. */
beforeEach(() => story.site.advance(1000));

const ACTIONS = Object.keys(AUTOMATION_ROWS) as (keyof typeof AUTOMATION_ROWS)[];
const CELLS = ACTIONS.flatMap((action) =>
  (Object.keys(ASKERS) as Asker[]).map((asker) => ({ action, asker })),
);

async function askInWords(
  asker: Asker,
  action: (typeof ACTIONS)[number],
  issueKey: string,
): Promise<readonly string[]> {
  const who = ASKERS[asker];
  const person = story.site.as(who && PEOPLE[who].accountId);
  const answer = await person.runAction(action, { ...AUTOMATION_ROWS[action].sent, issueKey });
  return answer.ok ? ['served'] : answer.messages;
}

const ask = async (...asked: Parameters<typeof askInWords>): Promise<string> =>
  (await askInWords(...asked)).map((message) => message.split(':')[0]).join(' ');

/** What the record itself says no to: the permission was there. */
const SERVED = /^(served|wrong-stage|already-done)$/;

describe('the matrix of actions', () => {
  it('has a row for every action, and every action is one of the manifest', () => {
    expect([...ACTIONS].sort()).toEqual(Object.keys(AUTOMATION_CALLS).sort());
    expect(story.site.manifest.actions.map(({ key }) => key).sort()).toEqual([...ACTIONS].sort());
  });
});

describe.each(CELLS)('$action, asked by a rule of: $asker', ({ action, asker }) => {
  const nobody = asker === 'anonymous';
  const unseen = nobody ? 'forbidden' : 'not-found';
  const may = !nobody && seesProject(asker) && holds(asker, AUTOMATION_ROWS[action]);

  it.each([
    ['a work item that does not exist', 'SUP-9999', false],
    ['a work item of a project they cannot see', 'FIN-1', false],
    ['a work item under a security level', 'SUP-4', seesSecured(asker)],
  ])('is refused %s, with nothing changed, unless they see it', async (_what, issueKey, sees) => {
    if (sees) return expect(await ask(asker, action, issueKey)).not.toBe('not-found');
    const before = story.site.counters.storage.writes;
    expect(await ask(asker, action, issueKey)).toBe(unseen);
    expect(story.site.counters.storage.writes).toBe(before);
  });

  it('is served or refused on what they see, by the table', async () => {
    const before = story.site.counters.storage.writes;
    if (may) return expect(await ask(asker, action, 'SUP-1')).toMatch(SERVED);
    const words = await askInWords(asker, action, 'SUP-1');
    // The permission refuses, not the record when it is acted upon.
    if (nobody) expect(words.join(' ')).toMatch(/^forbidden: /u);
    else if (seesProject(asker)) expect(words).toEqual(['forbidden: You may not do this here.']);
    else expect(words.join(' ')).toMatch(/^not-found: /u);
    expect(story.site.counters.storage.writes).toBe(before);
  });
});
