import { beforeEach, describe, expect, it } from '@jest/globals';
import { auditEngine } from '../../../src/app/audit-engine';
import type { EscalationPermit } from '../../../src/app/permit';
import { chaseLeg, openLeg, recordWord } from '../../../src/app/provider/work-legs';
import { commandEscalation } from '../../../src/app/command-escalation';
import { mergeRecords, previewMerge } from '../../../src/app/merge/merge-records';
import type { Command } from '../../../src/domain/escalation/command';
import { viewIssue } from '../../../src/app/view-issue';
import { checkProjectSettings } from '../../../src/domain/policy/check-project-settings';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import type { Provider } from '../../../src/domain/provider/provider';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { anIssuePermit } from '../../support/an-issue-permit';
import { aStartedWorld } from '../../support/a-started-world';
import { twoRecords } from '../../support/two-records';
import { foldJournal } from '../../support/fold-journal';
import type { EngineWorld } from '../../support/engine-world';

const HOSTING: Provider = {
  id: 'hosting',
  name: 'Nordic Hosting',
  contacts: [
    { name: 'Service desk', reach: 'desk@nordic.example' },
    { name: 'Duty manager', reach: '+47 555 01' },
  ],
  answerWithin: { critical: { minutes: 60, clock: 'elapsed' } },
  pauseCapMinutes: 90,
};
const LEG = '1-1:leg:1';

let world: EngineWorld;
let id: string;
let permit: EscalationPermit;

const head = async () => {
  const found = await world.store.get('escalation', id);
  if (!found) throw new Error('the escalation is gone');
  return found.row;
};
const leg = async () => {
  const part = await world.store.get('part', `${id}:legs:0`);
  return part?.row.name === 'legs' ? part.row.body.legs[0] : undefined;
};
const open = (given: Partial<Parameters<typeof openLeg>[2]> = {}) =>
  openLeg(world.ports, permit, {
    providerId: 'hosting',
    reference: 'NH-1',
    level: 1,
    words: 'The rack is dark',
    ...given,
  });

beforeEach(async () => {
  ({ world, id } = await aStartedWorld({}));
  permit = anIssuePermit({ by: 'mona' });
  const settings = SHIPPED_POLICIES.settings.body;
  world.store.seed('generation', {
    10000: {
      number: 1,
      live: { settings: { project: { version: 1, body: { ...settings, providers: [HOSTING] } } } },
    },
  });
});

