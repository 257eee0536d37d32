import { beforeEach, describe, expect, it } from '@jest/globals';
import { headRow } from '../../../src/app/head-row';
import { clocksOf } from '../../../src/app/load-escalation';
import { viewNow } from '../../../src/app/center/view-now';
import type { NowView } from '../../../src/contract/now-view';
import type { Escalation } from '../../../src/domain/escalation/escalation';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { pin } from '../../../src/domain/policy/pin';
import { DAY, FAR, HOUR, MINUTE } from '../../../src/domain/time';
import { aHandoff } from '../../support/a-handoff';
import { aLadderRun } from '../../support/a-ladder-run';
import { aCallerDesk, aProjectPermit, seesIssues } from '../../support/a-project-permit';
import { aWatchRow } from '../../support/a-watch-row';
import { anEscalation } from '../../support/an-escalation';
import { quietPorts, type QuietPorts } from '../../support/quiet-ports';

const NOW = Date.UTC(2026, 2, 3, 10);
const pinned = pin(SHIPPED_POLICIES, 'standard');
if (!pinned.ok) throw new Error('the standard playbook is shipped');
const after = clocksOf(pinned.value, NOW);

let ports: QuietPorts;
beforeEach(() => {
  ports = quietPorts(NOW);
});

function stored(subjectId: string, given: Partial<Escalation> = {}, dueAt = FAR): void {
  if (!pinned.ok) return;
  const head = anEscalation({
    id: `${subjectId}-1`,
    subjectId,
    openedAt: NOW - 2 * HOUR,
    managerId: 'mia',
    ladder: aLadderRun({ state: 'stopped' }),
    ...given,
  });
  ports.store
    .seed('escalation', { [head.id]: { ...headRow(head, pinned.value, after), dueAt } })
    .seed('part', { [`${head.id}:pinned:0`]: { escId: head.id, name: 'pinned', body: pinned.value } })
    .seed('subject', { [subjectId]: { openId: head.id, lastId: head.id, count: 1 } });
}

const late = (ms: number) => ({ deadlines: { plan: { dueAt: NOW - ms, overdue: true } } });

async function nowFor(sees: readonly string[], by = 'ada'): Promise<NowView> {
  const permit = aProjectPermit({ by, desk: aCallerDesk({ visible: seesIssues(...sees) }) });
  const found = await viewNow(ports, permit);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}

const idsOf = ({ needs }: NowView) => needs.map(({ id }) => id);

