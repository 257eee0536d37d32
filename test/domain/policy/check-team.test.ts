import { describe, expect, it } from '@jest/globals';
import type { Team } from '../../../src/domain/handoff/team';
import { checkProjectSettings } from '../../../src/domain/policy/check-project-settings';
import { checkReferences } from '../../../src/domain/policy/check-references';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { aTeam } from '../../support/a-handoff';

const { body } = SHIPPED_POLICIES.settings;
const problemsOf = (...teams: readonly unknown[]) => {
  const checked = checkProjectSettings({ ...body, teams });
  return checked.ok ? [] : checked.problems.map(({ path }) => path);
};

describe('the teams of a project', () => {
  it('are read as they were saved before hand-offs: value and lead alone', () => {
    const teams = [{ value: 'Network', lead: 'nora' }];
    const checked = checkProjectSettings({ ...body, teams });
    expect(checked.ok ? checked.value.teams : null).toEqual(teams);
  });

  it('may name tier, people, package and clock', () => {
    expect(problemsOf(aTeam({ groupId: 'g-db', calendarId: 'business-hours' }))).toEqual([]);
  });

  it.each<readonly [string, Partial<Record<keyof Team, unknown>>, string]>([
    ['a tier below the first', { tier: 0 }, 'tier'],
    ['somebody named twice', { members: ['dan', 'dan'] }, 'members[1]'],
    ['a field of its own without a name', { asks: [{ id: 'version' }] }, 'asks[0].name'],
    ['a field asked for twice', { asks: [{ id: 'tried' }, { id: 'tried' }] }, 'asks[1]'],
    ['a clock of no minutes', { acceptWithin: { minutes: 0, clock: 'elapsed' } }, 'acceptWithin.minutes'],
    ['working time without a calendar', { acceptWithin: { minutes: 60, clock: 'working' } }, 'calendarId'],
    ['what no team has', { colour: 'red' } as Partial<Record<keyof Team, unknown>>, 'colour'],
  ])('are refused %s, with where it is', (_what, wrong, path) => {
    expect(problemsOf({ value: 'Network', lead: 'nora' }, { ...aTeam(), ...wrong })).toEqual([
      `teams[1].${path}`,
    ]);
  });

  it('name calendars that exist', () => {
    const teams = [aTeam({ calendarId: 'business-hours' }), aTeam({ value: 'Web', calendarId: 'moon' })];
    const set = { ...SHIPPED_POLICIES, settings: { version: 1, body: { ...body, teams } } };
    expect(checkReferences(set).map(({ path }) => path)).toEqual(['settings.project.teams[1].calendarId']);
  });
});
