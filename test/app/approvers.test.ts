import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../src/app/command-escalation';
import { isNamedApprover } from '../../src/app/read-approvers';
import { startOrJoin } from '../../src/app/start-or-join';
import type { Playbook } from '../../src/domain/policy/playbook';
import type { PolicySet } from '../../src/domain/policy/policy-set';
import { MINUTE } from '../../src/domain/time';
import { EngineWorld } from '../support/engine-world';
import { foldJournal } from '../support/fold-journal';

const APPROVERS = [
  { kind: 'role', role: 'team-lead' },
  { kind: 'group', groupId: 'bosses' },
] as const;

/** The team's lead approves, and after them the group of bosses. */
class ApprovalWorld extends EngineWorld {
  override readonly policies: PolicySet;

  constructor(given: Partial<Playbook> = {}) {
    super();
    const { playbooks } = new EngineWorld().policies;
    const outage = playbooks.outage;
    if (!outage) throw new Error('the world has no playbook');
    const body = { ...outage.body, approval: 'named' as const, approvers: APPROVERS, ...given };
    this.policies = { ...new EngineWorld().policies, playbooks: { outage: { version: 1, body } } };
    this.desk.teamLead = 'lena';
    this.desk.groups = { bosses: ['boss', 'erik'] };
  }

  async ask(by = 'ada', mayApprove = false): Promise<string> {
    const started = await startOrJoin(
      this.ports,
      this.policies,
      'outage',
      {
        subjectId: '1',
        projectId: '10000',
        reporterId: 'carla',
        secured: false,
        severity: 'critical',
        origin: { kind: 'agent', by },
        reasonCode: 'stuck',
        words: '',
        tried: '',
        shouldKnow: [],
        mayApprove,
      },
      undefined,
    );
    if (!started.ok) throw new Error(started.problem.message);
    return started.value.escalationId;
  }

  async head() {
    const found = await this.store.get('escalation', '1-1');
    if (!found) throw new Error('nothing was escalated');
    return found.row;
  }

  /** Sweeps until the approval's clock has passed. */
  async stayedSilent(): Promise<void> {
    const { dueAt } = await this.head();
    await this.sweepAfter(Math.ceil((dueAt - this.now) / MINUTE) + 1);
  }

  mentioned(say: string): readonly string[] {
    return this.desk.comments.filter(({ text }) => text.startsWith(say)).flatMap((one) => one.mentions);
  }
}

describe('a request that others approve', () => {
  it('goes to the lead of the team, then to the members of the group as they are then, then ends', async () => {
    const world = new ApprovalWorld({ silentApprover: 'decline' });
    const id = await world.ask();
    await world.drain();
    expect((await world.head()).approval?.asked).toEqual(['lena']);
    world.desk.groups = { bosses: ['erik'] };
    await world.stayedSilent();
    expect((await world.head()).approval).toMatchObject({ step: 1, asked: ['erik'] });
    expect(world.mentioned('approval-wanted')).toEqual(['lena', 'erik']);
    await world.stayedSilent();
    expect(await world.head()).toMatchObject({ stage: 'declined' });
    expect(world.mentioned('declined-by-silence')).toEqual(['ada']);
    const { differences, decisions } = await foldJournal(world.store, id);
    expect([differences, decisions]).toEqual([[], 3]);
  });

  it('passes over whom Jira does not know and who may not see the work item', async () => {
    const world = new ApprovalWorld();
    world.desk.teamLead = null;
    world.desk.blind.add('boss');
    await world.ask();
    expect((await world.head()).approval).toMatchObject({ step: 1, asked: ['erik'] });
  });

  it('starts at once when one of them asks, or a project admin', async () => {
    const byLead = new ApprovalWorld();
    await byLead.ask('erik');
    expect((await byLead.head()).stage).toBe('assessing');
    const byAdmin = new ApprovalWorld();
    await byAdmin.ask('priya', true);
    expect((await byAdmin.head()).stage).toBe('assessing');
  });

  it('joins further voices, all of whom hear of the decline', async () => {
    const world = new ApprovalWorld();
    const id = await world.ask();
    await world.ask('ben');
    await commandEscalation(world.ports, id, 'lena', { do: 'decline', words: 'Not needed.' });
    await world.drain();
    expect(world.mentioned('request-declined')).toEqual(['ada', 'ben']);
  });

  it.each([
    ['one who joined the group since', 'nina', true],
    ['one who left it', 'boss', false],
    ['the first approver, although the next was asked', 'lena', true],
    ['anybody else', 'ada', false],
  ])('may be answered by whoever is named now: %s', async (_who, by, may) => {
    const world = new ApprovalWorld();
    await world.ask();
    await world.stayedSilent();
    world.desk.groups = { bosses: ['nina'] };
    const { playbooks } = world.policies;
    const playbook = playbooks.outage?.body;
    if (!playbook) throw new Error('the world has no playbook');
    expect(await isNamedApprover(world.desk, playbook, await world.head(), by)).toBe(may);
  });
});
