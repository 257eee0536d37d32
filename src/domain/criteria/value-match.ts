import type { ValueMatch } from './condition';
import type { Named } from './history';

const fold = (name: string) => name.trim().toLowerCase();

/** Whether a value is one of those picked. */
export function matchesAny(values: readonly ValueMatch[], value: Named): boolean {
  return values.some((wanted) =>
    'id' in wanted ? wanted.id === value.id : fold(wanted.name) === fold(value.name),
  );
}

/** The same question, prepared for asking often. */
export function valueMatcher(values: readonly ValueMatch[]): (value: Named) => boolean {
  const ids = new Set(values.flatMap((wanted) => ('id' in wanted ? [wanted.id] : [])));
  const names = new Set(values.flatMap((wanted) => ('id' in wanted ? [] : [fold(wanted.name)])));
  if (names.size === 0) return (value) => ids.has(value.id);
  return (value) => ids.has(value.id) || names.has(fold(value.name));
}
