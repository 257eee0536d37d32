import { describe, expect, it } from '@jest/globals';
import { ladderDifference, policyDifference } from '../../../src/domain/policy/policy-difference';
import { aLadder, aLevel } from '../../support/a-ladder';
import { aPinnedPolicy } from '../../support/escalation-run';

const codes = (...ladders: Parameters<typeof ladderDifference>) =>
  ladderDifference(...ladders).map(({ code, level }) => (level === null ? code : `${code} ${level}`));

describe('the difference between the policies an escalation runs with and those of today', () => {
  it('is none where they say the same, whatever their versions and the order of their fields', () => {
    const pinned = aPinnedPolicy();
    const { ladder, ...rest } = aPinnedPolicy({ versions: { 'ladder:desk': 9 } });
    const { acknowledgedFor, ...others } = ladder;
    expect(policyDifference(pinned, { ladder: { acknowledgedFor, ...others }, ...rest })).toEqual([]);
  });

  it('names levels that came, went and moved by their names', () => {
    const lead = aLevel({ name: 'Lead' });
    const boss = aLevel({ name: 'Boss' });
    const before = aLadder({ levels: [lead, boss] });
    const after = aLadder({ levels: [aLevel({ name: 'On duty' }), lead] });
    expect(codes(before, after)).toEqual(['level-removed Boss', 'level-added On duty', 'level-moved Lead']);
  });

  it('says for each thing of a level what it was and what it is', () => {
    const was = aLevel({ name: 'Lead' });
    const is = aLevel({
      name: 'Lead',
      people: [{ kind: 'role', role: 'manager' }],
      delay: { minutes: 60, clock: 'working' },
      wait: { minutes: 5, clock: 'elapsed' },
      repeats: 4,
      answer: 'all',
      holdForDuty: { minutes: 10, clock: 'elapsed' },
      onlyWhile: { kind: 'calendar', calendarId: 'nights', outside: 'skip' },
    });
    const found = ladderDifference(aLadder({ levels: [was] }), aLadder({ levels: [is] }));
    expect(found).toEqual([
      { code: 'level-people', level: 'Lead', before: null, after: null },
      { code: 'level-delay', level: 'Lead', before: was.delay, after: is.delay },
      { code: 'level-wait', level: 'Lead', before: was.wait, after: is.wait },
      { code: 'level-repeats', level: 'Lead', before: 1, after: 4 },
      { code: 'level-answer', level: 'Lead', before: 'one', after: 'all' },
      { code: 'level-window', level: 'Lead', before: null, after: null },
      { code: 'level-duty', level: 'Lead', before: null, after: is.holdForDuty },
    ]);
  });

  it('names what concerns the whole ladder, and another ladder by its name', () => {
    const before = aLadder({ repeatFrom: { level: 1, times: 2 } });
    const after = aLadder({
      id: 'other',
      name: 'Other',
      acknowledgedFor: { minutes: 5, clock: 'elapsed' },
      repeatFrom: { level: 1, times: 3 },
      stopAfter: { minutes: 500, clock: 'elapsed' },
    });
    expect(codes(before, after)).toEqual([
      'ladder-replaced',
      'acknowledged-for',
      'repeat-times',
      'stop-after',
    ]);
  });

  it('names calendar, targets and playbook as a whole', () => {
    const pinned = aPinnedPolicy();
    const live = aPinnedPolicy({
      calendar: { ...pinned.calendar, zone: 'Asia/Tokyo' },
      targets: { ...pinned.targets, high: pinned.targets.critical },
      playbook: { ...pinned.playbook, name: 'Other' },
    });
    expect(policyDifference(pinned, live).map(({ code }) => code)).toEqual([
      'calendar-changed',
      'targets-changed',
      'playbook-changed',
    ]);
  });
});
