import { beforeEach, describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../src/app/command-escalation';
import { look } from '../../src/app/look';
import { LEASE_MS } from '../../src/app/work-effect';
import { EngineWorld } from '../support/engine-world';

let world: EngineWorld;
let id = '';

beforeEach(async () => {
  world = new EngineWorld();
  id = await world.open();
  await commandEscalation(world.ports, id, 'ada', { do: 'set-manager', accountId: 'mona' });
  await world.drain();
});

const said = (code: string): number => world.desk.comments.filter(({ text }) => text.startsWith(code)).length;
const mentioned = (code: string): string[] =>
  world.desk.comments.filter(({ text }) => text.startsWith(code)).flatMap(({ mentions }) => mentions);
const journal = async (): Promise<string[]> => {
  const { rows } = await world.store.query('entry', { index: 'by-escalation', partition: [id], limit: 100 });
  return rows.flatMap(({ row }) => row.lines.map(({ code }) => code));
};
const effectOf = async (code: string) => {
  const rows = await Promise.all(world.store.keys('effect').map((key) => world.store.get('effect', key)));
  const found = rows.find((one) => one && one.row.work.kind === 'tell' && one.row.work.say === code);
  if (!found) throw new Error(`no telling of ${code}`);
  return found;
};

describe('the outbox worker', () => {
  it('tells a level by an internal comment that mentions it, which Jira mails, sends no mail beside it, and journals it', async () => {
    await world.sweepAfter(30);
    const [comment] = world.desk.comments.filter(({ text }) => text.startsWith('level-told'));
    expect(comment).toMatchObject({ public: false, mentions: ['one'], issueId: '1' });
    expect(world.desk.mails).toEqual([]);
    expect(await journal()).toEqual(expect.arrayContaining(['level-told', 'effect-done']));
  });

  it('writes the same comment once when the answer was lost: it looks for its marker before it tries again', async () => {
    world.desk.outcomes.push('lost');
    await world.sweepAfter(30);
    expect(said('level-told')).toBe(1);
    expect((await effectOf('level-told')).row.state).toBe('pending');
    await world.sweepAfter(5);
    expect(said('level-told')).toBe(1);
    expect((await effectOf('level-told')).row.state).toBe('done');
  });

  it('leaves an effect alone while another worker holds it, and takes it when the claim has run out', async () => {
    await world.sweepAfter(30);
    const { key, row } = await effectOf('level-told');
    const before = said('level-told');
    world.store.seed('effect', {
      [key]: { ...row, state: 'pending', attempts: 1, leasedUntil: world.now + LEASE_MS },
    });
    await look(world.ports, `effect:${key}`);
    expect((await world.store.get('effect', key))?.row.attempts).toBe(1);
    world.move(3);
    await look(world.ports, `effect:${key}`);
    expect((await world.store.get('effect', key))?.row.state).toBe('done');
    expect(said('level-told')).toBe(before);
  });

  it('tells nobody of a level that was acknowledged while the message waited', async () => {
    world.move(30);
    await look(world.ports, `escalation:${id}`);
    await commandEscalation(world.ports, id, 'one', { do: 'acknowledge' });
    await world.drain();
    expect(said('level-told')).toBe(0);
    expect(await journal()).toContain('effect-cancelled');
  });

  it('tells only who may see the work item', async () => {
    world.desk.blind.add('one');
    await world.sweepAfter(30);
    expect(world.desk.comments.flatMap(({ mentions }) => mentions)).not.toContain('one');
    expect(mentioned('level-told')).toEqual(['two']);
  });

  it('gives up what Jira refuses, with an alarm and a line in the journal', async () => {
    world.desk.comment = () => Promise.resolve({ kind: 'refused', why: 'comments are closed' });
    await world.sweepAfter(30);
    expect(world.errors.join()).toContain('comments are closed');
    expect(await journal()).toContain('effect-dead');
  });

  it('waits as long as Jira says and does it then', async () => {
    const act = world.desk.comment.bind(world.desk);
    let refusals = 0;
    world.desk.comment = (comment) => {
      refusals += 1;
      return refusals > 1
        ? act(comment)
        : Promise.resolve({ kind: 'later', why: 'quota', retryAt: world.now + 20 * 60_000 });
    };
    await world.sweepAfter(30);
    await world.sweepAfter(15);
    expect(said('level-told')).toBe(0);
    await world.sweepAfter(6);
    expect(said('level-told')).toBe(1);
  });

  it('does each effect once when two workers are asked for all of them at the same time', async () => {
    world.move(30);
    await look(world.ports, `escalation:${id}`);
    const asked = world.pushed.splice(0).map(({ look: key }) => key);
    await Promise.all([...asked, ...asked, ...asked].map((key) => look(world.ports, key)));
    await world.drain();
    await world.sweepAfter(5);
    expect(said('level-told')).toBe(1);
    expect(mentioned('level-told')).toEqual(['one']);
  });
});
