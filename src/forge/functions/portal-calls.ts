import * as v from 'valibot';
import { askUpdate } from '../../app/portal/ask-update';
import { escalateRequest } from '../../app/portal/escalate-request';
import { speak } from '../../app/portal/speak';
import { viewRequest } from '../../app/portal/view-request';
import type { RequestPermit } from '../../app/permit';
import type { Ports } from '../../app/ports/ports';
import type { PortalCalls } from '../../contract/portal-calls';
import type { PortalView } from '../../contract/portal-view';
import { PORTAL_REASONS } from '../../domain/portal/portal-reasons';
import type { Result } from '../../domain/problem';
import type { CallTable } from '../define-calls';
import { briefWords, issueKey as requestKey } from '../payload-fields';
import { onRequest } from '../prepared-call';

/** Each act answers with the fresh view. */
async function fresh(
  ports: Ports,
  permit: RequestPermit,
  act: Promise<Result<void>>,
): Promise<Result<PortalView>> {
  const outcome = await act;
  return outcome.ok ? viewRequest(ports, permit) : outcome;
}

/** Calls of the portal. */
export const PORTAL_CALLS: CallTable<PortalCalls> = {
  'portal.view': onRequest({
    permission: 'see-request',
    payload: v.object({ requestKey }),
    run: viewRequest,
  }),
  'portal.ask': onRequest({
    permission: 'speak-as-customer',
    payload: v.object({ requestKey, words: briefWords }),
    run: (ports, permit, { words }) => fresh(ports, permit, askUpdate(ports, permit, words)),
  }),
  'portal.escalate': onRequest({
    permission: 'speak-as-customer',
    payload: v.object({ requestKey, reason: v.picklist(PORTAL_REASONS), words: briefWords }),
    run: (ports, permit, sent) => fresh(ports, permit, escalateRequest(ports, permit, sent)),
  }),
  'portal.satisfied': onRequest({
    permission: 'speak-as-customer',
    payload: v.object({ requestKey }),
    run: (ports, permit) => fresh(ports, permit, speak(ports, permit, { say: 'satisfied' })),
  }),
  'portal.relapse': onRequest({
    permission: 'speak-as-customer',
    payload: v.object({ requestKey, words: briefWords }),
    run: (ports, permit, { words }) => fresh(ports, permit, speak(ports, permit, { say: 'relapse', words })),
  }),
  'portal.agree': onRequest({
    permission: 'speak-as-customer',
    payload: v.object({ requestKey }),
    run: (ports, permit) => fresh(ports, permit, speak(ports, permit, { say: 'agree' })),
  }),
  'portal.rate': onRequest({
    permission: 'speak-as-customer',
    payload: v.object({ requestKey, stars: v.picklist([1, 2, 3, 4, 5]) }),
    run: (ports, permit, { stars }) => fresh(ports, permit, speak(ports, permit, { say: 'rate', stars })),
  }),
};
