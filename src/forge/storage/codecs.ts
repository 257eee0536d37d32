import type { Entity } from '../../app/rows';
import type { Codec } from './codec';
import { agendaCodec } from './codecs/agenda';
import { dutyCodec } from './codecs/duty';
import { effectCodec } from './codecs/effect';
import { entryCodec } from './codecs/entry';
import { escalationCodec } from './codecs/escalation';
import { firingCodec } from './codecs/firing';
import { generationCodec } from './codecs/generation';
import { handoffCodec } from './codecs/handoff';
import { jobCodec } from './codecs/job';
import { legCodec } from './codecs/leg';
import { linkCodec } from './codecs/link';
import { partCodec } from './codecs/part';
import { policyCodec } from './codecs/policy';
import { rollupCodec } from './codecs/rollup';
import { sightingCodec } from './codecs/sighting';
import { subjectCodec } from './codecs/subject';
import { watchCodec } from './codecs/watch';

/** The codec of every entity. */
export const CODECS: { readonly [E in Entity]: Codec<E> } = {
  subject: subjectCodec,
  escalation: escalationCodec,
  part: partCodec,
  entry: entryCodec,
  agenda: agendaCodec,
  watch: watchCodec,
  effect: effectCodec,
  duty: dutyCodec,
  link: linkCodec,
  firing: firingCodec,
  policy: policyCodec,
  generation: generationCodec,
  job: jobCodec,
  sighting: sightingCodec,
  handoff: handoffCodec,
  leg: legCodec,
  rollup: rollupCodec,
};
