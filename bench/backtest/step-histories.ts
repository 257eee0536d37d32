import { NO_MEMORY } from '../../src/domain/criteria/criterion';
import { evaluate } from '../../src/domain/criteria/evaluate';
import { factsAt } from '../../src/domain/criteria/facts-at';
import { factsNeeded } from '../../src/domain/criteria/facts-needed';
import { happenings } from '../../src/domain/backtest/happenings';
import type { Stretch } from '../../src/domain/backtest/stretch';
import type { Question, Walk } from '../../src/domain/backtest/walk-histories';

/**
 * The engine's own steps, one criterion at a time: `evaluate` with its memory at every happening and at every `changesAt`.
 * Slow, and what the fast walk is checked against. `onStep` is called at each look.
 */
export function engineSteps(
  { criteria, calendars, testable, horizon }: Question,
  onStep: () => void = () => undefined,
): Walk {
  const needed = criteria.map((criterion) =>
    [...factsNeeded([criterion])].filter((fact) => testable.has(fact)),
  );
  return (history, incident) =>
    criteria.flatMap((criterion, place) => {
      const stretches: Stretch[] = [];
      const instants = happenings(history, horizon);
      let memory = NO_MEMORY;
      let open: Omit<Stretch, 'end'> | null = null;
      for (const [index, happening] of instants.entries()) {
        const next = instants[index + 1] ?? horizon;
        let now = happening;
        while (now < next) {
          onStep();
          const facts = factsAt(history, now, { only: needed[place] ?? [] });
          const {
            holds,
            heldSince,
            changesAt,
            memory: kept,
          } = evaluate(criterion, facts, memory, now, calendars);
          memory = kept;
          if (open && (!holds || open.since !== heldSince)) {
            stretches.push({ ...open, end: now });
            open = null;
          }
          if (holds && !open) open = { criterion: place, incident, since: heldSince ?? now, from: now };
          now = changesAt ?? next;
        }
      }
      if (open) stretches.push({ ...open, end: horizon });
      return stretches;
    });
}
