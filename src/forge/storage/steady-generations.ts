import type { Store, Stored } from '../../app/ports/store';

/**
 * The store of one background invocation: which policies are live is read once and holds to its end. A save meanwhile is taken up by
 * the next invocation; decoding every policy anew for each of a hundred issues would cost more than all their decisions.
 */
export function steadyGenerations(store: Store): Store {
  const known = new Map<string, Promise<Stored<'generation'> | undefined>>();
  const recall = (key: string): Promise<Stored<'generation'> | undefined> => {
    const before = known.get(key);
    if (before) return before;
    const now = store.get('generation', key);
    known.set(key, now);
    return now;
  };
  const steady: Store = {
    ...store,
    get: (entity, key) =>
      entity === 'generation'
        ? (recall(key) as ReturnType<typeof store.get<typeof entity>>)
        : store.get(entity, key),
    async getMany(refs) {
      const unknown = refs.filter(({ entity, key }) => entity === 'generation' && !known.has(key));
      if (unknown.length > 0) {
        const asked = store.getMany(unknown.map(({ key }) => ({ entity: 'generation' as const, key })));
        unknown.forEach(({ key }, index) =>
          known.set(
            key,
            asked.then((rows) => rows[index]),
          ),
        );
      }
      const others = refs.filter(({ entity }) => entity !== 'generation');
      const read = others.length === 0 ? [] : await store.getMany(others);
      let next = 0;
      return Promise.all(
        refs.map(({ entity, key }) => {
          if (entity === 'generation') return recall(key) as Promise<(typeof read)[number]>;
          next += 1;
          return Promise.resolve(read[next - 1]);
        }),
      );
    },
  };
  return steady;
}
