import { describe, expect, it } from '@jest/globals';
import type { TraceLine } from '../../../sandbox/boundary';
import { routeOf } from '../../../sandbox/platform/runtime/route-of';
import { traitsOf } from '../../../sandbox/platform/runtime/traffic-traits';

const line = (responseBody: unknown, path = '/rest/api/3/issue/SUP-1?fields=summary'): TraceLine => ({
  at: 0,
  actor: 'app',
  method: 'GET',
  path,
  requestBody: null,
  status: 200,
  responseBody,
});
const of = (body: unknown): string => [...traitsOf(line(body))].join('\n');

describe('what a recorded request shows', () => {
  it('is the same for others of its kind: ids, instants and texts do not count', () => {
    const one = { id: '20001', created: '2026-11-16T09:00:00.000+0100', summary: 'It broke again' };
    const other = { id: '20002', created: '2027-01-01T10:30:00.000+0100', summary: 'Quite another text' };
    expect(of(other)).toBe(of(one));
  });

  it.each([
    ['a field more', { id: '20001', more: null }],
    ['a field less', {}],
    ['null in place of a value', { id: null }],
    ['a number in place of a word', { id: 20001 }],
    ['another word of a list', { id: 'customer' }],
  ])('differs by %s', (_what, body) => {
    expect(of(body)).not.toBe(of({ id: '20001' }));
  });

  it('tells an empty list from one with something in it', () => {
    expect(of({ values: [] })).not.toBe(of({ values: [{ id: '1' }] }));
  });

  it('names its route without ids, and the version of the API stays', () => {
    expect(routeOf('/rest/api/3/issue/SUP-1/comment/10001?expand=properties')).toBe(
      '/rest/api/3/issue/{id}/comment/{id}',
    );
  });
});
