import { isOpen } from '../../domain/escalation/stage';
import type { Store } from '../ports/store';

const COUNTED = 50;

/** In how many open escalations each of these people has a part: as manager, with a role, or with an action that is not done. */
export async function readLoad(
  store: Store,
  people: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await Promise.all(people.map((person) => escalationsOf(store, person)));
  const owed = [...new Set(found.flatMap(({ owes }) => owes))];
  const heads = await store.getMany(owed.map((key) => ({ entity: 'escalation' as const, key })));
  // What was owed to an escalation that ended is no load any more.
  const open = new Set(heads.flatMap((head) => (head && isOpen(head.row.stage) ? [head.row.id] : [])));
  return new Map(
    people.map((person, index) => {
      const { manages = [], owes = [] } = found[index] ?? {};
      return [person, new Set([...manages, ...owes.filter((id) => open.has(id))]).size];
    }),
  );
}

async function escalationsOf(store: Store, person: string) {
  const [managed, duties] = await Promise.all([
    store.query('escalation', { index: 'by-manager-due', partition: [person, 'open'], limit: COUNTED }),
    store.query('duty', { index: 'by-holder', partition: [person, 'open'], limit: COUNTED }),
  ]);
  return {
    manages: managed.rows.map(({ row }) => row.id),
    owes: duties.rows.map(({ row }) => row.escId),
  };
}
