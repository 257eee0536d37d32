import { beforeEach, describe, expect, it } from '@jest/globals';
import { listCases } from '../../../src/app/report/report-cases';
import type { CasesAsked } from '../../../src/contract/report-calls';
import type { ReportCases } from '../../../src/contract/report-view';
import { membersKey, recordKey } from '../../../src/app/report/rollup-row';
import { pairValue } from '../../../src/domain/report/handoff-figures';
import { aHandoff } from '../../support/a-handoff';
import { aHistory } from '../../support/a-history';
import { aRecordOfFigures } from '../../support/a-record-of-figures';
import { aCallerDesk, aProjectPermit, seesIssues } from '../../support/a-project-permit';
import { PROJECT, ReportWorld } from './report-world';

const MARCH = { from: '2026-03-01', to: '2026-03-31' };
const WHOLE = { dim: 'project', value: 'all', figure: 'opened', cursor: null, ...MARCH } as const;

let world: ReportWorld;

beforeEach(() => {
  world = new ReportWorld();
});

/** As a reader who may browse all but those unseen. */
async function cases(asked: Partial<Omit<CasesAsked, 'projectId'>> = {}): Promise<ReportCases> {
  const seen = [...world.desk.histories.keys()].filter((id) => !world.unseen.includes(id));
  const permit = aProjectPermit({ desk: aCallerDesk({ visible: seesIssues(...seen) }) });
  const listed = await listCases(world.ports, permit, { ...WHOLE, ...asked });
  if (!listed.ok) throw new Error(listed.problem.message);
  return listed.value;
}
const idsOf = ({ cases: listed }: ReportCases): readonly string[] => listed.map(({ id }) => id);

/** Opened on the 2nd and the 3rd, one of them under a security level; one was taken back on the 4th, and work was logged on the 4th. */
async function aFewDays(): Promise<void> {
  await world.start('1', '7');
  world.move(60 * 24);
  await world.start('2', '7', { secured: true });
  await world.start('3', '9', { criterion: 'age' });
  world.move(60 * 24);
  await world.logEffort('1', 60);
  await world.act('3', { do: 'withdraw', reason: 'mistake', words: 'Not ours.' });
  await world.count();
}

describe('the cases behind a figure', () => {
  beforeEach(aFewDays);

  it('are those that the reader may browse, newest first, with that something is hidden', async () => {
    expect(await cases()).toMatchObject({
      cases: [{ id: '3-1' }, { id: '2-1' }, { id: '1-1' }],
      hidden: false,
    });
    world.unseen = ['2'];
    const some = await cases({ dim: 'service', value: '7' });
    expect(some).toMatchObject({
      cases: [{ id: '1-1', key: 'SUP-1', ordinal: 1, openedOn: '2026-03-02', endedOn: null }],
      hidden: true,
      cursor: null,
    });
  });

  it('are told apart by what is asked: ended, open now, open then, judged wrong, with work of a person', async () => {
    expect(idsOf(await cases({ figure: 'ended' }))).toEqual(['3-1']);
    expect([...idsOf(await cases({ figure: 'open' }))].sort()).toEqual(['1-1', '2-1']);
    const then = { figure: 'open', from: '2026-03-01', to: '2026-03-03' } as const;
    expect(idsOf(await cases(then))).toEqual(['3-1', '2-1', '1-1']);
    expect(idsOf(await cases({ figure: 'wrong', dim: 'criterion', value: 'age' }))).toEqual(['3-1']);
    const work = await cases({ figure: 'effort', dim: 'person', value: 'ada' });
    expect(work.cases.map(({ id, figures }) => [id, figures.counts['effort:technical']])).toEqual([
      ['1-1', 60],
    ]);
    expect(idsOf(await cases({ figure: 'effort', dim: 'person', value: 'ben' }))).toEqual([]);
  });

  it('are of the days asked for alone', async () => {
    expect(idsOf(await cases({ from: '2026-03-03' }))).toEqual(['3-1', '2-1']);
    expect(idsOf(await cases({ from: '2026-03-01', to: '2026-03-02' }))).toEqual(['1-1']);
    expect(idsOf(await cases({ figure: 'ended', to: '2026-03-03' }))).toEqual([]);
  });

  it('never tell what anything cost', async () => {
    expect((await cases({ figure: 'effort' })).cases.map(({ figures }) => figures.cost)).toEqual([null]);
  });
});

