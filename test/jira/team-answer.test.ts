import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { teamAnswer } from '../../src/jira/team-answer';

describe('the team of a work item', () => {
  it.each([
    [null, null],
    [undefined, null],
    [[], null],
    ['Network', { id: 'Network', name: 'Network' }],
    [
      { self: 'x', id: '7', value: 'First line' },
      { id: '7', name: 'First line' },
    ],
    [
      { groupId: 'g', name: 'agents' },
      { id: 'g', name: 'agents' },
    ],
    [
      { id: 'uuid', name: 'Apps', isVisible: true },
      { id: 'uuid', name: 'Apps' },
    ],
    [
      [
        { id: '1', value: 'A' },
        { id: '2', value: 'B' },
      ],
      { id: '1', name: 'A' },
    ],
  ])('is read from %j', (value, team) => {
    expect(v.parse(teamAnswer, value)).toEqual(team);
  });

  it.each([7, {}, '', { id: 1, value: 'x' }])('is refused from %j', (value) => {
    expect(v.safeParse(teamAnswer, value).success).toBe(false);
  });
});
