import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../src/app/command-escalation';
import { logEffort, logInPassing } from '../../src/app/effort/log-effort';
import { viewEffort } from '../../src/app/effort/view-effort';
import type { Standing } from '../../src/app/permit';
import type { Worklog } from '../../src/app/ports/linked-desk';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import { HOUR } from '../../src/domain/time';
import { anIssuePermit } from '../support/an-issue-permit';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';
import { foldJournal } from '../support/fold-journal';

const log = (given: Partial<Worklog> = {}): Worklog => ({
  id: '1',
  person: 'bob',
  startedAt: START + HOUR,
  minutes: 45,
  kind: 'technical',
  ...given,
});
const byHand = { person: null, startedAt: null, occasion: 'by-hand' as const };

async function opened() {
  const world = new EngineWorld();
  const escalationId = await world.open();
  await world.drain();
  world.move(120);
  return { world, permit: anIssuePermit({ escalationId }) };
}

async function effort(world: EngineWorld, standing: Partial<Standing> = {}) {
  const permit = anIssuePermit();
  const found = await viewEffort(world.ports, { ...permit, standing: { ...permit.standing, ...standing } });
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}

describe('effort on a record', () => {
  it('is what was logged and what Jira’s worklogs say since the opening, by person and kind', async () => {
    const { world, permit } = await opened();
    await logEffort(world.ports, permit, { minutes: 30, work: 'coordination', ...byHand });
    world.desk.linked.logs = [
      log(),
      log({ id: '2', minutes: 15 }),
      log({ id: '3', startedAt: START - HOUR }),
    ];
    const view = await effort(world);
    expect(view.totals).toMatchObject({ minutes: 90, byKind: { coordination: { minutes: 30 } } });
    expect(view.totals.byPerson).toMatchObject([
      { person: 'bob', minutes: 60 },
      { person: 'ada', minutes: 30 },
    ]);
    expect(view.worklogs).toEqual({ minutes: 60, count: 2 });
  });

  it('says of how many updates and acknowledgements it is known', async () => {
    const { world, permit } = await opened();
    const update = { do: 'post-update', audience: 'team', text: 'News.', nextAt: null } as const;
    await commandEscalation(world.ports, permit.escalationId, 'ada', update);
    await logInPassing(world.ports, permit, 'update', { minutes: 5, work: 'communication' });
    world.move(10);
    await commandEscalation(world.ports, permit.escalationId, 'ada', update);
    await logInPassing(world.ports, permit, 'update', undefined);
    expect((await effort(world)).known).toEqual({ said: 1, of: 2 });
    expect((await foldJournal(world.store, permit.escalationId)).differences).toEqual([]);
  });

  it('has a cost for the escalation role and project admins, where rates are set', async () => {
    const { world, permit } = await opened();
    await logEffort(world.ports, permit, { minutes: 30, work: 'technical', ...byHand });
    expect((await effort(world, { escalationRole: true })).cost).toBeNull();
    const body = {
      ...SHIPPED_POLICIES.settings.body,
      rates: { currency: 'EUR', perHour: { technical: 100 } },
    };
    world.store.seed('generation', {
      '10000': { number: 1, live: { settings: { project: { version: 1, body } } } },
    });
    expect((await effort(world, { escalationRole: true })).cost).toMatchObject({
      amount: 50,
      currency: 'EUR',
    });
    expect((await effort(world, { projectAdmin: true })).cost).not.toBeNull();
    expect((await effort(world)).cost).toBeNull();
  });

  it('is refused when it lies in the future, or is somebody’s who is not there', async () => {
    const { world, permit } = await opened();
    const later = { minutes: 10, work: 'technical' as const, ...byHand, startedAt: world.now + HOUR };
    expect(await logEffort(world.ports, permit, later)).toMatchObject({
      problem: { fields: [{ path: 'startedAt' }] },
    });
    const nobody = { minutes: 10, work: 'technical' as const, ...byHand, person: 'nobody' };
    expect(await logEffort(world.ports, permit, nobody)).toMatchObject({
      problem: { fields: [{ path: 'person' }] },
    });
  });
});
