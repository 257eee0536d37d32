import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ISSUE_TYPE } from '../../sandbox/jira/definitions/choices';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { RESTRICTED_LEVEL } from '../../sandbox/jira/seed/projects';
import type { AdminCalls, Reply } from '../../src/contract/calls';
import { AGENT_CALLS } from '../../src/forge/functions/agent-calls';
import { CENTER_CALLS } from '../../src/forge/functions/center-calls';
import { StorySite } from '../support/story-site';
import { FORBIDDEN } from '../../src/forge/refusals';
import { EVERY_CALL } from './every-call';
import { AGENT_ROWS, ASKERS, holds, seesProject, seesSecured, type Asker, type Row } from './matrix-table';

type Verdict = 'served' | 'forbidden' | 'not-found';
interface Ids {
  readonly issue: string;
  readonly escalation: string;
  readonly handoff: string;
  /** A record whose work item was deleted. */
  readonly lost: string;
  readonly project: string;
  /** Requests are the portal's, which has a matrix of its own. */
  readonly request: string;
  /** Calls about the whole site have no id; one that is sent along means nothing. */
  readonly site: string;
}

/** More than the demo desk's teams ask for. */
const PACKAGE = { tried: 'A restart.', impact: 'Nobody can order.', logs: 'https://logs.example/1' };

let story: StorySite;
let own: Ids;
let secured: Ids;
let foreign: Ids;
const MISSING: Ids = {
  issue: '99999999',
  escalation: '99999999-1',
  handoff: '99999999-h1',
  lost: '99999999-1',
  project: '99999',
  request: 'SUP-99999',
  site: 'other',
};

/** Those of the portal have a matrix of their own. */
const CALLS = EVERY_CALL.flatMap(({ row, ...call }) =>
  call.on === 'request' ? [] : [{ ...call, row: row as Row<unknown> | undefined }],
);
type MatrixCall = (typeof CALLS)[number];

const CELLS = CALLS.flatMap((call) =>
  (Object.keys(ASKERS) as Asker[]).map((asker) => ({ call, asker, name: call.name })),
);

/** As if the surface had loaded for anybody: what a surface hides is no protection. */
async function ask(asker: Asker, call: MatrixCall, ids: Ids, forged: object = {}): Promise<Reply<unknown>> {
  const who = ASKERS[asker];
  const person = story.site.as(who && PEOPLE[who].accountId, { accountType: 'licensed' });
  const payload = { ...call.row?.sent, [`${call.on}Id`]: ids[call.on], ...forged };
  return (await person.invoke(call.module, call.name, payload)) as Reply<unknown>;
}

/** What the record itself says no to: the permission was there. */
const BY_THE_RECORD: readonly string[] = [
  'wrong-stage',
  'already-done',
  'changed-meanwhile',
  'invalid',
  'in-use',
];

const verdictOf = (reply: Reply<unknown>): string => {
  if (reply.ok) return 'served';
  return BY_THE_RECORD.includes(reply.problem.code) ? 'served' : reply.problem.code;
};

const expected = (asker: Asker, call: MatrixCall, sees: boolean): Verdict => {
  if (!sees) return 'not-found';
  return call.row && holds(asker, call.row) ? 'served' : 'forbidden';
};

/** Limits of storage and Jira count by the second and the minute: nobody asks this fast. */
beforeEach(() => story.site.advance(1000));

/** Everything that was written so far: to the storage, and to Jira by anything but a read. */
const written = (): unknown => [story.site.counters.storage.writes, jiraWrites];
/** Questions that are asked by POST. */
const READ_BY_POST = /\/rest\/api\/3\/(?:expression\/evaluate|permissions\/check)$/;
let jiraWrites = 0;

