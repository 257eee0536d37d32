import * as v from 'valibot';
import type { LivePolicy, PolicyKind } from '../../../domain/policy/policy-set';
import type { Codec } from '../codec';
import { policyBody, whole } from '../stored-shapes';

const live = <K extends PolicyKind>(
  kind: K,
): v.GenericSchema<unknown, Readonly<Record<string, LivePolicy<K>>>> =>
  v.record(v.string(), v.object({ version: whole, body: policyBody(kind) }));

/** Rows that were stored before anything could be taken away have none. */
const versions = v.record(v.string(), whole);

export const generationCodec: Codec<'generation'> = {
  entity: 'generation',
  version: 1,
  schema: v.object({
    number: whole,
    live: v.object({
      criterion: v.exactOptional(live('criterion')),
      ladder: v.exactOptional(live('ladder')),
      calendar: v.exactOptional(live('calendar')),
      playbook: v.exactOptional(live('playbook')),
      severity: v.exactOptional(live('severity')),
      settings: v.exactOptional(live('settings')),
      vocabulary: v.exactOptional(live('vocabulary')),
    }),
    formerWords: v.exactOptional(policyBody('vocabulary')),
    givenUp: v.exactOptional(versions),
    locks: v.exactOptional(v.array(v.string())),
    removed: v.exactOptional(
      v.object({
        criterion: v.exactOptional(versions),
        ladder: v.exactOptional(versions),
        calendar: v.exactOptional(versions),
        playbook: v.exactOptional(versions),
      }),
    ),
  }),
  upgrades: {},
  attributes: ({ number }) => ({ number }),
};
