import type { Effect } from '../../domain/escalation/effect';
import type { SecurityCommand } from '../../domain/escalation/starting-command';
import type { Attempt } from '../attempt';
import { commandEscalation } from '../command-escalation';
import type { LoadedEscalation } from '../load-escalation';
import type { Ports } from '../ports/ports';
import { concernedPeople } from './concerned-people';
import { skip } from './skip';

type Secure = Extract<Effect, { kind: 'secure' }>;
type Note = Omit<Extract<SecurityCommand, { do: 'note-security' }>, 'do' | 'levelId'>;

const SECURITY = { field: 'security' } as const;

/**
 * Puts the playbook's security level on the subject. Jira can say beforehand whether the app is in the level, and of a person only what
 * holds on an issue as it is: so the level is set, everybody on team and ladder is asked about, and where somebody lost sight it is taken
 * back at once and the step waits for a decision. A decision to set it `despite` that names those who lose sight and leaves it.
 */
export async function doSecure(
  ports: Ports,
  { issueId, levelId: given, named = false, despite = false }: Secure,
  loaded: LoadedEscalation,
): Promise<Attempt> {
  const { head } = loaded.state;
  const { fields } = ports.desk;
  const known = named ? await fields.idOf(head.projectId, 'security', given) : given;
  if (known === null) return skip(ports, head.id, 'security', given);
  const levelId = known;
  const note = async (noted: Note): Promise<Attempt> => {
    const said = await commandEscalation(ports, head.id, 'engine', {
      do: 'note-security',
      levelId,
      ...noted,
    });
    return said.ok
      ? { kind: 'done' }
      : { kind: 'later', why: said.problem.message, retryAt: ports.clock.now() };
  };
  const found = await fields.read(issueId, head.projectId, SECURITY);
  if (found === undefined) return { kind: 'refused', why: 'the work item is gone or out of sight' };
  if (!(await fields.mayUseLevel(head.projectId, levelId)))
    return note({ outcome: 'waits', from: found, losing: [], appLoses: true });
  const sight = await ports.desk.sightOf(issueId, head.projectId);
  if (sight.kind !== 'there') return { kind: 'refused', why: 'the work item is gone or out of sight' };
  const people = await concernedPeople(ports, loaded.state, sight.subject);
  const isTried = head.security?.state === 'trying' && head.security.levelId === levelId;
  if (found === levelId && !isTried) {
    const seen = await fields.whoSees(issueId, people);
    const losing = people.filter((person) => !seen.has(person));
    return note({ outcome: 'as-found', from: found, losing, appLoses: false });
  }
  const from = isTried ? head.security.from : found;
  // Of an attempt that died after it set the level nobody knows any more who saw the work item before: then all are asked for.
  const before = found === levelId ? new Set(people) : await fields.whoSees(issueId, people);
  if (found !== levelId) {
    if (!isTried) {
      const tried = await note({ outcome: 'trying', from, losing: [], appLoses: false });
      if (tried.kind !== 'done') return tried;
    }
    const written = await fields.write(issueId, head.projectId, SECURITY, levelId);
    if (written.kind !== 'done') return written;
  }
  const after = await fields.whoSees(issueId, people);
  const losing = people.filter((person) => before.has(person) && !after.has(person));
  if (losing.length === 0 || despite) return note({ outcome: 'set', from, losing, appLoses: false });
  const undone = await fields.write(issueId, head.projectId, SECURITY, from);
  return undone.kind === 'done' ? note({ outcome: 'waits', from, losing, appLoses: false }) : undone;
}
