import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import type { Reply } from '../../../src/contract/calls';
import { fc } from '../../support/properties';
import { portalPerson } from '../../support/portal-person';
import { StorySite } from '../../support/story-site';
import { EVERY_CALL, idField, type EveryCall } from '../every-call';
import { damaged, oneDamaged } from './any-json';
import { fuzzSlowly } from './fuzz';
import { FUZZED } from './fuzzed';

let story: StorySite;
let ids: Readonly<Record<string, string>>;
/** What Jira answers to the app passes through here. */
let damage: ((body: unknown, nth: number) => unknown) | null = null;
let nth = 0;

beforeAll(async () => {
  story = await StorySite.open();
  const { record } = await story.escalate('SUP-1', {}, 'priya');
  ids = {
    issue: story.issueId('SUP-1'),
    escalation: record?.id ?? '',
    project: '10000',
    request: 'SUP-1',
    site: 'own',
  };
  const { jira } = story.site;
  const ask = jira.fetch.bind(jira);
  jira.fetch = async (...asked) => {
    const answer = await ask(...asked);
    if (damage === null || !answer.ok) return answer;
    const text = await answer.text();
    const body = text === '' ? null : (JSON.parse(text) as unknown);
    return new Response(JSON.stringify(damage(body, (nth += 1)) ?? null), {
      status: 200,
      headers: answer.headers,
    });
  };
});

const CALLS = EVERY_CALL.filter(({ on }) => on !== 'handoff' && on !== 'lost');
const payloadOf = ({ on, row }: EveryCall): object => ({ ...row?.sent, [idField(on)]: ids[on] });

async function send({ module, name, on }: EveryCall, payload: unknown): Promise<Reply<unknown>> {
  const person = on === 'request' ? portalPerson(story, 'carla') : story.site.as(PEOPLE.jonas.accountId);
  return (await person.invoke(module, name, payload)) as Reply<unknown>;
}

/** Rows written to what people know of: the ledger of Jira's points and what was looked up are the app's own. */
const written = (): number => {
  const { bySpace } = story.site.counters.storage;
  return Object.entries(bySpace).reduce(
    (sum, [space, { rowsWritten }]) => sum + (space === 'job' ? 0 : rowsWritten),
    0,
  );
};

const REFUSED: readonly string[] = ['invalid', 'forbidden', 'not-found'];

describe(FUZZED.calls.what, () => {
  it(FUZZED.calls.holds, async () => {
    const cases = fc.nat(CALLS.length - 1).chain((which) => {
      const call = CALLS[which] as EveryCall;
      return damaged(payloadOf(call)).map((payload) => ({ call, payload }));
    });
    await fuzzSlowly('calls', cases, async ({ call, payload }) => {
      await story.site.advance(1000);
      const before = written();
      const reply = await send(call, payload);
      if (reply.ok) return;
      expect(reply.problem.code).not.toBe('internal');
      if (REFUSED.includes(reply.problem.code)) expect(written()).toBe(before);
    });
  });
});

describe('a list that is to go on from a place that it never gave', () => {
  const lists = CALLS.filter(({ row }) => row !== undefined && 'cursor' in row.sent);

  it('says so, in every call that has one', async () => {
    expect(lists.length).toBeGreaterThan(6);
    for (const call of lists) {
      await story.site.advance(1000);
      const reply = await send(call, { ...payloadOf(call), cursor: 'of-another-list' });
      // Some lists take a place that is gone for their beginning.
      if (!reply.ok) expect([call.name, reply.problem.code]).toEqual([call.name, 'invalid']);
    }
  });
});

describe(FUZZED.answers.what, () => {
  it(FUZZED.answers.holds, async () => {
    const cases = fc.record({
      which: fc.nat(CALLS.length - 1),
      at: fc.nat(6),
      seed: fc.nat(),
    });
    await fuzzSlowly('answers', cases, async ({ which, at, seed }) => {
      const call = CALLS[which] as EveryCall;
      nth = 0;
      damage = (body, now) =>
        now - 1 === at ? fc.sample(oneDamaged([body]), { numRuns: 1, seed })[0] : body;
      await story.site.advance(1000);
      const before = written();
      const reply = await send(call, payloadOf(call)).finally(() => (damage = null));
      if (reply.ok) return;
      expect(reply.problem.code).not.toBe('internal');
      if (REFUSED.includes(reply.problem.code)) expect(written()).toBe(before);
    });
  });

  it('in the engine: it goes on when Jira answers as it should, and nothing is lost or said twice', async () => {
    const { record } = await story.escalate('SUP-3', {}, 'priya');
    let drawn = 0;
    damage = (body) =>
      (drawn += 1) % 3 === 0 ? fc.sample(oneDamaged([body]), { numRuns: 1, seed: drawn })[0] : body;
    await story.hours(2);
    damage = null;
    expect(drawn).toBeGreaterThan(20);
    await story.hours(2);
    const view = await story.view('priya', 'SUP-3');
    expect(view.record?.id).toBe(record?.id);
    expect(view.record?.level).toBeGreaterThanOrEqual(1);
  });
});
