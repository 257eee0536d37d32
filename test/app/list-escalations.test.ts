import { beforeEach, describe, expect, it } from '@jest/globals';
import { listEscalations } from '../../src/app/list-escalations';
import type { ListEscalationsInput } from '../../src/app/list-escalations';
import type { WatchRow } from '../../src/app/rows';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import { pin } from '../../src/domain/policy/pin';
import type { Escalation } from '../../src/domain/escalation/escalation';
import { DAY, FAR, HOUR } from '../../src/domain/time';
import { aLadderRun } from '../support/a-ladder-run';
import { aCallerDesk, aProjectPermit, seesIssues } from '../support/a-project-permit';
import { anEscalation } from '../support/an-escalation';
import { quietPorts } from '../support/quiet-ports';
import type { QuietPorts } from '../support/quiet-ports';

const NOW = Date.UTC(2026, 2, 3, 10);
const ALL: ListEscalationsInput = {
  projectId: '10000',
  life: 'open',
  stages: [],
  severities: [],
  mine: false,
  cursor: null,
};
const pinned = pin(SHIPPED_POLICIES, 'standard');
if (!pinned.ok) throw new Error('the standard playbook is shipped');

let ports: QuietPorts;
beforeEach(() => {
  ports = quietPorts(NOW);
});

function stored(subjectId: string, given: Partial<Escalation> = {}): void {
  if (!pinned.ok) return;
  const head = anEscalation({
    id: `${subjectId}-1`,
    subjectId,
    openedAt: NOW - HOUR,
    ladder: aLadderRun({ state: 'stopped' }),
    ...given,
  });
  const dueAt = Math.min(FAR, ...Object.values(head.deadlines).map((deadline) => deadline.dueAt));
  ports.store
    .seed('escalation', { [head.id]: { ...head, dueAt } })
    .seed('part', { [`${head.id}:pinned:0`]: { escId: head.id, name: 'pinned', body: pinned.value } });
}

async function pageFor(sees: readonly string[], asked: Partial<ListEscalationsInput> = {}) {
  const permit = aProjectPermit({ desk: aCallerDesk({ visible: seesIssues(...sees) }) });
  const found = await listEscalations(ports, permit, { ...ALL, ...asked });
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}

describe('the list of a project', () => {
  it('shows what is due first, with what is due and who is late', async () => {
    stored('1', { deadlines: { plan: { dueAt: NOW + HOUR, overdue: false } } });
    stored('2', { managerId: 'bo', deadlines: { assessment: { dueAt: NOW - HOUR, overdue: false } } });
    const { rows, hidden } = await pageFor(['1', '2']);
    expect(rows.map(({ id }) => id)).toEqual(['2-1', '1-1']);
    expect(rows[0]).toMatchObject({
      key: 'SUP-2',
      summary: 'Summary of 2',
      managerId: 'bo',
      next: { what: 'assessment', dueAt: NOW - HOUR, overdue: true, whose: ['bo'] },
    });
    expect(hidden).toBe(false);
  });

  it('says of what the reader may not browse only that something is hidden', async () => {
    stored('1');
    stored('2');
    const page = await pageFor(['1']);
    expect(page.rows.map(({ id }) => id)).toEqual(['1-1']);
    expect(page.hidden).toBe(true);
    expect(JSON.stringify(page)).not.toMatch(/2-1|SUP-2|Summary of 2/);
  });

  it('leaves out other projects', async () => {
    stored('9', { projectId: '20000' });
    expect(await pageFor(['9'])).toMatchObject({ rows: [], hidden: false });
  });

  it.each([
    ['a stage', { stages: ['acting'] }, ['2-1']],
    ['a severity', { severities: ['critical' as const] }, ['1-1']],
    ['mine: managed by me, or waiting for my answer', { mine: true }, ['1-1', '2-1']],
  ])('can be narrowed by %s', async (_what, asked, ids) => {
    stored('1', { severity: 'critical', managerId: 'ada' });
    stored('2', {
      stage: 'acting',
      ladder: aLadderRun({ level: 1, toldAt: NOW, lastToldAt: NOW, told: ['ada'] }),
    });
    stored('3', { ladder: aLadderRun({ level: 1, told: ['ada'], answered: ['ada'] }) });
    const { rows } = await pageFor(['1', '2', '3'], asked);
    expect(rows.map(({ id }) => id).sort()).toEqual(ids);
  });

  it('can be narrowed by the customers’ organisations, and stands by them, those of none last', async () => {
    const acme = { id: '5', name: 'Acme' };
    const zeta = { id: '6', name: 'Zeta' };
    stored('1');
    stored('2', { organisations: [zeta] });
    stored('3', { organisations: [acme, zeta] });
    const everybody = ['1', '2', '3'];
    const ids = async (asked: Partial<ListEscalationsInput>) =>
      (await pageFor(everybody, asked)).rows.map(({ id }) => id).sort();
    expect(await ids({ organisations: ['6'] })).toEqual(['2-1', '3-1']);
    expect(await ids({ organisations: ['5', '7'] })).toEqual(['3-1']);
    const order = { by: 'due', descending: false, group: 'organisation' } as const;
    const { rows } = await pageFor(everybody, { order });
    expect(rows.map(({ organisations }) => organisations[0]?.name)).toEqual(['Acme', 'Zeta', undefined]);
  });

  it('shows ended ones apart, the latest first', async () => {
    stored('1', { stage: 'closed', endedAt: NOW - DAY });
    stored('2', { stage: 'withdrawn', endedAt: NOW - HOUR });
    stored('3');
    expect((await pageFor(['1', '2', '3'], { life: 'ended' })).rows.map(({ id }) => id)).toEqual([
      '2-1',
      '1-1',
    ]);
  });

  it('goes on where a page ended, and each escalation comes once', async () => {
    for (let i = 1; i <= 90; i += 1) {
      stored(String(i), { deadlines: { plan: { dueAt: NOW + i * HOUR, overdue: false } } });
    }
    const everything = Array.from({ length: 90 }, (_, i) => String(i + 1));
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof pageFor>> = await pageFor(everything, { cursor });
      ids.push(...page.rows.map(({ issueId }) => issueId));
      cursor = page.cursor;
    } while (cursor !== null);
    expect(ids).toEqual(everything);
  });
});