beforeAll(async () => {
  story = await StorySite.open({
    onTrace(line) {
      if (line.method !== 'GET' && !READ_BY_POST.test(line.path)) jiraWrites += 1;
    },
  });
  const priya = story.site.as(PEOPLE.priya.accountId);
  await priya.invoke('escalation-settings', 'project.switch', { projectId: '10000', on: true });
  const fiona = story.site.as(PEOPLE.fiona.accountId);
  await fiona.invoke('escalation-settings', 'project.switch', { projectId: '10001', on: true });
  const settings = (await fiona.invoke('escalation-settings', 'settings.view', {
    projectId: '10001',
  })) as Reply<AdminCalls['settings.view']['reply']>;
  if (!settings.ok) throw new Error('Fiona sees the settings of her project');
  const { generation, settings: saved } = settings.value;
  const payroll = { value: 'Payroll', lead: PEOPLE.fiona.accountId, members: [PEOPLE.fiona.accountId] };
  await fiona.invoke('escalation-settings', 'policy.save', {
    projectId: '10001',
    generation,
    kind: 'settings',
    policyId: saved.id,
    body: { ...saved.body, teams: [payroll] },
  });
  const lose = async (who: 'priya' | 'fiona', projectKey: string, security?: string): Promise<string> => {
    const { play } = story.site.jira;
    const author = PEOPLE[who].accountId;
    const fields = { summary: 'To be deleted', issuetype: ISSUE_TYPE.incident.id, reporter: author };
    const key = play.create(projectKey, author, { ...fields, ...(security ? { security } : {}) });
    const sent = { issueId: story.issueId(key), ...AGENT_ROWS['escalation.open'].sent };
    const { record } = await story.ask(who, 'escalation.open', sent);
    const escalationId = record?.id ?? '';
    if (who === 'priya')
      await story.ask(who, 'manager.set', {
        escalationId,
        accountId: PEOPLE[security ? 'priya' : 'chloe'].accountId,
      });
    await story.ask(who, 'escalation.withdraw', { escalationId, reason: 'other', words: 'Over.' });
    const { status } = await story.site.as(author).jira('DELETE', `/rest/api/3/issue/${key}`);
    expect(status).toBe(204);
    return escalationId;
  };
  const open = async (who: 'priya' | 'fiona', key: string, projectId: string): Promise<Ids> => {
    const issue = story.issueId(key);
    const view = await story.ask(who, 'escalation.open', {
      issueId: issue,
      ...AGENT_ROWS['escalation.open'].sent,
    });
    if (!view.record) throw new Error(`${key} was not escalated`);
    // SUP-4 is with Infrastructure already.
    const own = key === 'SUP-4' ? 'Applications' : 'Infrastructure';
    const to = who === 'priya' ? own : 'Payroll';
    const offer = { issueId: issue, to, words: 'Please look at it.', package: PACKAGE };
    const { handoffs } = await story.ask(who, 'handoff.offer', offer);
    if (!handoffs?.open) throw new Error(`${key} was not offered`);
    return {
      issue,
      escalation: view.record.id,
      handoff: handoffs.open.id,
      lost:
        who === 'fiona'
          ? await lose(who, 'FIN')
          : await lose(who, 'SUP', key === 'SUP-4' ? RESTRICTED_LEVEL : undefined),
      project: projectId,
      request: key,
      site: 'own',
    };
  };
  own = await open('priya', 'SUP-1', '10000');
  secured = await open('priya', 'SUP-4', '10000');
  foreign = await open('fiona', 'FIN-1', '10001');
  const manager = { escalationId: own.escalation, accountId: PEOPLE.chloe.accountId };
  await story.ask('priya', 'manager.set', manager);
  await story.hours(1);
});

