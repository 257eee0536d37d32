import { beforeEach, describe, expect, it } from '@jest/globals';
import { viewEscalateForm } from '../../src/app/view-escalate-form';
import type { EscalateForm } from '../../src/contract/escalate-form';
import { NO_MEMORY } from '../../src/domain/criteria/criterion';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import type { TargetPeople } from '../../src/domain/ladder/target-people';
import type { Ladder } from '../../src/domain/policy/ladder';
import { targetKey, type DeskTarget } from '../../src/domain/policy/person-target';
import { DAY, HOUR } from '../../src/domain/time';
import { aLevel } from '../support/a-ladder';
import { aCallerDesk } from '../support/a-project-permit';
import { aWatchRow } from '../support/a-watch-row';
import { anIssuePermit } from '../support/an-issue-permit';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

let world: EngineWorld;
beforeEach(() => {
  world = new EngineWorld();
});

const asked: (readonly DeskTarget[])[] = [];
/** Everybody is there; the project has a lead. */
const desk = aCallerDesk({
  peopleBehind: (_project, targets) => {
    asked.push(targets);
    const found = targets.map((target): [string, TargetPeople] => [
      targetKey(target),
      { kind: 'people', people: [target.kind === 'person' ? target.accountId : 'lead'] },
    ]);
    return Promise.resolve(Object.fromEntries(found));
  },
});

async function form(permit = anIssuePermit({ desk })): Promise<EscalateForm> {
  const seen = await viewEscalateForm(world.ports, permit);
  if (!seen.ok) throw new Error(seen.problem.message);
  return seen.value;
}

describe('what the Escalate… form knows', () => {
  it('is every playbook of the project with whom it would tell now', async () => {
    const seen = await form();
    expect(seen).toMatchObject({ may: true, joins: null, likelyReason: 'stuck', criteria: [] });
    expect(seen.playbooks.map(({ id }) => id)).toEqual(Object.keys(SHIPPED_POLICIES.playbooks));
    expect(seen.tells[seen.likelyPlaybookId]).toEqual({
      first: [],
      firstLevelDelay: { minutes: 30, clock: 'working' },
      people: ['lead'],
    });
  });

  it('is asked of Jira in one question, whoever the playbooks name', async () => {
    const people: Ladder['levels'][number]['people'] = [
      { kind: 'role', role: 'project-lead' },
      { kind: 'role', role: 'assignee' },
      { kind: 'role', role: 'manager' },
      { kind: 'person', accountId: 'cleo' },
      { kind: 'on-call', scheduleId: 'night' },
    ];
    const ladders = Object.values(SHIPPED_POLICIES.ladders).map(({ body }) => [
      body.id,
      { version: 2, body: { ...body, levels: [aLevel({ people })] } },
    ]);
    world.store.seed('generation', { '10000': { number: 1, live: { ladder: Object.fromEntries(ladders) } } });
    asked.length = 0;
    const { tells } = await form();
    expect(asked).toHaveLength(1);
    for (const told of Object.values(tells)) expect(told.people).toEqual(['lead', 'cleo']);
  });

  it('is that somebody was first', async () => {
    await world.open();
    world.move(60);
    expect((await form()).joins).toEqual({ name: 'SUP-1 E1', since: START });
  });

  it('is which rules hold and which will, and what they would start', async () => {
    const [holding, coming] = Object.values(SHIPPED_POLICIES.criteria).map(({ body }) => body);
    if (!holding || !coming) throw new Error('two criteria are shipped at least');
    const since = START - 10 * DAY;
    world.store.seed('watch', {
      '1': aWatchRow({
        memory: { [holding.id]: { ...NO_MEMORY, heldSince: since } },
        upcoming: [{ criterionId: coming.id, at: START + HOUR, fact: 'age', stops: 'resolve' }],
      }),
    });
    const seen = await form();
    expect(seen.criteria).toEqual([
      expect.objectContaining({ name: holding.name, holds: true, since, at: null }),
      { criterionId: coming.id, name: coming.name, holds: false, since: null, at: START + HOUR, fact: 'age' },
    ]);
    expect(seen.likelyPlaybookId).toBe(holding.starts.playbookId);
    expect(seen.likelyReason).toBe(holding.starts.reasonCode);
  });

  it('is that the reader may not, where the project is switched off or they are no agent', async () => {
    expect((await form(anIssuePermit({ switchedOn: false }))).may).toBe(false);
    const standing = { agent: false, escalationRole: false, projectAdmin: true, jiraAdmin: false };
    expect((await form(anIssuePermit({ standing }))).may).toBe(false);
  });

  it('is a clear problem when the work item is gone', async () => {
    world.desk.histories.clear();
    expect(await viewEscalateForm(world.ports, anIssuePermit())).toMatchObject({
      ok: false,
      problem: { code: 'issue-gone' },
    });
  });
});
