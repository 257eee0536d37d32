import { describe, expect, it } from '@jest/globals';
import type { FiringRow } from '../../src/app/rows';
import { savePolicy } from '../../src/app/save-policy';
import { viewSettings } from '../../src/app/view-settings';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import { DAY, HOUR, MINUTE } from '../../src/domain/time';
import { aLadder } from '../support/a-ladder';
import { aProjectPermit } from '../support/a-project-permit';
import { quietPorts } from '../support/quiet-ports';

const NOW = 1_700_000_000_000;
const permit = aProjectPermit();
const viewOf = async (ports: ReturnType<typeof quietPorts>) => {
  const found = await viewSettings(ports, permit);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
};
const [criterionId = ''] = Object.keys(SHIPPED_POLICIES.criteria);
const aFiring = (given: Partial<FiringRow>): FiringRow => ({
  id: 'f',
  criterionId,
  issueId: '1',
  projectId: '10000',
  state: 'started',
  at: NOW - HOUR,
  escId: null,
  inputs: null,
  ...given,
});

describe('the settings page', () => {
  it('shows a project that saved nothing everything that is shipped', async () => {
    const view = await viewOf(quietPorts(NOW));
    expect(view).toMatchObject({
      project: { id: '10000', key: 'SUP', name: 'Support' },
      switchedOn: true,
      generation: 0,
      history: [],
      engine: { lastSweepAt: null, dueNow: 0 },
    });
    expect(view.criteria.map(({ id }) => id).sort()).toEqual(Object.keys(SHIPPED_POLICIES.criteria).sort());
    expect(view.severities.map(({ id }) => id)).toEqual(['critical', 'high', 'elevated']);
    expect(view.ladders.map(({ id }) => id).sort()).toEqual(Object.keys(SHIPPED_POLICIES.ladders).sort());
    expect(new Set(view.ladders.map(({ version }) => version))).toEqual(new Set([0]));
  });

  it('shows what was changed, by whom and when, newest first', async () => {
    const ports = quietPorts(NOW);
    const input = { projectId: '10000', kind: 'ladder', policyId: 'desk' };
    await savePolicy(ports, permit, { ...input, generation: 0, body: aLadder() });
    await savePolicy({ ...ports, clock: { now: () => NOW + 1, remainingMs: () => 0 } }, permit, {
      ...input,
      generation: 1,
      body: aLadder({ name: 'Renamed' }),
    });
    const { history, generation } = await viewOf(ports);
    expect(generation).toBe(2);
    expect(history).toEqual([
      { kind: 'ladder', policyId: 'desk', version: 2, savedAt: NOW + 1, savedBy: 'ada' },
      { kind: 'ladder', policyId: 'desk', version: 1, savedAt: NOW, savedBy: 'ada' },
    ]);
  });

  it('counts how often a criterion fired here in the last 30 days, whatever became of the firings', async () => {
    const ports = quietPorts(NOW);
    ports.store.seed('firing', {
      a: aFiring({ id: 'a' }),
      b: aFiring({ id: 'b', state: 'dismissed', at: NOW - 2 * DAY }),
      old: aFiring({ id: 'old', at: NOW - 31 * DAY }),
      elsewhere: aFiring({ id: 'elsewhere', projectId: '20000' }),
    });
    const { criteria } = await viewOf(ports);
    expect(criteria.find(({ id }) => id === criterionId)).toMatchObject({
      fired: 2,
      firedMore: false,
      lastFiredAt: NOW - HOUR,
    });
  });

  it('says when the engine was last alive and how much is due', async () => {
    const ports = quietPorts(NOW);
    const row = { type: 'escalation' as const, severity: 1 as const };
    ports.store
      .seed('job', {
        heartbeat: { id: 'heartbeat', kind: 'heartbeat', state: 'done', at: NOW - MINUTE, body: null },
      })
      .seed('agenda', {
        'escalation:1-1': { ...row, id: '1-1', dueAt: NOW - 1 },
        'escalation:2-1': { ...row, id: '2-1', dueAt: NOW + 1 },
      });
    expect((await viewOf(ports)).engine).toEqual({ lastSweepAt: NOW - MINUTE, dueNow: 1 });
  });
});
