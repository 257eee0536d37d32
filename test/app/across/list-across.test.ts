import { beforeEach, describe, expect, it } from '@jest/globals';
import { listAcross, viewRecordRow } from '../../../src/app/across/list-across';
import { headRow } from '../../../src/app/head-row';
import { clocksOf } from '../../../src/app/load-escalation';
import type { AcrossPermit } from '../../../src/app/permit';
import type { AcrossCalls, AcrossPage } from '../../../src/contract/across-calls';
import type { PayloadOf } from '../../../src/contract/calls';
import type { Escalation } from '../../../src/domain/escalation/escalation';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { pin } from '../../../src/domain/policy/pin';
import { DAY, HOUR } from '../../../src/domain/time';
import { aLadderRun } from '../../support/a-ladder-run';
import { aCallerDesk, seesIssues } from '../../support/a-project-permit';
import { anEscalation } from '../../support/an-escalation';
import { anIssuePermit } from '../../support/an-issue-permit';
import { quietPorts, type QuietPorts } from '../../support/quiet-ports';

const NOW = Date.UTC(2026, 2, 3, 10);
const pinned = pin(SHIPPED_POLICIES, 'standard');
if (!pinned.ok) throw new Error('the standard playbook is shipped');
const policy = pinned.value;

let ports: QuietPorts;
beforeEach(() => {
  ports = quietPorts(NOW);
});

function stored(subjectId: string, projectId: string, given: Partial<Escalation> = {}): void {
  const head = anEscalation({
    id: `${subjectId}-1`,
    subjectId,
    projectId,
    managerId: 'mia',
    openedAt: NOW - HOUR,
    ladder: aLadderRun({ state: 'stopped' }),
    deadlines: { plan: { dueAt: NOW + Number(subjectId) * HOUR, overdue: false } },
    ...given,
  });
  ports.store
    .seed('escalation', { [head.id]: headRow(head, policy, clocksOf(policy, NOW)) })
    .seed('subject', { [subjectId]: { openId: head.id, lastId: null, count: 1 } });
}

const sees = ['1', '2', '3', '4', '5'];

async function across(
  asked: Partial<PayloadOf<AcrossCalls, 'center.across'>> = {},
  given: Partial<AcrossPermit> = {},
): Promise<AcrossPage> {
  const permit: AcrossPermit = {
    by: 'ada',
    standing: { agent: true, escalationRole: false, projectAdmin: false, jiraAdmin: false },
    desk: aCallerDesk({ visible: seesIssues(...sees) }),
    projectIds: new Set(['10', '20']),
    ...given,
  };
  const all = { life: 'open', stages: [], severities: [], mine: false, cursor: null } as const;
  const found = await listAcross(ports, permit, { ...all, ...asked });
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}
const idsOf = ({ rows }: AcrossPage) => rows.map(({ id }) => id);

describe('the list across projects', () => {
  it('has the open ones of the reader’s projects, what is due first, and says nothing of any other', async () => {
    stored('3', '10');
    stored('1', '20');
    stored('2', '30');
    const page = await across();
    expect(page.rows.map(({ id, projectId }) => [id, projectId])).toEqual([
      ['1-1', '20'],
      ['3-1', '10'],
    ]);
    expect(page).toMatchObject({ cursor: null, hidden: false });
    expect(Object.keys(page.reasons).sort()).toEqual(['10', '20']);
  });

  it('leaves out what the reader may not browse, and says that something is hidden', async () => {
    stored('1', '10');
    stored('9', '20');
    const page = await across();
    expect(idsOf(page)).toEqual(['1-1']);
    expect(page.hidden).toBe(true);
  });

  it('is narrowed by severity, stage, mine and what a search found', async () => {
    stored('1', '10', { severity: 'critical' });
    stored('2', '20', { stage: 'acting' });
    stored('3', '20', { managerId: 'ada' });
    stored('4', '30', { severity: 'critical' });
    expect(idsOf(await across({ severities: ['critical'] }))).toEqual(['1-1']);
    expect(idsOf(await across({ stages: ['acting'] }))).toEqual(['2-1']);
    expect(idsOf(await across({ mine: true }))).toEqual(['3-1']);
    expect(idsOf(await across({ issueIds: ['2', '4', '1'] }))).toEqual(['1-1', '2-1']);
  });

  it('reads past the projects of others and says where to go on', async () => {
    for (let at = 0; at < 450; at += 1) stored(String(1000 + at), '30');
    stored('5', '10', { deadlines: { plan: { dueAt: NOW + 4000 * HOUR, overdue: false } } });
    const first = await across();
    expect(first.rows).toEqual([]);
    expect(first.cursor).not.toBeNull();
    expect(idsOf(await across({ cursor: first.cursor }))).toEqual(['5-1']);
  });

  it('has what ended project by project, the latest first, each once', async () => {
    const ended = (days: number) => ({ stage: 'closed', endedAt: NOW - days * DAY, deadlines: {} }) as const;
    stored('1', '20', ended(1));
    stored('2', '10', ended(3));
    stored('3', '10', ended(2));
    stored('4', '30', ended(1));
    expect(idsOf(await across({ life: 'ended' }))).toEqual(['3-1', '2-1', '1-1']);
  });

  it('follows no cursor into a project that is not the reader’s', async () => {
    stored('4', '30', { stage: 'closed', endedAt: NOW - DAY, deadlines: {} });
    expect(await across({ life: 'ended', cursor: '30#' })).toMatchObject({ rows: [], cursor: null });
  });
});

describe('one record by its id', () => {
  it('is shown as a list shows it, whether it is open or has ended', async () => {
    stored('1', '10000', { stage: 'closed', endedAt: NOW - HOUR, deadlines: {} });
    const permit = anIssuePermit({ desk: aCallerDesk({ visible: seesIssues('1') }) });
    expect(await viewRecordRow(ports, permit)).toMatchObject({
      ok: true,
      value: { row: { id: '1-1', stage: 'closed', endedAt: NOW - HOUR, projectId: '10000', key: 'SUP-1' } },
    });
  });
});
