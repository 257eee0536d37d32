import * as v from 'valibot';
import type { Sla, SlaCycle } from '../domain/criteria/history';

const at = v.object({ epochMillis: v.number() });
const length = v.object({ millis: v.number() });

const cycle = v.object({
  startTime: at,
  stopTime: v.nullish(at, null),
  breachTime: v.nullish(at, null),
  breached: v.nullish(v.boolean(), false),
  paused: v.nullish(v.boolean(), false),
  goalDuration: length,
  elapsedTime: length,
  remainingTime: length,
});

/** The value of an SLA field; null where the SLA does not apply. Its `friendly` texts are localised and never read. */
export const slaAnswer = v.nullish(
  v.object({
    id: v.string(),
    name: v.string(),
    completedCycles: v.nullish(v.array(cycle), []),
    ongoingCycle: v.nullish(cycle, null),
  }),
  null,
);
type SlaAnswer = v.InferOutput<typeof slaAnswer>;

export function toSlas(answers: readonly SlaAnswer[]): Sla[] {
  return answers.flatMap((answer) => {
    if (!answer) return [];
    const completed = answer.completedCycles.map((one) => toCycle(one, false));
    const ongoing = answer.ongoingCycle ? [toCycle(answer.ongoingCycle, true)] : [];
    const cycles = [...completed, ...ongoing].sort((a, b) => a.startedAt - b.startedAt);
    return [{ id: answer.id, name: answer.name, cycles }];
  });
}

function toCycle(answer: v.InferOutput<typeof cycle>, ongoing: boolean): SlaCycle {
  return {
    startedAt: answer.startTime.epochMillis,
    breachAt: answer.breachTime?.epochMillis ?? null,
    stoppedAt: answer.stopTime?.epochMillis ?? null,
    breached: answer.breached,
    paused: answer.paused,
    goalMs: answer.goalDuration.millis,
    elapsedMs: answer.elapsedTime.millis,
    remainingMs: answer.remainingTime.millis,
    ongoing,
  };
}