describe('what needs someone in a project', () => {
  it('of more than anybody is shown, Jira is asked of the most urgent alone, and that more waits is said', async () => {
    const many = Array.from({ length: 160 }, (_, n) => String(n + 10));
    for (const [index, id] of many.entries()) stored(id, late(index * MINUTE), NOW + index);
    stored('1', { severity: 'critical', ...late(MINUTE) }, NOW + DAY);
    const asked: string[][] = [];
    const sees = seesIssues('1', ...many);
    const visible: typeof sees = (ids) => {
      asked.push([...ids]);
      return sees(ids);
    };
    const permit = aProjectPermit({ by: 'ada', desk: aCallerDesk({ visible }) });
    const found = await viewNow(ports, permit);
    expect(asked.flat()).toHaveLength(100);
    expect(found).toMatchObject({ ok: true, value: { more: true, needs: { 0: { id: '1-1:plan' } } } });
  });

  it('is in order: late before coming, the more severe first, then the longest late', async () => {
    stored('1', late(HOUR));
    stored('2', { severity: 'critical', ...late(MINUTE) });
    stored('3', late(2 * HOUR));
    stored(
      '4',
      {
        severity: 'critical',
        managerId: null,
        deadlines: { manager: { dueAt: NOW + HOUR, overdue: false } },
      },
      NOW + HOUR,
    );
    expect(idsOf(await nowFor(['1', '2', '3', '4']))).toEqual([
      '2-1:plan',
      '3-1:plan',
      '1-1:plan',
      '4-1:manager',
    ]);
  });

  it('finds what is late however far away the next look at it is', async () => {
    for (let index = 0; index < 150; index += 1) stored(String(1000 + index), {}, NOW + DAY + index);
    stored('7', late(DAY), NOW + 30 * DAY);
    expect(idsOf(await nowFor(['7']))).toEqual(['7-1:plan']);
  });

  it('has the actions that are owed, with their titles, and whose they are', async () => {
    stored('1');
    const plan = {
      actions: [{ id: 'a1', title: 'Replace the disk' }],
      resources: [],
      agreedAt: null,
      agreedBy: null,
      customerAgreed: null,
      changed: null,
    };
    ports.store.seed('part', { '1-1:plan:0': { escId: '1-1', name: 'plan', body: plan } }).seed('duty', {
      a1: {
        id: 'a1',
        escId: '1-1',
        projectId: '10000',
        kind: 'action',
        holder: 'ada',
        state: 'open',
        dueAt: NOW - HOUR,
        doneAt: null,
        chased: 1,
      },
    });
    const { needs } = await nowFor(['1']);
    expect(needs).toMatchObject([
      { kind: 'action', title: 'Replace the disk', overdue: true, whose: ['ada'], mine: true },
    ]);
  });

  it('has the review of an ended escalation, and not one that is done', async () => {
    const ended = { stage: 'closed', endedAt: NOW - 3 * DAY } as const;
    stored('1', { ...ended, deadlines: { review: { dueAt: NOW - DAY, overdue: true } } });
    stored('2', ended);
    expect(idsOf(await nowFor(['1', '2']))).toEqual(['1-1:review']);
  });

  it('has hand-offs that wait for an answer', async () => {
    ports.store.seed('handoff', {
      '9-h1': aHandoff({ id: '9-h1', issueId: '9', projectId: '10000', state: 'offered', dueAt: NOW + HOUR }),
    });
    const { needs } = await nowFor(['9']);
    expect(needs).toMatchObject([{ kind: 'handoff', handoffId: '9-h1', mine: false, overdue: false }]);
  });

  describe('what a criterion proposes', () => {
    const [criterionId = ''] = Object.keys(SHIPPED_POLICIES.criteria);
    const proposed = (state: 'proposed' | 'dismissed') => {
      ports.store
        .seed('firing', {
          f1: {
            id: 'f1',
            criterionId,
            issueId: '5',
            projectId: '10000',
            state,
            at: NOW - HOUR,
            escId: null,
            inputs: null,
          },
        })
        .seed('watch', {
          '5': aWatchRow({
            issueId: '5',
            projectId: '10000',
            proposed: [{ criterionId, since: NOW - 2 * HOUR }],
          }),
        });
    };

    it('waits for an answer while it holds', async () => {
      proposed('proposed');
      expect((await nowFor(['5'])).needs).toMatchObject([
        { kind: 'proposal', criterionId, since: NOW - 2 * HOUR },
      ]);
    });

    it('is gone when somebody said that it is no case', async () => {
      proposed('dismissed');
      expect((await nowFor(['5'])).needs).toEqual([]);
    });

    it('is gone when the work item is escalated', async () => {
      proposed('proposed');
      stored('5');
      expect((await nowFor(['5'])).needs).toEqual([]);
    });

    it('is gone when the criterion does not hold any more', async () => {
      proposed('proposed');
      ports.store.seed('watch', { '5': aWatchRow({ issueId: '5', projectId: '10000', proposed: [] }) });
      expect((await nowFor(['5'])).needs).toEqual([]);
    });
  });

  it('says of what the reader may not browse that something is hidden, and no more', async () => {
    stored('1', late(HOUR));
    stored('2', late(HOUR));
    const view = await nowFor(['1']);
    expect(idsOf(view)).toEqual(['1-1:plan']);
    expect(view.hidden).toBe(true);
    expect(JSON.stringify(view)).not.toContain('2-1');
  });
});
