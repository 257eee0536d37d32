import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../src/app/command-escalation';
import { startOrJoin } from '../../src/app/start-or-join';
import { EngineWorld } from '../support/engine-world';

describe('opening an escalation', () => {
  it('opens one and lets the second request join it', async () => {
    const world = new EngineWorld();
    expect(await world.open('ada')).toBe('1-1');
    expect(await world.open('ben')).toBe('1-1');
    const request = await world.store.get('part', '1-1:request:0');
    expect(JSON.stringify(request?.row)).toContain('"by":"ben"');
  });

  it('gives one escalation to two who ask in the same instant', async () => {
    const world = new EngineWorld();
    const opened = await Promise.all([world.open('ada'), world.open('ben'), world.open('cem')]);
    expect(new Set(opened)).toEqual(new Set(['1-1']));
    expect(world.store.keys('escalation')).toEqual(['1-1']);
    const request = await world.store.get('part', '1-1:request:0');
    expect(request?.row.name === 'request' ? request.row.body.voices : []).toHaveLength(3);
  });

  it('opens a second one only after the first has ended, under the next ordinal', async () => {
    const world = new EngineWorld();
    await world.open();
    await commandEscalation(world.ports, '1-1', 'ada', { do: 'withdraw', reason: 'mistake', words: '' });
    expect(await world.open()).toBe('1-2');
    expect((await world.store.get('subject', '1'))?.row).toMatchObject({ openId: '1-2', count: 2 });
  });

  it('refuses a playbook whose ladder does not exist, and writes nothing', async () => {
    const world = new EngineWorld();
    const policies = { ...world.policies, ladders: {} };
    const request = {
      subjectId: '1',
      projectId: '10000',
      reporterId: null,
      secured: false,
      severity: 'high',
      origin: { kind: 'agent', by: 'ada' },
      reasonCode: 'stuck',
      words: '',
      tried: '',
      shouldKnow: [],
      mayApprove: true,
    } as const;
    const refused = await startOrJoin(world.ports, policies, 'outage', request, null);
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'no-ladder', fields: [{ path: 'ladderId' }] },
    });
    expect(world.store.keys('escalation')).toEqual([]);
  });
});

describe('two people acting at once', () => {
  it('applies both acts, one after the other', async () => {
    const world = new EngineWorld();
    const id = await world.open();
    const acts = await Promise.all([
      commandEscalation(world.ports, id, 'ada', { do: 'set-manager', accountId: 'mona' }),
      commandEscalation(world.ports, id, 'ben', { do: 'change-severity', severity: 'high', words: 'calmer' }),
    ]);
    expect(acts.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await world.store.get('escalation', id))?.row).toMatchObject({
      managerId: 'mona',
      severity: 'high',
    });
  });

  it('tells the second writer of the same text that it changed meanwhile, and keeps the first', async () => {
    const world = new EngineWorld();
    const id = await world.open();
    const revision = (await world.store.get('part', `${id}:assessment:0`))?.rev ?? 0;
    const save = (situation: string) =>
      commandEscalation(world.ports, id, 'ada', {
        do: 'save-assessment',
        revision,
        situation,
        businessImpact: '',
        customerImpact: '',
        affectedServices: '',
        risk: '',
        tried: '',
        cause: '',
        complete: false,
      });
    expect((await save('first')).ok).toBe(true);
    expect(await save('second')).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect(JSON.stringify((await world.store.get('part', `${id}:assessment:0`))?.row)).toContain('first');
    expect(world.store.keys('part').filter((key) => key.startsWith(`${id}:assessment`))).toHaveLength(3);
  });
});
