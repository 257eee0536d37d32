import * as v from 'valibot';
import type { JournalCode } from '../../../domain/escalation/journal';
import { NONE, text, type Codec } from '../codec';
import { id, instant } from '../stored-shapes';

/** The journal is history: a line whose code is not known any more stays readable. */
const code = v.custom<JournalCode>(
  (value) => typeof value === 'string' && value !== '',
  'A code is missing.',
);
const param = v.union([v.string(), v.number(), v.array(v.string()), v.null()]);

export const entryCodec: Codec<'entry'> = {
  entity: 'entry',
  version: 1,
  schema: v.object({
    escId: id,
    projectId: id,
    at: instant,
    by: id,
    lines: v.array(v.object({ code, params: v.record(v.string(), param) })),
    inputs: v.optional(v.unknown(), null),
  }),
  upgrades: {},
  /** One entry is one decision; it is found by what its first line says. */
  attributes: ({ escId, projectId, at, lines }) => ({
    escId,
    projectId,
    at,
    kind: text(lines[0]?.code ?? NONE),
  }),
};
