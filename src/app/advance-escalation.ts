import { advance, type SubjectFacts } from '../domain/escalation/advance';
import type { EscalationState } from '../domain/escalation/decision';
import { looksOf } from '../domain/escalation/looks';
import { timers } from '../domain/escalation/timers';
import { waitingOf } from '../domain/policy/waiting-of';
import type { Instant } from '../domain/time';
import { applyDecision } from './apply-decision';
import { agendaKey, agendaWrite, rank } from './decision-writes';
import { headRow } from './head-row';
import { loadPolicies } from './load-policies';
import { loadEscalation, type LoadedEscalation } from './load-escalation';
import type { Ports } from './ports/ports';
import { readApprovers } from './read-approvers';
import { readLevelPeople } from './read-level-people';

const TRIES = 3;

/** Looks at one escalation: lets time act if anything is due, whoever asked and however often. */
export async function advanceEscalation(ports: Ports, id: string): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const now = ports.clock.now();
    const loaded = await loadEscalation(ports.store, id, now);
    if (!loaded) {
      ports.log.warn(`the agenda names escalation ${id}, which does not exist`);
      return;
    }
    const outcome = await advanceOnce(ports, loaded, now);
    if (outcome === 'applied') return;
  }
  ports.log.warn(`escalation ${id} changed under ${TRIES} attempts; the next sweep looks again`);
}

async function advanceOnce(
  ports: Ports,
  loaded: LoadedEscalation,
  now: Instant,
): Promise<'applied' | 'conflict'> {
  const { state, after } = loaded;
  const waiting = timers(state.head, state.parts.pinned, after);
  const first = waiting[0];
  if (!first || first.dueAt > now) return rearm(ports, loaded, first?.dueAt);
  const facts = await readSubjectFacts(
    ports,
    state,
    waiting.some((timer) => timer.dueAt <= now && timer.kind.startsWith('ladder-')),
    waiting.some((timer) => timer.dueAt <= now && timer.kind === 'review-chase'),
  );
  const decision = advance(state, facts, now, after);
  if (!decision) return rearm(ports, loaded, first.dueAt);
  return applyDecision(ports, loaded, decision, {
    by: 'engine',
    now,
    inputs: {
      of: 'advance',
      facts,
      versions: state.parts.pinned.versions,
      looks: looksOf(state.head),
      now,
    },
  });
}

/** The agenda row lags behind the state (an early look, a lost delete): it is put right under the head's revision. */
async function rearm(
  ports: Ports,
  loaded: LoadedEscalation,
  dueAt: Instant | undefined,
): Promise<'applied' | 'conflict'> {
  const { head, parts } = loaded.state;
  const agenda = await ports.store.get('agenda', agendaKey('escalation', head.id));
  if (agenda?.row.dueAt === dueAt) return 'applied';
  return ports.store.transact([
    {
      put: 'escalation',
      key: head.id,
      row: headRow(head, parts.pinned, loaded.after, loaded.pin),
      rev: loaded.rev,
    },
    dueAt === undefined
      ? { remove: 'agenda', key: agendaKey('escalation', head.id) }
      : agendaWrite('escalation', head.id, dueAt, rank(head.severity)),
  ]);
}

/** Re-validation: what the subject is like now, and who would be told now. */
export async function readSubjectFacts(
  ports: Ports,
  state: EscalationState,
  climbs: boolean,
  /** The people of the last level are asked for, as a late review is told to them. */
  tellsLast: boolean,
): Promise<SubjectFacts> {
  const nobody = { byLevel: {}, unseen: {}, firstLevel: [] };
  const sight = await ports.desk.sightOf(state.head.subjectId, state.head.projectId);
  if (sight.kind !== 'there') return { subject: sight.kind, resolved: false, people: nobody };
  const { subject } = sight;
  const last = tellsLast ? state.parts.pinned.ladder.levels.length : undefined;
  const needsPeople =
    climbs || tellsLast || (state.head.managerId === null && state.head.deadlines.manager !== undefined);
  const people = needsPeople ? await readLevelPeople(ports, state, subject, last) : nobody;
  const { approval, stage } = state.head;
  const approvers =
    approval && stage === 'requested'
      ? await readApprovers(ports.desk, state.parts.pinned.playbook, subject, approval.step + 1)
      : undefined;
  const { settings } = await loadPolicies(ports.store, state.head.projectId);
  return {
    subject: 'there',
    resolved: subject.statusCategory === 'done',
    waiting: waitingOf(subject.status, settings.body.waitingStatuses),
    people,
    ...(approvers === undefined ? {} : { nextApprovers: approvers }),
  };
}
