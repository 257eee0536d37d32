import { describe, expect, it } from '@jest/globals';
import { AUDIENCES, type Audience, type Channel } from '../../../src/domain/escalation/audience';
import { MINUTE } from '../../../src/domain/time';
import { aPlaybook } from '../../support/a-playbook';
import { aPinnedPolicy, EscalationRun } from '../../support/escalation-run';

const withChannels = (channels: Partial<Record<Audience, Channel>>): EscalationRun => {
  const run = new EscalationRun(
    aPinnedPolicy({ playbook: aPlaybook({ audiences: ['customer', 'management'], channels }) }),
  );
  run.do({ do: 'set-manager', accountId: 'mona' });
  run.now += MINUTE;
  return run;
};
const update = (audience: Audience) => ({
  do: 'post-update' as const,
  audience,
  text: 'We are on it.',
  nextAt: null,
});
const kindsAfter = (run: EscalationRun, act: () => void): readonly string[] => {
  const before = run.effects.length;
  act();
  return run.effects
    .slice(before)
    .map(({ kind }) => kind)
    .filter((kind) => kind.endsWith('update'));
};
const fieldsOf = (outcome: ReturnType<EscalationRun['do']>) =>
  outcome.ok ? [] : (outcome.problem.fields ?? []).map(({ path }) => path);

describe('an update', () => {
  it.each(AUDIENCES)(
    'to %s becomes public if and only if it is for the customer, whatever a policy says',
    (audience) => {
      const every = Object.fromEntries(AUDIENCES.map((one) => [one, 'public-comment' as const]));
      const run = withChannels(every);
      const sent = { at: run.now, how: 'mail' as const };
      const kinds = kindsAfter(run, () => {
        run.do(audience === 'provider' ? { ...update(audience), sent } : update(audience));
      });
      expect(kinds.includes('public-update')).toBe(audience === 'customer');
    },
  );

  it('is mailed to each reader by itself where the playbook says so', () => {
    const run = withChannels({ management: 'mail' });
    run.pass(40);
    expect(kindsAfter(run, () => run.do(update('management')))).toEqual(['mail-update', 'mail-update']);
  });

  it('to a provider is sent by hand: it says when and how, keeps the promise by that time, and the app sends nothing', () => {
    const run = withChannels({});
    expect(fieldsOf(run.do(update('provider')))).toEqual(['how']);
    run.now += 60 * MINUTE;
    const at = run.now - 10 * MINUTE;
    const effects = kindsAfter(run, () => {
      const sent = run.do({ ...update('provider'), nextAt: run.now + MINUTE, sent: { at, how: 'phone' } });
      expect(sent.ok).toBe(true);
    });
    expect(effects).toEqual([]);
    expect(run.lines.at(-1)).toMatchObject({ code: 'update-sent', params: { sentAt: at, how: 'phone' } });
    expect(run.head.updatedAt?.provider).toBe(at);
    expect(run.head.promises.provider?.since).toBe(at);
  });

  it('was not sent in the future, nor before the last one, nor by hand where the app sends it', () => {
    const run = withChannels({});
    const sent = (at: number) => ({ at, how: 'mail' as const });
    expect(fieldsOf(run.do({ ...update('provider'), sent: sent(run.now + 1) }))).toEqual(['sentAt']);
    expect(fieldsOf(run.do({ ...update('provider'), sent: sent(0) }))).toEqual(['sentAt']);
    expect(fieldsOf(run.do({ ...update('customer'), sent: sent(run.now) }))).toEqual(['how']);
  });

  it('is refused when its author has not seen the one before it, and taken once they have', () => {
    const run = withChannels({});
    expect(run.do({ ...update('customer'), seenAt: null }).ok).toBe(true);
    const first = run.now;
    run.now += MINUTE;
    const blind = run.do({ ...update('customer'), seenAt: null }, 'bob');
    expect(blind.ok ? 'taken' : blind.problem.code).toBe('changed-meanwhile');
    expect(run.do({ ...update('management'), seenAt: null }, 'bob').ok).toBe(true);
    expect(run.do({ ...update('customer'), seenAt: first }, 'bob').ok).toBe(true);
  });
});
