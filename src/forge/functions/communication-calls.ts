import * as v from 'valibot';
import { previewUpdate } from '../../app/communication/preview-update';
import { viewCommunication } from '../../app/communication/view-communication';
import type { CommunicationCalls } from '../../contract/communication-calls';
import { AUDIENCES } from '../../domain/escalation/audience';
import type { CallTable } from '../define-calls';
import { escalationId, instant, words } from '../payload-fields';
import { onEscalation } from '../prepared-call';
import { ISSUE_CHANGED } from './changed-call';

/** Calls of the communication plan. */
export const COMMUNICATION_CALLS: CallTable<CommunicationCalls> = {
  'updates.view': onEscalation({
    permission: 'see-record',
    payload: v.object({ escalationId }),
    run: (ports, permit) => viewCommunication(ports, permit),
  }),
  'update.preview': onEscalation({
    permission: 'see-record',
    payload: v.object({
      escalationId,
      audience: v.picklist(AUDIENCES),
      text: words,
      nextAt: v.nullable(instant),
    }),
    run: (ports, permit, { escalationId: _checked, ...update }) => previewUpdate(ports, permit, update),
  }),
  'issue.changed': ISSUE_CHANGED,
};
