import type { Effect } from '../../domain/escalation/effect';
import { isOpen } from '../../domain/escalation/stage';
import type { StartedAction } from '../../domain/escalation/started-action';
import {
  isNamed,
  namedField,
  resolvedAction,
  targetOf,
  type StartingAction,
} from '../../domain/policy/starting-action';
import type { Attempt } from '../attempt';
import { commandEscalation } from '../command-escalation';
import { loadEscalation, type LoadedEscalation } from '../load-escalation';
import type { Ports } from '../ports/ports';
import { skip } from './skip';

type Work<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

const GONE: Attempt = { kind: 'refused', why: 'the work item is gone or out of sight' };

/**
 * One starting action. What was there before is written into the record before anything is set, so that an attempt whose answer was
 * lost cannot take our own value for somebody's.
 */
export async function doStarting(
  ports: Ports,
  work: Work<'starting'>,
  { state: { head } }: LoadedEscalation,
): Promise<Attempt> {
  const { issueId, index } = work;
  const noted = head.starting?.find((one) => one.index === index);
  const action = noted?.action ?? (await resolve(ports, head.projectId, work.action));
  if (isNamed(action)) return skip(ports, head.id, namedField(action), action.name);
  const { of, to } = targetOf(action);
  const found = await ports.desk.fields.read(issueId, head.projectId, of);
  if (found === undefined) return GONE;
  if (!noted) {
    const note = await commandEscalation(ports, head.id, 'engine', {
      do: 'note-starting',
      index,
      action,
      from: found,
    });
    if (!note.ok) return notNow(ports, note.problem.message);
  } else if (noted.state !== 'set' || (found !== noted.from && found !== to)) {
    return { kind: 'cancelled', why: 'somebody changed it since, or it is settled' };
  }
  if (found === to) return { kind: 'done' };
  const written = await ports.desk.fields.write(issueId, head.projectId, of, to);
  if (written.kind !== 'done') return written;
  // An end that came in between looked for what to undo before this was set.
  const now = await loadEscalation(ports.store, head.id, ports.clock.now());
  const set = now?.state.head.starting?.find((one) => one.index === index);
  if (now && set && !isOpen(now.state.head.stage))
    return undo(ports, issueId, now, { ...set, state: 'set' }, set.state === 'set');
  return written;
}

/** A named action with the id that its name has in this project; as it is where there is none. */
async function resolve({ desk }: Ports, projectId: string, action: StartingAction): Promise<StartingAction> {
  if (!isNamed(action)) return action;
  const id = await desk.fields.idOf(projectId, namedField(action), action.name);
  return id === null ? action : resolvedAction(action, id);
}

/** Puts back what was there before a starting action, if our value still stands; what somebody changed since is left alone. */
export async function undoStarting(
  ports: Ports,
  { issueId, index }: Work<'undo-starting'>,
  loaded: LoadedEscalation,
): Promise<Attempt> {
  const set = loaded.state.head.starting?.find((one) => one.index === index);
  if (set?.state !== 'set') return { kind: 'cancelled', why: 'there is nothing of ours to undo' };
  return undo(ports, issueId, loaded, set, true);
}

async function undo(
  ports: Ports,
  issueId: string,
  { state: { head } }: LoadedEscalation,
  { index, action, from }: StartedAction,
  toNote: boolean,
): Promise<Attempt> {
  const { of, to } = targetOf(action);
  const found = await ports.desk.fields.read(issueId, head.projectId, of);
  if (found === undefined) return GONE;
  const note = async (undone: boolean): Promise<void> => {
    if (toNote) await commandEscalation(ports, head.id, 'engine', { do: 'note-undone', index, undone });
  };
  if (found !== to && found !== from) {
    await note(false);
    return { kind: 'cancelled', why: 'somebody changed it since: it is left as it is' };
  }
  if (found === to) {
    const written = await ports.desk.fields.write(issueId, head.projectId, of, from);
    if (written.kind !== 'done') return written;
  }
  await note(true);
  return { kind: 'done' };
}

/** The record changed while this was begun: the next attempt sees how it stands. */
const notNow = ({ clock }: Ports, why: string): Attempt => ({ kind: 'later', why, retryAt: clock.now() });
