import { beforeAll, describe, expect, it } from '@jest/globals';
import { ROLE } from '../../sandbox/jira/definitions/choices';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { PROJECT } from '../../sandbox/jira/seed/projects';
import { storedRows } from '../../bench/replay/stored-rows';
import type { EscalationRow } from '../../src/app/rows';
import { MINUTE } from '../../src/domain/time';
import { raise } from '../support/crowd';
import { StorySite } from '../support/story-site';

let story: StorySite;

/** Lena works in the finance desk too, which has escalations switched on from now on; Ada and Marco do not see it. */
beforeAll(async () => {
  story = await StorySite.open({ hasDemoIssues: false });
  const { state } = story.site.jira;
  const finance = state.project('FIN');
  const team = finance?.roles[ROLE.serviceDeskTeam.id];
  if (!finance || !team) throw new Error('the demo site has no finance desk');
  const withLena = { ...team, people: [...team.people, PEOPLE.lena.accountId] };
  state.replaceProject({ ...finance, roles: { ...finance.roles, [ROLE.serviceDeskTeam.id]: withLena } });
  const on = await story.site
    .as(PEOPLE.fiona.accountId)
    .invoke('escalation-settings', 'project.switch', { projectId: PROJECT.finance, on: true });
  expect(on).toMatchObject({ ok: true });
  await story.settle();
});

/** Escalates a new work item of the support desk, with the standard ladder: Lena is told first. */
async function escalated(): Promise<{ readonly id: string; readonly key: string }> {
  const key = raise(story, 'The labels are printed twice');
  await story.settle();
  const { record } = await story.escalate(key);
  return { id: record?.id ?? '', key };
}

const move = (key: string, to: 'FIN' | 'SUP' | 'WEB'): string =>
  story.site.jira.play.move(key, PEOPLE.priya.accountId, to);

const headOf = (id: string): EscalationRow => {
  const found = storedRows(story.site.snapshot(), 'escalation').find((row) => row.id === id);
  if (!found) throw new Error(`there is no escalation ${id}`);
  return found;
};

const codes = (id: string): readonly string[] =>
  storedRows(story.site.snapshot(), 'entry')
    .filter(({ escId }) => escId === id)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ lines }) => lines.map(({ code }) => code));

const listed = async (who: 'fiona' | 'priya', projectId: string): Promise<readonly string[]> => {
  const reply = (await story.site.as(PEOPLE[who].accountId).invoke('escalation-center', 'center.page', {
    projectId,
    life: 'open',
    stages: [],
    severities: [],
    mine: false,
    cursor: null,
  })) as { readonly value: { readonly rows: readonly { readonly id: string }[] } };
  return reply.value.rows.map(({ id }) => id);
};

describe('an escalated work item that is moved to another project', () => {
  it('takes its record along: same clocks, under the new project’s permissions, for the new project’s people', async () => {
    const { id, key: before } = await escalated();
    await story.ask('lena', 'manager.set', { escalationId: id, accountId: PEOPLE.marco.accountId });
    const { promises, deadlines } = headOf(id);
    const key = move(before, 'FIN');
    await story.settle();

    expect(headOf(id)).toMatchObject({ projectId: PROJECT.finance, promises, deadlines, frozen: null });
    const { record: seen, may } = await story.view('lena', key);
    expect(seen?.id).toBe(id);
    expect(may).not.toEqual([]);
    // Whoever does not see the new project has lost the record, its manager included; the new project's admin runs it.
    for (const who of ['ada', 'marco'] as const)
      expect(
        await story.call(who, 'severity.change', { escalationId: id, severity: 'critical', words: 'x' }),
      ).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    await story.ask('fiona', 'severity.change', { escalationId: id, severity: 'critical', words: 'Payroll' });
    expect(await listed('fiona', PROJECT.finance)).toContain(id);
    expect(await listed('priya', PROJECT.support)).not.toContain(id);
    await story.minutes(1);
    expect(await story.search('fiona', 'escalationSeverity = critical')).toEqual([key]);
    expect(await story.search('ada', 'escalationSeverity = critical')).toEqual([]);

    const mailed = story.mails('marco').length;
    await story.minutes(75);
    expect(headOf(id).ladder).toMatchObject({ level: 1, told: [PEOPLE.lena.accountId] });
    expect(story.mails('marco')).toHaveLength(mailed);
  });

  it('stands still in a project where escalations are switched off, and goes on where it stood when it comes back', async () => {
    const { id, key } = await escalated();
    const away = move(key, 'WEB');
    await story.minutes(90);
    expect(codes(id).slice(-1)).toEqual(['frozen']);
    expect(headOf(id).ladder.told).toEqual([]);
    expect(await story.call('lena', 'plan.agree', { escalationId: id })).toMatchObject({ ok: false });

    move(away, 'SUP');
    await story.settle();
    expect(headOf(id)).toMatchObject({ projectId: PROJECT.support, frozen: null, ladder: { level: 0 } });
    expect(codes(id).slice(-1)).toEqual(['thawed']);
    await story.minutes(35);
    expect(headOf(id).ladder.level).toBe(1);
  });

  it('is told once when it moves as its level comes due, though the event of the move is lost', async () => {
    const { id, key } = await escalated();
    const told = (): number => codes(id).filter((code) => code === 'level-told').length;
    // The lead of the support desk is told half an hour after the start.
    await story.minutes(29);
    story.site.faults.droppedEvents = 1;
    move(key, 'FIN');
    await story.minutes(2);
    expect(told()).toBe(0);
    await story.minutes(25);
    story.site.faults.droppedEvents = 0;
    expect(headOf(id).projectId).toBe(PROJECT.finance);
    expect(told()).toBe(1);
    await story.minutes(10);
    expect(told()).toBe(1);
  });

  it('takes along what is closed and waits for its review', async () => {
    const { id, key: before } = await escalated();
    const as = { escalationId: id } as const;
    await story.ask('lena', 'manager.set', { ...as, accountId: PEOPLE.lena.accountId });
    const { record: planned } = await story.view('lena', before);
    const revision = planned?.revisions.plan ?? 0;
    const dueAt = story.site.clock.now() + 30 * MINUTE;
    const ownerId = PEOPLE.lena.accountId;
    await story.ask('lena', 'plan.add-action', { ...as, revision, title: 'Fix it', ownerId, dueAt });
    await story.ask('lena', 'plan.agree', as);
    await story.ask('lena', 'customer.satisfied', { ...as, by: ownerId, how: 'phone' });
    await story.ask('lena', 'customer.agreed', { ...as, by: ownerId, how: 'phone' });
    await story.ask('lena', 'escalation.close', as);
    const key = move(before, 'FIN');
    await story.settle();
    expect(headOf(id)).toMatchObject({ stage: 'closed', projectId: PROJECT.finance });
    const review = await story.ask('fiona', 'review.view', as);
    expect(review).toBeDefined();
    expect(key).toMatch(/^FIN-/);
  });
});
