import * as v from 'valibot';
import { POLICY_KINDS } from '../../../domain/policy/policy-set';
import type { Codec } from '../codec';
import { id, instant, whole } from '../stored-shapes';

/** The body of an old version is history: it is kept as it was saved and not checked by today's rules. */
export const policyCodec: Codec<'policy'> = {
  entity: 'policy',
  version: 1,
  schema: v.object({
    scope: id,
    kind: v.picklist([...POLICY_KINDS, 'locks', 'keeping']),
    policyId: id,
    version: whole,
    savedAt: instant,
    savedBy: id,
    body: v.optional(v.unknown(), null),
    inherits: v.exactOptional(v.literal(true)),
  }),
  upgrades: {},
  attributes: ({ scope, kind, policyId, savedAt }) => ({ scope, kind, policyId, savedAt }),
};
