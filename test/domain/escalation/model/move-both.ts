import type { RealEscalation } from './real-escalation';
import type { ReferenceModel } from './reference-model';

/** Looks whenever something is due, at whole minutes. */
export function pass(model: ReferenceModel, real: RealEscalation, length: number): void {
  const end = model.now + length;
  for (let guard = 0; ; guard += 1) {
    const due = Math.ceil(Math.min(model.nextDue, real.nextDue));
    if (due > end) break;
    if (guard > 200) throw new Error('looks do not end');
    moveTo(model, real, Math.max(due, model.now));
    lookBoth(model, real);
  }
  moveTo(model, real, end);
}

function moveTo(model: ReferenceModel, real: RealEscalation, minute: number): void {
  model.move(minute - model.now);
  real.now = minute;
}

function lookBoth(model: ReferenceModel, real: RealEscalation): void {
  const [a, b] = [model.look(), real.look()];
  if (a !== b) throw new Error(`a look ${b ? 'does' : 'does not do'} something and should not`);
}

/** Nobody looks meanwhile; then everything that is due is looked at until nothing is. */
export function outage(model: ReferenceModel, real: RealEscalation, length: number): void {
  moveTo(model, real, model.now + length);
  for (let guard = 0; model.nextDue <= model.now || real.nextDue <= real.now; guard += 1) {
    if (guard > 200) throw new Error('looks do not end');
    lookBoth(model, real);
  }
}
