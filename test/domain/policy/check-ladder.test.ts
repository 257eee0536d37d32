import { describe, expect, it } from '@jest/globals';
import { checkLadder } from '../../../src/domain/policy/check-ladder';
import { aLadder, aLevel } from '../../support/a-ladder';

const problemsOf = (body: unknown) => {
  const found = checkLadder(body);
  return found.ok ? [] : found.problems;
};

describe('a ladder', () => {
  it('is handed back as it was given when nothing is wrong with it', () => {
    const ladder = aLadder({
      levels: [
        aLevel({ name: 'One', people: [{ kind: 'person', accountId: '557058:f58131cb-b67d' }] }),
        aLevel({ name: 'Two', people: [{ kind: 'group', groupId: '276f955c-63d7-42c8' }], answer: 'all' }),
      ],
    });
    expect(checkLadder(ladder)).toEqual({ ok: true, value: ladder });
  });

  it('is told everything that is wrong with it at once, each with its place', () => {
    const body = {
      id: 'Desk Ladder',
      name: '  ',
      levels: [
        {
          ...aLevel(),
          people: [{ kind: 'committee', name: 'board' }],
          delay: { minutes: -5, clock: 'working' },
          wait: { minutes: 0, clock: 'sometimes' },
        },
        {
          ...aLevel({ name: 'Two' }),
          people: [],
          repeats: 1.5,
          delay: { minutes: 525_601, clock: 'elapsed' },
        },
      ],
      acknowledgedFor: { minutes: '60', clock: 'working' },
    };
    expect(problemsOf(body).map(({ path }) => path)).toEqual([
      'id',
      'name',
      'levels[0].people[0].kind',
      'levels[0].delay.minutes',
      'levels[0].wait.minutes',
      'levels[0].wait.clock',
      'levels[1].people',
      'levels[1].delay.minutes',
      'levels[1].repeats',
      'acknowledgedFor.minutes',
    ]);
  });

  it.each([
    ['no level', aLadder({ levels: [] }), 'levels', 'A ladder needs at least one level.'],
    [
      'a level named twice',
      aLadder({ levels: [aLevel(), aLevel()] }),
      'levels[1]',
      'Another level has this name.',
    ],
    [
      'the same people twice on a level',
      aLadder({
        levels: [
          aLevel({
            people: [
              { kind: 'role', role: 'manager' },
              { kind: 'role', role: 'manager' },
            ],
          }),
        ],
      }),
      'levels[0].people[1]',
      'This level already has them.',
    ],
    [
      'an account id that is a path',
      aLadder({ levels: [aLevel({ people: [{ kind: 'person', accountId: '../5b10' }] })] }),
      'levels[0].people[0].accountId',
      'This is not an id of Jira.',
    ],
    [
      'a name over two lines',
      aLadder({ name: 'Support\nmanagement' }),
      'name',
      'Use one line of plain text.',
    ],
  ])('is refused with %s', (_what, body, path, message) => {
    expect(problemsOf(body)).toContainEqual({ path, message });
  });

  it.each([[null], [undefined], [[]], ['ladder'], [7], [{ __proto__: null }]])('is not %p', (body) => {
    expect(problemsOf(body).length).toBeGreaterThan(0);
  });

  it('keeps no field that it does not know', () => {
    const [problem] = problemsOf({ ...aLadder(), escalateToTheMoon: true });
    expect(problem?.path).toBe('escalateToTheMoon');
  });
});