/** So many rows of figures as the work on them would leave them, 25 a day from the 2nd on, every seventh under a security level. */
function seedRecords(many: number, service = '7', first = 1): void {
  const dayOf = (id: number) => `2026-03-${String(2 + Math.floor((id - 1) / 25)).padStart(2, '0')}`;
  for (let id = first; id < first + many; id += 1) {
    const day = dayOf(id);
    const figures = aRecordOfFigures({
      id: `${id}-1`,
      subjectId: String(id),
      openedOn: day,
      endedOn: null,
      values: { services: [{ value: service, name: null }], customers: [], team: null },
      effort: [{ day, person: 'ada', kind: 'technical', minutes: 10, outOfHours: 0 }],
    });
    const row = { what: 'record' as const, projectId: PROJECT, secured: id % 7 === 0, figures };
    world.store.seed('rollup', { [recordKey(PROJECT, figures.id)]: row });
    world.desk.put(aHistory({ id: String(id), createdAt: world.now }));
  }
  for (const day of new Set(Array.from({ length: many }, (_, at) => dayOf(first + at)))) {
    const records = Array.from({ length: many }, (_, at) => first + at)
      .filter((id) => dayOf(id) === day)
      .map((id) => `${id}-1`);
    world.store.seed('rollup', {
      [membersKey(PROJECT, day)]: { what: 'members', projectId: PROJECT, day, records },
    });
  }
}

describe('more cases than are shown at once', () => {
  async function allOf(figure: CasesAsked['figure']): Promise<readonly string[]> {
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page: ReportCases = await cases({ figure, cursor });
      expect(page.cases.length).toBeLessThanOrEqual(25);
      found.push(...idsOf(page));
      cursor = page.cursor;
    } while (cursor !== null && found.length < 1000);
    return found;
  }

  it.each(['opened', 'effort'] as const)('are gone on with, each of them once: %s', async (figure) => {
    seedRecords(160);
    const found = await allOf(figure);
    expect([found.length, new Set(found).size]).toEqual([160, 160]);
  });

  it('are gone on with among those that are open', async () => {
    for (let id = 1; id <= 30; id += 1) await world.start(String(id), '7');
    await world.count();
    const found = await allOf('open');
    expect([found.length, new Set(found).size]).toEqual([30, 30]);
  });

  it('are looked for a bounded way back: a rare figure says that there is more to look through', async () => {
    seedRecords(1, '8');
    seedRecords(640, '7', 2);
    let queries = 0;
    const query = world.store.query.bind(world.store);
    world.store.query = (entity, asked) => {
      if (entity === 'rollup') queries += 1;
      return query(entity, asked);
    };
    const first = await cases({ dim: 'service', value: '8' });
    expect(first).toMatchObject({ cases: [] });
    expect(first.cursor).not.toBeNull();
    expect(queries).toBe(10);
    expect(idsOf(await cases({ dim: 'service', value: '8', cursor: first.cursor }))).toEqual(['1-1']);
  });
});

describe('hand-offs behind the figures of a pair of teams', () => {
  const pair = { dim: 'pair', value: pairValue('First line', 'Network'), figure: 'handoffs' } as const;

  it('are those of this pair, but for what the sender withdrew and what the reader may not browse', async () => {
    const between = { projectId: PROJECT, from: 'First line', to: 'Network', at: world.now };
    const handoffs = [
      aHandoff({ ...between, id: '1-h1', issueId: '1', state: 'returned', endedAt: world.now }),
      aHandoff({ ...between, id: '1-h2', issueId: '1', state: 'accepted', endedAt: world.now }),
      aHandoff({ ...between, id: '2-h1', issueId: '2', state: 'withdrawn', endedAt: world.now }),
      aHandoff({ ...between, id: '3-h1', issueId: '3', state: 'offered' }),
      aHandoff({ ...between, id: '1-h3', issueId: '1', state: 'offered', to: 'Storage' }),
    ];
    world.store.seed('handoff', Object.fromEntries(handoffs.map((one) => [one.id, one])));
    for (const id of ['1', '2', '3']) await world.start(id);
    world.unseen = ['3'];
    const offered = await cases(pair);
    expect([...idsOf(offered)].sort()).toEqual(['1-h1', '1-h2']);
    expect(offered).toMatchObject({ hidden: true, cases: [{ ordinal: null, openedOn: '2026-03-02' }, {}] });
    expect(await cases({ ...pair, figure: 'bounced' })).toMatchObject({
      cases: [{ id: '1-h1', state: 'returned', figures: { counts: { handoffs: 1, bounced: 1 } } }],
      hidden: false,
    });
    expect(idsOf(await cases({ ...pair, from: '2026-03-03' }))).toEqual([]);
  });

  it('are refused for what is no pair', async () => {
    const refused = await listCases(world.ports, aProjectPermit(), { ...WHOLE, ...pair, value: 'rest' });
    expect(refused).toMatchObject({ problem: { code: 'invalid', fields: [{ path: 'value' }] } });
  });
});
