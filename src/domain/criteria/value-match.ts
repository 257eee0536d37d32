import type { ValueMatch } from './condition';
import type { Named } from './history';

const fold = (name: string) => name.trim().toLowerCase();

/** Whether a value is one of those picked. */
export function matchesAny(values: readonly ValueMatch[], value: Named): boolean {
  return values.some((wanted) =>
    'id' in wanted ? wanted.id === value.id : fold(wanted.name) === fold(value.name),
  );
}

/** Names of statuses, priorities and teams are few; labels may be many. */
const MOST_REMEMBERED = 1000;

/** The same question, prepared for asking often. */
export function valueMatcher(values: readonly ValueMatch[]): (value: Named) => boolean {
  const ids = new Set(values.flatMap((wanted) => ('id' in wanted ? [wanted.id] : [])));
  const names = new Set(values.flatMap((wanted) => ('id' in wanted ? [] : [fold(wanted.name)])));
  if (names.size === 0) return (value) => ids.has(value.id);
  const seen = new Map<string, boolean>();
  const isNamed = (name: string): boolean => {
    const remembered = seen.get(name);
    if (remembered !== undefined) return remembered;
    const found = names.has(fold(name));
    if (seen.size < MOST_REMEMBERED) seen.set(name, found);
    return found;
  };
  return (value) => isNamed(value.name) || ids.has(value.id);
}
