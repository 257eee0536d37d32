import { beforeEach, describe, expect, it } from '@jest/globals';
import { answerHandoff } from '../../../src/app/handoff/answer-handoff';
import { offerHandoff, type Offer } from '../../../src/app/handoff/offer-handoff';
import { viewHandoffs } from '../../../src/app/handoff/view-handoffs';
import { auditEngine } from '../../../src/app/audit-engine';
import { loadPolicies } from '../../../src/app/load-policies';
import { readInputs } from '../../../src/domain/escalation/read-inputs';
import { decideHandoff } from '../../../src/domain/handoff/decide-handoff';
import type { Team } from '../../../src/domain/handoff/team';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { aTeam } from '../../support/a-handoff';
import { aCallerDesk } from '../../support/a-project-permit';
import { anIssuePermit } from '../../support/an-issue-permit';
import { foldJournal } from '../../support/fold-journal';
import { EngineWorld } from '../../support/engine-world';

const NETWORK = aTeam({ value: 'Network', lead: 'nora', tier: 1, members: ['ada'], asks: [] });
const OFFER: Offer = {
  to: 'Database',
  words: 'Queries time out',
  package: { tried: 'A restart', query: 'SELECT 1' },
};

let world: EngineWorld;

beforeEach(() => {
  world = new EngineWorld();
  teams(NETWORK, aTeam());
  world.desk.teams.set('1', 'Network');
});

function teams(...list: readonly Team[]): void {
  const { version, body } = SHIPPED_POLICIES.settings;
  const settings = { version, body: { ...body, teams: list } };
  world.store.seed('generation', { '10000': { number: 1, live: { settings: { project: settings } } } });
}

const offer = (given: Partial<Offer> = {}) =>
  offerHandoff(world.ports, anIssuePermit(), { ...OFFER, ...given });
const stateOf = async (id: string) => (await world.store.get('handoff', id))?.row.state;
const said = () => world.desk.comments.map(({ text, mentions }) => [text.split(' ')[0], mentions]);
const view = async (by: string, groups: readonly string[] = []) => {
  const subject = await world.store.get('subject', '1');
  const desk = aCallerDesk({ groupIds: () => Promise.resolve(new Set(groups)) });
  const list = (await loadPolicies(world.store, '10000')).settings.body.teams ?? [];
  const standing = { agent: by === 'ada', escalationRole: false, projectAdmin: false, jiraAdmin: false };
  return viewHandoffs(world.store, anIssuePermit({ by, desk, standing }), subject?.row, list);
};