describe('the matrix', () => {
  it('has a row for every call of every function', () => {
    expect(CALLS.filter(({ row }) => !row).map(({ name }) => name)).toEqual([]);
    expect(CALLS.length).toBeGreaterThanOrEqual(24);
  });

  it('holds for the calls of the work item in the center: they are the same', () => {
    for (const [name, call] of Object.entries(AGENT_CALLS))
      expect(CENTER_CALLS[name as keyof typeof AGENT_CALLS]).toBe(call);
  });

  it('leaves the record of a deleted work item that was under a security level to project admins alone', async () => {
    const lost = CALLS.filter(({ on }) => on === 'lost');
    expect(lost).toHaveLength(2);
    for (const call of lost) {
      expect(verdictOf(await ask('escalation role', call, secured))).toBe('not-found');
      expect(verdictOf(await ask('project admin', call, secured))).toBe('served');
    }
  });

  it('knows no deleted work item behind a record whose work item is there', async () => {
    for (const call of CALLS.filter(({ on }) => on === 'lost'))
      expect(verdictOf(await ask('project admin', call, { ...own, lost: own.escalation }))).toBe('not-found');
  });

  it('knows none behind one that the caller does not see, and of which the record does not know yet that it was secured', async () => {
    const { play } = story.site.jira;
    const fields = {
      summary: 'To be secured',
      issuetype: ISSUE_TYPE.incident.id,
      reporter: PEOPLE.priya.accountId,
    };
    const key = play.create('SUP', PEOPLE.priya.accountId, fields);
    const sent = { issueId: story.issueId(key), ...AGENT_ROWS['escalation.open'].sent };
    const { record } = await story.ask('priya', 'escalation.open', sent);
    await story.ask('priya', 'escalation.withdraw', {
      escalationId: record?.id ?? '',
      reason: 'other',
      words: 'Over.',
    });
    play.change(key, PEOPLE.priya.accountId, { security: RESTRICTED_LEVEL });
    for (const call of CALLS.filter(({ on }) => on === 'lost'))
      expect(verdictOf(await ask('agent', call, { ...own, lost: record?.id ?? '' }))).toBe('not-found');
  });

  it('has told the ladder’s first level, so that somebody can acknowledge it', async () => {
    const view = await story.view('priya', 'SUP-1');
    expect(view.record?.level).toBeGreaterThanOrEqual(1);
  });
});

describe.each(CELLS)('$name, asked by: $asker', ({ call, asker }) => {
  const isKnown = asker !== 'anonymous';
  const ofSite: readonly (readonly [string, () => Ids, boolean])[] =
    expected(asker, call, isKnown) === 'served' ? [] : [['what is the whole site’s', () => own, isKnown]];
  const ofThings: readonly (readonly [string, () => Ids, boolean])[] = [
    ['a thing that does not exist', () => MISSING, false],
    ['a thing of a project they cannot see', () => foreign, false],
    ...(call.on === 'project' || seesSecured(asker)
      ? []
      : [['a thing under a security level', () => secured, false] as const]),
    ...(expected(asker, call, seesProject(asker)) === 'served'
      ? []
      : [['their own project’s thing', () => own, seesProject(asker)] as const]),
  ];

  const refused = call.on === 'site' ? ofSite : ofThings;
  const isServed = expected(asker, call, call.on === 'site' ? isKnown : seesProject(asker)) === 'served';

  if (refused.length > 0)
    it.each(refused)('is refused %s, with nothing told and nothing changed', async (_what, ids, sees) => {
      const before = written();
      const reply = await ask(asker, call, ids());
      const forged = await ask(asker, call, ids(), {
        accountId: PEOPLE.priya.accountId,
        by: PEOPLE.priya.accountId,
        isAdmin: true,
        role: 'admin',
        standing: { agent: true, escalationRole: true, projectAdmin: true, jiraAdmin: true },
        context: { accountId: PEOPLE.priya.accountId },
      });
      expect(verdictOf(reply)).toBe(expected(asker, call, sees));
      // It is the permission that refuses, not the record when it is acted upon.
      if (verdictOf(reply) === 'forbidden') expect(reply).toEqual(FORBIDDEN);
      expect(forged).toEqual(reply);
      expect(Object.keys(reply).sort()).toEqual(['ok', 'problem']);
      expect(written()).toEqual(before);
    });

  if (isServed) {
    it('is served what they have the permission for', async () => {
      expect(verdictOf(await ask(asker, call, own))).toBe('served');
    });
  }
});