describe('what is at risk', () => {
  const [criterion] = Object.values(SHIPPED_POLICIES.criteria);
  if (!criterion) throw new Error('criteria are shipped');
  const { id: criterionId } = criterion.body;
  const live = {
    criterion: { [criterionId]: { version: 1, body: { ...criterion.body, mode: 'start' as const } } },
  };
  const aWatch = (issueId: string, at: number): WatchRow => ({
    issueId,
    projectId: '10000',
    generation: 1,
    changesAt: at,
    capped: [],
    uncappedAt: at,
    memory: {},
    lookedAt: NOW - HOUR,
    sawUpdate: 0,
    proposed: [],
    over: false,
    sighted: [],
    upcoming: [{ criterionId, at, fact: 'oldestUnanswered', stops: 'answer-customer' }],
  });

  beforeEach(() => {
    ports.store.seed('generation', { '10000': { number: 1, live } });
  });

  it('lists what will escalate within a day, soonest first, with the act that stops it', async () => {
    ports.store.seed('watch', {
      '1': aWatch('1', NOW + 2 * HOUR),
      '2': aWatch('2', NOW + HOUR),
      '3': aWatch('3', NOW + 3 * DAY),
    });
    const { atRisk } = await pageFor(['1', '2', '3']);
    expect(atRisk.map(({ key }) => key)).toEqual(['SUP-2', 'SUP-1']);
    expect(atRisk[0]).toMatchObject({
      mode: 'start',
      stops: 'answer-customer',
      name: criterion.body.name,
      at: NOW + HOUR,
    });
  });

  it('leaves out what is escalated already and what the reader may not browse', async () => {
    ports.store
      .seed('watch', { '1': aWatch('1', NOW + HOUR), '2': aWatch('2', NOW + HOUR) })
      .seed('subject', { '1': { openId: '1-1', lastId: '1-1', count: 1 } });
    const page = await pageFor(['1']);
    expect(page.atRisk).toEqual([]);
    expect(page.hidden).toBe(true);
  });

  it('is silent about criteria that were switched off meanwhile', async () => {
    ports.store
      .seed('generation', {
        '10000': {
          number: 2,
          live: {
            criterion: { [criterionId]: { version: 2, body: { ...criterion.body, mode: 'off' } } },
          },
        },
      })
      .seed('watch', { '1': aWatch('1', NOW + HOUR) });
    expect((await pageFor(['1'])).atRisk).toEqual([]);
  });

  it('comes with the first page of open ones only', async () => {
    ports.store.seed('watch', { '1': aWatch('1', NOW + HOUR) });
    expect((await pageFor(['1'], { life: 'ended' })).atRisk).toEqual([]);
  });
});
