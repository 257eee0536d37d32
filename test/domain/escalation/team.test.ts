import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../../src/domain/escalation/command';
import { teamOf } from '../../../src/domain/team/team-part';
import { EscalationRun } from '../../support/escalation-run';

type SetRole = Extract<Command, { do: 'set-role' }>;
const role = (given: Partial<SetRole> = {}): SetRole => ({
  do: 'set-role',
  role: 'incident-owner',
  name: '',
  personId: 'ada',
  coverId: null,
  was: null,
  ...given,
});

const running = (): EscalationRun => new EscalationRun(undefined, { mayApprove: true });
const holders = ({ state }: EscalationRun) =>
  state.parts.team.roles.map(({ id, role: kind, name, personId, coverId }) => [
    id,
    kind,
    name,
    personId,
    coverId,
  ]);
const problem = (run: EscalationRun, command: Command): string => {
  const decided = run.do(command);
  return decided.ok ? 'done' : decided.problem.code;
};

describe('a role', () => {
  it('is given to a person with a cover, both of whom are told, and is owed by who holds it', () => {
    const run = running();
    run.do(role({ coverId: 'ben' }));
    expect(holders(run)).toEqual([['1-1:role:1', 'incident-owner', '', 'ada', 'ben']]);
    expect(run.told('role-given')).toEqual(['ada', 'ben']);
    expect(run.duties.get('1-1:role:1')).toMatchObject({ kind: 'role', holder: 'ada', state: 'open' });
    expect(run.codes('role-given', 'role-covered')).toEqual(['role-given', 'role-covered']);
  });

  it('passes to somebody else who saw whom they replace; whoever did not is told', () => {
    const run = running();
    run.do(role());
    expect(problem(run, role({ personId: 'ben', was: null }))).toBe('changed-meanwhile');
    expect(problem(run, role({ personId: 'ben', was: 'ada' }))).toBe('done');
    expect(holders(run)).toEqual([['1-1:role:1', 'incident-owner', '', 'ben', null]]);
  });

  it('may be held by many experts, and by one person for each own name', () => {
    const run = running();
    for (const personId of ['ada', 'ben']) run.do(role({ role: 'subject-expert', personId }));
    for (const name of ['Scribe', 'Liaison']) run.do(role({ role: 'own', name, personId: 'chloe' }));
    expect(holders(run).map(([, , name, person]) => [name, person])).toEqual([
      ['', 'ada'],
      ['', 'ben'],
      ['Scribe', 'chloe'],
      ['Liaison', 'chloe'],
    ]);
    expect(problem(run, role({ role: 'subject-expert', personId: 'ada' }))).toBe('already-done');
  });

  it.each([
    ['an own role without a name', role({ role: 'own' }), 'invalid'],
    ['a person who covers for themselves', role({ coverId: 'ada' }), 'invalid'],
    ['a role that nobody has, taken away', { do: 'remove-role', roleId: '1-1:role:9' }, 'already-done'],
  ] as const)('refuses %s', (_what, command, code) => {
    expect(problem(running(), command)).toBe(code);
  });

  it('is taken away and given again under an id that nobody else has', () => {
    const run = running();
    run.do(role());
    run.do(role({ role: 'problem-owner', personId: 'ben' }));
    run.do({ do: 'remove-role', roleId: '1-1:role:1' });
    expect(run.duties.get('1-1:role:1')?.state).toBe('dropped');
    run.do(role({ role: 'executive-sponsor', personId: 'erik' }));
    expect(holders(run).map(([id]) => id)).toEqual(['1-1:role:2', '1-1:role:1']);
  });

  it('of the other side makes nobody a member of the team, and a customer is told nothing inside', () => {
    const run = running();
    run.do(role({ role: 'customer-contact', personId: 'carla' }));
    run.do(role({ role: 'provider-contact', personId: 'paul' }));
    run.do(role({ role: 'executive-sponsor', personId: 'erik', coverId: 'eva' }));
    expect(teamOf(run.state.parts.team)).toEqual(['erik', 'eva']);
    expect(run.told('role-given')).toEqual(['paul', 'erik', 'eva']);
  });

  it('puts people on standby: they are called when the problem comes back', () => {
    const run = running();
    run.do(role());
    run.do({ do: 'add-action', revision: 0, title: 'Fix', ownerId: 'ben', dueAt: run.now + 60_000 });
    run.do({ do: 'agree-plan' });
    run.do({ do: 'record-satisfied', by: 'carla', how: 'phone' });
    run.do({ do: 'relapse', words: 'down again' });
    expect(run.told('relapsed')).toContain('ada');
  });
});

describe('an internal update', () => {
  it.each([
    ['team', ['mona', 'ada', 'erik']],
    ['executives', ['mona', 'erik']],
    ['management', ['mona']],
  ] as const)('to %s reaches the manager and those whose role it concerns', (audience, people) => {
    const run = running();
    run.do({ do: 'set-manager', accountId: 'mona' });
    run.do(role());
    run.do(role({ role: 'executive-sponsor', personId: 'erik' }));
    run.do(role({ role: 'customer-contact', personId: 'carla' }));
    run.do({ do: 'post-update', audience, text: 'We go on.', nextAt: null }, 'mona');
    expect(run.effects.find(({ kind }) => kind === 'internal-update')).toMatchObject({ people });
  });
});

describe('the manager', () => {
  it('hands over with a note, which the new one is told and the journal keeps', () => {
    const run = running();
    run.do({ do: 'set-manager', accountId: 'mona' });
    run.do({ do: 'hand-over', accountId: 'ben', words: 'The vendor calls back at five.' });
    expect(run.head.managerId).toBe('ben');
    expect(run.told('manager-handed-over')).toEqual(['ben']);
    expect(run.lines.find(({ code }) => code === 'manager-handed-over')?.params).toEqual({
      accountId: 'ben',
      before: 'mona',
      words: 'The vendor calls back at five.',
    });
  });

  it('of a shift changes once, and not where somebody else manages it meanwhile', () => {
    const run = running();
    run.do({ do: 'set-manager', accountId: 'mona' });
    const take: Command = { do: 'take-shift', accountId: 'ben', from: 'mona', words: '' };
    expect([problem(run, take), problem(run, take)]).toEqual(['done', 'already-done']);
    run.do({ do: 'set-manager', accountId: 'eva' });
    expect(problem(run, take)).toBe('changed-meanwhile');
    expect(run.codes('shift-taken')).toHaveLength(1);
  });
});
