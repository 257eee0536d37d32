import * as v from 'valibot';
import { answerShiftOffer, offerShift } from '../../app/shift/answer-shift';
import { MOST_OF_SHIFT, viewShift } from '../../app/shift/view-shift';
import type { ShiftCalls } from '../../contract/shift-calls';
import { SHIFT_HOURS } from '../../domain/shift/shift-offer';
import type { CallTable } from '../define-calls';
import { accountId, escalationId, optionalWords, projectId, words } from '../payload-fields';
import { onProject } from '../prepared-call';

const hours = v.picklist(SHIFT_HOURS, 'Choose 8, 12 or 24 hours.');
const noted = v.object({ id: escalationId, words: optionalWords });

/** Calls of the shift hand-over: whoever may see the project asks, and each only about what they manage or are offered. */
export const SHIFT_CALLS: CallTable<ShiftCalls> = {
  'shift.view': onProject({
    permission: 'see-project',
    payload: v.object({ projectId, hours }),
    run: viewShift,
  }),
  'shift.offer': onProject({
    permission: 'see-project',
    payload: v.object({
      projectId,
      toId: accountId,
      hours,
      words: optionalWords,
      escalations: v.pipe(v.array(noted), v.maxLength(MOST_OF_SHIFT)),
    }),
    run: async (ports, permit, payload) => {
      const offered = await offerShift(ports, permit, payload);
      return offered.ok ? viewShift(ports, permit, payload) : offered;
    },
  }),
  'shift.withdraw': onProject({
    permission: 'see-project',
    payload: v.object({ projectId, hours }),
    run: async (ports, permit, payload) => {
      const answered = await answerShiftOffer(ports, permit.by, permit.by, { do: 'withdraw' });
      return answered.ok ? viewShift(ports, permit, payload) : answered;
    },
  }),
  'shift.accept': onProject({
    permission: 'see-project',
    payload: v.object({ projectId, hours, fromId: accountId }),
    run: async (ports, permit, payload) => {
      const answered = await answerShiftOffer(ports, permit.by, payload.fromId, { do: 'accept' });
      return answered.ok ? viewShift(ports, permit, payload) : answered;
    },
  }),
  'shift.decline': onProject({
    permission: 'see-project',
    payload: v.object({ projectId, hours, fromId: accountId, words }),
    run: async (ports, permit, payload) => {
      const act = { do: 'decline', words: payload.words } as const;
      const answered = await answerShiftOffer(ports, permit.by, payload.fromId, act);
      return answered.ok ? viewShift(ports, permit, payload) : answered;
    },
  }),
};
