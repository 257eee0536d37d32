import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties';
import type { Ladder, LadderLevel, OnlyWhile } from '../../../src/domain/policy/ladder';
import { FAR } from '../../../src/domain/time';
import { aLadder, aLevel } from '../../support/a-ladder';
import { aPinnedPolicy, EscalationRun } from '../../support/escalation-run';

const RUNS = 100;
const LADDER_CODES = [
  'level-told',
  'level-repeated',
  'ladder-again',
  'ladder-ended',
  'ladder-stopped',
  'level-waits',
] as const;

const minutes = (min: number, max: number) =>
  fc.record({ minutes: fc.integer({ min, max }), clock: fc.constant('elapsed' as const) });
/** Few, each one value: the table of its hours is built once. */
const WINDOWS: readonly OnlyWhile[] = (
  [
    ['00:00', '06:30', 'wait'],
    ['22:00', '06:30', 'wait'],
    ['08:00', '17:00', 'skip'],
    ['22:00', '24:00', 'skip'],
  ] as const
).map(([from, to, outside]) => ({ kind: 'hours', weekdays: ['tuesday', 'sunday'], from, to, outside }));
const windows = fc.constantFrom(...WINDOWS);
const levels: fc.Arbitrary<readonly LadderLevel[]> = fc
  .array(
    fc.record({
      delay: minutes(0, 90),
      wait: minutes(1, 60),
      repeats: fc.integer({ min: 0, max: 2 }),
      answer: fc.constantFrom('one' as const, 'all' as const),
      onlyWhile: fc.option(windows, { nil: undefined, freq: 3 }),
      holdForDuty: fc.option(minutes(1, 100), { nil: undefined, freq: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ onlyWhile, holdForDuty, ...level }, at) =>
      aLevel({
        name: `level ${at + 1}`,
        people: ['a', 'b'].map((who) => ({ kind: 'person' as const, accountId: `${who}${at + 1}` })),
        ...level,
        ...(onlyWhile ? { onlyWhile } : {}),
        ...(holdForDuty ? { holdForDuty } : {}),
      }),
    ),
  );
const ladders: fc.Arbitrary<Ladder> = fc
  .record({
    levels,
    again: fc.option(
      fc.record({ level: fc.integer({ min: 1, max: 4 }), times: fc.integer({ min: 1, max: 3 }) }),
    ),
    stopAfter: fc.option(minutes(91, 600), { freq: 2 }),
  })
  .map(({ levels: all, again, stopAfter }) =>
    aLadder({
      levels: all,
      ...(again ? { repeatFrom: { ...again, level: Math.min(again.level, all.length) } } : {}),
      ...(stopAfter ? { stopAfter } : {}),
    }),
  );

/** What happens between two looks: time passes on, and perhaps somebody does something or is not there. */
const events = fc.array(
  fc.record({
    gap: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 3000 })),
    act: fc.constantFrom('none', 'none', 'none', 'acknowledge', 'decline', 'jump', 'hold', 'leave', 'empty'),
    pick: fc.nat(7),
  }),
  { minLength: 5, maxLength: 40 },
);
type Event = { readonly gap: number; readonly act: string; readonly pick: number };

function act(run: EscalationRun, { act: what, pick }: Event): boolean {
  const { told } = run.head.ladder;
  const by = told[pick % Math.max(1, told.length)] ?? 'nobody';
  const { people } = run.facts;
  const level = (pick % run.state.parts.pinned.ladder.levels.length) + 1;
  switch (what) {
    case 'acknowledge':
      return run.do({ do: 'acknowledge' }, by).ok && false;
    case 'decline':
      return run.do({ do: 'decline-level', words: 'no' }, by).ok;
    case 'jump':
      return run.do({ do: 'jump-to-level', level, words: 'go' }).ok;
    case 'hold':
      return run.do({ do: 'hold-ladder', until: run.now + (pick + 1) * 600_000, words: 'wait' }).ok && false;
    case 'leave':
      run.facts = { ...run.facts, people: { ...people, left: [by] } };
      return false;
    case 'empty':
      run.facts = { ...run.facts, people: { ...people, byLevel: { ...people.byLevel, [level]: [] } } };
      return false;
    default:
      return false;
  }
}

const open = (ladder: Ladder): EscalationRun => {
  const run = new EscalationRun(aPinnedPolicy({ ladder }));
  run.facts = {
    ...run.facts,
    people: {
      ...run.facts.people,
      byLevel: Object.fromEntries(ladder.levels.map((_, at) => [at + 1, [`a${at + 1}`, `b${at + 1}`]])),
    },
  };
  run.do({ do: 'set-manager', accountId: 'mona' });
  return run;
};

describe('a ladder, whatever it says and however late it is looked at', () => {
  it('tells at most one level at a look, and one again at most', () => {
    fc.assert(
      fc.property(ladders, events, (ladder, all) => {
        const run = open(ladder);
        for (const event of all) {
          act(run, event);
          const before = run.lines.length;
          run.jump(event.gap);
          const codes = run.lines.slice(before).map(({ code }) => code);
          const tellings = codes.filter((code) => code === 'level-told' || code === 'level-repeated');
          expect(tellings.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('tells no level twice in a round, unless a person asked for it', () => {
    fc.assert(
      fc.property(ladders, events, (ladder, all) => {
        const run = open(ladder);
        const told = new Set<string>();
        let jumps = 0;
        for (const event of all) {
          const before = run.lines.length;
          if (act(run, event) && event.act === 'jump') {
            jumps += 1;
            told.clear();
          }
          run.jump(event.gap);
          for (const { code, params } of run.lines.slice(before)) {
            if (code === 'ladder-again') told.clear();
            if (code !== 'level-told') continue;
            const name = `${jumps}:${String(params['level'])}`;
            expect(told).not.toContain(name);
            told.add(name);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('comes to its end in quiet times, and until then waits for a stated instant', () => {
    fc.assert(
      fc.property(ladders, (ladder) => {
        const run = open(ladder);
        for (let looks = 0; !run.head.ladder.exhausted; looks += 1) {
          const due = run.waits.length > 0 ? run.dueAt : FAR;
          expect(due).toBeLessThan(FAR);
          run.now = Math.max(run.now, due);
          run.look();
          expect(looks).toBeLessThan(2000);
        }
        expect(run.codes(...LADDER_CODES).at(-1)).toMatch(/^ladder-(ended|stopped)$/);
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps at most one entry a level of what it passed', () => {
    fc.assert(
      fc.property(ladders, events, (ladder, all) => {
        const run = open(ladder);
        for (const event of all) {
          act(run, event);
          run.jump(event.gap);
          const { passed, level } = run.head.ladder;
          expect(new Set(passed.map((entry) => entry.level)).size).toBe(passed.length);
          expect(passed.length).toBeLessThanOrEqual(ladder.levels.length);
          expect(passed.map((entry) => entry.level)).not.toContain(level);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