describe('a case with a provider', () => {
  it('is counted from the settings: their clock, and the cap on our pause', async () => {
    expect(await open()).toEqual({ ok: true, value: undefined });
    const { legs, pauses } = await head();
    expect(legs).toEqual([{ id: LEG, since: world.now, dueAt: world.now + HOUR, missed: false }]);
    expect(pauses).toMatchObject([{ source: LEG, reason: 'provider', capMinutes: 90 }]);
    expect((await world.store.get('leg', LEG))?.row).toMatchObject({
      escId: id,
      providerId: 'hosting',
      outcome: null,
      misses: 0,
    });
  });

  it.each([
    [{ providerId: 'nobody' }, 'providerId'],
    [{ level: 3 }, 'level'],
  ])('is not opened with %j, and the field is named', async (given, path) => {
    expect(await open(given)).toMatchObject({ ok: false, problem: { fields: [{ path }] } });
  });

  it('is a miss when their clock passes: the manager is told to chase, and the score counts it', async () => {
    await open();
    await world.sweepAfter(61);
    expect(await leg()).toMatchObject({ misses: 1 });
    expect((await world.store.get('leg', LEG))?.row).toMatchObject({ misses: 1 });
    const told = world.desk.comments.filter(({ text }) => text.startsWith('leg-late'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Nordic Hosting');
    const viewed = await viewIssue(world.ports, permit);
    expect(viewed.ok && viewed.value.record?.due.find(({ what }) => what === 'leg')).toMatchObject({
      overdue: true,
      whose: ['mona'],
    });
    expect(viewed.ok && viewed.value.record?.providers.legs[0]).toMatchObject({
      missed: true,
      contact: { level: 1, name: 'Service desk' },
      next: { level: 2, name: 'Duty manager', reach: '+47 555 01' },
    });
  });

  it('rests our clocks no longer than the cap, however late that is seen', async () => {
    const before = (await head()).deadlines.assessment?.dueAt;
    await open();
    const opened = world.now;
    await world.sweepAfter(200);
    expect((await head()).pauses).toMatchObject([{ source: LEG, until: opened + 90 * MINUTE }]);
    expect((await head()).deadlines.assessment?.dueAt).toBe(before);
    expect(world.desk.comments.some(({ text }) => text.startsWith('pause-capped'))).toBe(true);
  });

  it('runs our clocks again by their word', async () => {
    await open();
    world.move(20);
    const word = { legId: LEG, words: 'Restart it', turn: 'ours', promisedAt: null, reference: '' } as const;
    expect(await recordWord(world.ports, permit, { ...word, at: world.now })).toMatchObject({ ok: true });
    expect((await head()).pauses).toMatchObject([{ until: world.now }]);
    await world.sweepAfter(120);
    expect(await leg()).toMatchObject({ misses: 0, turn: 'ours' });
  });

  it('gives the chased contact the time of the settings', async () => {
    await open();
    await world.sweepAfter(61);
    const sent = { at: world.now, how: 'phone' } as const;
    const chase = { legId: LEG, level: 2, was: 1, text: 'Well?', sent };
    expect(await chaseLeg(world.ports, permit, { ...chase, level: 3 })).toMatchObject({ ok: false });
    expect(await chaseLeg(world.ports, permit, chase)).toMatchObject({ ok: true });
    expect((await head()).legs).toMatchObject([{ dueAt: world.now + HOUR, missed: false }]);
  });

  it('has its clock found by the auditor when it is gone', async () => {
    await open();
    const lost = { ...(await head()), legs: [] };
    world.store.seed('escalation', { [id]: lost });
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 1, repaired: 1 });
    expect((await head()).legs).toMatchObject([{ id: LEG, missed: false }]);
    await world.sweepAfter(1);
    expect(await leg()).toMatchObject({ misses: 1 });
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 0 });
  });

  it('is decided again from its journal, to the same case and the same clocks', async () => {
    await open();
    await world.sweepAfter(61);
    const sent = { at: world.now, how: 'mail' } as const;
    await chaseLeg(world.ports, permit, { legId: LEG, level: 2, was: 1, text: 'Well?', sent });
    await world.sweepAfter(10);
    const word = { legId: LEG, words: 'Later', turn: 'theirs', reference: 'NH-2' } as const;
    await recordWord(world.ports, permit, { ...word, at: world.now, promisedAt: world.now + 2 * HOUR });
    await world.sweepAfter(130);
    await commandEscalation(world.ports, id, 'mona', {
      do: 'close-leg',
      legId: LEG,
      outcome: 'rejected',
      words: '',
    });
    const folded = await foldJournal(world.store, id);
    expect(folded.differences).toEqual([]);
    expect(folded.state.parts.legs.legs).toEqual([await leg()]);
    expect(folded.state.head.legs).toEqual((await head()).legs);
    expect(folded.state.head.pauses).toEqual((await head()).pauses);
    expect(await leg()).toMatchObject({ misses: 2, chases: 1, reference: 'NH-2', outcome: 'rejected' });
  });

  it('is closed by the end of its escalation', async () => {
    await open();
    await commandEscalation(world.ports, id, 'mona', { do: 'withdraw', reason: 'resolved', words: '' });
    expect((await world.store.get('leg', LEG))?.row).toMatchObject({ outcome: 'withdrawn' });
  });
});

const anOpening = (n: number, dueAt: number) =>
  ({
    do: 'open-leg',
    providerId: 'hosting',
    name: 'Nordic Hosting',
    reference: `NH-${n}`,
    level: 1,
    words: '',
    capMinutes: 60,
    dueAt,
  }) as const;

