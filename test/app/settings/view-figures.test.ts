import { describe, expect, it } from '@jest/globals';
import type { EntryRow } from '../../../src/app/rows';
import { savePolicy } from '../../../src/app/save-policy';
import { viewFigures } from '../../../src/app/settings/view-figures';
import type { Escalation } from '../../../src/domain/escalation/escalation';
import type { JournalCode } from '../../../src/domain/escalation/journal';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { DAY } from '../../../src/domain/time';
import { aLadderRun } from '../../support/a-ladder-run';
import { aProjectPermit } from '../../support/a-project-permit';
import { anEscalation } from '../../support/an-escalation';
import { quietPorts } from '../../support/quiet-ports';

const NOW = 1_700_000_000_000;
const permit = aProjectPermit();
type Ports = ReturnType<typeof quietPorts>;

const figuresOf = async (ports: Ports) => {
  const found = await viewFigures(ports, permit);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
};
const byCriterion = { origin: { kind: 'criterion', by: 'forgotten' }, openedAt: NOW - DAY } as const;

async function put(ports: Ports, given: Partial<Escalation>): Promise<void> {
  const head = anEscalation({ openedAt: NOW - DAY, ...given });
  await ports.store.create('escalation', head.id, { ...head, dueAt: NOW });
}

async function say(
  ports: Ports,
  escId: string,
  code: JournalCode,
  params: EntryRow['lines'][number]['params'],
  at = NOW - DAY,
): Promise<void> {
  const row: EntryRow = { escId, projectId: '10000', at, by: 'ada', lines: [{ code, params }], inputs: null };
  await ports.store.create('entry', `${escId}:${at}:${code}`, row);
}

describe('the figures of policies', () => {
  it('are empty where nothing happened', async () => {
    expect(await figuresOf(quietPorts(NOW))).toEqual({
      now: NOW,
      since: NOW - 180 * DAY,
      cut: false,
      firedSince: null,
      criteria: [],
      playbooks: [],
      waivers: [],
      fresh: [],
    });
  });

  it('judge a criterion by the reviews and withdrawals of what it started, and by nothing else', async () => {
    const ports = quietPorts(NOW);
    for (const id of ['1-1', '2-1', '3-1', '4-1']) await put(ports, { id, ...byCriterion });
    await put(ports, { id: '5-1' });
    await say(ports, '1-1', 'review-completed', { judgement: 'avoidable' });
    await say(ports, '2-1', 'review-adopted', { other: '1-1', judgement: 'false-alarm' });
    await say(ports, '3-1', 'withdrawn', { reason: 'mistake', words: '' });
    await say(ports, '4-1', 'withdrawn', { reason: 'resolved', words: '' });
    await say(ports, '5-1', 'review-completed', { judgement: 'justified' });
    const { criteria } = await figuresOf(ports);
    expect(criteria).toEqual([
      { criterionId: 'forgotten', fired: 0, lastFiredAt: null, judged: 3, right: 1 },
    ]);
  });

  it('count firings of half a year', async () => {
    const ports = quietPorts(NOW);
    const row = {
      criterionId: 'forgotten',
      issueId: '1',
      projectId: '10000',
      escId: null,
      inputs: null,
    } as const;
    await ports.store.create('firing', 'a', { ...row, id: 'a', state: 'proposed', at: NOW - 100 * DAY });
    await ports.store.create('firing', 'b', { ...row, id: 'b', state: 'started', at: NOW - 190 * DAY });
    const { criteria, firedSince } = await figuresOf(ports);
    expect(criteria).toMatchObject([{ fired: 1, lastFiredAt: NOW - 100 * DAY }]);
    expect(firedSince).toBe(NOW - 100 * DAY);
  });

  it('say how often each playbook told anybody, and how often anybody answered', async () => {
    const ports = quietPorts(NOW);
    await put(ports, { id: '1-1', ladder: aLadderRun({ level: 1, toldAt: NOW - DAY }) });
    await put(ports, { id: '2-1', ladder: aLadderRun({ level: 1, toldAt: NOW - DAY, acknowledgedAt: NOW }) });
    await put(ports, { id: '3-1' });
    expect((await figuresOf(ports)).playbooks).toEqual([
      { playbookId: 'standard', started: 3, told: 2, acknowledged: 1 },
    ]);
  });

  it('tell waivers of the later half of the time from those of the earlier', async () => {
    const ports = quietPorts(NOW);
    await say(ports, '1-1', 'step-waived', { step: 'plan', words: '', until: null }, NOW - 10 * DAY);
    await say(ports, '2-1', 'step-waived', { step: 'plan', words: '', until: null }, NOW - 20 * DAY);
    await say(ports, '3-1', 'step-waived', { step: 'plan', words: '', until: null }, NOW - 120 * DAY);
    expect((await figuresOf(ports)).waivers).toEqual([{ step: 'plan', later: 2, earlier: 1 }]);
  });

  it('name the criteria that were changed lately', async () => {
    const ports = quietPorts(NOW);
    const body = { ...SHIPPED_POLICIES.criteria['forgotten']?.body, mode: 'start' };
    await savePolicy(ports, permit, {
      projectId: '10000',
      generation: 0,
      kind: 'criterion',
      policyId: 'forgotten',
      body,
    });
    expect((await figuresOf(ports)).fresh).toEqual(['forgotten']);
  });
});

describe('a criterion whose query names what has gone', () => {
  it('can be switched off, copied into a draft, and not switched on again', async () => {
    const ports = quietPorts(NOW);
    const gone = aProjectPermit({
      desk: { ...permit.desk, checkJql: () => Promise.resolve(["Field 'colour' does not exist."]) },
    });
    const body = { ...SHIPPED_POLICIES.criteria['forgotten']?.body, scope: { jql: 'colour = red' } };
    const save = (mode: string, generation: number) =>
      savePolicy(ports, gone, {
        projectId: '10000',
        generation,
        kind: 'criterion',
        policyId: 'forgotten',
        body: { ...body, mode },
      });
    expect(await save('propose', 0)).toMatchObject({
      ok: false,
      problem: { fields: [{ path: 'scope.jql', message: "Field 'colour' does not exist." }] },
    });
    expect(await save('off', 0)).toMatchObject({ ok: true });
    expect(await save('draft', 1)).toMatchObject({ ok: true });
    expect(await save('start', 2)).toMatchObject({ ok: false });
  });
});
