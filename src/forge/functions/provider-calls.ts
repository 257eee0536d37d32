import * as v from 'valibot';
import type { EscalationPermit } from '../../app/permit';
import type { Ports } from '../../app/ports/ports';
import { chaseLeg, openLeg, recordWord } from '../../app/provider/work-legs';
import { viewIssue } from '../../app/view-issue';
import type { IssueView } from '../../contract/issue-view';
import type { ProviderCalls } from '../../contract/provider-calls';
import { WAYS_SENT } from '../../domain/escalation/audience';
import type { Result } from '../../domain/problem';
import { LEG_OUTCOMES, LEG_TURNS } from '../../domain/provider/leg';
import type { CallTable } from '../define-calls';
import {
  escalationId,
  instant,
  legId,
  optionalLine,
  optionalWords,
  policyId,
  words,
} from '../payload-fields';
import { onEscalation } from '../prepared-call';
import { act } from './act';

const level = v.pipe(v.number('Choose a contact.'), v.integer(), v.minValue(1), v.maxValue(9));

async function shown(
  ports: Ports,
  permit: EscalationPermit,
  acted: Result<void>,
): Promise<Result<IssueView>> {
  return acted.ok ? viewIssue(ports, permit) : acted;
}

/** Calls about cases with service providers. */
export const PROVIDER_CALLS: CallTable<ProviderCalls> = {
  'leg.open': onEscalation({
    permission: 'inform',
    payload: v.object({ escalationId, providerId: policyId, reference: optionalLine, level, words }),
    run: async (ports, permit, { escalationId: _checked, ...asked }) =>
      shown(ports, permit, await openLeg(ports, permit, asked)),
  }),
  'leg.word': onEscalation({
    permission: 'inform',
    payload: v.object({
      escalationId,
      legId,
      words,
      at: instant,
      turn: v.picklist(LEG_TURNS),
      promisedAt: v.nullable(instant),
      reference: optionalLine,
    }),
    run: async (ports, permit, { escalationId: _checked, ...said }) =>
      shown(ports, permit, await recordWord(ports, permit, said)),
  }),
  'leg.chase': onEscalation({
    permission: 'inform',
    payload: v.object({
      escalationId,
      legId,
      level,
      was: level,
      text: words,
      sent: v.object({ at: instant, how: v.picklist(WAYS_SENT) }),
    }),
    run: async (ports, permit, { escalationId: _checked, ...chase }) =>
      shown(ports, permit, await chaseLeg(ports, permit, chase)),
  }),
  'leg.close': onEscalation({
    permission: 'inform',
    payload: v.object({ escalationId, legId, outcome: v.picklist(LEG_OUTCOMES), words: optionalWords }),
    run: (ports, permit, { escalationId: _checked, ...closed }) =>
      act(ports, permit, { do: 'close-leg', ...closed }),
  }),
};