describe('a record with open cases that is merged into another', () => {
  it('hands them over with clock, promise and counts, and the journals say so', async () => {
    const two = await twoRecords();
    const { survivorId, otherId } = {
      survivorId: two.survivor.escalationId,
      otherId: two.other.escalationId,
    };
    const legId = `${otherId}:leg:1`;
    const run = (id: string, command: Command) => commandEscalation(two.world.ports, id, 'mona', command);
    const open = anOpening(1, two.world.now + 3 * HOUR);
    await run(otherId, open);
    const openedAt = two.world.now;
    two.world.move(20);
    expect(await previewMerge(two.world.ports, two.survivor, two.other)).toMatchObject({
      value: { legs: 1 },
    });
    expect(await mergeRecords(two.world.ports, two.survivor, two.other)).toMatchObject({ ok: true });

    const survivor = (await two.world.store.get('escalation', survivorId))?.row;
    expect(survivor?.legs).toEqual([{ id: legId, since: openedAt, dueAt: open.dueAt, missed: false }]);
    expect(survivor?.pauses).toEqual([
      expect.objectContaining({ source: legId, capMinutes: 40, until: null }),
    ]);
    const merged = (await two.world.store.get('escalation', otherId))?.row;
    expect(merged?.legs).toEqual([]);
    expect((await two.world.store.get('part', `${otherId}:legs:0`))?.row.body).toEqual({ legs: [] });
    expect((await two.world.store.get('leg', legId))?.row).toMatchObject({ escId: survivorId, misses: 0 });

    await two.world.sweepAfter(200);
    const closed = await run(survivorId, { do: 'close-leg', legId, outcome: 'solved', words: 'Fixed' });
    expect(closed.ok).toBe(true);
    const score = (await two.world.store.get('leg', legId))?.row;
    expect(score).toMatchObject({ escId: survivorId, outcome: 'solved', misses: 1 });
    const codes = async (id: string): Promise<readonly string[]> => {
      const page = { index: 'by-escalation', partition: [id], limit: 50 };
      const { rows } = await two.world.store.query('entry', page);
      return rows.flatMap(({ row }) => row.lines.map(({ code }) => code));
    };
    expect(await codes(otherId)).toContain('leg-sent');
    expect(await codes(survivorId)).toEqual(
      expect.arrayContaining(['leg-received', 'leg-late', 'leg-closed']),
    );
    for (const id of [survivorId, otherId])
      expect((await foldJournal(two.world.store, id)).differences).toEqual([]);
  });

  it('counts them for the record that took them over, though so much goes along that it takes several steps', async () => {
    const two = await twoRecords();
    const other = two.other.escalationId;
    for (const n of [1, 2, 3, 4, 5])
      await commandEscalation(two.world.ports, other, 'mona', anOpening(n, two.world.now + 3 * HOUR));
    const links = Array.from({ length: 30 }, (_, index) => String(50 + index)).map((issueId) => {
      const row = { issueId, escId: other, at: 1, by: 'ada' };
      return [`${issueId}:${other}`, row] as const;
    });
    two.world.store.seed('link', Object.fromEntries(links));
    expect(await mergeRecords(two.world.ports, two.survivor, two.other)).toMatchObject({ ok: true });
    await two.world.sweepAfter(1);
    const partition = [two.survivor.escalationId];
    const { rows } = await two.world.store.query('leg', { index: 'by-escalation', partition, limit: 10 });
    expect(rows).toHaveLength(5);
  });

  it('withdraws those that not all may read in the one transaction, whatever else there is to take over', async () => {
    const two = await twoRecords({ secured: true });
    const other = two.other.escalationId;
    for (const n of [1, 2, 3, 4, 5])
      await commandEscalation(two.world.ports, other, 'mona', anOpening(n, two.world.now + HOUR));
    const links = [51, 52, 53, 54].map((issueId) => {
      const row = { issueId: String(issueId), escId: other, at: 1, by: 'ada' };
      return [`${issueId}:${other}`, row] as const;
    });
    two.world.store.seed('link', Object.fromEntries(links));
    expect(await mergeRecords(two.world.ports, two.survivor, two.other)).toMatchObject({ ok: true });
    const scores = await two.world.store.query('leg', {
      index: 'by-escalation',
      partition: [other],
      limit: 10,
    });
    expect(scores.rows.map(({ row }) => row.outcome)).toEqual(Array.from({ length: 5 }, () => 'withdrawn'));
    expect((await foldJournal(two.world.store, other)).differences).toEqual([]);
  });
});

describe('the providers of the settings', () => {
  const settings = (provider: unknown) =>
    checkProjectSettings({ ...SHIPPED_POLICIES.settings.body, providers: [provider] });
  const problems = (provider: unknown): readonly string[] => {
    const checked = settings(provider);
    return checked.ok ? [] : checked.problems.map(({ path }) => path);
  };

  it('are kept as they are', () => {
    expect(settings(HOSTING)).toMatchObject({ ok: true, value: { providers: [HOSTING] } });
  });

  it.each([
    ['no contacts', { ...HOSTING, contacts: [] }, 'providers[0].contacts'],
    ['a cap below zero', { ...HOSTING, pauseCapMinutes: -1 }, 'providers[0].pauseCapMinutes'],
    [
      'working time without hours',
      { ...HOSTING, answerWithin: { high: { minutes: 60, clock: 'working' } } },
      'providers[0].contacts[0].calendarId',
    ],
  ])('are refused with %s', (_what, provider, path) => {
    expect(problems(provider)).toContain(path);
  });
});
