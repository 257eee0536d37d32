import * as v from 'valibot';
import type { RollupRow } from '../../../app/report/rollup-row';
import { STEP_STATES } from '../../../domain/audit/conformance';
import { SEVERITIES } from '../../../domain/escalation/severity';
import { EFFORT_KINDS } from '../../../domain/insight/effort';
import { REPORT_DIMS } from '../../../domain/report/figures-by-value';
import { STARS } from '../../../domain/report/stars';
import { DURATIONS, END_STAGES } from '../../../domain/report/tally';
import type { Codec } from '../codec';
import { id, whole } from '../stored-shapes';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u));
const month = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/u));
const name = v.nullable(v.string());
const named = v.object({ value: id, name });
/** Names of counts are the report's own business: one that is not known any more counts for nothing. */
const numbers = v.record(v.string(), v.number());
const ofDurations = <S extends v.GenericSchema>(schema: S) =>
  v.partial(v.object(Object.fromEntries(DURATIONS.map((duration) => [duration, schema]))));

const tally = v.object({
  counts: numbers,
  spreads: ofDurations(numbers),
  openedOn: numbers,
  endedOn: numbers,
});
const byValue = v.record(v.string(), v.object({ name, tally }));

const stars = v.nullable(v.picklist(STARS));

const record = v.object({
  id,
  subjectId: id,
  openedOn: day,
  endedOn: v.nullable(day),
  endedAs: v.nullable(v.picklist(END_STAGES)),
  severity: v.picklist(SEVERITIES),
  criterionId: v.nullable(id),
  values: v.object({
    services: v.array(named),
    customers: v.array(named),
    team: v.nullable(named),
  }),
  atOpening: v.object({ counts: numbers, minutes: ofDurations(v.array(v.number())) }),
  atEnd: v.object({ minutes: ofDurations(v.array(v.number())) }),
  steps: v.optional(
    v.record(
      v.string(),
      v.object({
        state: v.picklist(STEP_STATES),
        inOrder: v.boolean(),
        rightRole: v.nullable(v.boolean()),
      }),
    ),
    {},
  ),
  effort: v.array(
    v.object({
      day,
      person: id,
      kind: v.picklist(EFFORT_KINDS),
      minutes: v.number(),
      outOfHours: v.number(),
    }),
  ),
  cases: v.array(
    v.object({ ...named.entries, cases: whole, answers: whole, chases: whole, misses: whole, solved: whole }),
  ),
  // Records taken up before these were kept know nothing of them, and are asked for anew by a rebuild.
  slas: v.optional(
    v.nullable(
      v.array(
        v.object({
          id,
          name: v.string(),
          atStart: v.picklist(['breached', 'running', 'met']),
          atEnd: v.nullable(v.picklist(['breached', 'kept'])),
        }),
      ),
    ),
    null,
  ),
  ratings: v.optional(v.object({ request: stars, handling: stars }), { request: null, handling: null }),
});

const schema = v.variant('what', [
  v.object({ what: v.literal('record'), projectId: id, secured: v.boolean(), figures: record }),
  v.object({ what: v.literal('members'), projectId: id, day, records: v.array(id) }),
  v.object({
    what: v.literal('day'),
    projectId: id,
    day,
    figures: v.partial(v.object(Object.fromEntries(REPORT_DIMS.map((dim) => [dim, byValue])))),
  }),
  v.object({
    what: v.literal('month'),
    projectId: id,
    month,
    dim: v.picklist(REPORT_DIMS),
    carried: v.nullable(whole),
    figures: byValue,
  }),
]) as v.GenericSchema<unknown, RollupRow>;

export const rollupCodec: Codec<'rollup'> = {
  entity: 'rollup',
  version: 1,
  schema,
  upgrades: {},
  attributes: (row) => ({ projectId: row.projectId, ...placeOf(row) }),
};

/** A record is found by the day on which it was opened, apart from those that carry a security level. */
function placeOf(row: RollupRow): { readonly dim: string; readonly grain: string; readonly period: string } {
  switch (row.what) {
    case 'record':
      return {
        dim: row.secured ? 'secured' : 'record',
        grain: 'record',
        period: `${row.figures.openedOn}:${row.figures.id}`,
      };
    case 'members':
      return { dim: 'members', grain: 'day', period: row.day };
    case 'day':
      return { dim: 'every', grain: 'day', period: row.day };
    case 'month':
      return { dim: row.dim, grain: 'month', period: row.month };
  }
}
