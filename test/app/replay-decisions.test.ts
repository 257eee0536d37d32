import { describe, expect, it } from '@jest/globals';
import { looksOf, withLooks } from '../../src/domain/escalation/looks';
import { readInputs } from '../../src/domain/escalation/read-inputs';
import { replayDecision } from '../../src/domain/escalation/replay-decision';
import { EngineWorld } from '../support/engine-world';
import { foldJournal } from '../support/fold-journal';
import { liveRandomly } from '../support/random-life';

const SEEDS = Array.from({ length: 6 }, (_, i) => i + 1);

describe('the journal', () => {
  it.each(SEEDS)(
    'gives every decision again, and the stored record, from its recorded inputs (seed %i)',
    async (seed) => {
      const world = await liveRandomly(seed, 50);
      for (const escId of world.store.keys('escalation')) {
        const folded = await foldJournal(world.store, escId);
        expect(folded.differences).toEqual([]);
        const stored = await world.store.get('escalation', escId);
        if (!stored) throw new Error(`${escId} is not stored`);
        const { dueAt: _dueAt, urgency: _urgency, pin: _pin, ...head } = stored.row;
        expect(withLooks(folded.state.head, looksOf(head))).toEqual(head);
        for (const name of ['pinned', 'request', 'assessment', 'plan', 'team'] as const) {
          const part = await world.store.get('part', `${escId}:${name}:0`);
          if (part) expect(folded.state.parts[name]).toEqual(part.row.body);
        }
      }
    },
  );

  it('keeps entries small: inputs take less than a kilobyte on average', async () => {
    const world = await liveRandomly(3, 40);
    const folds = await Promise.all(world.store.keys('escalation').map((id) => foldJournal(world.store, id)));
    const decisions = folds.reduce((sum, fold) => sum + fold.decisions, 0);
    const inputs = folds.reduce((sum, fold) => sum + fold.bytes.inputs, 0);
    expect(inputs / decisions).toBeLessThan(1_000);
  });

  it('refuses to replay a decision under other policy versions than it was made under', async () => {
    const world = new EngineWorld();
    const escId = await world.open();
    const { state } = await foldJournal(world.store, escId);
    const inputs = {
      of: 'subject-changed',
      change: { subject: 'gone', resolved: false, secured: false },
      versions: { 'ladder:desk': 99 },
      looks: looksOf(state.head),
      now: world.now,
    } as const;
    expect(replayDecision(state, inputs, () => undefined)).toMatchObject({ ok: false });
    const same = { ...inputs, versions: state.parts.pinned.versions };
    expect(replayDecision(state, same, () => undefined)).toMatchObject({ ok: true });
  });

  it('names what is wrong with inputs that were not written by this journal', () => {
    const read = readInputs({ of: 'command', command: { do: 'approve' }, context: { by: 'ada' }, facts: {} });
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['context.now', 'facts.people', 'versions', 'looks']),
    );
    expect(readInputs({ of: 'dream' }).ok).toBe(false);
  });
});
