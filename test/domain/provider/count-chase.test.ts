import { describe, expect, it } from '@jest/globals';
import type { LegCommand } from '../../../src/domain/provider/leg-command';
import { DEFAULT_TARGETS } from '../../../src/domain/policy/default-targets';
import { MINUTE } from '../../../src/domain/time';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';
import { aPlaybook } from '../../support/a-playbook';

const ID = '1-1:leg:1';

/** Providers hear every hour; the case was opened at the start. */
function waiting(audiences: readonly ('customer' | 'provider')[] = ['customer', 'provider']): EscalationRun {
  const { critical } = DEFAULT_TARGETS;
  const updates = { ...critical.updates, provider: { minutes: 60, clock: 'elapsed' as const } };
  const run = new EscalationRun(
    aPinnedPolicy({
      playbook: aPlaybook({ audiences }),
      targets: { ...DEFAULT_TARGETS, critical: { ...critical, updates } },
    }),
  );
  run.do({ do: 'approve' });
  run.do({ do: 'set-manager', accountId: 'mona' });
  run.do({
    do: 'open-leg',
    providerId: 'hosting',
    name: 'Nordic Hosting',
    reference: '',
    level: 1,
    words: 'The rack is dark',
    capMinutes: 0,
    dueAt: null,
  });
  return run;
}

const at = (minutes: number): number => START + minutes * MINUTE;

function chase(run: EscalationRun, minutes: number): void {
  run.now = at(minutes);
  const sent = {
    level: 1,
    was: 1,
    text: 'Where does it stand?',
    how: 'phone',
    sentAt: at(minutes),
    dueAt: null,
  } as const;
  expect(run.do({ do: 'chase-leg', legId: ID, ...sent })).toMatchObject({ ok: true });
}

function word(
  run: EscalationRun,
  minutes: number,
  given: Partial<Extract<LegCommand, { do: 'leg-word' }>> = {},
): void {
  run.now = Math.max(run.now, at(minutes));
  const said = {
    words: 'Soon',
    at: at(minutes),
    turn: 'theirs',
    promisedAt: null,
    reference: '',
    dueAt: null,
  } as const;
  expect(run.do({ do: 'leg-word', legId: ID, ...said, ...given })).toMatchObject({ ok: true });
}

const counted = (run: EscalationRun) => run.lines.filter(({ code }) => code === 'update-sent');

describe('a chase of a provider', () => {
  it('that is answered in time keeps the promise, and the next update is due a pace after the answer', () => {
    const run = waiting();
    chase(run, 20);
    expect(counted(run)).toEqual([]);
    word(run, 30);
    expect(run.head.promises.provider).toMatchObject({
      kept: 1,
      missedCount: 0,
      since: at(30),
      dueAt: at(90),
    });
    expect(run.head.updatedAt?.provider).toBe(at(30));
    expect(counted(run)).toEqual([
      expect.objectContaining({
        params: {
          audience: 'provider',
          text: 'Where does it stand?',
          nextAt: at(90),
          inTime: 1,
          sentAt: at(30),
          how: 'phone',
        },
      }),
    ]);
  });

  it.each([
    ['handed back to us', { turn: 'ours' }],
    ['with a promise of theirs', { promisedAt: START + 300 * MINUTE }],
  ] as const)('counts when the answer is %s', (_what, given) => {
    const run = waiting();
    chase(run, 20);
    word(run, 30, given);
    expect(run.head.promises.provider?.kept).toBe(1);
  });

  it('that is answered too late misses the promise once, whether it was told before or not', () => {
    const untold = waiting();
    chase(untold, 20);
    word(untold, 70);
    expect(untold.head.promises.provider).toMatchObject({
      kept: 0,
      missedCount: 1,
      dueAt: at(130),
      missed: false,
    });
    const told = waiting();
    chase(told, 20);
    told.now = at(65);
    told.look();
    word(told, 70);
    expect(told.head.promises.provider).toMatchObject({
      kept: 0,
      missedCount: 1,
      dueAt: at(130),
      missed: false,
    });
  });

  it('counts once: a second word of theirs answers nothing of ours', () => {
    const run = waiting();
    chase(run, 20);
    word(run, 30);
    word(run, 40, { words: 'Still looking' });
    expect(counted(run)).toHaveLength(1);
    expect(run.head.promises.provider?.dueAt).toBe(at(90));
  });

  it('counts nothing when they speak unasked, or spoke before it was sent', () => {
    const unasked = waiting();
    word(unasked, 30);
    expect(counted(unasked)).toEqual([]);
    const before = waiting();
    chase(before, 30);
    word(before, 20);
    expect(counted(before)).toEqual([]);
  });

  it('that an update followed counts no more', () => {
    const run = waiting();
    chase(run, 20);
    run.now = at(25);
    const sent = { at: at(25), how: 'mail' } as const;
    run.do({ do: 'post-update', audience: 'provider', text: 'More logs.', nextAt: null, sent });
    word(run, 40);
    expect(counted(run)).toHaveLength(1);
    expect(run.head.promises.provider?.dueAt).toBe(at(85));
  });

  it('leaves alone a time that a person promised and that is still to come', () => {
    const run = waiting();
    run.now = at(10);
    const sent = { at: at(10), how: 'mail' } as const;
    run.do({ do: 'post-update', audience: 'provider', text: 'Logs follow.', nextAt: at(240), sent });
    chase(run, 20);
    word(run, 30);
    expect(run.head.promises.provider).toMatchObject({ dueAt: at(240), promised: true, kept: 1 });
  });

  it('counts nothing where providers are owed no updates', () => {
    const run = waiting(['customer']);
    chase(run, 20);
    word(run, 30);
    expect(counted(run)).toEqual([]);
    expect(run.head.updatedAt?.provider).toBeUndefined();
  });
});
