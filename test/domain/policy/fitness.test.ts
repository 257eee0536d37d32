import { describe, expect, it } from '@jest/globals';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { fitnessOf, type FitnessInput } from '../../../src/domain/policy/fitness';
import { namedInSettings } from '../../../src/domain/policy/named-people';
import { DAY } from '../../../src/domain/time';
import { aLadder, aLevel } from '../../support/a-ladder';
import { aPlaybook } from '../../support/a-playbook';

const NOW = Date.UTC(2027, 2, 31, 12);
const cared = { ownerId: 'lena', reviewOn: '2027-12-31' } as const;
const shipped = SHIPPED_POLICIES.criteria['forgotten']?.body;
if (!shipped) throw new Error('a criterion is shipped for what is forgotten');
const criterion = { ...shipped, ...cared };
const figures: FitnessInput['figures'] = {
  firedSince: null,
  criteria: [],
  playbooks: [],
  waivers: [],
};

const input = (given: Partial<FitnessInput> = {}): FitnessInput => ({
  now: NOW,
  criteria: [criterion],
  ladders: [{ ...aLadder(), ...cared }],
  playbooks: [{ ...aPlaybook(), ...cared }],
  settings: SHIPPED_POLICIES.settings.body,
  figures,
  left: new Set(),
  emptied: new Set(),
  fresh: new Set(),
  ...given,
});
const codes = (given: Partial<FitnessInput>): string[] =>
  fitnessOf(input(given)).map(({ kind, code }) => `${kind} ${code}`);
const fired = (criterionId: string, count: number, judged = 0, right = 0) => ({
  criterionId,
  fired: count,
  lastFiredAt: count > 0 ? NOW : null,
  judged,
  right,
});

describe('the fitness of policies', () => {
  it('finds nothing where everything has an owner, a day and does its work', () => {
    expect(codes({ figures: { ...figures, criteria: [fired(criterion.id, 1)] } })).toEqual([]);
  });

  it('names what has no owner and no day of review, what is shipped included', () => {
    const { ownerId: _owner, reviewOn: _day, ...bare } = { ...aLadder(), ...cared };
    expect(codes({ criteria: [shipped], ladders: [bare] })).toEqual([
      'criterion no-owner',
      'criterion no-review',
      'ladder no-owner',
      'ladder no-review',
    ]);
  });

  it('calls a review overdue the day after it was due, not on the day', () => {
    expect(codes({ criteria: [{ ...criterion, reviewOn: '2027-03-31' }] })).toEqual([]);
    expect(codes({ criteria: [{ ...criterion, reviewOn: '2027-03-30' }] })).toEqual([
      'criterion review-overdue',
    ]);
  });

  it('names people who left and groups without members wherever a policy names them', () => {
    const level = aLevel({
      people: [
        { kind: 'person', accountId: 'otto' },
        { kind: 'group', groupId: 'night' },
      ],
    });
    const found = fitnessOf(
      input({
        ladders: [{ ...aLadder({ levels: [level] }), ...cared }],
        playbooks: [{ ...aPlaybook(), ...cared, managerId: 'otto' }],
        left: new Set(['otto']),
        emptied: new Set(['night']),
      }),
    );
    expect(found.map(({ kind, code, who }) => [kind, code, who])).toEqual([
      ['ladder', 'people-left', ['otto']],
      ['ladder', 'groups-emptied', ['night']],
      ['playbook', 'people-left', ['otto']],
    ]);
  });

  it('looks at teams and experts of the project too', () => {
    const settings = {
      ...SHIPPED_POLICIES.settings.body,
      teams: [{ value: 'Network', lead: 'otto', groupId: 'net' }],
      roster: [{ personId: 'ada', subjects: ['VPN'], sites: [] }],
    };
    expect(namedInSettings(settings)).toEqual({ accountIds: ['otto', 'ada'], groupIds: ['net'] });
    expect(codes({ settings, left: new Set(['ada']) })).toEqual(['settings people-left']);
  });

  it('blames a criterion that never fires only where others have for two months, and not one that was changed lately', () => {
    const others = { ...figures, firedSince: NOW - 60 * DAY, criteria: [fired('another', 3)] };
    expect(codes({ figures: { ...others, firedSince: NOW - 59 * DAY } })).toEqual([]);
    expect(codes({ figures: { ...others, firedSince: null } })).toEqual([]);
    expect(codes({ figures: others })).toEqual(['criterion never-fires']);
    expect(codes({ figures: others, fresh: new Set([criterion.id]) })).toEqual([]);
    expect(codes({ figures: others, criteria: [{ ...criterion, mode: 'off' }] })).toEqual([]);
    expect(codes({ figures: others, criteria: [{ ...criterion, mode: 'draft' }] })).toEqual([]);
  });

  it('names a criterion that is seldom right once enough of it was judged', () => {
    const judged = (count: number, right: number) => ({
      ...figures,
      criteria: [fired(criterion.id, 9, count, right)],
    });
    expect(codes({ figures: judged(4, 0) })).toEqual([]);
    expect(codes({ figures: judged(10, 3) })).toEqual([]);
    expect(codes({ figures: judged(10, 2) })).toEqual(['criterion seldom-right']);
  });

  it('names a playbook whose people are told again and again and never answer', () => {
    const told = (count: number, acknowledged: number) => ({
      ...figures,
      playbooks: [{ playbookId: aPlaybook().id, started: count, told: count, acknowledged }],
    });
    expect(codes({ figures: told(2, 0) })).toEqual([]);
    expect(codes({ figures: told(3, 1) })).toEqual([]);
    expect(codes({ figures: told(3, 0) })).toEqual(['playbook never-acknowledged']);
  });

  it('names a step that is waived ever more', () => {
    const waived = (later: number, earlier: number) => ({
      ...figures,
      waivers: [{ step: 'plan', later, earlier }],
    });
    expect(codes({ figures: waived(3, 3) })).toEqual([]);
    expect(codes({ figures: waived(2, 0) })).toEqual([]);
    expect(codes({ figures: waived(4, 3) })).toEqual(['step waived-more']);
  });
});
