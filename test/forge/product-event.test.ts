import { describe, expect, it } from '@jest/globals';
import { readIssueEvent, readProjectEvent } from '../../src/forge/product-event';

describe('a product event', () => {
  it.each([
    ['created', 'created'],
    ['updated', 'updated'],
    ['assigned', 'assigned'],
    ['commented', 'commented'],
    ['deleted', 'deleted'],
  ])('of an issue that was %s names the issue', (what, kind) => {
    const event = { eventType: `avi:jira:${what}:issue`, issue: { id: '20001', key: 'SUP-1', fields: null } };
    expect(readIssueEvent(event)).toEqual([{ issueId: '20001', kind }]);
  });

  const fields = {
    project: { id: 10000, key: 'SUP' },
    status: { id: '5', name: 'Closed', statusCategory: { key: 'done' } },
    updated: '2026-11-16T09:00:00.000+0100',
  };

  it('says of its issue where it stands and when it last changed', () => {
    const event = { eventType: 'avi:jira:updated:issue', issue: { id: '20001', fields } };
    expect(readIssueEvent(event)).toEqual([
      {
        issueId: '20001',
        kind: 'updated',
        told: { projectId: '10000', finished: true, updatedAt: Date.UTC(2026, 10, 16, 8) },
      },
    ]);
  });

  it.each([
    ['without fields', undefined],
    ['without a project', { ...fields, project: null }],
    ['with a status of an unknown shape', { ...fields, status: 'Closed' }],
    ['with a time that is none', { ...fields, updated: 'yesterday' }],
  ])('%s tells nothing but which issue it is', (_, odd) => {
    const event = { eventType: 'avi:jira:updated:issue', issue: { id: '20001', fields: odd } };
    expect(readIssueEvent(event)).toEqual([{ issueId: '20001', kind: 'updated' }]);
  });

  it.each([
    ['created', 'linked'],
    ['deleted', 'unlinked'],
  ])('of a link that was %s names both ends, whether their ids are texts or numbers', (what, kind) => {
    const event = { eventType: `avi:jira:${what}:issuelink`, sourceIssueId: 1, destinationIssueId: '2' };
    expect(readIssueEvent(event)).toEqual([
      { issueId: '1', kind },
      { issueId: '2', kind },
    ]);
  });

  it.each([
    undefined,
    null,
    'avi:jira:created:issue',
    {},
    { eventType: 'toString', issue: { id: '1' } },
    { eventType: 'avi:jira:created:issue' },
    { eventType: 'avi:jira:created:issue', issue: { id: '1 OR 1' } },
    { eventType: 'avi:jira:created:issuelink', sourceIssueId: '1' },
    { eventType: 'avi:jira:moved:issue', issue: { id: '1' } },
  ])('of a shape that is not known (%j) names nothing', (event) => {
    expect(readIssueEvent(event)).toEqual([]);
  });
});

describe('a product event of a project', () => {
  it.each([
    ['archived', 'changed'],
    ['unarchived', 'changed'],
    ['softdeleted', 'changed'],
    ['restored', 'changed'],
    ['deleted', 'gone'],
  ])('that it was %s names it, whether its id is a text or a number', (what, kind) => {
    const event = (id: unknown) => ({ eventType: `avi:jira:${what}:project`, project: { id, key: 'SUP' } });
    for (const id of ['10000', 10_000])
      expect(readProjectEvent(event(id))).toEqual({ projectId: '10000', kind });
  });

  it.each([
    undefined,
    { eventType: 'avi:jira:updated:project', project: { id: '1' } },
    { eventType: 'toString', project: { id: '1' } },
    { eventType: 'avi:jira:deleted:project', project: { id: '1) OR (1' } },
    { eventType: 'avi:jira:deleted:project' },
  ])('of a shape that is not known (%j) names nothing', (event) => {
    expect(readProjectEvent(event)).toBeUndefined();
  });
});
