import type { Entity } from '../../app/rows';
import type { Store, Stored } from '../../app/ports/store';
import { refName } from './read-batches';

/**
 * The store of one person's call: what was got by key is not got again until something is written. The check of the permission and
 * the view it opens read the same rows; a write still finds a row that changed meanwhile, for it is guarded by its revision.
 */
export function rememberingStore<S extends Store>(store: S): S {
  const known = new Map<string, Promise<Stored<Entity> | undefined>>();

  const recall = <E extends Entity>(entity: E, key: string) =>
    known.get(refName({ entity, key })) as Promise<Stored<E> | undefined> | undefined;
  const forgetting = async <T>(write: () => Promise<T>): Promise<T> => {
    known.clear();
    try {
      return await write();
    } finally {
      known.clear();
    }
  };

  return {
    ...store,
    get(entity, key) {
      const before = recall(entity, key);
      if (before) return before;
      const now = store.get(entity, key);
      known.set(refName({ entity, key }), now);
      return now;
    },
    async getMany(refs) {
      const missing = refs.filter(({ entity, key }) => !known.has(refName({ entity, key })));
      if (missing.length > 0) {
        const asked = store.getMany(missing);
        missing.forEach((ref, index) =>
          known.set(
            refName(ref),
            asked.then((rows) => rows[index]),
          ),
        );
      }
      return Promise.all(refs.map(async ({ entity, key }) => recall(entity, key)));
    },
    create: (entity, key, row) => forgetting(() => store.create(entity, key, row)),
    transact: (writes) => forgetting(() => store.transact(writes)),
    note: (key, row) => forgetting(() => store.note(key, row)),
  };
}
