import { fail, done, type Result } from '../../domain/problem';
import { isOpen } from '../../domain/escalation/stage';
import { answerShift, type ShiftAct, type ShiftHours, type ShiftOffer } from '../../domain/shift/shift-offer';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { readShift, shiftKey, shiftRow, writeShift } from './shift-job';
import { workShift } from './work-shift';

export interface ShiftRequest {
  readonly toId: string;
  readonly hours: ShiftHours;
  readonly words: string;
  readonly escalations: readonly { readonly id: string; readonly words: string }[];
}

/** Offers what the caller manages to somebody. It stays theirs until it is accepted; a new offer takes the place of one not accepted. */
export async function offerShift(
  ports: Ports,
  permit: ProjectPermit,
  request: ShiftRequest,
): Promise<Result<void>> {
  const { store, clock } = ports;
  const { by, desk } = permit;
  const { toId } = request;
  const refused = (path: string, message: string) => fail('invalid', message, [{ path, message }]);
  if (toId === by) return refused('toId', 'Choose somebody else than yourself.');
  if (!(await desk.isPerson(toId))) return refused('toId', 'Choose an active person.');
  const heads = await store.getMany(
    request.escalations.map(({ id }) => ({ entity: 'escalation' as const, key: id })),
  );
  const mine = heads.flatMap((head) =>
    head && head.row.managerId === by && isOpen(head.row.stage) ? [head.row.id] : [],
  );
  if (mine.length === 0) return refused('escalations', 'There is nothing of yours to hand over.');
  const offer: ShiftOffer = {
    fromId: by,
    toId,
    state: 'offered',
    offeredAt: clock.now(),
    hours: request.hours,
    words: request.words,
    escalations: request.escalations.filter(({ id }) => mine.includes(id)),
    answeredAt: null,
    answer: '',
    stayed: [],
  };
  // A manager's first offer is put in place as one that was taken back, so that two at once do not overwrite each other.
  await store.create('job', shiftKey(by), shiftRow({ ...offer, state: 'withdrawn' }));
  const before = await readShift(store, by);
  if (!before) throw new Error(`the hand-over of ${by} was made and is not there`);
  if (before.offer.state === 'running') return fail('already-done', 'the last hand-over is still being set');
  const written = await writeShift(ports, before, offer);
  return written === 'applied' ? done(undefined) : fail('changed-meanwhile', 'the offer changed meanwhile');
}

/** Accepts, declines or takes back an offer. What is accepted is set at once as far as time reaches; the engine does the rest. */
export async function answerShiftOffer(
  ports: Ports,
  by: string,
  fromId: string,
  act: ShiftAct,
): Promise<Result<void>> {
  const { store, clock } = ports;
  const found = await readShift(store, fromId);
  const answered = answerShift(found?.offer, act, by, clock.now());
  if (!answered.ok || !found) return answered.ok ? done(undefined) : answered;
  const written = await writeShift(ports, found, answered.value);
  if (written === 'conflict') return fail('changed-meanwhile', 'the offer changed meanwhile');
  if (answered.value.state === 'running') await workShift(ports, fromId);
  return done(undefined);
}
