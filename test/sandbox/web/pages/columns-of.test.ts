import { describe, expect, it } from '@jest/globals';
import { columnsOf } from '../../../../sandbox/web/pages/queue/columns-of';

const field = (id: string, custom = '') => ({
  id,
  key: id,
  name: id,
  custom: custom !== '',
  schema: { type: 'string', custom },
});
const FIELDS = [
  field('summary'),
  field('status'),
  field('created'),
  field('customfield_1', 'ari:cloud:ecosystem::extension/app/env/static/state'),
  field('customfield_2', 'com.example:other'),
];

describe('the columns of a queue', () => {
  it('are those that it declares, with the app’s own fields after the status', () => {
    expect(columnsOf(FIELDS, ['issuekey', 'summary', 'status', 'created']).map(({ id }) => id)).toEqual([
      'summary',
      'status',
      'customfield_1',
      'created',
    ]);
  });

  it('leave out a declared field that the site does not have', () => {
    expect(columnsOf(FIELDS, ['created', 'gone']).map(({ id }) => id)).toEqual(['customfield_1', 'created']);
  });
});
