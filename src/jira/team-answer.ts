import * as v from 'valibot';
import type { Named } from '../domain/criteria/history';

/** A team field may be of several types: a team, an option of a list, a group, a line of text. */
const anyTeam = v.union([
  v.pipe(
    v.string(),
    v.minLength(1),
    v.transform((name): Named => ({ id: name, name })),
  ),
  v.pipe(
    v.object({ id: v.string(), value: v.string() }),
    v.transform(({ id, value }): Named => ({ id, name: value })),
  ),
  v.pipe(
    v.object({ groupId: v.string(), name: v.string() }),
    v.transform(({ groupId, name }): Named => ({ id: groupId, name })),
  ),
  v.object({ id: v.string(), name: v.string() }),
]);

/** The team a work item is with, or null. Of a field for several teams the first counts. */
export const teamAnswer: v.GenericSchema<unknown, Named | null> = v.pipe(
  v.nullish(v.union([v.array(anyTeam), anyTeam]), null),
  v.transform((value): Named | null => (Array.isArray(value) ? (value[0] ?? null) : value)),
);