describe('a hand-off without an escalation', () => {
  it('is offered, tells the team, and moves the work item once it is accepted', async () => {
    expect((await offer()).ok).toBe(true);
    await world.drain();
    expect(said()).toEqual([['handoff-offered-until', ['dora', 'dan']]]);
    expect(world.desk.moves).toEqual([]);
    await answerHandoff(world.ports, '1-h1', 'dan', { do: 'accept', assign: true });
    await world.drain();
    expect(world.desk.moves).toEqual([
      { issueId: '1', projectId: '10000', team: 'Database', assigneeId: 'dan' },
    ]);
    expect(await stateOf('1-h1')).toBe('accepted');
    const stories = world.store.keys('effect').map((key) => world.store.get('effect', key));
    const states = (await Promise.all(stories)).map((effect) => effect?.row.state);
    expect(states.every((state) => state === 'done')).toBe(true);
  });

  it('asks the offer again for what is missing, and tells nobody', async () => {
    const refused = await offer({ package: { tried: 'x' } });
    expect(refused.ok ? [] : refused.problem.fields?.map(({ path }) => path)).toEqual(['package.query']);
    expect(world.store.keys('handoff')).toEqual([]);
  });

  it('goes back when its time passes, is counted, and both sides hear of ping-pong the second time', async () => {
    await offer();
    await world.drain();
    await world.sweepAfter(59);
    expect(await stateOf('1-h1')).toBe('offered');
    await world.sweepAfter(2);
    expect(await stateOf('1-h1')).toBe('expired');
    expect(said().at(-1)).toEqual(['handoff-expired', ['ada', 'nora']]);
    world.move(30);
    await offer();
    await world.drain();
    await answerHandoff(world.ports, '1-h2', 'dan', { do: 'return', reason: 'no-capacity', words: '' });
    await world.sweepAfter(10);
    expect(said().map(([say]) => say)).toContain('handoff-ping-pong');
    expect((await view('ada'))?.pairs).toEqual([
      { from: 'Network', to: 'Database', offered: 2, accepted: 0, returned: 2 },
    ]);
  });

  it('says what was held back for a person in their next digest', async () => {
    await offer();
    await world.drain();
    await answerHandoff(world.ports, '1-h1', 'dan', { do: 'return', reason: 'wrong-team', words: '' });
    world.move(1);
    await offer();
    await world.drain();
    await world.sweepAfter(10);
    const mailed = world.desk.mails.filter(({ person }) => person === 'dora');
    expect(mailed.map(({ subject }) => subject)).toEqual(['handoff-offered-until']);
  });

  it('ends, and tells nobody, when its work item is gone by the time it is due', async () => {
    await offer();
    await world.drain();
    const before = world.desk.comments.length;
    world.desk.histories.delete('1');
    await world.sweepAfter(61);
    expect(await stateOf('1-h1')).toBe('withdrawn');
    expect(world.desk.comments).toHaveLength(before);
  });

  it('is found by the audit when nothing says that it waits for time', async () => {
    await offer();
    await world.drain();
    await world.store.transact([{ remove: 'agenda', key: 'handoff:1-h1' }]);
    const report = await auditEngine(world.ports);
    expect(report).toMatchObject({ orphans: 1, repaired: 1 });
    await world.sweepAfter(61);
    expect(await stateOf('1-h1')).toBe('expired');
  });

  it('is one at a time: of two offers at once one is taken', async () => {
    const both = await Promise.all([offer(), offer()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(world.store.keys('handoff')).toEqual(['1-h1']);
  });

  it('is answered once: of an acceptance and a return at once one counts', async () => {
    await offer();
    const both = await Promise.all([
      answerHandoff(world.ports, '1-h1', 'dan', { do: 'accept', assign: false }),
      answerHandoff(world.ports, '1-h1', 'dora', { do: 'return', reason: 'other', words: 'No' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('writes the team once more when the answer was lost, and no more after a later hand-off', async () => {
    await offer();
    await world.drain();
    world.desk.outcomes.push('later');
    await answerHandoff(world.ports, '1-h1', 'dan', { do: 'accept', assign: false });
    await world.drain();
    world.desk.teams.set('1', 'Database');
    await offerHandoff(world.ports, anIssuePermit({ by: 'dan' }), { ...OFFER, to: 'Network' });
    await answerHandoff(world.ports, '1-h2', 'ada', { do: 'accept', assign: false });
    await world.sweepAfter(10);
    expect(world.desk.moves.map(({ team }) => team)).toEqual(['Network']);
  });
});

describe('a hand-off of an escalated work item', () => {
  it('is told in the journal, with inputs from which it is decided alike again', async () => {
    const escalationId = await world.open();
    await offer();
    await world.drain();
    const keys = world.store.keys('entry').filter((key) => key.includes('-h1-offer'));
    expect(keys).toHaveLength(1);
    const entry = await world.store.get('entry', keys[0] ?? '');
    expect(entry?.row).toMatchObject({
      escId: escalationId,
      by: 'ada',
      lines: [{ code: 'handoff-offered' }],
    });
    const inputs = readInputs(entry?.row.inputs);
    if (!inputs.ok || inputs.value.of !== 'handoff') throw new Error('the inputs are read as they were kept');
    const again = decideHandoff(inputs.value);
    expect(again.ok ? again.value.next : null).toEqual((await world.store.get('handoff', '1-h1'))?.row);
    expect((await world.store.get('subject', '1'))?.row).toMatchObject({ openId: escalationId, count: 1 });
    expect((await foldJournal(world.store, escalationId)).differences).toEqual([]);
  });

  it('lives on when the escalation has ended meanwhile', async () => {
    await offer();
    const escalationId = await world.open();
    expect(escalationId).toBe('1-1');
    expect((await world.store.get('subject', '1'))?.row.handoffs).toEqual({ count: 1, openId: '1-h1' });
  });
});

describe('the view of hand-offs', () => {
  it('says whose turn it is: the team’s members, by name or by group', async () => {
    teams(NETWORK, aTeam({ members: [], groupId: 'g-db' }));
    world.desk.groups = { 'g-db': ['dan'] };
    await offer();
    expect((await view('dan', ['g-db']))?.open).toMatchObject({ mine: true, may: ['accept', 'return'] });
    expect((await view('ada'))?.open).toMatchObject({ mine: false, may: ['withdraw'] });
  });

  it('shows nothing to who is neither an agent nor asked', async () => {
    await offer();
    expect(await view('erik')).toBeNull();
  });

  it('offers nothing where no team can accept', async () => {
    teams(aTeam({ members: [] }));
    expect(await view('ada')).toMatchObject({ mayOffer: false, hasTeams: false });
  });
});
