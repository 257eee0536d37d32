import { describe, expect, it } from '@jest/globals';
import { mapIds, NOWHERE, type IdMap } from '../../../src/domain/transfer/map-ids';

const names = (from: Readonly<Record<string, string>>) => (id: string) =>
  Object.hasOwn(from, id) ? from[id] : undefined;
const map: IdMap = {
  issue: names({ '10': '70' }),
  project: names({ '1': '7' }),
  record: names({ '10-1': '70-2', '10-h1': '70-h3' }),
};

describe('ids brought from another site', () => {
  it.each([
    [
      'a work item by its field',
      { subjectId: '10', linkedIssueIds: ['10', '11'] },
      { subjectId: '70', linkedIssueIds: ['70', NOWHERE] },
    ],
    ['a project by its field', { projectId: '1' }, { projectId: '7' }],
    ['a record, and what is named after it', { actionId: '10-1:action:3' }, { actionId: '70-2:action:3' }],
    ['a hand-off', ['10-h1'], ['70-h3']],
    ['a record in a key', { '10-1:role:1': true }, { '70-2:role:1': true }],
    ['a text as it is', { text: 'See 10' }, { text: 'See 10' }],
    [
      'the projects of a move',
      { code: 'subject-moved', params: { from: '2', to: '1' } },
      { code: 'subject-moved', params: { from: NOWHERE, to: '7' } },
    ],
    [
      'no ends of other lines',
      { code: 'raised', params: { from: '1' } },
      { code: 'raised', params: { from: '1' } },
    ],
  ])('name %s', (_what, there, here) => {
    expect(mapIds(there, map)).toEqual(here);
  });
});
