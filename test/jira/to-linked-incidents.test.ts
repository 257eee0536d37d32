import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { issueLinks, toLinkedIncidents } from '../../src/jira/to-linked-incidents';

const incident = (id: string, type = 'Incident') => ({
  id,
  key: `SUP-${id}`,
  fields: { issuetype: { id: '1', name: type } },
});
const linked = (at: number, to: string | null, from: string | null = null) => ({
  created: at,
  author: null,
  items: [{ field: 'Link', fieldId: null, from, fromString: null, to, toText: null }],
});
const read = (links: unknown, histories: Parameters<typeof toLinkedIncidents>[0]['histories'] = []) =>
  toLinkedIncidents({
    ends: v.parse(issueLinks, links),
    histories,
    incidentTypes: ['incident', 'Störung'],
    createdAt: 10,
    readAt: 99,
  });

describe('linked incidents', () => {
  it('are the other ends, whichever way a link points, each once', () => {
    const links = [
      { inwardIssue: incident('1') },
      { outwardIssue: incident('2') },
      { outwardIssue: incident('1') },
    ];
    expect(read(links).incidents.map(({ issueId }) => issueId)).toEqual(['1', '2']);
  });

  it('are of the types that the project counts as incidents, whatever their case', () => {
    const links = [incident('1', 'INCIDENT'), incident('2', 'Task'), incident('3', 'störung')].map(
      (outwardIssue) => ({
        outwardIssue,
      }),
    );
    expect(read(links).incidents.map(({ issueId }) => issueId)).toEqual(['1', '3']);
  });

  it('were linked when the changelog last says so, and at the creation where it says nothing', () => {
    const links = [{ outwardIssue: incident('1') }, { outwardIssue: incident('2') }];
    const histories = [linked(20, 'SUP-1'), linked(30, null, 'SUP-1'), linked(40, 'SUP-1')];
    expect(read(links, histories)).toEqual({
      readAt: 99,
      incidents: [
        { issueId: '1', linkedAt: 40 },
        { issueId: '2', linkedAt: 10 },
      ],
    });
  });

  it('are none where Jira gives no links, or ends without a type', () => {
    expect(read(null).incidents).toEqual([]);
    expect(read([{}, { inwardIssue: { id: '1', key: 'A-1' } }]).incidents).toEqual([]);
  });
});
