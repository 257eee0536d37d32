import * as v from 'valibot';
import type { PartRow } from '../../../app/rows';
import { roleKind } from '../../../domain/policy/word-fields';
import { slaState } from '../../../domain/sla/sla-state';
import type { Codec } from '../codec';
import { legsBody } from './legs-body';
import { reviewBody } from './review-body';
import { id, instant, policyBody, whole } from '../stored-shapes';
import { plan } from './plan';

const severityTargets = policyBody('severity');

const pinned = v.object({
  playbook: policyBody('playbook'),
  ladder: policyBody('ladder'),
  calendar: policyBody('calendar'),
  calendars: v.exactOptional(v.record(v.string(), policyBody('calendar'))),
  targets: v.object({ critical: severityTargets, high: severityTargets, elevated: severityTargets }),
  versions: v.record(v.string(), whole),
});

const request = v.object({
  tried: v.string(),
  voices: v.array(v.object({ by: id, at: instant, reasonCode: id, words: v.string() })),
  shouldKnow: v.array(id),
  slas: v.exactOptional(v.array(slaState)),
});

const assessment = v.object({
  situation: v.string(),
  businessImpact: v.string(),
  customerImpact: v.string(),
  // Assessments written before there were these fields say nothing in them.
  affectedServices: v.optional(v.string(), ''),
  risk: v.optional(v.string(), ''),
  tried: v.optional(v.string(), ''),
  cause: v.string(),
  completedAt: v.nullable(instant),
  completedBy: v.nullable(id),
});

const team = v.object({
  roles: v.array(
    v.object({
      id,
      role: roleKind,
      name: v.string(),
      personId: id,
      coverId: v.nullable(id),
      since: instant,
    }),
  ),
});

const schema: v.GenericSchema<unknown, PartRow> = v.variant('name', [
  v.object({ escId: id, name: v.literal('pinned'), body: pinned }),
  v.object({ escId: id, name: v.literal('request'), body: request }),
  v.object({ escId: id, name: v.literal('assessment'), body: assessment }),
  v.object({ escId: id, name: v.literal('plan'), body: plan }),
  v.object({ escId: id, name: v.literal('review'), body: reviewBody }),
  v.object({ escId: id, name: v.literal('team'), body: team }),
  v.object({ escId: id, name: v.literal('legs'), body: legsBody }),
]);

/** The current revision of a part has the key `<escalation>:<name>:0`; older ones are kept beside it under higher numbers. */
export const partCodec: Codec<'part'> = {
  entity: 'part',
  version: 1,
  schema,
  upgrades: {},
  attributes: ({ escId, name }, key) => ({ escId, name, current: key.endsWith(':0') ? 'yes' : 'no' }),
};
