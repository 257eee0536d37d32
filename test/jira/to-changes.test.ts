import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { changelogPage } from '../../src/jira/changelog-answer';
import type { SiteFacts } from '../../src/forge/jira/site-facts';
import { toChanges } from '../../src/jira/to-changes';

const none = {
  requestType: 'customfield_1',
  organisations: 'customfield_2',
  participants: null,
  satisfaction: null,
  satisfactionDate: null,
  services: 'customfield_3',
  team: null,
  slas: [],
  state: null,
  nextDue: null,
};
const facts: SiteFacts = {
  fields: none,
  statuses: {
    1: { id: '1', name: 'Open', category: 'new' },
    2: { id: '2', name: 'Done', category: 'done' },
  },
};

const changesOf = (...items: readonly object[]) => {
  const { histories } = v.parse(changelogPage, {
    histories: [{ id: '9', created: '2026-07-06T18:02:13.432+0000', author: { accountId: 'ada' }, items }],
  });
  return toChanges(histories, { facts, teamFieldId: 'customfield_7' });
};

describe('the changelog', () => {
  it('gives the categories of statuses, and calls one that was deleted under way', () => {
    const item = {
      field: 'status',
      fieldId: 'status',
      from: '1',
      fromString: 'Open',
      to: '77',
      toString: 'Old',
    };
    expect(changesOf(item)).toMatchObject([
      {
        field: 'status',
        authorId: 'ada',
        from: { category: 'new' },
        to: { id: '77', name: 'Old', category: 'indeterminate' },
      },
    ]);
  });

  it.each([
    [
      'assignee',
      'assignee',
      { from: null, fromString: null, to: 'ada', toString: 'Ada' },
      null,
      { id: 'ada', name: 'Ada' },
    ],
    [
      'priority',
      'priority',
      { from: '3', fromString: 'Low', to: '1', toString: 'High' },
      { id: '3', name: 'Low' },
      { id: '1', name: 'High' },
    ],
    [
      'customfield_7',
      'team',
      { from: '', fromString: '', to: '5', toString: 'Apps' },
      null,
      { id: '5', name: 'Apps' },
    ],
    [
      'customfield_1',
      'requestType',
      { from: null, fromString: 'Ask', to: null, toString: null },
      { id: 'Ask', name: 'Ask' },
      null,
    ],
  ])('reads %s as %s', (fieldId, field, values, from, to) => {
    expect(changesOf({ field: 'Any name', fieldId, ...values })).toMatchObject([{ field, from, to }]);
  });

  it.each([
    ['labels', 'labels', { fromString: 'a b', toString: 'b c' }, ['c'], ['a']],
    ['components', 'components', { from: '4', fromString: 'Mail', to: null, toString: null }, [], ['4']],
    [
      'customfield_2',
      'organisations',
      { from: '[1]', fromString: 'Nord', to: '[1, 2]', toString: 'Nord, Halden, Inc' },
      ['2'],
      [],
    ],
    ['customfield_3', 'services', { from: null, fromString: null, to: '[8]', toString: 'Shop' }, ['8'], []],
  ])('reads what was added to and taken from %s', (fieldId, field, values, added, removed) => {
    const [change] = changesOf({ field: 'Any name', fieldId, ...values });
    expect(change).toMatchObject({ field });
    if (!change || !('added' in change)) throw new Error('no list');
    expect(change.added.map(({ id }) => id)).toEqual(added);
    expect(change.removed.map(({ id }) => id)).toEqual(removed);
  });

  it('keeps any other change as a change, also of fields named like what objects inherit', () => {
    expect(changesOf({ field: 'summary' }, { field: 'constructor' })).toMatchObject([
      { field: 'other', name: 'summary' },
      { field: 'other', name: 'constructor' },
    ]);
  });

  it('names where it is not what it should be', () => {
    const parsed = v.safeParse(changelogPage, { histories: [{ created: 'x', items: [{ field: 7 }] }] });
    expect(parsed.issues?.map((issue) => v.getDotPath(issue))).toEqual([
      'histories.0.created',
      'histories.0.items.0.field',
    ]);
  });
});
