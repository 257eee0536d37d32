import { describe, expect, it } from '@jest/globals';
import { readCoveragePeople } from '../../src/app/read-coverage-people';
import type { OnCall } from '../../src/app/ports/on-call';
import type { PersonTarget } from '../../src/domain/policy/person-target';
import { HOUR } from '../../src/domain/time';
import { aCallerDesk, aProjectPermit } from '../support/a-project-permit';

const FROM = Date.UTC(2026, 2, 2);
const night: PersonTarget = { kind: 'on-call', scheduleId: 'night' };
const ann: PersonTarget = { kind: 'person', accountId: 'ann' };

/** Asks, and counts what Jira and the directory of schedules are asked for. */
async function read(targets: readonly PersonTarget[], onDuty: OnCall['onDuty']) {
  const asked: string[] = [];
  let looks = 0;
  const desk = aCallerDesk({
    peopleBehind: (_project, wanted) => {
      asked.push(...wanted.map(({ kind }) => kind));
      return Promise.resolve({ 'person:ann': { kind: 'people', people: ['ann'] } });
    },
  });
  const onCall: OnCall = {
    onDuty: (schedule, at) => {
      looks += 1;
      return onDuty(schedule, at);
    },
  };
  const found = await readCoveragePeople({ onCall }, aProjectPermit({ desk }), {
    projectId: '10000',
    targets,
    from: FROM,
  });
  if (!found.ok) throw new Error(found.problem.message);
  return { people: found.value.people, asked, looks };
}

describe('who is behind the targets of a ladder', () => {
  it('is asked of Jira once for each of its own, and of schedules by the hour, equal hours made one shift', async () => {
    const day = (at: number) => (at - FROM) % (24 * HOUR) < 12 * HOUR;
    const { people, asked } = await read([ann, night, ann], (_schedule, at) =>
      Promise.resolve({ kind: 'people', people: day(at) ? ['dee'] : [] }),
    );
    expect(asked).toEqual(['person']);
    expect(people['person:ann']).toEqual({ kind: 'people', people: ['ann'] });
    const found = people['on-call:night'];
    expect(found?.kind === 'on-call' ? found.shifts.slice(0, 2) : found).toEqual([
      { from: FROM, to: FROM + 12 * HOUR, people: ['dee'] },
      { from: FROM + 12 * HOUR, to: FROM + 24 * HOUR, people: [] },
    ]);
  });

  it('is said to be without a connection after one question', async () => {
    const { people, looks } = await read([night], () => Promise.resolve({ kind: 'not-connected' }));
    expect([people['on-call:night'], looks]).toEqual([{ kind: 'not-connected' }, 1]);
  });

  it('is not asked of a project where a default of the site has none: who leads it is said by the project', async () => {
    const asked: (readonly string[])[] = [];
    const desk = aCallerDesk({
      peopleBehind: (_project, wanted) => {
        asked.push(wanted.map(({ kind }) => kind));
        return Promise.resolve({ 'person:ann': { kind: 'people', people: ['ann'] } });
      },
    });
    const site = aProjectPermit({ desk, projectId: 'site' });
    const lead: PersonTarget = { kind: 'role', role: 'project-lead' };
    const onCall = { onDuty: () => Promise.resolve({ kind: 'not-connected' as const }) };
    const found = await readCoveragePeople({ onCall }, site, {
      projectId: 'site',
      targets: [ann, lead],
      from: FROM,
    });
    expect(asked).toEqual([['person']]);
    expect(found).toMatchObject({
      value: { people: { 'person:ann': { kind: 'people' }, 'role:project-lead': { kind: 'record' } } },
    });
  });
});
