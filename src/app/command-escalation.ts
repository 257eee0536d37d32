import type { Command } from '../domain/escalation/command';
import type { CommandFacts } from '../domain/escalation/command-family';
import { decide } from '../domain/escalation/decide';
import { looksOf } from '../domain/escalation/looks';
import { pin } from '../domain/policy/pin';
import { done, fail, type Result } from '../domain/problem';
import { roleIdFor } from '../domain/team/team-part';
import { applyDecision } from './apply-decision';
import { loadPolicies } from './load-policies';
import { loadEscalation, type LoadedEscalation } from './load-escalation';
import type { Ports } from './ports/ports';
import type { Write } from './ports/store';
import { readLevelPeople } from './read-level-people';
import { linkKey } from './still-linked';

const TRIES = 4;

/** What goes along with a command: inputs for the journal, rows of the same transaction, and a firing that must not be there yet. */
export interface Along {
  readonly inputs?: unknown;
  readonly more?: readonly Write[];
  readonly once?: string;
}

/** Load, decide, apply: one command on one escalation. Whoever calls has checked that `by` may do this to exactly this id. */
export async function commandEscalation(
  ports: Ports,
  escalationId: string,
  by: string,
  command: Command,
  along: Along = {},
): Promise<Result<void>> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (along.once !== undefined && (await ports.store.get('firing', along.once))) return done(undefined);
    const now = ports.clock.now();
    const loaded = await loadEscalation(ports.store, escalationId, now);
    if (!loaded) return fail('not-found', 'there is no such escalation');
    const facts = await readCommandFacts(ports, loaded, command);
    if (!facts.ok) return facts;
    const { assessment, plan } = loaded.partRevs;
    const context = { by, now, revisions: { assessment, plan } };
    const decision = decide(loaded.state, command, context, facts.value, loaded.after);
    if (!decision.ok) return decision;
    const deciding = {
      by,
      now,
      inputs: {
        of: 'command' as const,
        command,
        context,
        facts: {
          people: facts.value.people,
          duties: facts.value.duties,
        },
        ...livePins(facts.value, loaded),
        versions: loaded.state.parts.pinned.versions,
        looks: looksOf(loaded.state.head),
        ...(along.inputs === undefined ? {} : { given: along.inputs }),
      },
    };
    const more = [...linkWrites(loaded, command, by, now), ...(along.more ?? [])];
    const outcome = await applyDecision(ports, loaded, decision.value, deciding, facts.value.dutyRevs, more);
    if (outcome === 'applied') return done(undefined);
  }
  return fail('changed-meanwhile', 'the escalation kept changing while this was tried; nothing was done');
}

/** Today's policies are kept as the part they become, and not once more with the entry. */
function livePins({ live }: Facts, { partRevs }: LoadedEscalation) {
  return live ? { live: { versions: live.versions, revision: partRevs.pinned + 1 } } : {};
}

type Facts = CommandFacts & { readonly dutyRevs: Readonly<Record<string, number>> };

/** What the command needs of the world, and nothing else. */
async function readCommandFacts(
  ports: Ports,
  { state }: LoadedEscalation,
  command: Command,
): Promise<Result<Facts>> {
  const nothing: Facts = { people: { byLevel: {}, unseen: {}, firstLevel: [] }, duties: [], dutyRevs: {} };
  if ('actionId' in command) {
    const duty = await ports.store.get('duty', command.actionId);
    return done(duty ? { ...nothing, duties: [duty.row], dutyRevs: { [duty.key]: duty.rev } } : nothing);
  }
  if (command.do === 'set-role' || command.do === 'remove-role') {
    const id = roleDutyId(state, command);
    const duty = await ports.store.get('duty', id);
    return done({ ...nothing, dutyRevs: { [id]: duty?.rev ?? 0 } });
  }
  if (command.do === 're-pin') {
    const live = pin(await loadPolicies(ports.store, state.head.projectId), state.head.playbookId);
    return live.ok
      ? done({ ...nothing, live: live.value })
      : fail('no-ladder', 'the playbook of today names what does not exist', live.problems);
  }
  if (climbs(state, command)) {
    const sight = await ports.desk.sightOf(state.head.subjectId, state.head.projectId);
    if (sight.kind !== 'there') return fail('issue-gone', 'the work item is out of sight');
    const people = await readLevelPeople(ports, state, sight.subject, tellsFrom(state, command));
    return done({ ...nothing, people });
  }
  return done(nothing);
}

/** The duty that says who holds the role which a command is about. */
function roleDutyId(
  { head, parts }: LoadedEscalation['state'],
  command: Extract<Command, { do: 'set-role' | 'remove-role' }>,
): string {
  if (command.do === 'remove-role') return command.roleId;
  const { role, name, personId } = command;
  return roleIdFor(head.id, parts.team, { role, name }, personId);
}

/** Acts that tell somebody, or that must know who can still answer. */
function climbs({ head, parts }: LoadedEscalation['state'], command: Command): boolean {
  const { do: name } = command;
  if (name === 'acknowledge') return parts.pinned.ladder.levels[head.ladder.level - 1]?.answer === 'all';
  return name === 'escalate-now' || name === 'jump-to-level' || name === 'decline-level';
}

/** The level from which an act tells, beyond all where it tells nobody; undefined where the ladder says which is next. */
function tellsFrom({ head }: LoadedEscalation['state'], command: Command): number | undefined {
  if (command.do === 'jump-to-level') return command.level;
  if (command.do === 'acknowledge') return Infinity;
  return command.do === 'escalate-now' ? head.ladder.level + 1 : undefined;
}

/** The row of a link goes with the decision about it. */
function linkWrites({ state }: LoadedEscalation, command: Command, by: string, at: number): Write[] {
  const escId = state.head.id;
  if (command.do === 'remove-link') return [{ remove: 'link', key: linkKey(command.issueId, escId) }];
  if (command.do !== 'add-link') return [];
  const { issueId, ours = false } = command;
  return [{ put: 'link', key: linkKey(issueId, escId), row: { issueId, escId, at, by, ours }, rev: 0 }];
}
