import { commandEscalation } from '../../src/app/command-escalation';
import { lookAtIssue } from '../../src/app/look-at-issue';
import type { Command } from '../../src/domain/escalation/command';
import { SEVERITIES } from '../../src/domain/escalation/severity';
import { FIXED_ROLES } from '../../src/domain/team/team-part';
import { MINUTE } from '../../src/domain/time';
import { aHistory } from './a-history';
import { EngineWorld } from './engine-world';
import { Random } from './random';

const STATUSES = [
  { id: '10001', name: 'Waiting for support', category: 'new' },
  { id: '10002', name: 'Waiting for customer', category: 'indeterminate' },
  { id: '10003', name: 'Waiting for vendor', category: 'indeterminate' },
  { id: '10004', name: 'Done', category: 'done' },
] as const;
const PEOPLE = ['one', 'two', 'three', 'mona', 'lead'] as const;

/** A work item and its escalations under the whole engine, with people, statuses, outages, edits of policies and a clock that jumps. */
export async function liveRandomly(seed: number, steps: number): Promise<EngineWorld> {
  const world = new EngineWorld();
  const random = new Random(seed);
  publish(world, 1);
  await world.open();
  for (let step = 0; step < steps; step += 1) {
    await takeStep(world, random);
    await world.drain();
  }
  return world;
}

async function takeStep(world: EngineWorld, random: Random): Promise<void> {
  const what = random.between(0, 19);
  if (what < 7) return world.sweepAfter(random.between(1, 45));
  if (what < 8) return world.sweepAfter(random.between(60, 2_000));
  if (what < 11) return changeSubject(world, random);
  if (what < 14) {
    if (what === 11) hide(world, random);
    else if (what === 12) publish(world, random.between(2, 9));
    else if (random.chance(0.2)) world.move(-random.between(1, 30));
    return;
  }
  const subject = await world.store.get('subject', '1');
  const openId = subject?.row.openId;
  if (!openId) {
    if (random.chance(0.3)) await world.open();
    return;
  }
  await commandEscalation(world.ports, openId, pick(random, PEOPLE), aCommand(world, random, openId));
}

async function changeSubject(world: EngineWorld, random: Random): Promise<void> {
  const securityLevel = random.chance(0.1) ? { id: '1', name: 'Private' } : null;
  world.desk.put(aHistory({ id: '1', createdAt: 0, status: pick(random, STATUSES), securityLevel }));
  await lookAtIssue(world.ports, '1');
}

/** The project is switched off and on; what is due meanwhile freezes. */
function hide(world: EngineWorld, random: Random): void {
  world.desk.projects = random.chance(0.4) ? [] : ['10000'];
}

/** Everybody edits policies; a running escalation takes them only when it is pinned anew. */
function publish({ store, policies }: EngineWorld, version: number): void {
  const { playbooks, ladders, calendars } = policies;
  const ladder = ladders.desk?.body;
  const live = {
    playbook: playbooks,
    calendar: calendars,
    ladder: ladder
      ? {
          desk: {
            version,
            body: { ...ladder, acknowledgedFor: { minutes: 60 + version, clock: 'elapsed' as const } },
          },
        }
      : {},
  };
  store.seed('generation', { site: { number: version, live } });
}

function aCommand(world: EngineWorld, random: Random, openId: string): Command {
  const words = 'because';
  const soon = world.now + random.between(1, 300) * MINUTE;
  const commands: readonly Command[] = [
    { do: 'join', reasonCode: 'impact', words, shouldKnow: ['lead'] },
    { do: 'relapse', words },
    { do: 'relapse', words },
    { do: 'set-manager', accountId: pick(random, PEOPLE) },
    { do: 'hand-over', accountId: pick(random, PEOPLE), words },
    { do: 'take-shift', accountId: pick(random, PEOPLE), from: 'mona', words: '' },
    {
      do: 'set-role',
      role: pick(random, [...FIXED_ROLES, 'own'] as const),
      name: 'Scribe',
      personId: pick(random, PEOPLE),
      coverId: random.chance(0.5) ? pick(random, PEOPLE) : null,
      was: random.chance(0.5) ? null : pick(random, PEOPLE),
    },
    { do: 'remove-role', roleId: `${openId}:role:1` },
    { do: 'change-severity', severity: pick(random, SEVERITIES), words },
    {
      do: 'save-assessment',
      revision: random.between(0, 2),
      complete: random.chance(0.5),
      situation: 'down',
      businessImpact: '',
      customerImpact: '',
      affectedServices: '',
      risk: '',
      tried: '',
      cause: '',
    },
    { do: 'add-action', revision: random.between(0, 2), title: 'restart', ownerId: 'two', dueAt: soon },
    { do: 'complete-action', actionId: `${openId}:action:1` },
    { do: 'agree-plan' },
    { do: 'acknowledge' },
    { do: 'acknowledge' },
    { do: 'decline-level', words },
    { do: 'escalate-now', words },
    { do: 'jump-to-level', level: random.between(1, 3), words },
    { do: 'hold-ladder', until: soon, words },
    { do: 'resume-ladder' },
    { do: 're-pin', words },
    { do: 'post-update', audience: 'customer', text: 'news', nextAt: random.chance(0.3) ? soon : null },
    { do: 'post-update', audience: 'management', text: 'news', nextAt: null },
    { do: 'record-satisfied', by: 'carla', how: 'phone' },
    { do: 'record-agreed', by: 'carla', how: 'mail' },
    { do: 'close' },
    { do: 'withdraw', reason: 'mistake', words },
    { do: 'add-link', issueId: '2' },
  ];
  const chosen = pick(random, commands);
  // An escalation that is withdrawn at every turn would never be seen far.
  return chosen.do === 'withdraw' && random.chance(0.8) ? { do: 'agree-plan' } : chosen;
}

function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[random.between(0, list.length - 1)];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
}
