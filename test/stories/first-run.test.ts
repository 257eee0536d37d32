import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { PROJECT } from '../../sandbox/jira/seed/projects';
import type { AdminCalls, CallName, PayloadOf, Reply, ReplyOf } from '../../src/contract/calls';
import { solveThresholds } from '../../src/domain/first-run/solve-thresholds';
import { DAY, HOUR } from '../../src/domain/time';
import { isNothingSet } from '../../static/settings/first-run/is-nothing-set';
import { calendarOf, criteriaOf, policiesOf, type Answers } from '../../static/settings/first-run/proposal';
import { tryVariants } from '../../static/settings/first-run/try-variants';
import { labAsker, type LabDoor } from '../../static/settings/lab/ask-lab-jira';
import { beginPast, goOnReading } from '../../static/settings/lab/read-past';
import { MONDAY_9, StorySite } from '../support/story-site';

const projectId = PROJECT.finance;
const me = PEOPLE.fiona.accountId;
const MONTH = 30;

/** Fiona at the settings of the Finance Desk, where nothing was ever set: what she asks the app, and what her browser asks Jira. */
function fiona({ site }: StorySite) {
  const person = site.as(me);
  const door: LabDoor = {
    send: async ({ path, body }) => {
      const answer = await person.jira(body === undefined ? 'GET' : 'POST', path, body);
      return new Response(JSON.stringify(answer.body), { status: answer.status });
    },
    wait: () => Promise.resolve(),
    clock: () => site.clock.now(),
  };
  const nothing = (): void => undefined;
  return {
    ask: labAsker({ door, signal: new AbortController().signal, onCost: nothing, onPause: nothing }),
    call: async <N extends CallName<AdminCalls>>(name: N, payload: PayloadOf<AdminCalls, N>) => {
      const reply = (await person.invoke('escalation-settings', name, payload)) as Reply<
        ReplyOf<AdminCalls, N>
      >;
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`);
      return reply.value;
    },
  };
}

it('takes a project from nothing to a tuned criterion that proposes', async () => {
  const story = await StorySite.open({ start: MONDAY_9 + 2 * HOUR });
  const { ask, call } = fiona(story);
  const view = await call('settings.view', { projectId });
  expect(isNothingSet(view)).toBe(true);
  expect(view.switchedOn).toBe(false);

  const priorities = [
    { id: '1', name: 'Highest' },
    { id: '2', name: 'High' },
  ];
  const choices = {
    priorities,
    issueTypes: [],
    statuses: [],
    requestTypes: [],
    components: [],
    organisations: [],
    slas: [{ id: 'customfield_10030', name: 'Time to resolution' }],
  };
  const has = { choices, roles: [{ id: '10002', name: 'Administrators' }], zone: 'Europe/Berlin' };
  const answers: Answers = {
    hours: 'shipped',
    role: 'Administrators',
    requestTypes: [],
    most: 1,
    without: new Set(),
  };
  const settings = view.settings.body;
  const question = { projectId, from: view.now - MONTH * DAY, to: view.now, most: 1_000 };
  const all = criteriaOf(has, [], null, view, me);
  const begun = await beginPast(ask, question, all, settings, view.now);
  const { histories, readAt } = await goOnReading(begun, { ask, settings, onRead: () => undefined });
  expect(histories.map(({ key }) => key).sort()).toEqual(['FIN-1', 'FIN-2']);

  const criteria = criteriaOf(has, [], histories, view, me);
  const tried = await tryVariants(criteria, histories, view.calendars, readAt, () => Promise.resolve());
  const most = (answers.most * MONTH) / 7;
  const solved = solveThresholds(
    tried.map((variants) => variants.map(({ alarms }) => alarms)),
    most,
  );
  const chosen = tried.flatMap((variants, index) => variants[solved[index] ?? -1] ?? []);
  expect(chosen.reduce((sum, { alarms }) => sum + alarms, 0)).toBeLessThanOrEqual(most);
  const lonely = chosen.find(({ criterion }) => criterion.id === 'high-unassigned');
  expect(lonely?.examples).toEqual(['FIN-2']);

  const calendar = calendarOf(answers, has.zone, histories, view);
  const applied = await call('first-run.apply', {
    projectId,
    generation: view.generation,
    policies: policiesOf(
      view,
      calendar,
      answers,
      chosen,
      criteria.map(({ id }) => id),
    ),
  });
  expect(applied).toMatchObject({ switchedOn: true });
  expect(isNothingSet(applied)).toBe(false);
  expect(applied.criteria.every(({ mode }) => mode === 'propose' || mode === 'off')).toBe(true);

  await story.settle();
  await story.minutes(6);
  const issue = (await story.site.as(me).invoke('escalation-workspace', 'issue.view', {
    issueId: story.issueId('FIN-2'),
  })) as Reply<{ readonly proposed: readonly { readonly criterionId: string }[] }>;
  expect(issue.ok && issue.value.proposed.map(({ criterionId }) => criterionId)).toContain('high-unassigned');

  const before = await call('settings.view', { projectId });
  const tuned = before.criteria.find(({ id }) => id === 'high-unassigned');
  if (!tuned) throw new Error('the criterion is there');
  const after = await call('policy.save', {
    projectId,
    generation: before.generation,
    kind: 'criterion',
    policyId: tuned.id,
    body: { ...tuned.body, holdsForMinutes: 30 },
  });
  expect(after.criteria.find(({ id }) => id === tuned.id)).toMatchObject({ holdsForMinutes: 30, version: 2 });
  const figures = await call('policies.figures', { projectId });
  expect(figures.criteria.find(({ criterionId }) => criterionId === tuned.id)?.fired).toBe(1);
}, 60_000);
