import type { Entity, Rows } from '../../src/app/rows';
import type { SiteSnapshot } from '../../sandbox/site';

/** The rows of an entity as they lie in a site's storage. */
export function storedRows<E extends Entity>({ storage }: SiteSnapshot, entity: E): readonly Rows[E][] {
  return (storage[`entity:${entity}`] ?? []).map(({ value }) => (value as { readonly data: Rows[E] }).data);
}
