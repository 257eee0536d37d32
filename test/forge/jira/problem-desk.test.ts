import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import type { JiraClient, JiraRequest, Written } from '../../../src/forge/jira/jira-client';
import { problemDesk } from '../../../src/forge/jira/problem-desk';

const CREATED = '2026-03-02T09:00:00.000+0000';
const problem = { projectId: '10000', escalationId: '1-1', summary: 'Leaking pool', text: 'A leak.' };

/** A Jira that answers reads by what they are for, and remembers what was written. */
function jiraOf(
  answers: Readonly<Record<string, unknown>>,
  written: Written,
): JiraClient & { writes: JiraRequest[] } {
  const writes: JiraRequest[] = [];
  return {
    writes,
    read: ({ what }, schema) => {
      const [, answer] = Object.entries(answers).find(([part]) => what.includes(part)) ?? [];
      return Promise.resolve(answer === undefined ? undefined : v.parse(schema, answer));
    },
    shows: async () => 'denied',
    write: (request) => {
      writes.push(request);
      return Promise.resolve(written);
    },
  };
}
const types = (...names: readonly string[]) => ({
  issueTypes: names.map((name, at) => ({ id: String(at + 1), name })),
});
const nothing = { issues: [] };
const made: Written = { kind: 'done', body: { id: '77', key: 'SUP-77' } };

describe('a problem that is created in the caller’s name', () => {
  it('has the project’s work type for problems, and a label by which it is found again', async () => {
    const jira = jiraOf({ 'look for': nothing, 'work types': types('Incident', '[System] Problem') }, made);
    expect(await problemDesk(jira).create(problem)).toEqual({
      ok: true,
      value: { id: '77', openedAt: null },
    });
    expect(jira.writes[0]?.body).toMatchObject({
      fields: {
        project: { id: '10000' },
        issuetype: { id: '2' },
        summary: 'Leaking pool',
        labels: ['escalation-1-1'],
      },
    });
  });

  it('is not created twice: after a lost answer the first one is found', async () => {
    const there = { issues: [{ id: '77', key: 'SUP-77', fields: { created: CREATED } }] };
    const jira = jiraOf({ 'look for': there }, made);
    const value = { id: '77', openedAt: Date.UTC(2026, 2, 2, 9) };
    expect(await problemDesk(jira).create(problem)).toEqual({ ok: true, value });
    expect(jira.writes).toEqual([]);
  });

  it.each([
    ['the project has no work type for problems', types('Incident'), made, 'invalid'],
    ['the caller may not create it', types('Problem'), { kind: 'refused', why: '403' }, 'forbidden'],
    ['the answer was lost', types('Problem'), { kind: 'unknown', why: 'timeout' }, 'jira-unavailable'],
  ] as const)('is refused, and said so, when %s', async (_when, project, written, code) => {
    const jira = jiraOf({ 'look for': nothing, 'work types': project }, written);
    expect(await problemDesk(jira).create(problem)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('a problem that is looked for by its key', () => {
  it('is found where the caller sees it, with the time it was created', async () => {
    const there = { id: '77', key: 'SUP-77', fields: { created: CREATED } };
    const desk = problemDesk(jiraOf({ 'read a problem': there }, made));
    expect(await desk.find(' sup-77 ')).toEqual({ id: '77', openedAt: Date.UTC(2026, 2, 2, 9) });
    expect(await desk.find('no key')).toBeUndefined();
    expect(await problemDesk(jiraOf({}, made)).find('SUP-78')).toBeUndefined();
  });
});
